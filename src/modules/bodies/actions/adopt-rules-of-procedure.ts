import { isRefused } from '../../../kit/findings.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { listMembersAsOf } from '../queries/members.ts'
import { checkAdoption } from '../rules/adoption.ts'
import { refuseBodyStep } from '../rules/body-steps.ts'
import type { RulesOfProcedure } from '../rules/rules-of-procedure.ts'

/** Enters a version that the body adopted. Earlier versions stay: meetings and decisions are bound to theirs. */
export const adoptRulesOfProcedure = (
  scope: Scope,
  bodyId: Id<'body'>,
  rules: RulesOfProcedure,
): Promise<Id<'rules-of-procedure'>> =>
  inTransaction(scope, async (scope) => {
    const { adoptedOn, ...parameters } = rules
    const members = await listMembersAsOf(scope, bodyId, adoptedOn)
    const findings = checkAdoption(rules, members.filter((member) => member.voting).length)
    if (isRefused(findings)) throw new Refused(findings)
    const row = await scope.database
      .insertInto('rulesOfProcedure')
      .values({
        partnershipId: scope.partnershipId,
        id: newId<'rules-of-procedure'>(),
        bodyId,
        adoptedOn,
        parameters: JSON.stringify(parameters),
      })
      .onConflict((conflict) => conflict.columns(['partnershipId', 'bodyId', 'adoptedOn']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!row) throw new Refused([refuseBodyStep('rules-adopted-that-day', { adoptedOn })])
    const facts = { adoptedOn, ...parameters }
    await audit(scope, { verb: 'adopt', record: 'rules-of-procedure', recordId: row.id, facts })
    return row.id
  })
