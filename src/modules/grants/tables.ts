import type { Generated } from 'kysely'
import type { LocalDate } from '../../kit/dates.ts'
import type { Id, PartnershipId, PersonId } from '../../kit/ids.ts'
import type { Cents } from '../../kit/money.ts'

export interface PrecheckTable {
  partnershipId: PartnershipId
  measureId: Id<'measure'>
  requestedOn: LocalDate
  requestedBy: PersonId | null
  answer: 'released' | 'queried' | 'refused' | null
  answeredOn: LocalDate | null
  answeredBy: PersonId | null
  note: Generated<string>
}

export interface NoticeTable {
  partnershipId: PartnershipId
  id: Id<'notice'>
  measureId: Id<'measure'>
  number: string
  amountCents: Cents
  issuedOn: LocalDate
  issuedBy: PersonId | null
  proofDueOn: LocalDate
  fileId: Id<'file'>
  acknowledgedOn: LocalDate | null
  acknowledgedBy: PersonId | null
  remedyWaived: Generated<boolean>
}

export interface DrawdownTable {
  partnershipId: PartnershipId
  id: Id<'drawdown'>
  measureId: Id<'measure'>
  number: number
  state: 'requested' | 'checked' | 'released' | 'paid' | 'spent' | 'refused'
  amountCents: Cents
  purpose: Generated<string>
  requestedOn: LocalDate
  requestedBy: PersonId | null
  checkedOn: LocalDate | null
  checkedBy: PersonId | null
  releasedOn: LocalDate | null
  releasedBy: PersonId | null
  paidOn: LocalDate | null
  spendBy: LocalDate | null
  spentOn: LocalDate | null
  refusedOn: LocalDate | null
  reason: Generated<string>
}

export interface GrantsTables {
  prechecks: PrecheckTable
  notices: NoticeTable
  drawdowns: DrawdownTable
}
