import type { Generated } from 'kysely'
import type { LocalDate } from '../../kit/dates.ts'
import type { Id, PartnershipId, PersonId } from '../../kit/ids.ts'
import type { Cents } from '../../kit/money.ts'

export interface FundTable {
  partnershipId: PartnershipId
  id: Id<'fund'>
  fundingYearId: Id<'funding-year'>
  kind: 'action' | 'youth' | 'participation' | 'coordination'
  label: string
  position: number
}

export interface JournalEntryTable {
  partnershipId: PartnershipId
  id: Id<'journal-entry'>
  fundId: Id<'fund'>
  measureId: Id<'measure'> | null
  kind:
    | 'allot'
    | 'cut'
    | 'request'
    | 'dismiss'
    | 'recommend'
    | 'unrecommend'
    | 'reserve'
    | 'pay_out'
    | 'prove'
    | 'take_back'
    | 'release'
  fromAccount: string
  toAccount: string
  amountCents: Cents
  bookedOn: LocalDate
  recordedAt: Date
  recordedBy: PersonId | null
  reason: Generated<string>
  causeId: string
}

export interface FederalDrawdownTable {
  partnershipId: PartnershipId
  id: Id<'federal-drawdown'>
  fundingYearId: Id<'funding-year'>
  amountCents: Cents
  requestedOn: LocalDate
  requestedBy: PersonId | null
}

export interface LedgerTables {
  funds: FundTable
  journalEntries: JournalEntryTable
  federalDrawdowns: FederalDrawdownTable
}
