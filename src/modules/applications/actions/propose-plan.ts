import { type Id, newId } from '../../../kit/ids.ts'
import type { Cents } from '../../../kit/money.ts'
import { Conflict, found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import type { IncomeKind } from '../vocabulary.ts'
import { lockMeasure } from './move-measure.ts'

/** A line to be kept: a cost category in words, or a kind of income. */
export type NewPlanLine = {
  readonly description?: string
  /** At most two decimals: 5.5 hours. */
  readonly quantity?: number
  readonly unit?: string
  readonly unitPriceCents?: Cents
  readonly amountCents: Cents
} & (
  | { readonly side: 'expense'; readonly category: string }
  | { readonly side: 'income'; readonly incomeKind: IncomeKind }
)

export interface NewPlan {
  readonly lines: readonly NewPlanLine[]
  readonly kind: 'application' | 'adaptation'
  readonly reason?: string
  readonly state?: 'draft' | 'submitted' | 'accepted'
}

export type PlanAnswer = 'accepted' | 'returned'

/** Adds a further version of the plan; earlier ones stay as they are. The caller checks it and writes the history. */
export const proposePlan = (
  scope: Scope,
  measureId: Id<'measure'>,
  { lines, kind, reason = '', state = 'submitted' }: NewPlan,
): Promise<Id<'financing-plan'>> =>
  inTransaction(scope, async (scope) => {
    await lockMeasure(scope, measureId)
    const id = newId<'financing-plan'>()
    await scope.database
      .insertInto('financingPlans')
      .values({
        partnershipId: scope.partnershipId,
        id,
        measureId,
        number: await nextPlanNumber(scope, measureId),
        kind,
        state,
        reason,
        createdAt: scope.now,
        createdBy: scope.actor.personId,
        decidedOn: state === 'accepted' ? scope.today : null,
        decidedBy: state === 'accepted' ? scope.actor.personId : null,
      })
      .execute()
    await writeLines(scope, id, lines)
    return id
  })

/** Accepts or returns a submitted version; an accepted plan binds until a later one is accepted. */
export const answerPlan = (scope: Scope, id: Id<'financing-plan'>, answer: PlanAnswer): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const plan = found(
      await scope.database
        .selectFrom('financingPlans')
        .select('state')
        .where('partnershipId', '=', scope.partnershipId)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst(),
      'financing plan',
    )
    if (plan.state !== 'submitted') throw new Conflict(`the plan is ${plan.state}`)
    await scope.database
      .updateTable('financingPlans')
      .set({ state: answer, decidedOn: scope.today, decidedBy: scope.actor.personId })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', id)
      .execute()
  })

async function nextPlanNumber(scope: Scope, measureId: Id<'measure'>): Promise<number> {
  const newest = await scope.database
    .selectFrom('financingPlans')
    .select('number')
    .where('partnershipId', '=', scope.partnershipId)
    .where('measureId', '=', measureId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (newest?.number ?? 0) + 1
}

/** Puts the lines of a version down in their order, in place of those it had. */
export async function writeLines(
  scope: Scope,
  planId: Id<'financing-plan'>,
  lines: readonly NewPlanLine[],
): Promise<void> {
  await scope.database
    .deleteFrom('planLines')
    .where('partnershipId', '=', scope.partnershipId)
    .where('planId', '=', planId)
    .execute()
  if (lines.length === 0) return
  await scope.database
    .insertInto('planLines')
    .values(
      lines.map((line, index) => ({
        partnershipId: scope.partnershipId,
        id: newId<'plan-line'>(),
        planId,
        position: index + 1,
        side: line.side,
        category: line.side === 'expense' ? line.category : line.incomeKind,
        description: line.description ?? '',
        quantityHundredths: line.quantity === undefined ? null : Math.round(line.quantity * 100),
        unit: line.unit ?? '',
        unitPriceCents: line.unitPriceCents ?? null,
        amountCents: line.amountCents,
      })),
    )
    .execute()
}
