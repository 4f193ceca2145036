import { formatClock } from '../../../kit/dates.ts'
import { typedText } from '../../../platform/http/form.ts'
import { Button, Card, Form, StatusTag, Table, TextField, type Tone } from '../../../ui/index.ts'
import { groupLabels, type Member } from '../../bodies/index.ts'
import { meetingPath } from '../paths.ts'
import { type SeatChangeKind, seatChangeValue } from '../presence-forms.ts'
import type { SeatPresence } from '../queries/attendance.ts'
import type { MeetingPageProps } from './meeting-props.ts'

type Props = Pick<
  MeetingPageProps,
  'slug' | 'meeting' | 'loaded' | 'presences' | 'absences' | 'mayConduct' | 'newKeys' | 'typed' | 'errors'
>

/** Who sits where and since when; for the chair with one button per change: come, gone, represented. */
export const AttendanceTable = (props: Props) => {
  const { slug, meeting, mayConduct, newKeys, typed, errors } = props
  if (!mayConduct || meeting.state !== 'running')
    return (
      <Card title="Anwesenheit">
        <Seats {...props} />
      </Card>
    )
  return (
    <Card title="Kommen und Gehen">
      <Form action={`${meetingPath(slug, meeting.id)}/anwesenheit/wechsel`} {...newKeys()}>
        <TextField
          name="changedAt"
          label="Uhrzeit"
          hint="Leer lassen für jetzt; sonst zum Beispiel 18:42"
          width="short"
          value={typedText(typed, 'changedAt')}
          error={errors.find((error) => error.field === 'changedAt')?.text}
        />
        <Seats {...props} buttons />
      </Form>
    </Card>
  )
}

const Seats = ({ loaded, presences, absences, meeting, buttons }: Props & { readonly buttons?: boolean }) => {
  const stays = (member: Member) => presences.filter(({ memberId }) => memberId === member.id)
  const change = {
    head: 'Ändern',
    cell: (member: Member) => <ChangeButtons member={member} stay={stays(member).findLast(isThere)} />,
  }
  return (
    <Table
      caption="Anwesenheit"
      captionUnseen
      rows={loaded.members}
      columns={[
        { head: 'Mitglied', names: true, cell: (member) => member.name },
        {
          head: 'Gruppe',
          cell: (member) => `${groupLabels[member.seatGroup]}${member.voting ? '' : ' (beratend)'}`,
        },
        {
          head: 'Stand',
          cell: (member) => (
            <Standing
              stays={stays(member)}
              excused={absences.some(({ memberId, excused }) => memberId === member.id && excused)}
              over={meeting.state === 'closed'}
            />
          ),
        },
        ...(buttons ? [change] : []),
      ]}
    />
  )
}

const isThere = ({ leftAt }: SeatPresence): boolean => leftAt === null

interface StandingProps {
  readonly stays: readonly SeatPresence[]
  readonly excused: boolean
  readonly over: boolean
}

const Standing = ({ stays, excused, over }: StandingProps) => {
  const [tone, word] = standingOf({ stays, excused, over })
  return (
    <>
      <StatusTag tone={tone} word={word} />
      {stays.map((stay) => (
        <p>{stayText(stay)}</p>
      ))}
    </>
  )
}

function standingOf({ stays, excused, over }: StandingProps): readonly [Tone, string] {
  const last = stays.at(-1)
  if (last && isThere(last)) return last.representedBy ? ['info', 'vertreten'] : ['success', 'anwesend']
  if (last) return ['neutral', 'gegangen']
  return excused ? ['neutral', 'entschuldigt'] : ['warning', over ? 'unentschuldigt' : 'nicht da']
}

/** "18:02 bis 19:10 Uhr durch Stellvertretung Kirche" */
export const stayText = ({ arrivedAt, leftAt, representedBy }: SeatPresence): string =>
  [
    leftAt
      ? `${formatClock(arrivedAt)} bis ${formatClock(leftAt)} Uhr`
      : `seit ${formatClock(arrivedAt)} Uhr`,
    ...(representedBy ? [`durch ${representedBy}`] : []),
  ].join(' ')

const ChangeButtons = ({
  member,
  stay,
}: {
  readonly member: Member
  readonly stay: SeatPresence | undefined
}) => {
  const button = (kind: SeatChangeKind, label: string) => (
    <Button kind="tertiary" name="change" value={seatChangeValue(kind, member.id)} about={`: ${member.name}`}>
      {label}
    </Button>
  )
  return (
    <>
      {(!stay || stay.representedBy) && button('comes', 'kommt')}
      {!stay?.representedBy && member.deputyName && button('deputy', `${member.deputyName} vertritt`)}
      {stay && button('leaves', 'geht')}
    </>
  )
}
