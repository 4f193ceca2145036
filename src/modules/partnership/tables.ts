import type { Generated, JSONColumnType } from 'kysely'
import type { LocalDate } from '../../kit/dates.ts'
import type { Id, PartnershipId } from '../../kit/ids.ts'
import type { Cents } from '../../kit/money.ts'
import type { Generation } from './vocabulary.ts'

export interface PartnershipTable {
  id: PartnershipId
  slug: string
  name: string
  inhabitants: number
  areaKm2: number | null
  themes: Generated<string[]>
  programmeNotice: string
  foundedAt: Date
}

export interface MunicipalityTable {
  partnershipId: PartnershipId
  id: Id<'municipality'>
  name: string
  kind: string
  state: string
  position: number
}

export interface OfficeTable {
  partnershipId: PartnershipId
  kind: 'lead_office' | 'coordination_office'
  name: string
  street: Generated<string>
  postcode: Generated<string>
  town: Generated<string>
  phone: Generated<string>
  email: Generated<string>
}

export interface ProgrammeTermTable {
  generation: string
  key: string
  value: JSONColumnType<object>
  source: JSONColumnType<object>
  certainty: 'sourced' | 'configurable' | 'assumed'
  yearFrom: number
  yearUntil: number
}

export interface FundingYearTable {
  partnershipId: PartnershipId
  id: Id<'funding-year'>
  year: number
  generation: Generation
  decisionMode: 'committee_decides' | 'committee_recommends'
  settlement: 'receipts' | 'lump_sums'
  financing: 'deficit' | 'share' | 'fixed_sum'
  committeeLabel: string
  federalGrantCents: Cents
  /** Own and third-party funds of the municipality beside the federal grant. */
  ownShareCents: Cents
}

export interface LocalRuleTable {
  partnershipId: PartnershipId
  id: Id<'local-rules'>
  adoptedOn: LocalDate
  validFrom: LocalDate
  proofDeadlineDays: number
  repaymentDeadlineDays: number
  lastDrawdownDay: string
  retentionYears: number
  acknowledgeDays: Generated<number>
  printRelease: Generated<boolean>
}

export interface CouncilConsentTable {
  partnershipId: PartnershipId
  id: Id<'council-consent'>
  fundingYearId: Id<'funding-year'>
  body: string
  consentedOn: LocalDate
  resolution: Generated<string>
}

export interface SupporterTable {
  partnershipId: PartnershipId
  id: Id<'supporter'>
  name: string
  logo: string | null
  position: number
}

export interface PartnershipTables {
  partnerships: PartnershipTable
  municipalities: MunicipalityTable
  offices: OfficeTable
  programmeTerms: ProgrammeTermTable
  fundingYears: FundingYearTable
  localRules: LocalRuleTable
  councilConsents: CouncilConsentTable
  supporters: SupporterTable
}
