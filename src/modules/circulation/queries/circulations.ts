import type { LocalDate } from '../../../kit/dates.ts'
import type { Id, PersonId } from '../../../kit/ids.ts'
import type { Cents } from '../../../kit/money.ts'
import { found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { SeatGroup } from '../../bodies/vocabulary.ts'
import type { BallotOutcome } from '../../committee/index.ts'
import type { ConditionDraft } from '../../committee/vocabulary.ts'
import type { Capacity, Choice, CirculationState } from '../vocabulary.ts'

/** What a written vote came to, or why it came to nothing. */
export type CirculationOutcome =
  | { readonly kind: 'counted'; readonly vote: BallotOutcome }
  | { readonly kind: 'ended'; readonly because: string }

export interface Circulation {
  readonly id: Id<'circulation'>
  readonly number: string
  readonly bodyId: Id<'body'>
  readonly bodyLabel: string
  readonly rulesId: Id<'rules-of-procedure'>
  readonly fundingYearId: Id<'funding-year'>
  readonly measureId: Id<'measure'> | null
  readonly title: string
  readonly motion: string
  readonly motionCents: Cents | null
  readonly conditions: readonly ConditionDraft[]
  readonly urgency: string
  readonly opinion: string
  readonly openedAt: Date
  readonly endsOn: LocalDate
  readonly remindOn: LocalDate
  readonly remindedAt: Date | null
  readonly state: CirculationState
  readonly outcome: CirculationOutcome | null
  readonly endedAt: Date | null
}

const circulations = (scope: Scope) =>
  scope.database
    .selectFrom('circulations as circulation')
    .innerJoin('fundingYears as fundingYear', (join) =>
      join
        .onRef('fundingYear.partnershipId', '=', 'circulation.partnershipId')
        .onRef('fundingYear.id', '=', 'circulation.fundingYearId'),
    )
    .select([
      'circulation.id',
      'circulation.number',
      'circulation.bodyId',
      'fundingYear.committeeLabel as bodyLabel',
      'circulation.rulesId',
      'circulation.fundingYearId',
      'circulation.measureId',
      'circulation.title',
      'circulation.motion',
      'circulation.motionCents',
      'circulation.conditions',
      'circulation.urgency',
      'circulation.opinion',
      'circulation.openedAt',
      'circulation.endsOn',
      'circulation.remindOn',
      'circulation.remindedAt',
      'circulation.state',
      'circulation.outcome',
      'circulation.endedAt',
    ])
    .where('circulation.partnershipId', '=', scope.partnershipId)

type Row = Omit<Circulation, 'outcome'> & { readonly outcome: object | null }
const asCirculation = (row: Row): Circulation => ({
  ...row,
  outcome: row.outcome as CirculationOutcome | null,
})

/** Newest first. */
export const listCirculations = async (scope: Scope): Promise<Circulation[]> =>
  (await circulations(scope).orderBy('circulation.openedAt', 'desc').limit(200).execute()).map(asCirculation)

export const listRunning = async (scope: Scope): Promise<Circulation[]> =>
  (
    await circulations(scope)
      .where('circulation.state', '=', 'running')
      .orderBy('circulation.endsOn')
      .limit(200)
      .execute()
  ).map(asCirculation)

export const getCirculation = async (scope: Scope, id: Id<'circulation'>): Promise<Circulation> =>
  asCirculation(
    found(await circulations(scope).where('circulation.id', '=', id).executeTakeFirst(), 'circulation'),
  )

export interface CirculationSeat {
  readonly memberId: Id<'member'>
  readonly memberName: string
  readonly seatGroup: SeatGroup
  readonly conflict: string | null
}

/** The seats as they were when it was sent out. */
export const listSeats = (scope: Scope, id: Id<'circulation'>): Promise<CirculationSeat[]> =>
  scope.database
    .selectFrom('circulationSeats as seat')
    .innerJoin('bodyMembers as member', (join) =>
      join.onRef('member.partnershipId', '=', 'seat.partnershipId').onRef('member.id', '=', 'seat.memberId'),
    )
    .select(['seat.memberId', 'member.name as memberName', 'seat.seatGroup', 'seat.conflict'])
    .where('seat.partnershipId', '=', scope.partnershipId)
    .where('seat.circulationId', '=', id)
    .orderBy('member.position')
    .limit(300)
    .execute()

export interface CirculationService {
  readonly memberId: Id<'member'>
  readonly capacity: Capacity
  readonly name: string
  readonly personId: PersonId | null
  readonly servedBy: 'mail' | 'by_hand' | null
  readonly servedAt: Date | null
}

export const listServices = (scope: Scope, id: Id<'circulation'>): Promise<CirculationService[]> =>
  scope.database
    .selectFrom('circulationServices')
    .select(['memberId', 'capacity', 'name', 'personId', 'servedBy', 'servedAt'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('circulationId', '=', id)
    .orderBy('capacity', 'desc')
    .limit(600)
    .execute()

export interface CirculationAnswer {
  readonly memberId: Id<'member'>
  readonly capacity: Capacity
  readonly choice: Choice
  readonly castAt: Date
}

export const listAnswers = (scope: Scope, id: Id<'circulation'>): Promise<CirculationAnswer[]> =>
  scope.database
    .selectFrom('circulationVotes')
    .select(['memberId', 'capacity', 'choice', 'castAt'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('circulationId', '=', id)
    .limit(600)
    .execute()

export interface CirculationObjection {
  readonly memberId: Id<'member'>
  readonly memberName: string
  readonly reason: string
  readonly raisedAt: Date
}

export const listObjections = (scope: Scope, id: Id<'circulation'>): Promise<CirculationObjection[]> =>
  scope.database
    .selectFrom('circulationObjections as objection')
    .innerJoin('bodyMembers as member', (join) =>
      join
        .onRef('member.partnershipId', '=', 'objection.partnershipId')
        .onRef('member.id', '=', 'objection.memberId'),
    )
    .select(['objection.memberId', 'member.name as memberName', 'objection.reason', 'objection.raisedAt'])
    .where('objection.partnershipId', '=', scope.partnershipId)
    .where('objection.circulationId', '=', id)
    .orderBy('objection.raisedAt')
    .limit(300)
    .execute()
