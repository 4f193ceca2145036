import type { LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { listMembersAsOf } from '../../bodies/index.ts'
import { distributionMail } from '../mails/minutes-mails.ts'
import { listVersions } from '../queries/minutes.ts'
import { checkDistribution } from '../rules/steps.ts'
import { lockMinutes, refuseIf } from './lock-minutes.ts'
import { mailPeople } from './mail-people.ts'

/** Sends the signed minutes to members and deputies of the day of the meeting and of today; tells how many mails left. */
export const distributeMinutes = (
  scope: Scope,
  meetingId: Id<'meeting'>,
  { objectionsUntil = null }: { readonly objectionsUntil?: LocalDate | null } = {},
): Promise<number> =>
  inTransaction(scope, async (scope) => {
    const minutes = await lockMinutes(scope, meetingId)
    refuseIf(checkDistribution(minutes.state, objectionsUntil, scope.today))
    await scope.database
      .updateTable('minutes')
      .set({ state: 'distributed', distributedAt: scope.now, objectionsUntil })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', minutes.id)
      .execute()
    const { meeting } = minutes
    const [newest] = await listVersions(scope, minutes.id)
    const results = newest?.content.items.flatMap(({ title, ballots, result }) => {
      const last = ballots.at(-1)
      const said = result || last?.consequence || last?.result
      return said ? [`${title}: ${said}`] : []
    })
    const then = await listMembersAsOf(scope, meeting.bodyId, meeting.meetsOn)
    const now = await listMembersAsOf(scope, meeting.bodyId, scope.today)
    const count = await mailPeople(
      scope,
      [...then, ...now].flatMap(({ personId, deputyPersonId }) => [personId, deputyPersonId]),
      distributionMail(scope, { meeting, results: results ?? [], objectionsUntil }),
    )
    const facts = { meetingId, objectionsUntil, mails: count }
    await audit(scope, { verb: 'distribute', record: 'minutes', recordId: minutes.id, facts })
    return count
  })
