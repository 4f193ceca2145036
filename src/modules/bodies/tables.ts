import type { Generated, JSONColumnType } from 'kysely'
import type { LocalDate } from '../../kit/dates.ts'
import type { Id, PartnershipId, PersonId } from '../../kit/ids.ts'

export interface BodyTable {
  partnershipId: PartnershipId
  id: Id<'body'>
  kind: 'committee' | 'youth_forum' | 'working_group' | 'council'
  label: string
}

export interface RulesOfProcedureTable {
  partnershipId: PartnershipId
  id: Id<'rules-of-procedure'>
  bodyId: Id<'body'>
  adoptedOn: LocalDate
  parameters: JSONColumnType<object>
}

export interface BodyMemberTable {
  partnershipId: PartnershipId
  id: Id<'member'>
  bodyId: Id<'body'>
  personId: PersonId | null
  name: string
  seatGroup: 'administration' | 'council' | 'civil_society' | 'youth' | 'other'
  voting: boolean
  organisationId: Id<'organisation'> | null
  delegatedBy: Generated<string>
  appointedOn: LocalDate
  /** Who appointed: the lead office, the council, the body itself … */
  appointedBy: Generated<string>
  appointmentFileId: Id<'file'> | null
  /** Whose seat this was before. */
  followsId: Id<'member'> | null
  /** The first day without the seat. */
  leftOn: LocalDate | null
  leftBecause: 'resigned' | 'recalled' | 'term_ended' | 'absences' | 'other' | null
  leftNote: Generated<string>
  position: number
}

export interface DeputyTable {
  partnershipId: PartnershipId
  id: Id<'deputy'>
  memberId: Id<'member'>
  personId: PersonId | null
  name: string
  namedOn: LocalDate
  /** The first day without. */
  leftOn: LocalDate | null
}

/** A member has one at a time; a prolongation supersedes it. */
export interface TermOfOfficeTable {
  partnershipId: PartnershipId
  id: Id<'term-of-office'>
  memberId: Id<'member'>
  decidedOn: LocalDate
  decidedBy: Generated<string>
  /** The last day of the term; null: until further notice. */
  until: LocalDate | null
  supersededOn: LocalDate | null
}

export interface SeatPlanTable {
  partnershipId: PartnershipId
  bodyId: Id<'body'>
  validFrom: LocalDate
  seatGroup: 'administration' | 'council' | 'civil_society' | 'youth' | 'other'
  voting: boolean
  seats: number
}

export interface TieTable {
  partnershipId: PartnershipId
  id: Id<'tie'>
  memberId: Id<'member'>
  organisationId: Id<'organisation'> | null
  /** As it was called when it was stated. */
  name: Generated<string>
  kind: 'works_for' | 'board' | 'member_of' | 'business' | 'family' | 'other'
  note: Generated<string>
  statedOn: LocalDate
  statedBy: PersonId | null
  /** The first day without. */
  endedOn: LocalDate | null
}

export interface BodiesTables {
  bodies: BodyTable
  rulesOfProcedure: RulesOfProcedureTable
  bodyMembers: BodyMemberTable
  deputies: DeputyTable
  seatPlans: SeatPlanTable
  termsOfOffice: TermOfOfficeTable
  ties: TieTable
}
