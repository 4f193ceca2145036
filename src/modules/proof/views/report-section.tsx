import { ButtonLink, DescriptionList, EmptyState } from '../../../ui/index.ts'
import { proofPath } from '../paths.ts'
import { reportQuestions } from '../report-questions.ts'
import { Lines } from './lines.tsx'
import type { ProofPage } from './proof-page.ts'

export const ReportSection = ({ slug, measure, report, may }: ProofPage) => {
  const answered = reportQuestions.filter(({ name }) => report?.answers[name]?.trim())
  const write = (
    <ButtonLink href={proofPath(slug, measure.id, 'bericht')} kind="secondary">
      Sachbericht schreiben
    </ButtonLink>
  )
  if (!report || (answered.length === 0 && report.participants === null))
    return (
      <section>
        <h2>Sachbericht</h2>
        <EmptyState
          title="Noch nicht geschrieben"
          text="Sechs kurze Fragen: was Sie gemacht haben, wer gekommen ist, was gelungen ist und was nicht."
          action={may.write ? write : undefined}
        />
      </section>
    )
  return (
    <section>
      <h2>Sachbericht</h2>
      <DescriptionList
        items={[
          ...(report.participants === null
            ? []
            : [{ term: 'Teilnehmende insgesamt', text: report.participants.toLocaleString('de-DE') }]),
          ...answered.map(({ name, label }) => ({
            term: label,
            text: <Lines text={report.answers[name]} />,
          })),
        ]}
      />
      {may.write && <div class="actions">{write}</div>}
    </section>
  )
}
