import type { LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Cents } from '../../../kit/money.ts'
import { found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'

export interface Receipt {
  readonly id: Id<'receipt'>
  readonly number: number
  readonly side: 'expense' | 'income'
  /** The cost category in words; on the income side the kind of income. */
  readonly category: string
  readonly documentOn: LocalDate
  readonly paidOn: LocalDate
  readonly party: string
  readonly purpose: string
  readonly paymentKind: 'transfer' | 'card' | 'cash'
  readonly amountCents: Cents
  readonly fileId: Id<'file'> | null
  readonly ineligibleCents: Cents
  readonly examinationNote: string
}

const mostRecords = 2000

const receipts = (scope: Scope, measureId: Id<'measure'>) =>
  scope.database
    .selectFrom('receipts')
    .select([
      'id',
      'number',
      'side',
      'category',
      'documentOn',
      'paidOn',
      'party',
      'purpose',
      'paymentKind',
      'amountCents',
      'fileId',
      'ineligibleCents',
      'examinationNote',
    ])
    .where('partnershipId', '=', scope.partnershipId)
    .where('measureId', '=', measureId)
    .where('removedAt', 'is', null)

/** The receipts of a measure in the order of their payment, as the Belegliste asks for. */
export const listReceipts = (scope: Scope, measureId: Id<'measure'>): Promise<Receipt[]> =>
  receipts(scope, measureId).orderBy('paidOn').orderBy('number').limit(mostRecords).execute()

/** One receipt of this measure; a foreign or removed one is not found. */
export const getReceipt = async (
  scope: Scope,
  measureId: Id<'measure'>,
  id: Id<'receipt'>,
): Promise<Receipt> =>
  found(await receipts(scope, measureId).where('id', '=', id).executeTakeFirst(), 'receipt')

export interface AttendanceDay {
  readonly id: Id<'attendance-day'>
  readonly heldOn: LocalDate
  readonly event: string
  readonly participants: number
  readonly underSixteen: number
  readonly listKind: 'signed' | 'group' | 'anonymised'
  readonly accompanyingAdult: string
  readonly groupName: string
  readonly fileId: Id<'file'> | null
}

const attendanceDays = (scope: Scope, measureId: Id<'measure'>) =>
  scope.database
    .selectFrom('attendanceDays')
    .select([
      'id',
      'heldOn',
      'event',
      'participants',
      'underSixteen',
      'listKind',
      'accompanyingAdult',
      'groupName',
      'fileId',
    ])
    .where('partnershipId', '=', scope.partnershipId)
    .where('measureId', '=', measureId)
    .where('removedAt', 'is', null)

export const listAttendanceDays = (scope: Scope, measureId: Id<'measure'>): Promise<AttendanceDay[]> =>
  attendanceDays(scope, measureId).orderBy('heldOn').orderBy('id').limit(mostRecords).execute()

export const getAttendanceDay = async (
  scope: Scope,
  measureId: Id<'measure'>,
  id: Id<'attendance-day'>,
): Promise<AttendanceDay> =>
  found(await attendanceDays(scope, measureId).where('id', '=', id).executeTakeFirst(), 'attendance day')

export interface Fee {
  readonly id: Id<'fee'>
  readonly heldOn: LocalDate
  readonly party: string
  readonly content: string
  readonly hoursHundredths: number
  readonly fileId: Id<'file'> | null
}

const fees = (scope: Scope, measureId: Id<'measure'>) =>
  scope.database
    .selectFrom('fees')
    .select(['id', 'heldOn', 'party', 'content', 'hoursHundredths', 'fileId'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('measureId', '=', measureId)
    .where('removedAt', 'is', null)

export const listFees = (scope: Scope, measureId: Id<'measure'>): Promise<Fee[]> =>
  fees(scope, measureId).orderBy('heldOn').orderBy('id').limit(mostRecords).execute()

export const getFee = async (scope: Scope, measureId: Id<'measure'>, id: Id<'fee'>): Promise<Fee> =>
  found(await fees(scope, measureId).where('id', '=', id).executeTakeFirst(), 'fee')
