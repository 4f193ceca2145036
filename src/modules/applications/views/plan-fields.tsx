import { CostPlan, PlanDifference, PlanLines } from '../../../ui/index.ts'
import { costCategories, type TypedPlan, typedSum } from '../plan-form.ts'
import { incomeLabels } from '../plan-queries.ts'
import { incomeKinds } from '../vocabulary.ts'

interface PlanFieldsProps {
  readonly plan: TypedPlan
  /** The only categories of expenses there are, where the usual ones do not apply. */
  readonly categories?: readonly string[]
  readonly readOnly?: boolean
}

/** The two tables of a plan in a form, with their running difference. */
export function PlanFields({ plan, categories, readOnly = false }: PlanFieldsProps) {
  const [expenses, income] = [typedSum(plan.expenses), typedSum(plan.income)]
  return (
    <CostPlan>
      <PlanLines
        side="expenses"
        title="Ausgaben"
        hint="Menge mal Einzelpreis ergibt den Betrag; Sie können auch nur den Betrag eintragen."
        lines={plan.expenses}
        categories={(categories ?? categoriesFor(plan)).map((name) => ({ value: name, label: name }))}
        withQuantity
        total={expenses}
        readOnly={readOnly}
      />
      <PlanLines
        side="income"
        title="Einnahmen"
        hint="Eigenmittel, Drittmittel, Beiträge und was Sie aus dem Fonds benötigen."
        lines={plan.income}
        categories={incomeKinds.map((kind) => ({ value: kind, label: incomeLabels[kind] }))}
        total={income}
        readOnly={readOnly}
      />
      <PlanDifference expenses={expenses} income={income} />
    </CostPlan>
  )
}

/** The usual categories, and those that a line already has. */
function categoriesFor(plan: TypedPlan) {
  const names = new Set([...costCategories, ...plan.expenses.map(({ category }) => category)])
  return [...names].filter((name) => name !== '')
}
