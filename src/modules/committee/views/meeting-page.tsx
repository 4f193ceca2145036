import { formatDay, formatDayWithWeekday } from '../../../kit/dates.ts'
import { formatEuro } from '../../../kit/money.ts'
import { typedText } from '../../../platform/http/form.ts'
import {
  Button,
  ButtonForm,
  ButtonLink,
  Card,
  ErrorSummary,
  FindingsList,
  Form,
  Live,
  LiveOwn,
  LivePart,
  PageHead,
  PhaseList,
  SelectField,
  StatusTag,
  TextField,
} from '../../../ui/index.ts'
import { meetingPath, minutesPath, roomStreamPath } from '../paths.ts'
import type { Meeting, MeetingState, ReadyMeasure } from '../queries/meetings.ts'
import { AgendaTable } from './agenda-table.tsx'
import { AttendanceForm } from './attendance-form.tsx'
import { AttendanceTable } from './attendance-table.tsx'
import { ChairButtons } from './chair-buttons.tsx'
import { MeetingLinks } from './meeting-links.tsx'
import type { MeetingPageProps } from './meeting-props.ts'
import { meetingStates } from './meetings-page.tsx'
import { PresenceBar } from './presence-bar.tsx'
import { ReportsCard } from './reports-card.tsx'
import { RepresentationForm } from './representation-form.tsx'
import { StageCard } from './stage.tsx'

export const MeetingPage = (props: MeetingPageProps) => {
  const { meeting } = props
  return (
    <>
      <PageHead
        above={meeting.bodyLabel}
        title={`Sitzung am ${formatDay(meeting.meetsOn)}`}
        tag={<StatusTag {...meetingStates[meeting.state]} />}
        lead={whereAndWhen(meeting)}
      />
      <PhaseList phases={phasesOf(meeting.state)} />
      <ErrorSummary errors={props.errors} />
      <FindingsList findings={props.findings} />
      {meeting.state === 'closed' && <PresenceBar presence={props.presence} />}
      <NextForOffice {...props} />
      <MeetingLinks slug={props.slug} meeting={meeting} mayPrepare={props.mayConduct} />
      {meeting.state === 'running' ? <Running {...props} /> : <Agenda {...props} />}
      <ReportsCard slug={props.slug} reports={props.reports} />
      {meeting.state === 'closed' && <AttendanceTable {...props} />}
      {props.mayConduct && meeting.state === 'running' && (
        <Card title="Sitzung schließen">
          <p>
            Mit dem Schließen entsteht das Protokoll, und alle Antragstellenden erhalten den Beschluss per
            E-Mail. Nicht behandelte Anträge kommen auf eine weitere Sitzung.
          </p>
          <ButtonForm
            action={`${meetingPath(props.slug, meeting.id)}/schliessen`}
            {...props.newKeys()}
            label="Sitzung schließen"
          />
        </Card>
      )}
    </>
  )
}

const Agenda = (props: MeetingPageProps) => (
  <>
    <h2>Tagesordnung</h2>
    <LiveOwn name="agenda">
      <AgendaTable {...props} />
    </LiveOwn>
    {props.mayConduct && props.meeting.state !== 'closed' && <AgendaForms {...props} />}
  </>
)

/** While the meeting runs the page keeps itself in step with the telephones and the wall. */
const Running = (props: MeetingPageProps) => {
  const { slug, meeting, mayConduct, presence, presences, stage, stamp } = props
  return (
    <Live from={roomStreamPath(slug, meeting.id)} stamp={stamp}>
      <LivePart name="presence">
        <PresenceBar presence={presence} />
      </LivePart>
      <LivePart name="stage">
        <StageCard stage={stage} audience="room" />
      </LivePart>
      <LiveOwn name="chair">
        <ChairButtons {...props} />
      </LiveOwn>
      {mayConduct && presences.length === 0 && (
        <Card title="Anwesenheit">
          <p>Wer ist da? Später kommt und geht jeder mit einem eigenen Knopf.</p>
          <AttendanceForm {...props} />
        </Card>
      )}
      <Agenda {...props} />
      {presences.length > 0 && (
        <LiveOwn name="seats">
          <AttendanceTable {...props} />
        </LiveOwn>
      )}
      {mayConduct && presences.length > 0 && (
        <details>
          <summary>Anwesenheit aller auf einmal ändern</summary>
          <AttendanceForm {...props} />
        </details>
      )}
      {mayConduct && <RepresentationForm {...props} />}
    </Live>
  )
}

