import type { LocalDate } from '../../kit/dates.ts'
import type { Id } from '../../kit/ids.ts'
import type { Scope } from '../../platform/scope.ts'
import type { PlanLine } from './rules/financing-plan.ts'
import type { IncomeKind } from './vocabulary.ts'

export interface FinancingPlan {
  readonly id: Id<'financing-plan'>
  readonly number: number
  readonly kind: 'application' | 'adaptation'
  readonly state: 'draft' | 'submitted' | 'accepted' | 'returned'
  readonly reason: string
  readonly createdAt: Date
  readonly decidedOn: LocalDate | null
  /** Expenses first, each side in its order. `category` is the German word of the line on both sides. */
  readonly lines: readonly PlanLine[]
}

export const incomeLabels: Readonly<Record<IncomeKind, string>> = {
  own: 'Eigenmittel',
  third_party: 'Drittmittel',
  participants: 'Beiträge der Teilnehmenden',
  requested: 'Beantragte Mittel des Fonds',
}

/** Every version of the measure's plan, newest first; a measure has few. */
export async function listPlans(scope: Scope, measureId: Id<'measure'>): Promise<FinancingPlan[]> {
  const plans = await scope.database
    .selectFrom('financingPlans')
    .select(['id', 'number', 'kind', 'state', 'reason', 'createdAt', 'decidedOn'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('measureId', '=', measureId)
    .orderBy('number', 'desc')
    .limit(50)
    .execute()
  const lines = await linesOf(
    scope,
    plans.map((plan) => plan.id),
  )
  return plans.map((plan) => ({ ...plan, lines: lines.get(plan.id) ?? [] }))
}

/** The newest version in whatever state: what the applicant works on, or what was submitted last. */
export const loadNewestPlan = async (
  scope: Scope,
  measureId: Id<'measure'>,
): Promise<FinancingPlan | undefined> => (await listPlans(scope, measureId))[0]

/** The plan that binds: the newest accepted one, and before any decision the newest submitted one. */
export async function loadBindingPlan(
  scope: Scope,
  measureId: Id<'measure'>,
): Promise<FinancingPlan | undefined> {
  const plans = await listPlans(scope, measureId)
  return (
    plans.find((plan) => plan.state === 'accepted') ??
    plans.find((plan) => plan.state === 'submitted') ??
    plans[0]
  )
}

async function linesOf(
  scope: Scope,
  planIds: readonly Id<'financing-plan'>[],
): Promise<Map<Id<'financing-plan'>, PlanLine[]>> {
  const byPlan = new Map<Id<'financing-plan'>, PlanLine[]>()
  if (planIds.length === 0) return byPlan
  const rows = await scope.database
    .selectFrom('planLines')
    .selectAll()
    .where('partnershipId', '=', scope.partnershipId)
    .where('planId', 'in', planIds)
    .orderBy('side')
    .orderBy('position')
    .execute()
  for (const row of rows) {
    const lines = byPlan.get(row.planId) ?? []
    lines.push(asLine(row))
    byPlan.set(row.planId, lines)
  }
  return byPlan
}

type Row = {
  readonly id: string
  readonly side: 'expense' | 'income'
  readonly category: string
  readonly description: string
  readonly quantityHundredths: number | null
  readonly unit: string
  readonly unitPriceCents: PlanLine['amountCents'] | null
  readonly amountCents: PlanLine['amountCents']
}

/** The column `category` holds the cost category in words, and on the income side the kind of income. */
const asLine = (row: Row): PlanLine => ({
  id: row.id,
  side: row.side,
  category: row.side === 'income' ? incomeLabels[row.category as IncomeKind] : row.category,
  description: row.description,
  amountCents: row.amountCents,
  ...(row.unit === '' ? {} : { unit: row.unit }),
  ...(row.quantityHundredths === null ? {} : { quantity: row.quantityHundredths / 100 }),
  ...(row.unitPriceCents === null ? {} : { unitPriceCents: row.unitPriceCents }),
  ...(row.side === 'income' ? { incomeKind: row.category as IncomeKind } : {}),
})
