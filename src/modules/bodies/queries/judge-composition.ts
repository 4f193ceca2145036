import type { LocalDate } from '../../../kit/dates.ts'
import type { Finding } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { type CompositionCode, checkComposition, checkSeatPlan, countCivil } from '../rules/composition.ts'
import { type SeatGroup, seatGroups } from '../vocabulary.ts'
import { getBody } from './bodies.ts'
import { listMembersAsOf, type Member } from './members.ts'
import { findRulesOn } from './rules-of-procedure.ts'
import { listPlannedSeats } from './seat-plan.ts'

export interface Composition {
  readonly groups: readonly {
    readonly group: SeatGroup
    readonly voting: number
    readonly advisory: number
  }[]
  readonly votingSeats: number
  readonly civilVotes: number
  /** What the roster of the day lacks. */
  readonly findings: readonly Finding<CompositionCode>[]
}

/** Before a body has rules of its own, the youth forum counts as civil society, as everywhere that was seen. */
const usualCivilGroups: readonly SeatGroup[] = ['civil_society', 'youth']

/** Who has how many seats on a day, and what is to be said of it. The programme asks it of the committee only. */
export async function loadComposition(
  scope: Scope,
  bodyId: Id<'body'>,
  day: LocalDate,
): Promise<Composition> {
  const { kind } = await getBody(scope, bodyId)
  const seats = (await listMembersAsOf(scope, bodyId, day)).map(seatOf)
  const rules = await findRulesOn(scope, bodyId, day)
  const civilGroups = rules?.civilGroups ?? usualCivilGroups
  const voting = seats.filter((seat) => seat.voting)
  const plan = await listPlannedSeats(scope, bodyId, day)
  return {
    groups: seatGroups.map((group) => {
      const ofGroup = seats.filter((seat) => seat.group === group)
      const count = ofGroup.filter((seat) => seat.voting).length
      return { group, voting: count, advisory: ofGroup.length - count }
    }),
    votingSeats: voting.length,
    civilVotes: countCivil(voting, civilGroups),
    findings: [
      ...(kind === 'committee' ? checkComposition(seats, { civilGroups }) : []),
      ...checkSeatPlan(seats, plan),
    ],
  }
}

/** What the roster of a day lacks. */
export const judgeComposition = async (scope: Scope, bodyId: Id<'body'>, day: LocalDate) =>
  (await loadComposition(scope, bodyId, day)).findings

const seatOf = ({ seatGroup, voting, delegatedBy }: Member) => ({
  group: seatGroup,
  voting,
  department: delegatedBy,
})
