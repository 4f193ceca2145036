import { formatDay, formatMoment } from '../../../kit/dates.ts'
import type { FieldError, Typed } from '../../../platform/http/form.ts'
import { typedText } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Alert,
  Button,
  ButtonLink,
  Card,
  ErrorSummary,
  FindingsList,
  Form,
  PageHead,
  type ShownFinding,
  Table,
  TextArea,
} from '../../../ui/index.ts'
import { agendaPath, invitationPath, meetingDatePath } from '../paths.ts'
import type { Invitation, Invited, Recipient } from '../queries/invitations.ts'
import type { Meeting } from '../queries/meetings.ts'

export interface InvitationPageProps {
  readonly slug: string
  readonly meeting: Meeting
  /** What would be sent today. */
  readonly subject: string
  readonly paragraphs: readonly string[]
  readonly somethingNew: boolean
  readonly invited: readonly Invited[]
  readonly sent: readonly Invitation[]
  readonly recipients: readonly Recipient[]
  readonly newKeys: () => FormKeys
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly findings: readonly ShownFinding[]
}

/** The office reads the invitation, adds a word and sends it; below, what was sent before. */
export const InvitationPage = (props: InvitationPageProps) => {
  const { slug, meeting, sent, somethingNew } = props
  return (
    <>
      <PageHead
        above={meeting.bodyLabel}
        title={`Einladung zur Sitzung am ${formatDay(meeting.meetsOn)}`}
        lead={stateOf(props)}
        actions={
          meeting.state === 'prepared' ? (
            <>
              <ButtonLink href={agendaPath(slug, meeting.id)} kind="secondary">
                Tagesordnung ändern
              </ButtonLink>
              <ButtonLink href={meetingDatePath(slug, meeting.id)} kind="secondary">
                Termin ändern
              </ButtonLink>
            </>
          ) : undefined
        }
      />
      <ErrorSummary errors={props.errors} />
      <FindingsList findings={props.findings} />
      {meeting.state === 'prepared' && (
        <>
          <WithoutAddress {...props} />
          <Preview {...props} />
          <SendCard {...props} />
        </>
      )}
      {sent.length > 0 && <History {...props} />}
      {sent.length > 0 && !somethingNew && meeting.state === 'prepared' && (
        <p>Seit der letzten Einladung hat sich nichts geändert.</p>
      )}
    </>
  )
}

function stateOf({ sent, somethingNew }: InvitationPageProps): string {
  const [last] = sent
  if (!last) return 'Noch nicht versandt.'
  return somethingNew
    ? `Zuletzt versandt am ${formatDay(last.sentOn)}; seitdem hat sich etwas geändert.`
    : `Versandt am ${formatDay(last.sentOn)}; die Mitglieder haben den heutigen Stand.`
}

const WithoutAddress = ({ invited }: InvitationPageProps) => {
  const names = invited.filter(({ address }) => address === null).map(({ name }) => name)
  return names.length === 0 ? null : (
    <Alert kind="warning" title="Nicht alle haben hier eine E-Mail-Adresse">
      <p>Bitte laden Sie auf anderem Weg ein: {names.join(', ')}.</p>
    </Alert>
  )
}

const Preview = ({ subject, paragraphs, invited }: InvitationPageProps) => (
  <Card title="So lautet die Nachricht">
    <p>
      An {String(invited.filter(({ address }) => address !== null).length)} Personen, mit einem Eintrag für
      den Kalender und dem Weg zu den Unterlagen.
    </p>
    <p>
      <strong>{subject}</strong>
    </p>
    {paragraphs.map((paragraph) => (
      <p class="lines">{paragraph}</p>
    ))}
  </Card>
)

const SendCard = ({ slug, meeting, sent, newKeys, typed, errors }: InvitationPageProps) => (
  <Card title={sent.length === 0 ? 'Einladen' : 'Noch einmal einladen'}>
    <Form action={invitationPath(slug, meeting.id)} {...newKeys()}>
      <TextArea
        name="message"
        label="Was Sie dazu schreiben möchten"
        limit={2000}
        rows={4}
        value={typedText(typed, 'message')}
        error={errors.find((error) => error.field === 'message')?.text}
      />
      <div class="actions">
        <Button>{sent.length === 0 ? 'Einladung versenden' : 'Geänderte Einladung versenden'}</Button>
      </div>
    </Form>
  </Card>
)

const History = ({ sent, recipients }: InvitationPageProps) => (
  <>
    <h2>Versandt</h2>
    <Table
      caption="Versandte Einladungen"
      captionUnseen
      rows={sent}
      columns={[
        { head: 'Wann', cell: ({ sentAt }) => formatMoment(sentAt) },
        { head: 'Von', cell: ({ sentByName }) => sentByName ?? '–' },
        {
          head: 'Sitzung',
          cell: ({ meetsOn, startsAt, place }) =>
            `${formatDay(meetsOn)}, ${startsAt} Uhr, ${place.trim() || 'Ort offen'}`,
        },
        { head: 'Punkte', cell: ({ agenda }) => String(agenda.length), numeric: true },
        {
          head: 'An',
          cell: ({ id }) => {
            const mine = recipients.filter(({ invitationId }) => invitationId === id)
            const served = mine.filter(({ address }) => address !== null).length
            return served === mine.length ? `${served}` : `${served}, ohne Adresse ${mine.length - served}`
          },
        },
      ]}
    />
  </>
)
