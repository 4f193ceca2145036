import type { LocalDate } from '../../../kit/dates.ts'
import type { Finding } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { listMembersAsOf } from '../queries/members.ts'
import { findRulesOn } from '../queries/rules-of-procedure.ts'
import { type CompositionCode, checkComposition } from '../rules/composition.ts'
import type { SeatGroup } from '../vocabulary.ts'

/** Before a body has rules of its own, the youth forum counts as civil society, as everywhere that was seen. */
const usualCivilGroups: readonly SeatGroup[] = ['civil_society', 'youth']

/** What the roster of a day lacks. */
export async function judgeComposition(
  scope: Scope,
  bodyId: Id<'body'>,
  day: LocalDate,
): Promise<Finding<CompositionCode>[]> {
  const members = await listMembersAsOf(scope, bodyId, day)
  const rules = await findRulesOn(scope, bodyId, day)
  const seats = members.map((member) => ({ group: member.seatGroup, voting: member.voting }))
  return checkComposition(seats, { civilGroups: rules?.civilGroups ?? usualCivilGroups })
}
