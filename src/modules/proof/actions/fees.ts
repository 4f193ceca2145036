import type { LocalDate } from '../../../kit/dates.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { getFee } from '../queries/records.ts'
import { type GivenFile, keepOwnFile } from './keep-own-file.ts'
import { lockOpenProof } from './open-proof.ts'

export interface FeeDraft {
  readonly heldOn: LocalDate
  readonly party: string
  readonly content: string
  /** Hundredths of an hour: 550 is five and a half. */
  readonly hoursHundredths: number
  readonly file?: GivenFile | undefined
}

/** One fee of one day, proven by contract and invoice, settled by the lump sum. */
export const recordFee = (
  scope: Scope,
  measureId: Id<'measure'>,
  { file, ...draft }: FeeDraft,
): Promise<Id<'fee'>> =>
  inTransaction(scope, async (scope) => {
    await lockOpenProof(scope, measureId)
    const id = newId<'fee'>()
    await scope.database
      .insertInto('fees')
      .values({
        partnershipId: scope.partnershipId,
        id,
        measureId,
        ...draft,
        fileId: await keepOwnFile(scope, file),
        removedAt: null,
      })
      .execute()
    const { heldOn, hoursHundredths } = draft
    await audit(scope, {
      verb: 'record-fee',
      record: 'fee',
      recordId: id,
      measureId,
      facts: { heldOn, hoursHundredths },
    })
    return id
  })

export const removeFee = (scope: Scope, measureId: Id<'measure'>, id: Id<'fee'>): Promise<void> =>
  inTransaction(scope, async (scope) => {
    await lockOpenProof(scope, measureId)
    const { heldOn, hoursHundredths } = await getFee(scope, measureId, id)
    await scope.database
      .updateTable('fees')
      .set({ removedAt: scope.now })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', id)
      .execute()
    await audit(scope, {
      verb: 'remove-fee',
      record: 'fee',
      recordId: id,
      measureId,
      facts: { heldOn, hoursHundredths },
    })
  })
