import { formatDay, formatMoment } from '../../../kit/dates.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import { ButtonForm, ButtonLink, Card, PageHead, Table } from '../../../ui/index.ts'
import { leftOutTexts } from '../agenda-texts.ts'
import { meetingPackPath, meetingPath } from '../paths.ts'
import type { Meeting } from '../queries/meetings.ts'
import type { MeetingPack } from '../queries/packs.ts'

export interface PackPageProps {
  readonly slug: string
  readonly meeting: Meeting
  readonly points: number
  /** The newest that is being made or waits. */
  readonly coming: MeetingPack | undefined
  /** The newest that can be opened. */
  readonly ready: MeetingPack | undefined
  /** The last attempt failed for good. */
  readonly failed: boolean
  /** Agenda and papers are as the ready one has them. */
  readonly upToDate: boolean
  /** Points whose papers are closed to the reader. */
  readonly closedTitles: readonly string[]
  readonly newKeys: () => FormKeys
}

/** Agenda and all papers as one file: being made, ready, or to be asked for. */
export const PackPage = (props: PackPageProps) => {
  const { slug, meeting, coming, ready, closedTitles } = props
  return (
    <>
      <PageHead
        above={meeting.bodyLabel}
        title={`Unterlagen für den ${formatDay(meeting.meetsOn)}`}
        lead="Tagesordnung, Anträge und Anlagen in einer Datei mit Lesezeichen."
        actions={
          <ButtonLink href={meetingPath(slug, meeting.id)} kind="secondary">
            Zur Sitzung
          </ButtonLink>
        }
      />
      {closedTitles.length > 0 && (
        <p>
          Ohne Unterlagen zu {closedTitles.map((title) => `„${title}“`).join(', ')}: Dabei sind Sie befangen.
        </p>
      )}
      {coming && <Progress {...props} coming={coming} />}
      {ready && <Ready {...props} ready={ready} />}
      {!coming && <Request {...props} />}
    </>
  )
}

/** Moves on by itself where the browser runs our script; otherwise by looking again. */
const Progress = ({ slug, meeting, coming }: PackPageProps & { readonly coming: MeetingPack }) => (
  <Card title="Die Unterlagen werden zusammengestellt">
    <div data-progress={`${meetingPackPath(slug, meeting.id)}/stand`}>
      <p role="status" data-progress-text>
        {progressText(coming)}
      </p>
      <progress
        aria-label="Fortschritt"
        max={Math.max(1, coming.total)}
        value={coming.done}
        data-progress-bar
      ></progress>
    </div>
    <p>
      <a href={meetingPackPath(slug, meeting.id)}>Stand neu laden</a>
    </p>
  </Card>
)

export const progressText = ({ done, total }: Pick<MeetingPack, 'done' | 'total'>): string =>
  `${done} von ${total} Punkten sind fertig.`

const Ready = ({ slug, meeting, ready, upToDate }: PackPageProps & { readonly ready: MeetingPack }) => (
  <>
    <Card title={upToDate ? 'Die Unterlagen liegen bereit' : 'Ein älterer Stand liegt bereit'}>
      <p>
        Stand {formatMoment(ready.requestedAt)}
        {ready.pages === null ? '' : `, ${ready.pages} Seiten`}.
        {upToDate ? '' : ' Tagesordnung oder Anträge haben sich seitdem geändert.'}
      </p>
      <div class="actions">
        <ButtonLink
          href={`${meetingPackPath(slug, meeting.id)}/datei`}
          icon="download"
          kind={upToDate ? 'primary' : 'secondary'}
        >
          Unterlagen öffnen (PDF)
        </ButtonLink>
      </div>
    </Card>
    {ready.leftOut.length > 0 && (
      <>
        <h2>Nicht in der Datei enthalten</h2>
        <p>Diese Anlagen öffnen Sie bitte beim Antrag.</p>
        <Table
          caption="Nicht enthaltene Anlagen"
          captionUnseen
          rows={ready.leftOut}
          columns={[
            { head: 'Anlage', cell: ({ name }) => name },
            { head: 'Antrag', cell: ({ item }) => item },
            { head: 'Grund', cell: ({ because }) => leftOutTexts[because] },
          ]}
        />
      </>
    )}
  </>
)

const Request = ({ slug, meeting, ready, upToDate, failed, points, newKeys }: PackPageProps) => {
  if (ready && upToDate) return null
  if (points === 0) return <p>Die Tagesordnung ist noch leer; Unterlagen gibt es mit dem ersten Punkt.</p>
  return (
    <Card title={ready ? 'Auf den heutigen Stand bringen' : 'Noch keine Unterlagen'}>
      {failed && (
        <p>Beim letzten Mal ist es nicht gelungen. Bitte versuchen Sie es noch einmal, oder melden Sie es.</p>
      )}
      <p>Das Zusammenstellen dauert wenige Sekunden.</p>
      <ButtonForm
        action={meetingPackPath(slug, meeting.id)}
        {...newKeys()}
        label="Unterlagen zusammenstellen"
        kind={ready ? 'secondary' : 'primary'}
      />
    </Card>
  )
}
