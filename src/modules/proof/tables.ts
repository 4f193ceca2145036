import type { Generated, JSONColumnType } from 'kysely'
import type { LocalDate } from '../../kit/dates.ts'
import type { Id, PartnershipId, PersonId } from '../../kit/ids.ts'
import type { Cents } from '../../kit/money.ts'

export interface ProofTable {
  partnershipId: PartnershipId
  measureId: Id<'measure'>
  answers: JSONColumnType<Record<string, string>>
  participants: number | null
  reopenedNote: Generated<string>
  savedAt: Date
  submittedAt: Date | null
  submittedBy: PersonId | null
}

export interface ReceiptTable {
  partnershipId: PartnershipId
  id: Id<'receipt'>
  measureId: Id<'measure'>
  number: number
  side: 'expense' | 'income'
  category: string
  documentOn: LocalDate
  paidOn: LocalDate
  party: string
  purpose: string
  paymentKind: 'transfer' | 'card' | 'cash'
  amountCents: Cents
  fileId: Id<'file'> | null
  ineligibleCents: Generated<Cents>
  examinationNote: Generated<string>
  removedAt: Date | null
  recordedAt: Date
  recordedBy: PersonId | null
}

export interface AttendanceDayTable {
  partnershipId: PartnershipId
  id: Id<'attendance-day'>
  measureId: Id<'measure'>
  heldOn: LocalDate
  event: string
  participants: number
  underSixteen: Generated<number>
  listKind: 'signed' | 'group' | 'anonymised'
  /** Of a group of children under 16: who came with them, and which class or group it is. */
  accompanyingAdult: Generated<string>
  groupName: Generated<string>
  fileId: Id<'file'> | null
  removedAt: Date | null
}

export interface FeeTable {
  partnershipId: PartnershipId
  id: Id<'fee'>
  measureId: Id<'measure'>
  heldOn: LocalDate
  party: string
  content: string
  hoursHundredths: number
  fileId: Id<'file'> | null
  removedAt: Date | null
}

export interface StatementTable {
  partnershipId: PartnershipId
  id: Id<'statement'>
  measureId: Id<'measure'>
  eligibleCents: Cents
  grantNeededCents: Cents
  repaymentCents: Cents
  releasedCents: Cents
  steps: JSONColumnType<object>
  findings: JSONColumnType<object[]>
  generation: string
  remark: Generated<string>
  acceptedOn: LocalDate
  acceptedBy: PersonId | null
}

export interface RepaymentTable {
  partnershipId: PartnershipId
  id: Id<'repayment'>
  measureId: Id<'measure'>
  amountCents: Cents
  claimedOn: LocalDate
  dueOn: LocalDate
  repaidOn: LocalDate | null
}

export interface ProofTables {
  proofs: ProofTable
  receipts: ReceiptTable
  attendanceDays: AttendanceDayTable
  fees: FeeTable
  statements: StatementTable
  repayments: RepaymentTable
}
