import { formatEuro } from '../../../kit/money.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import { Button, ErrorSummary, FindingsList, Form, type ShownFinding, TextArea } from '../../../ui/index.ts'
import { lumpSumCategories, type Measure, PlanFields, type TypedPlan } from '../../applications/index.ts'
import { adaptPlanPath } from '../paths.ts'

export interface AdaptPlanPageProps {
  readonly slug: string
  readonly measure: Measure
  readonly plan: TypedPlan
  /** The year is settled by lump sums: nothing else is an expense. */
  readonly lumpSums: boolean
  readonly reason: string
  readonly keys: FormKeys
  readonly errors: readonly FieldError[]
  readonly findings: readonly ShownFinding[]
}

/** The grantee's proposal of another plan: the same two tables as in the application. */
export const AdaptPlanPage = ({
  slug,
  measure,
  plan,
  lumpSums,
  reason,
  keys,
  errors,
  findings,
}: AdaptPlanPageProps) => (
  <>
    <h2>Plan anpassen</h2>
    <p>
      Passen Sie den Plan an, bis er ausgeglichen ist und genau die bewilligte Summe aus dem Fonds nennt
      {measure.grantedCents === null ? '.' : `: ${formatEuro(measure.grantedCents)}.`} Die Koordinierungs- und
      Fachstelle prüft den Vorschlag; bis dahin gilt der bisherige Plan.
    </p>
    <ErrorSummary errors={[...errors]} />
    <FindingsList findings={[...findings]} />
    <Form action={adaptPlanPath(slug, measure.id)} {...keys}>
      <PlanFields plan={plan} {...(lumpSums ? { categories: lumpSumCategories } : {})} />
      <TextArea
        name="reason"
        label="Warum ändert sich der Plan?"
        value={reason}
        error={errors.find((error) => error.field === 'reason')?.text}
        required
        rows={3}
        limit={2000}
      />
      <Button name="go" value="propose">
        Plan vorlegen
      </Button>
    </Form>
  </>
)
