import { addDays } from '../../../kit/dates.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import { type Cents, minus, noCents } from '../../../kit/money.ts'
import { audit } from '../../../platform/audit.ts'
import { Conflict, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { type lockMeasure, moveMeasure } from '../../applications/index.ts'
import { listDrawdowns } from '../../grants/index.ts'
import { type Booking, measureSums, prove, received, release } from '../../ledger/index.ts'
import { localRulesOn } from '../../partnership/index.ts'
import { type Calculation, calculate } from '../calculation.ts'
import { tellAccepted } from '../mails/accepted.ts'
import { deadlineFindings, loadProofCase, receiptFindings } from '../proof-case.ts'
import { submissionDay } from '../queries/proofs.ts'
import { checkDrawdownsUnderWay } from '../rules/examination.ts'
import { lockSubmittedProof } from './open-proof.ts'

export interface AcceptedProof extends Calculation {
  readonly statementId: Id<'statement'>
}

/** Accepts the proof: the statement as computed now, its bookings, and the claim for what was paid and not needed. */
export const acceptProof = (
  scope: Scope,
  measureId: Id<'measure'>,
  { remark = '' }: { readonly remark?: string } = {},
): Promise<AcceptedProof> =>
  inTransaction(scope, async (scope) => {
    const measure = await lockSubmittedProof(scope, measureId)
    const underWay = checkDrawdownsUnderWay(await listDrawdowns(scope, measureId))
    if (underWay.length > 0) throw new Refused(underWay)
    const proof = await loadProofCase(scope, measure)
    const calculation = calculate(proof)
    const findings = [
      ...calculation.findings,
      ...receiptFindings(proof, measure),
      ...(await deadlineFindings(scope, measureId, await submissionDay(scope, measureId))),
    ]
    const { generation } = proof.terms
    const statementId = await writeStatement(scope, measureId, {
      calculation: { ...calculation, findings },
      generation,
      remark,
    })
    await bookStatement(scope, measure, statementId, calculation)
    const repayment = await claimRepayment(scope, measureId, calculation.repaymentCents)
    await note(scope, measureId, statementId, calculation)
    await tellAccepted(scope, measure, calculation, repayment)
    return { ...calculation, findings, statementId }
  })

type LockedMeasure = Awaited<ReturnType<typeof lockMeasure>>

interface NewStatement {
  readonly calculation: Calculation
  readonly generation: string
  readonly remark: string
}

async function writeStatement(
  scope: Scope,
  measureId: Id<'measure'>,
  { calculation, generation, remark }: NewStatement,
): Promise<Id<'statement'>> {
  const { eligibleCents, grantNeededCents, repaymentCents, releasedCents, findings, ...steps } = calculation
  const id = newId<'statement'>()
  await scope.database
    .insertInto('statements')
    .values({
      partnershipId: scope.partnershipId,
      id,
      measureId,
      eligibleCents,
      grantNeededCents,
      repaymentCents,
      releasedCents,
      steps: JSON.stringify(steps),
      findings: JSON.stringify(findings),
      generation,
      remark,
      acceptedOn: scope.today,
      acceptedBy: scope.actor.personId,
    })
    .execute()
  return id
}

/** What was used of the paid money is proven; what was reserved and is not owed either is free again. */
async function bookStatement(
  scope: Scope,
  { fundId, id: measureId }: Pick<LockedMeasure, 'fundId' | 'id'>,
  statementId: Id<'statement'>,
  { grantNeededCents, stillPayableCents }: Calculation,
): Promise<void> {
  const sums = await measureSums(scope, measureId)
  const reserved = minus(received(sums, 'reserve'), received(sums, 'pay_out', 'release'))
  const movement = { fundId, measureId, causeId: statementId }
  await booked(minus(grantNeededCents, stillPayableCents), (amountCents) =>
    prove(scope, { ...movement, amountCents, reason: 'Verwendungsnachweis angenommen' }),
  )
  await booked(minus(reserved, stillPayableCents), (amountCents) =>
    release(scope, { ...movement, amountCents, reason: 'Bewilligt und nicht benötigt' }),
  )
}

async function booked(amountCents: Cents, book: (amountCents: Cents) => Promise<Booking>): Promise<void> {
  if (amountCents === noCents) return
  const booking = await book(amountCents)
  if (booking.kind === 'refused') throw new Conflict(`the ledger holds ${booking.availableCents}`)
}

/** Claims what was paid and not needed, and closes the case when that is nothing. */
async function claimRepayment(scope: Scope, measureId: Id<'measure'>, amountCents: Cents) {
  if (amountCents === noCents) {
    await moveMeasure(scope, measureId, { to: 'closed' })
    return undefined
  }
  const { repaymentDeadlineDays } = await localRulesOn(scope, scope.today)
  const dueOn = addDays(scope.today, repaymentDeadlineDays)
  await scope.database
    .insertInto('repayments')
    .values({
      partnershipId: scope.partnershipId,
      id: newId<'repayment'>(),
      measureId,
      amountCents,
      claimedOn: scope.today,
      dueOn,
      repaidOn: null,
    })
    .execute()
  await moveMeasure(scope, measureId, { to: 'repayment_open', dueOn })
  return { amountCents, dueOn }
}

const note = (
  scope: Scope,
  measureId: Id<'measure'>,
  recordId: Id<'statement'>,
  { eligibleCents, grantNeededCents, repaymentCents, releasedCents }: Calculation,
) =>
  audit(scope, {
    verb: 'accept-proof',
    record: 'statement',
    recordId,
    measureId,
    facts: { eligibleCents, grantNeededCents, repaymentCents, releasedCents },
  })
