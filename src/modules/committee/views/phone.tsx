import type { Child } from 'hono/jsx'
import { formatDay } from '../../../kit/dates.ts'
import type { FieldError, Typed } from '../../../platform/http/form.ts'
import { typedText } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Alert,
  Button,
  ButtonLink,
  Card,
  ErrorSummary,
  Form,
  Live,
  LiveOwn,
  LivePart,
  TextField,
} from '../../../ui/index.ts'
import { casePath } from '../../applications/paths.ts'
import type { Member } from '../../bodies/index.ts'
import { agendaItemPath, meetingPath, roomStreamPath } from '../paths.ts'
import type { Presence } from '../presence.ts'
import type { Absence } from '../queries/attendance.ts'
import type { Stage } from '../queries/stage.ts'
import { WallPresence } from './projector.tsx'
import { StageCard } from './stage.tsx'

export interface PhoneProps {
  readonly slug: string
  readonly stage: Stage
  readonly presence: Presence
  readonly stamp: string
  /** The seats of the reader, the own one and those as a deputy. */
  readonly seats: readonly Member[]
  readonly absences: readonly Absence[]
  /** The reader's vote in the open ballot, when there is one. */
  readonly vote?: Child
  readonly newKeys: () => FormKeys
  readonly typed: Typed
  readonly errors: readonly FieldError[]
}

/** The telephone of a member: what is on, and the one thing to do about it. */
export const PhonePage = (props: PhoneProps) => {
  const { slug, stage, presence, stamp, vote } = props
  const { meeting } = stage
  return (
    <>
      <p class="page-head__above">{meeting.bodyLabel}</p>
      <h1 class="phone__title">Sitzung am {formatDay(meeting.meetsOn)}</h1>
      <ErrorSummary errors={props.errors} />
      <Live
        from={meeting.state === 'closed' ? undefined : roomStreamPath(slug, meeting.id)}
        stamp={stamp}
        spreadMs={stage.loaded.members.length * 10}
      >
        <LivePart name="presence">
          <WallPresence stage={stage} presence={presence} />
        </LivePart>
        <LivePart name="stage">
          <StageCard stage={stage} audience="room" />
        </LivePart>
        <LiveOwn name="own">
          {vote && <div class="vote-buttons">{vote}</div>}
          <OwnPlace {...props} />
        </LiveOwn>
      </Live>
      <div class="actions">
        <ButtonLink href={meetingPath(slug, meeting.id)} kind="tertiary" icon="arrow-back">
          Zur Tagesordnung
        </ButtonLink>
      </div>
    </>
  )
}

const OwnPlace = (props: PhoneProps) => {
  const { slug, stage, seats } = props
  const { item, loaded, meeting } = stage
  const barred = seats.some(({ id }) => loaded.voting.conflictedIds.includes(id))
  return (
    <>
      {barred && (
        <Alert kind="info" title="Sie sind bei diesem Punkt befangen">
          <p>Sie nehmen an Beratung und Abstimmung nicht teil; die Unterlagen sind für Sie geschlossen.</p>
        </Alert>
      )}
      {item && (
        <div class="actions">
          {item.measureId && !barred && (
            <ButtonLink href={casePath(slug, item.measureId, 'antrag')} kind="secondary">
              Antrag lesen
            </ButtonLink>
          )}
          <ButtonLink href={agendaItemPath(slug, meeting.id, item.id)} kind="tertiary">
            {item.measureId ? 'Zum Punkt, auch Befangenheit erklären' : 'Zum Punkt'}
          </ButtonLink>
        </div>
      )}
      {seats.map((seat) => (
        <p>{placeOf(props, seat)}</p>
      ))}
      {meeting.state === 'prepared' && seats[0] && <ExcuseCard {...props} seat={seats[0]} />}
    </>
  )
}

/** How the seat is filled, in the reader's words. */
function placeOf({ stage: { loaded, meeting }, absences, seats }: PhoneProps, seat: Member): string {
  const name = seats.length > 1 ? `Sitz von ${seat.name}: ` : ''
  const there = loaded.attendance.find(({ memberId }) => memberId === seat.id)
  if (there)
    return `${name}${there.representedBy ? `Vertreten durch ${there.representedBy}.` : 'Sie sind als anwesend eingetragen.'}`
  const absence = absences.find(({ memberId }) => memberId === seat.id)
  if (absence?.excused) return `${name}Sie haben sich für diese Sitzung abgemeldet.`
  return meeting.state === 'running'
    ? `${name}Sie sind noch nicht als anwesend eingetragen. Bitte melden Sie sich bei der Sitzungsleitung.`
    : name
}

const ExcuseCard = ({
  slug,
  stage,
  seat,
  absences,
  newKeys,
  typed,
  errors,
}: PhoneProps & { readonly seat: Member }) =>
  absences.some(({ memberId }) => memberId === seat.id) ? null : (
    <Card title="Sie können nicht kommen?">
      <Form action={`${meetingPath(slug, stage.meeting.id)}/abmeldung`} {...newKeys()}>
        <input type="hidden" name="member" value={seat.id} />
        <TextField
          name="absenceReason"
          label="Grund"
          hint="Er steht nur in der Anwesenheitsliste der Geschäftsstelle"
          value={typedText(typed, 'absenceReason')}
          error={errors.find((error) => error.field === 'absenceReason')?.text}
        />
        <div class="actions">
          <Button kind="secondary">Abmelden</Button>
        </div>
      </Form>
      {seat.deputyName && <p>Ihre Vertretung ist {seat.deputyName}; bitte geben Sie dort Bescheid.</p>}
    </Card>
  )
