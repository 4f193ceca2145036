import { formatDay, type LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import { quoted } from '../../../kit/text.ts'
import { audit } from '../../../platform/audit.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { mailApplicant, moveMeasure } from '../../applications/index.ts'
import { lockSubmittedProof } from './open-proof.ts'

export interface ProofReturn {
  readonly reason: string
  /** Until when the corrected proof is expected. */
  readonly dueOn: LocalDate
}

/** Gives the proof back for correction: the grantee reads the reason and can change everything again. */
export const returnProof = (
  scope: Scope,
  measureId: Id<'measure'>,
  { reason, dueOn }: ProofReturn,
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const { applicantId, title } = await lockSubmittedProof(scope, measureId)
    await scope.database
      .updateTable('proofs')
      .set({ reopenedNote: reason })
      .where('partnershipId', '=', scope.partnershipId)
      .where('measureId', '=', measureId)
      .execute()
    await moveMeasure(scope, measureId, { to: 'proof_returned', dueOn })
    await audit(scope, {
      verb: 'return-proof',
      record: 'proof',
      recordId: measureId,
      measureId,
      facts: { reason, dueOn },
    })
    await mailApplicant(scope, {
      measureId,
      applicantId,
      subject: `Bitte ergänzen Sie Ihren Verwendungsnachweis: ${title}`,
      paragraphs: [
        'Guten Tag,',
        `Ihr Verwendungsnachweis zum Vorhaben ${quoted(title)} wurde zur Korrektur zurückgegeben:`,
        reason,
        `Bitte reichen Sie ihn bis zum ${formatDay(dueOn)} erneut ein.`,
      ],
      tab: 'nachweis',
      button: 'Nachweis korrigieren',
    })
  })
