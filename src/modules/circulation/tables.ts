import type { Generated, JSONColumnType } from 'kysely'
import type { LocalDate } from '../../kit/dates.ts'
import type { Id, PartnershipId, PersonId } from '../../kit/ids.ts'
import type { Cents } from '../../kit/money.ts'
import type { SeatGroup } from '../bodies/vocabulary.ts'
import type { ConditionDraft } from '../committee/vocabulary.ts'
import type { Capacity, Choice, CirculationState } from './vocabulary.ts'

export interface CirculationTable {
  partnershipId: PartnershipId
  id: Id<'circulation'>
  number: string
  bodyId: Id<'body'>
  rulesId: Id<'rules-of-procedure'>
  fundingYearId: Id<'funding-year'>
  measureId: Id<'measure'> | null
  title: string
  motion: Generated<string>
  motionCents: Cents | null
  conditions: JSONColumnType<readonly ConditionDraft[], string | undefined>
  /** Why it cannot wait, and what the office says to it. */
  urgency: string
  opinion: Generated<string>
  openedAt: Date
  openedBy: PersonId | null
  /** The last day on which an answer counts. */
  endsOn: LocalDate
  remindOn: LocalDate
  remindedAt: Date | null
  state: CirculationState
  outcome: JSONColumnType<object | null, string | undefined>
  endedAt: Date | null
}

/** Everybody with a seat and a vote on the day it was sent out; who is conflicted takes no part. */
export interface CirculationSeatTable {
  partnershipId: PartnershipId
  circulationId: Id<'circulation'>
  memberId: Id<'member'>
  seatGroup: SeatGroup
  conflict: string | null
}

export interface CirculationServiceTable {
  partnershipId: PartnershipId
  circulationId: Id<'circulation'>
  memberId: Id<'member'>
  capacity: Capacity
  name: string
  personId: PersonId | null
  servedBy: 'mail' | 'by_hand' | null
  servedAt: Date | null
}

export interface CirculationVoteTable {
  partnershipId: PartnershipId
  circulationId: Id<'circulation'>
  memberId: Id<'member'>
  capacity: Capacity
  choice: Choice
  castAt: Date
  recordedBy: PersonId | null
}

export interface CirculationObjectionTable {
  partnershipId: PartnershipId
  circulationId: Id<'circulation'>
  memberId: Id<'member'>
  reason: string
  raisedAt: Date
  recordedBy: PersonId | null
}

export interface CirculationTables {
  circulations: CirculationTable
  circulationSeats: CirculationSeatTable
  circulationServices: CirculationServiceTable
  circulationVotes: CirculationVoteTable
  circulationObjections: CirculationObjectionTable
}
