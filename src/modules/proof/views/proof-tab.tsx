import { formatDay, formatMoment } from '../../../kit/dates.ts'
import { typedText } from '../../../platform/http/form.ts'
import {
  Alert,
  Button,
  ButtonLink,
  Card,
  Checkbox,
  ErrorSummary,
  FindingsList,
  Form,
} from '../../../ui/index.ts'
import { proofPath } from '../paths.ts'
import { AttendanceSection, FeesSection } from './attendance-sections.tsx'
import { CalculationSection, ComparisonSection } from './calculation-sections.tsx'
import { Lines } from './lines.tsx'
import { OfficeSteps } from './office-steps.tsx'
import { errorOf, type ProofPage } from './proof-page.ts'
import { ReceiptsSection } from './receipts-section.tsx'
import { ReportSection } from './report-section.tsx'
import { ResultSection } from './result-section.tsx'

/** The proof of use, for who writes it, who examines it and who only reads it. */
export const ProofTab = (props: ProofPage) => {
  const { may, proof, statement, errors, findings } = props
  const byReceipts = proof.settlement === 'receipts'
  return (
    <>
      <ErrorSummary errors={[...errors]} />
      <FindingsList findings={[...findings]} />
      <Returned {...props} />
      {statement && <ResultSection {...props} statement={statement} />}
      {may.write && <Needed {...props} />}
      {byReceipts && <ComparisonSection {...props} />}
      {byReceipts && may.seeReceipts && <ReceiptsSection {...props} />}
      {may.seeReceipts && (!byReceipts || may.write || proof.attendance.length > 0) && (
        <AttendanceSection {...props} />
      )}
      {!byReceipts && may.seeReceipts && <FeesSection {...props} />}
      {!byReceipts && <ComparisonSection {...props} />}
      {may.seeReceipts && <ReportSection {...props} />}
      <CalculationSection {...props} />
      {may.write && <HandIn {...props} />}
      <OfficeSteps {...props} />
      <p class="actions">
        <ButtonLink href={proofPath(props.slug, props.measure.id, 'abrechnung.pdf')} kind="tertiary">
          Zahlenmäßiger Nachweis (PDF)
        </ButtonLink>
        {may.seeReceipts && byReceipts && (
          <ButtonLink href={proofPath(props.slug, props.measure.id, 'belegliste.csv')} kind="tertiary">
            Belegliste (CSV)
          </ButtonLink>
        )}
      </p>
    </>
  )
}

const Returned = ({ measure, report }: ProofPage) =>
  measure.state === 'proof_returned' && report ? (
    <Alert kind="warning" title="Zur Korrektur zurückgegeben">
      <p>
        <Lines text={report.reopenedNote} />
      </p>
    </Alert>
  ) : null

/** What is asked for and until when, with what is still missing. */
const Needed = ({ dueOn, measure, proof, missing }: ProofPage) => (
  <Card title="Das gehört zum Nachweis" level={2}>
    <p>
      Reichen Sie den Nachweis bis zum <strong>{formatDay(measure.dueOn ?? dueOn)}</strong> ein:{' '}
      {proof.settlement === 'receipts'
        ? 'alle Belege mit ihrer Position im Plan und ein kurzer Sachbericht.'
        : 'die Teilnehmendenlisten, die Honorare und ein kurzer Sachbericht. Einzelne Belege brauchen Sie nicht.'}{' '}
      Alles wird gespeichert; Sie können jederzeit unterbrechen.
    </p>
    <ul>
      {missing.filter(isOpen).map(({ text }) => (
        <li>{text}</li>
      ))}
    </ul>
    <FindingsList findings={missing.filter((finding) => !isOpen(finding))} />
    {isComplete(missing) && <p>Es ist alles da. Sie können den Nachweis einreichen.</p>}
  </Card>
)

const isOpen = ({ weight }: ProofPage['missing'][number]): boolean => weight === 'refusal'
const isComplete = (missing: ProofPage['missing']): boolean => !missing.some(isOpen)

const HandIn = ({ slug, measure, keys, typed, errors, report, missing }: ProofPage) => (
  <Card title="Nachweis einreichen">
    {report && <p>Zuletzt gespeichert am {formatMoment(report.savedAt)}.</p>}
    <Form action={proofPath(slug, measure.id, 'einreichen')} {...keys}>
      <Checkbox
        name="confirmed"
        label="Ich bestätige: Die Mittel wurden wie bewilligt verwendet, die Ausgaben waren notwendig und wirtschaftlich, und die Angaben stimmen mit den Büchern und Belegen überein."
        checked={typedText(typed, 'confirmed') === 'ja'}
        error={errorOf(errors, 'confirmed')}
        required
      />
      <div class="actions">
        <Button kind={isComplete(missing) ? 'primary' : 'secondary'}>Nachweis einreichen</Button>
      </div>
    </Form>
  </Card>
)
