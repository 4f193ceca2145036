import { formatDay, formatMoment } from '../../../kit/dates.ts'
import { formatEuro } from '../../../kit/money.ts'
import { type FieldError, type Typed, typedText } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Alert,
  Button,
  ButtonForm,
  ButtonLink,
  Card,
  ErrorSummary,
  FindingsList,
  Form,
  type ShownFinding,
  StatusTag,
  Table,
  TextArea,
} from '../../../ui/index.ts'
import { type FinancingPlan, type Measure, planTotals } from '../../applications/index.ts'
import { adaptPlanPath, cancelPath, planAnswerPath } from '../paths.ts'
import { planStateLabels, planTones } from '../texts.ts'

export interface ChangesTabProps {
  readonly slug: string
  readonly measure: Measure
  /** Newest first. */
  readonly plans: readonly FinancingPlan[]
  readonly may: { readonly propose: boolean; readonly decide: boolean; readonly cancel: boolean }
  readonly keys: FormKeys
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly findings: readonly ShownFinding[]
}

/** Every version of the plan with who may answer it, and calling the measure off. */
export const ChangesTab = (props: ChangesTabProps) => {
  const { slug, measure, plans, may } = props
  return (
    <>
      <ErrorSummary errors={[...props.errors]} />
      <FindingsList findings={[...props.findings]} />
      {measure.cancelledOn && (
        <Alert kind="warning" title={`Abgesagt am ${formatDay(measure.cancelledOn)}`}>
          <p>{measure.cancelReason}</p>
        </Alert>
      )}
      <div class="section-head">
        <h2>Finanzierungspläne</h2>
        {may.propose && (
          <ButtonLink href={adaptPlanPath(slug, measure.id)} kind="secondary">
            Plan anpassen
          </ButtonLink>
        )}
      </div>
      <p>Der angenommene Plan ist verbindlich. Frühere Fassungen bleiben lesbar.</p>
      {plans.map((plan) => (
        <PlanVersion {...props} plan={plan} />
      ))}
      {may.cancel && <Cancellation {...props} />}
    </>
  )
}

type VersionProps = ChangesTabProps & { readonly plan: FinancingPlan }

const PlanVersion = ({ slug, measure, plan, may, keys }: VersionProps) => (
  <Card
    title={`Fassung ${plan.number}`}
    level={3}
    above={formatMoment(plan.createdAt)}
    tag={<StatusTag tone={planTones[plan.state]} word={planStateLabels[plan.state]} />}
  >
    {plan.reason && <p>{plan.reason}</p>}
    <PlanTable plan={plan} />
    {plan.state === 'submitted' && plan.kind === 'adaptation' && may.decide && (
      <div class="actions">
        <ButtonForm
          action={planAnswerPath(slug, measure.id, plan.id)}
          {...keys}
          values={{ answer: 'accepted' }}
          label="Plan annehmen"
          kind="primary"
        />
        <ButtonForm
          action={planAnswerPath(slug, measure.id, plan.id)}
          {...keys}
          values={{ answer: 'returned' }}
          label="Zurückgeben"
        />
      </div>
    )}
  </Card>
)

const PlanTable = ({ plan }: { readonly plan: FinancingPlan }) => {
  const { expenseCents, incomeCents } = planTotals(plan.lines)
  return (
    <>
      <Table
        caption={`Ausgaben der Fassung ${plan.number}`}
        rows={plan.lines.filter((line) => line.side === 'expense')}
        columns={planColumns}
        footer={['Summe', '', formatEuro(expenseCents)]}
      />
      <Table
        caption={`Einnahmen der Fassung ${plan.number}`}
        rows={plan.lines.filter((line) => line.side === 'income')}
        columns={planColumns}
        footer={['Summe', '', formatEuro(incomeCents)]}
      />
    </>
  )
}

type Line = FinancingPlan['lines'][number]

const planColumns = [
  { head: 'Posten', cell: (line: Line) => line.category, names: true },
  { head: 'Erläuterung', cell: (line: Line) => line.description },
  { head: 'Betrag', cell: (line: Line) => formatEuro(line.amountCents), numeric: true },
]

const Cancellation = ({ slug, measure, keys, typed, errors }: ChangesTabProps) => (
  <Card title="Vorhaben absagen">
    <p>
      Findet das Vorhaben nicht oder nur zum Teil statt, sagen Sie es hier ab. Es können dann keine Mittel
      mehr abgerufen werden, und der Verwendungsnachweis ist fällig.
    </p>
    <Form action={cancelPath(slug, measure.id)} {...keys}>
      <TextArea
        name="reason"
        label="Grund"
        value={typedText(typed, 'reason')}
        error={errors.find((error) => error.field === 'reason')?.text}
        required
        rows={3}
        limit={2000}
      />
      <Button kind="secondary">Vorhaben absagen</Button>
    </Form>
  </Card>
)
