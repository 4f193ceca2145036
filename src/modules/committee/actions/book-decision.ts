import type { LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import { type Cents, minus, noCents } from '../../../kit/money.ts'
import type { Scope } from '../../../platform/scope.ts'
import { type Booking, dismiss, measureSums, recommend, reserve } from '../../ledger/index.ts'

export interface DecidedCase {
  readonly fundId: Id<'fund'>
  readonly measureId: Id<'measure'>
  readonly decisionId: Id<'decision'>
  /** The day of the meeting or of the office; entries in the journal bear it. */
  readonly decidedOn: LocalDate
}

/** Takes the money out of what is free, for good or as a recommendation; on refusal nothing is booked. */
export async function bookGrant(
  scope: Scope,
  decided: DecidedCase,
  amountCents: Cents,
  mode: 'reserve' | 'recommend',
): Promise<Booking> {
  const { fundId, measureId, decisionId: causeId, decidedOn: bookedOn } = decided
  const movement = { fundId, measureId, amountCents, causeId, bookedOn }
  const booking = mode === 'reserve' ? await reserve(scope, movement) : await recommend(scope, movement)
  if (booking.kind === 'booked') await dismissRequest(scope, decided)
  return booking
}

/** What was asked for is no longer asked for. */
export async function dismissRequest(scope: Scope, decided: DecidedCase): Promise<void> {
  const { fundId, measureId, decisionId: causeId, decidedOn: bookedOn } = decided
  const sums = await measureSums(scope, measureId)
  const amountCents = minus(sums.request ?? noCents, sums.dismiss ?? noCents)
  if (amountCents > 0) await dismiss(scope, { fundId, measureId, amountCents, causeId, bookedOn })
}
