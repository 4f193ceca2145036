import type { LocalDate } from '../../../kit/dates.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Conflict } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import type { LocalRules } from '../queries.ts'

export interface LocalRulesDraft extends LocalRules {
  /** From this day on they are used; earlier cases keep the rules of their day. */
  readonly validFrom: LocalDate
}

/** Adopts what the partnership sets itself. The earlier rules stay and keep applying to the days before. */
export const adoptLocalRules = (scope: Scope, draft: LocalRulesDraft): Promise<Id<'local-rules'>> =>
  inTransaction(scope, async (scope) => {
    const row = await scope.database
      .insertInto('localRules')
      .values({
        partnershipId: scope.partnershipId,
        id: newId<'local-rules'>(),
        adoptedOn: draft.adoptedOn,
        validFrom: draft.validFrom,
        proofDeadlineDays: draft.proofDeadlineDays,
        repaymentDeadlineDays: draft.repaymentDeadlineDays,
        lastDrawdownDay: draft.lastDrawdownDay,
        retentionYears: draft.retentionYears,
        acknowledgeDays: draft.acknowledgeDays,
        printRelease: draft.printRelease,
      })
      .onConflict((conflict) => conflict.columns(['partnershipId', 'validFrom']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!row) throw new Conflict(`rules valid from ${draft.validFrom} are adopted already`)
    await audit(scope, { verb: 'adopt', record: 'local-rules', recordId: row.id, facts: { ...draft } })
    return row.id
  })
