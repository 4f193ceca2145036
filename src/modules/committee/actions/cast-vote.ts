import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Forbidden } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { listMembersAsOf } from '../../bodies/index.ts'
import { holdsSeat } from '../../bodies/permissions.ts'
import { getItem } from '../queries/agenda.ts'
import type { Choice } from '../queries/ballots.ts'
import { getMeeting } from '../queries/meetings.ts'
import { writeVotes } from './write-votes.ts'

/** A member votes for the own seat, and may change the vote until the ballot is closed. */
export const castVote = (scope: Scope, itemId: Id<'agenda-item'>, choice: Choice): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const item = await getItem(scope, itemId)
    const meeting = await getMeeting(scope, item.meetingId)
    const seats = await listMembersAsOf(scope, meeting.bodyId, meeting.meetsOn)
    const seat = seats.find((member) => member.voting && holdsSeat(scope.actor, member))
    if (!seat) throw new Forbidden('no voting seat')
    const ballotId = await writeVotes(scope, meeting.id, itemId, [{ memberId: seat.id, choice }])
    await audit(scope, {
      verb: 'cast-vote',
      record: 'ballot',
      recordId: ballotId,
      ...(item.measureId ? { measureId: item.measureId } : {}),
      facts: { memberId: seat.id, member: seat.name },
    })
  })
