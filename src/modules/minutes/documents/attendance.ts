import { formatClock } from '../../../kit/dates.ts'
import { groupLabels, type Member } from '../../bodies/index.ts'
import { seatGroups } from '../../bodies/vocabulary.ts'
import type { SeatPresence } from '../../committee/index.ts'
import type { MinutesRecord } from '../queries/record.ts'

/** By group: name, where from, and how the seat was filled, with the times of who came later or left earlier. */
export function attendanceRows(record: MinutesRecord): string[][] {
  const { members } = record.course.loaded
  return seatGroups.flatMap((group) =>
    members
      .filter((member) => member.seatGroup === group)
      .map((member) => [
        member.name,
        `${groupLabels[group]}${member.voting ? '' : ' (beratend)'}`,
        member.organisationName ?? member.delegatedBy,
        howFilled(record, member),
      ]),
  )
}

function howFilled({ presences, absences, course }: MinutesRecord, member: Member): string {
  const seated = presences.filter(({ memberId }) => memberId === member.id)
  if (seated.length > 0)
    return seated.map((presence) => `${whoSat(presence)}${timesOf(presence, course.meeting)}`).join('; ')
  // The reason of an absence can be an illness: it stays out of the minutes.
  const absence = absences.find(({ memberId }) => memberId === member.id)
  if (!absence) return 'abwesend'
  return absence.excused ? 'entschuldigt' : 'unentschuldigt'
}

const whoSat = ({ representedBy }: SeatPresence): string =>
  representedBy ? `vertreten durch ${representedBy}` : 'anwesend'

/** Nothing for who was there from the first minute to the last. */
function timesOf(
  { arrivedAt, leftAt }: SeatPresence,
  { openedAt, closedAt }: MinutesRecord['course']['meeting'],
): string {
  const came = openedAt && formatClock(arrivedAt) !== formatClock(openedAt) ? arrivedAt : undefined
  const left = leftAt && (!closedAt || formatClock(leftAt) !== formatClock(closedAt)) ? leftAt : undefined
  if (came && left) return ` von ${formatClock(came)} bis ${formatClock(left)} Uhr`
  if (came) return ` ab ${formatClock(came)} Uhr`
  return left ? ` bis ${formatClock(left)} Uhr` : ''
}
