import { addDays, type LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { getRules } from '../../bodies/index.ts'
import { isInvitationDue, lastDayToInvite } from '../rules/notice-period.ts'

export interface DueInvitation {
  readonly meetingId: Id<'meeting'>
  readonly meetsOn: LocalDate
  /** The last day that keeps the period of the rules of procedure. */
  readonly inviteUntil: LocalDate
}

/** Longer than any body gives notice: what is further away is not asked for. */
const farthestDays = 120
const mostMeetings = 10

/** Prepared meetings to which nobody was invited although it is time, the next first. */
export async function listDueInvitations(scope: Scope): Promise<DueInvitation[]> {
  const rows = await scope.database
    .selectFrom('meetings as meeting')
    .leftJoin('invitations as invitation', (join) =>
      join
        .onRef('invitation.partnershipId', '=', 'meeting.partnershipId')
        .onRef('invitation.meetingId', '=', 'meeting.id'),
    )
    .select(['meeting.id as meetingId', 'meeting.meetsOn', 'meeting.rulesId'])
    .where('meeting.partnershipId', '=', scope.partnershipId)
    .where('meeting.state', '=', 'prepared')
    .where('meeting.meetsOn', '>=', scope.today)
    .where('meeting.meetsOn', '<=', addDays(scope.today, farthestDays))
    .where('invitation.id', 'is', null)
    .orderBy('meeting.meetsOn')
    .limit(mostMeetings)
    .execute()
  const ids = [...new Set(rows.map(({ rulesId }) => rulesId))]
  const rules = new Map(await Promise.all(ids.map(async (id) => [id, await getRules(scope, id)] as const)))
  return rows.flatMap(({ rulesId, ...row }) => {
    const own = rules.get(rulesId)
    if (!own || !isInvitationDue(row.meetsOn, own, scope.today)) return []
    return [{ ...row, inviteUntil: lastDayToInvite(row.meetsOn, own) }]
  })
}
