import { formatSource, type Source } from '../../../kit/findings.ts'
import { formatEuro } from '../../../kit/money.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  ErrorSummary,
  type FieldError,
  Form,
  HiddenFields,
  NumberField,
  Table,
  TextArea,
} from '../../../ui/index.ts'
import type { TypedCounts } from '../lump-sum-form.ts'
import type { TypedPlan } from '../plan-form.ts'
import type { LumpSums, LumpSumTerms } from '../rules/lump-sum-plan.ts'
import { PlanFields } from './plan-fields.tsx'
import { SaveButtons } from './section-form.tsx'

interface PlanFormProps {
  readonly action: string
  readonly keys: FormKeys
  readonly errors: readonly FieldError[]
  readonly readOnly: boolean
  readonly savedNote: string
  /** Which version the page shows. */
  readonly stamp: string
}

/** Two tables, expenses and income, with their running difference. */
export function PlanForm({
  plan,
  action,
  keys,
  errors,
  readOnly,
  savedNote,
  stamp,
}: PlanFormProps & { plan: TypedPlan }) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <Form action={action} token={keys.token} autosave={!readOnly} savedNote={savedNote}>
        <HiddenFields values={{ stand: stamp }} />
        {/* The Enter key presses the first button of a form: it must save, not remove a line. */}
        <button type="submit" name="go" value="stay" class="unseen" tabindex={-1}>
          Speichern
        </button>
        <PlanFields plan={plan} readOnly={readOnly} />
        {!readOnly && <SaveButtons />}
      </Form>
    </>
  )
}

interface LumpSumFormProps extends PlanFormProps {
  readonly typed: TypedCounts
  readonly terms: LumpSumTerms
  readonly source: Source
  /** What the saved counts come to. */
  readonly sums: LumpSums | undefined
}

const sumLabels = {
  participants: 'Teilnehmende',
  fee_hours: 'Honorar nach Stunden',
  fee_day: 'Honorar, Tagessatz',
}

/** Years of lump sums ask for people and hours; the money follows from the terms. */
export const LumpSumForm = ({
  typed,
  terms,
  source,
  sums,
  action,
  keys,
  errors,
  readOnly,
  savedNote,
  stamp,
}: LumpSumFormProps) => (
  <>
    <ErrorSummary errors={errors} />
    <p class="kern-body">
      Je teilnehmende Person {formatEuro(terms.perParticipantCents)}; Honorare bis{' '}
      {formatEuro(terms.feePerHourCents)} je Stunde, ab {terms.dayFromHours} Stunden{' '}
      {terms.dayRate === 'claimed' ? 'den' : 'höchstens den'} Tagessatz von {formatEuro(terms.feePerDayCents)}
      .
    </p>
    <p class="source">{formatSource(source)}</p>
    <Form action={action} token={keys.token} autosave={!readOnly} savedNote={savedNote}>
      <HiddenFields values={{ stand: stamp }} />
      <NumberField
        name="participants"
        label="Erwartete Teilnehmende"
        value={typed.participants}
        error={errors.find(({ field }) => field === 'participants')?.text}
        unit="Personen"
        required
        readOnly={readOnly}
      />
      <TextArea
        name="feeHours"
        label="Honorare: Stunden je Honorar und Tag"
        hint="Eine Zahl je Zeile, zum Beispiel 5,5. Ohne Honorare lassen Sie das Feld leer."
        value={typed.feeHours}
        error={errors.find(({ field }) => field === 'feeHours')?.text}
        rows={4}
        readOnly={readOnly}
      />
      {sums && sums.lines.length > 0 && <SumsTable sums={sums} />}
      {!readOnly && <SaveButtons />}
    </Form>
  </>
)

const SumsTable = ({ sums }: { readonly sums: LumpSums }) => (
  <Table
    caption="So wird gerechnet (zuletzt gespeichert)"
    columns={[
      { head: 'Pauschale', cell: (line) => sumLabels[line.kind] },
      { head: 'Menge', cell: (line) => line.quantity.toLocaleString('de-DE'), numeric: true },
      { head: 'Satz', cell: (line) => formatEuro(line.unitPriceCents), numeric: true },
      { head: 'Betrag', cell: (line) => formatEuro(line.amountCents), numeric: true },
    ]}
    rows={sums.lines}
    footer={['Beantragt', '', '', formatEuro(sums.totalCents)]}
  />
)
