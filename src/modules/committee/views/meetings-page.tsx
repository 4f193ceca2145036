import { formatDay } from '../../../kit/dates.ts'
import type { FieldError, Typed } from '../../../platform/http/form.ts'
import { typedText } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Button,
  ButtonLink,
  Card,
  DayField,
  EmptyState,
  ErrorSummary,
  FindingsList,
  Form,
  PageHead,
  type ShownFinding,
  StatusTag,
  Table,
  TextField,
  type Tone,
} from '../../../ui/index.ts'
import { committeePath, rulesOfProcedurePath } from '../../bodies/paths.ts'
import { meetingPath, meetingsPath } from '../paths.ts'
import type { Meeting, MeetingState } from '../queries/meetings.ts'

export interface MeetingsPageProps {
  readonly slug: string
  readonly meetings: readonly Meeting[]
  readonly mayCall: boolean
  readonly keys: FormKeys
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly findings: readonly ShownFinding[]
}

export const meetingStates: Readonly<Record<MeetingState, { readonly word: string; readonly tone: Tone }>> = {
  prepared: { word: 'Vorbereitung', tone: 'info' },
  running: { word: 'läuft', tone: 'success' },
  closed: { word: 'geschlossen', tone: 'neutral' },
}

export const MeetingsPage = (props: MeetingsPageProps) => (
  <>
    <PageHead
      title="Sitzungen"
      lead="Wann das Gremium entscheidet, und bis wann Anträge dafür vorliegen müssen."
      actions={
        <>
          <ButtonLink href={committeePath(props.slug)} kind="secondary">
            Mitglieder
          </ButtonLink>
          <ButtonLink href={rulesOfProcedurePath(props.slug)} kind="secondary">
            Geschäftsordnung
          </ButtonLink>
        </>
      }
    />
    <ErrorSummary errors={props.errors} />
    <FindingsList findings={props.findings} />
    {props.meetings.length === 0 ? (
      <EmptyState
        title="Noch keine Sitzung"
        text="Hier stehen die Sitzungen mit Antragsfrist, Tagesordnung und Protokoll."
      />
    ) : (
      <MeetingTable {...props} />
    )}
    {props.mayCall && <NewMeeting {...props} />}
  </>
)

const MeetingTable = ({ slug, meetings }: MeetingsPageProps) => (
  <Table
    caption="Sitzungen"
    captionUnseen
    rows={meetings}
    columns={[
      {
        head: 'Sitzung',
        cell: (meeting) => <a href={meetingPath(slug, meeting.id)}>{formatDay(meeting.meetsOn)}</a>,
      },
      { head: 'Beginn', cell: (meeting) => `${meeting.startsAt} Uhr` },
      { head: 'Ort', cell: (meeting) => meeting.place.trim() || 'noch offen' },
      {
        head: 'Antragsfrist',
        cell: (meeting) => (meeting.applicationDeadline ? formatDay(meeting.applicationDeadline) : 'keine'),
      },
      { head: 'Stand', cell: (meeting) => <StatusTag {...meetingStates[meeting.state]} /> },
    ]}
  />
)

const NewMeeting = ({ slug, keys, typed, errors }: MeetingsPageProps) => {
  const field = (name: string) => ({
    name,
    value: typedText(typed, name),
    error: errors.find((error) => error.field === name)?.text,
  })
  return (
    <Card title="Zu einer Sitzung einladen">
      <Form action={meetingsPath(slug)} {...keys}>
        <DayField {...field('meetsOn')} label="Tag der Sitzung" required />
        <TextField
          {...field('startsAt')}
          value={typedText(typed, 'startsAt') || '18:00'}
          label="Beginn"
          width="short"
          required
        />
        <TextField {...field('place')} label="Ort" recommended />
        <DayField
          {...field('applicationDeadline')}
          label="Antragsfrist"
          hint="Bleibt das Feld leer, gilt die Frist der Geschäftsordnung."
        />
        <div class="actions">
          <Button>Sitzung anlegen</Button>
        </div>
      </Form>
    </Card>
  )
}
