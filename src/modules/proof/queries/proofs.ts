import { dayInGermany, type LocalDate } from '../../../kit/dates.ts'
import type { Finding } from '../../../kit/findings.ts'
import type { Id, PersonId } from '../../../kit/ids.ts'
import { type Cents, minus, noCents } from '../../../kit/money.ts'
import type { Scope } from '../../../platform/scope.ts'
import { measureSums, received } from '../../ledger/index.ts'
import type { Calculation } from '../calculation.ts'

export interface Proof {
  readonly answers: Readonly<Record<string, string>>
  readonly participants: number | null
  /** What the office asked to be corrected; blank before a return. */
  readonly reopenedNote: string
  readonly savedAt: Date
  readonly submittedAt: Date | null
}

export const findProof = (scope: Scope, measureId: Id<'measure'>): Promise<Proof | undefined> =>
  scope.database
    .selectFrom('proofs')
    .select(['answers', 'participants', 'reopenedNote', 'savedAt', 'submittedAt'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('measureId', '=', measureId)
    .executeTakeFirst()

/** The accepted settlement, as it was computed that day; it never changes. */
export interface Statement {
  readonly id: Id<'statement'>
  readonly eligibleCents: Cents
  readonly grantNeededCents: Cents
  readonly repaymentCents: Cents
  readonly releasedCents: Cents
  /** The whole calculation with its lines, steps and findings. */
  readonly calculation: Calculation
  readonly findings: readonly Finding[]
  readonly generation: string
  readonly remark: string
  readonly acceptedOn: LocalDate
  readonly acceptedBy: PersonId | null
}

export const findStatement = async (
  scope: Scope,
  measureId: Id<'measure'>,
): Promise<Statement | undefined> => {
  const row = await scope.database
    .selectFrom('statements')
    .select([
      'id',
      'eligibleCents',
      'grantNeededCents',
      'repaymentCents',
      'releasedCents',
      'steps',
      'findings',
      'generation',
      'remark',
      'acceptedOn',
      'acceptedBy',
    ])
    .where('partnershipId', '=', scope.partnershipId)
    .where('measureId', '=', measureId)
    .executeTakeFirst()
  if (!row) return undefined
  const { steps, findings: kept, ...figures } = row
  const findings = kept as Finding[]
  return { ...figures, findings, calculation: { ...(steps as Calculation), ...figures, findings } }
}

export interface Repayment {
  readonly id: Id<'repayment'>
  readonly amountCents: Cents
  readonly claimedOn: LocalDate
  readonly dueOn: LocalDate
  readonly repaidOn: LocalDate | null
}

export const findRepayment = (scope: Scope, measureId: Id<'measure'>): Promise<Repayment | undefined> =>
  scope.database
    .selectFrom('repayments')
    .select(['id', 'amountCents', 'claimedOn', 'dueOn', 'repaidOn'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('measureId', '=', measureId)
    .executeTakeFirst()

/** What an accepted proof needs and was never paid: it stays reserved until the final payment. */
export async function finalPaymentCents(scope: Scope, measureId: Id<'measure'>): Promise<Cents> {
  if (!(await findStatement(scope, measureId))) return noCents
  const sums = await measureSums(scope, measureId)
  return minus(received(sums, 'reserve'), received(sums, 'pay_out', 'release'))
}

/** The day the proof was handed in. */
export async function submissionDay(scope: Scope, measureId: Id<'measure'>): Promise<LocalDate | null> {
  const proof = await findProof(scope, measureId)
  return proof?.submittedAt ? dayInGermany(proof.submittedAt) : null
}
