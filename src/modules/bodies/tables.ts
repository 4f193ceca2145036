import type { Generated, JSONColumnType } from 'kysely'
import type { LocalDate } from '../../kit/dates.ts'
import type { Id, PartnershipId, PersonId } from '../../kit/ids.ts'

export interface BodyTable {
  partnershipId: PartnershipId
  id: Id<'body'>
  kind: 'committee' | 'youth_forum'
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
  deputyName: string | null
  appointedOn: LocalDate
  leftOn: LocalDate | null
  position: number
}

export interface BodiesTables {
  bodies: BodyTable
  rulesOfProcedure: RulesOfProcedureTable
  bodyMembers: BodyMemberTable
}
