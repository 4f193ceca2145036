import type { Id } from '../../../kit/ids.ts'
import { sumCents } from '../../../kit/money.ts'
import { Conflict } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import type { Answers } from '../application-queries.ts'
import { keepAnswers, lockEditableApplication } from './lock-application.ts'
import { type NewPlanLine, proposePlan, writeLines } from './propose-plan.ts'

/** Keeps the plan as far as it is; a version that was submitted stays, and a new draft takes its place. */
export const savePlan = (
  scope: Scope,
  id: Id<'measure'>,
  lines: readonly NewPlanLine[],
  countsAsTyped: Answers = {},
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const { answers, mayWrite } = await lockEditableApplication(scope, id)
    if (!mayWrite('plan')) throw new Conflict('the plan is not reopened')
    const draft = await findDraft(scope, id)
    if (draft) await writeLines(scope, draft, lines)
    else await proposePlan(scope, id, { lines, kind: 'application', state: 'draft' })
    await keepAnswers(scope, id, { ...answers, ...countsAsTyped })
    await scope.database
      .updateTable('measures')
      .set({ requestedCents: requestedIn(lines) })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', id)
      .execute()
  })

const requestedIn = (lines: readonly NewPlanLine[]) =>
  sumCents(
    lines
      .filter((line) => line.side === 'income' && line.incomeKind === 'requested')
      .map(({ amountCents }) => amountCents),
  )

async function findDraft(scope: Scope, measureId: Id<'measure'>) {
  const newest = await scope.database
    .selectFrom('financingPlans')
    .select(['id', 'state'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('measureId', '=', measureId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest?.state === 'draft' ? newest.id : undefined
}
