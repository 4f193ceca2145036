import { type Finding, isRefused } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { moveMeasure } from '../../applications/index.ts'
import { checkSubmission } from '../proof-case.ts'
import { lockOpenProof } from './open-proof.ts'

export interface Confirmation {
  /** Used as intended, necessary, economical, in agreement with the books: what the signature stood for. */
  readonly confirmed: boolean
}

/** Hands the proof in. What is missing is told all at once, and nothing is stored. */
export const submitProof = (
  scope: Scope,
  measureId: Id<'measure'>,
  confirmation: Confirmation,
): Promise<readonly Finding[]> =>
  inTransaction(scope, async (scope) => {
    const measure = await lockOpenProof(scope, measureId)
    const findings = await checkSubmission(scope, measure, confirmation)
    if (isRefused(findings)) throw new Refused(findings)
    await scope.database
      .updateTable('proofs')
      .set({ submittedAt: scope.now, submittedBy: scope.actor.personId, reopenedNote: '' })
      .where('partnershipId', '=', scope.partnershipId)
      .where('measureId', '=', measureId)
      .execute()
    await moveMeasure(scope, measureId, { to: 'proof_submitted' })
    await audit(scope, { verb: 'submit-proof', record: 'proof', recordId: measureId, measureId })
    return findings
  })
