import { dayInGermany, formatDay } from '../../../kit/dates.ts'
import { Card, PageHead } from '../../../ui/index.ts'
import type { PublicMinutes } from '../../minutes/index.ts'

/** What was released of the minutes of a meeting; nothing here is taken from the minutes themselves. */
export const PublicMinutesPage = ({ minutes }: { readonly minutes: PublicMinutes }) => {
  const { meeting, items } = minutes
  return (
    <>
      <PageHead
        above={meeting.bodyLabel}
        title={`Sitzung am ${formatDay(meeting.meetsOn)}`}
        lead="Auszug aus dem Protokoll für die Öffentlichkeit"
      />
      <Lines text={minutes.introduction} />
      {items.map(({ title, text, result }) => (
        <Card title={title}>
          <Lines text={text} />
          <Lines text={result} />
        </Card>
      ))}
      <p>
        Veröffentlicht am {formatDay(dayInGermany(minutes.publishedAt))}.{' '}
        {minutes.approvedOn
          ? `Das Protokoll wurde am ${formatDay(minutes.approvedOn)} genehmigt.`
          : 'Das Protokoll ist noch nicht genehmigt.'}{' '}
        Nichtöffentliche Punkte und Angaben zu Personen stehen hier nicht.
      </p>
    </>
  )
}

const Lines = ({ text }: { readonly text: string }) => (
  <>
    {text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => (
        <p>{line}</p>
      ))}
  </>
)
