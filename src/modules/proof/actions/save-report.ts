import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { findProof } from '../queries/proofs.ts'
import { lockOpenProof } from './open-proof.ts'

export interface Report {
  /** By the name of the question; kept as typed. */
  readonly answers: Readonly<Record<string, string>>
  readonly participants: number | null
}

/** Keeps the report as far as it is written; complete it must be only when the proof is handed in. */
export const saveReport = (
  scope: Scope,
  measureId: Id<'measure'>,
  { answers, participants }: Report,
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    await lockOpenProof(scope, measureId)
    const written = { answers: JSON.stringify(answers), participants, savedAt: scope.now }
    const earlier = await findProof(scope, measureId)
    await scope.database
      .insertInto('proofs')
      .values({
        partnershipId: scope.partnershipId,
        measureId,
        ...written,
        submittedAt: null,
        submittedBy: null,
      })
      .onConflict((conflict) => conflict.columns(['partnershipId', 'measureId']).doUpdateSet(written))
      .execute()
    // It saves itself while people type: the history says that it was begun, and later that it was handed in.
    if (!earlier)
      await audit(scope, { verb: 'begin-report', record: 'proof', recordId: measureId, measureId })
  })
