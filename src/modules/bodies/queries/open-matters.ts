import { sql } from 'kysely'
import { addDays, type LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { soonDays } from '../rules/terms.ts'
import type { SeatGroup } from '../vocabulary.ts'

export interface EndingTerm {
  readonly bodyId: Id<'body'>
  readonly bodyLabel: string
  readonly memberName: string
  /** The last day of the term; the seat goes on until somebody enters that it was left. */
  readonly until: LocalDate
}

/** Terms that end soon or have ended while the seat is still held, the earliest first. */
export const listEndingTerms = async (scope: Scope, most: number): Promise<EndingTerm[]> =>
  (await scope.database
    .selectFrom('termsOfOffice as term')
    .innerJoin('bodyMembers as member', (join) =>
      join
        .onRef('member.partnershipId', '=', 'term.partnershipId')
        .onRef('member.id', '=', 'term.memberId')
        .on('member.appointedOn', '<=', scope.today)
        .on((on) => on.or([on('member.leftOn', 'is', null), on('member.leftOn', '>', scope.today)])),
    )
    .innerJoin('bodies as body', (join) =>
      join.onRef('body.partnershipId', '=', 'member.partnershipId').onRef('body.id', '=', 'member.bodyId'),
    )
    .select(['member.bodyId', 'body.label as bodyLabel', 'member.name as memberName', 'term.until'])
    .where('term.partnershipId', '=', scope.partnershipId)
    .where('term.supersededOn', 'is', null)
    .where('term.until', '<=', addDays(scope.today, soonDays))
    .orderBy('term.until')
    .orderBy('member.position')
    .limit(most)
    .execute()) as EndingTerm[]

export interface VacantSeats {
  readonly bodyId: Id<'body'>
  readonly bodyLabel: string
  readonly group: SeatGroup
  readonly voting: boolean
  readonly vacant: number
}

/** What the distribution of seats in force today has more than there are members, by body and group. */
export const listVacantSeats = (scope: Scope, most: number): Promise<VacantSeats[]> =>
  scope.database
    .selectFrom('seatPlans as plan')
    .innerJoin('bodies as body', (join) =>
      join.onRef('body.partnershipId', '=', 'plan.partnershipId').onRef('body.id', '=', 'plan.bodyId'),
    )
    .select(['plan.bodyId', 'body.label as bodyLabel', 'plan.seatGroup as group', 'plan.voting'])
    .select(sql<number>`plan.seats - ${heldToday(scope)}`.as('vacant'))
    .where('plan.partnershipId', '=', scope.partnershipId)
    .where((row) =>
      row(
        'plan.validFrom',
        '=',
        row
          .selectFrom('seatPlans as latest')
          .select((latest) => latest.fn.max('latest.validFrom').as('validFrom'))
          .where('latest.partnershipId', '=', scope.partnershipId)
          .whereRef('latest.bodyId', '=', 'plan.bodyId')
          .where('latest.validFrom', '<=', scope.today),
      ),
    )
    .where(sql<boolean>`plan.seats > ${heldToday(scope)}`)
    .orderBy('body.label')
    .orderBy('plan.seatGroup')
    .limit(most)
    .execute()

const heldToday = ({ partnershipId, today }: Scope) => sql<number>`(
  select count(*)::integer from body_members member
  where member.partnership_id = ${partnershipId} and member.body_id = plan.body_id
    and member.seat_group = plan.seat_group and member.voting = plan.voting
    and member.appointed_on <= ${today} and (member.left_on is null or member.left_on > ${today}))`