const whereAndWhen = ({ meetsOn, startsAt, endsAt, place, applicationDeadline }: Meeting): string =>
  [
    `${formatDayWithWeekday(meetsOn)}, ${startsAt}${endsAt === '' ? '' : ` bis ${endsAt}`} Uhr`,
    place.trim() || 'Ort noch offen',
    ...(applicationDeadline ? [`Antragsfrist ${formatDay(applicationDeadline)}`] : []),
  ].join(' · ')

const order: readonly MeetingState[] = ['prepared', 'running', 'closed']
const phaseNames: Readonly<Record<MeetingState, string>> = {
  prepared: 'Vorbereitung',
  running: 'Sitzung',
  closed: 'Geschlossen',
}

const phasesOf = (state: MeetingState) =>
  order.map((phase, index) => ({
    name: phaseNames[phase],
    state:
      index < order.indexOf(state) || state === 'closed'
        ? ('done' as const)
        : phase === state
          ? ('current' as const)
          : ('ahead' as const),
  }))

const NextForOffice = ({ slug, meeting, mayConduct, newKeys }: MeetingPageProps) => {
  if (meeting.state === 'closed')
    return (
      <div class="actions">
        <ButtonLink href={minutesPath(slug, meeting.id)}>Protokoll</ButtonLink>
        <ButtonLink href={`${minutesPath(slug, meeting.id)}/pdf`} kind="secondary" icon="download">
          Protokoll (PDF)
        </ButtonLink>
      </div>
    )
  if (!mayConduct || meeting.state !== 'prepared') return null
  return (
    <div class="actions">
      <ButtonForm
        action={`${meetingPath(slug, meeting.id)}/eroeffnen`}
        {...newKeys()}
        label="Sitzung eröffnen"
        kind="primary"
      />
    </div>
  )
}

const AgendaForms = (props: MeetingPageProps) => (
  <>
    <ReadyCard {...props} />
    <PointCard {...props} />
  </>
)

const ReadyCard = ({ slug, meeting, ready, newKeys, errors }: MeetingPageProps) => (
  <Card title="Antrag auf die Tagesordnung setzen">
    {ready.length === 0 ? (
      <p>Zurzeit wartet kein geprüfter Antrag auf eine Sitzung.</p>
    ) : (
      <Form action={`${meetingPath(slug, meeting.id)}/antraege`} {...newKeys()}>
        <SelectField
          name="measure"
          label="Entscheidungsreifer Antrag"
          empty="Bitte wählen"
          required
          error={errors.find((error) => error.field === 'measure')?.text}
          options={ready.map((measure) => ({ value: measure.id, label: readyLabel(measure) }))}
        />
        <div class="actions">
          <Button kind="secondary">Antrag aufnehmen</Button>
        </div>
      </Form>
    )}
  </Card>
)

const PointCard = ({ slug, meeting, newKeys, typed, errors }: MeetingPageProps) => (
  <Card title="Weiteren Punkt aufnehmen">
    <Form action={`${meetingPath(slug, meeting.id)}/punkte`} {...newKeys()}>
      <TextField
        name="title"
        label="Titel des Punktes"
        hint="Zum Beispiel: Bericht der Koordinierungs- und Fachstelle"
        required
        value={typedText(typed, 'title')}
        error={errors.find((error) => error.field === 'title')?.text}
      />
      <div class="actions">
        <Button kind="secondary">Punkt aufnehmen</Button>
      </div>
    </Form>
  </Card>
)

const readyLabel = ({
  reference,
  title,
  applicantName,
  requestedCents,
  state,
  forMicroGrant,
}: ReadyMeasure) =>
  [
    `${reference ?? ''} ${title}`.trim(),
    applicantName,
    formatEuro(requestedCents),
    ...(state === 'deferred' ? ['zurückgestellt'] : []),
    ...(forMicroGrant ? ['Kleinprojekt'] : []),
  ].join(' · ')
