import type { Child } from 'hono/jsx'
import { type Cents, formatEuro } from '../kit/money.ts'
import { fieldId } from './field-id.ts'
import { Icon } from './icon.tsx'
import { planSentence } from './plan-sentence.ts'

export type PlanSide = 'expenses' | 'income'

/** One line as typed; posted as `expenses.0.description` and so on. */
export interface PlanLine {
  readonly id?: string | undefined
  readonly category?: string | undefined
  readonly description: string
  readonly quantity?: string | undefined
  readonly unitPrice?: string | undefined
  readonly amount: string
  readonly error?: string | undefined
}

export interface PlanLinesProps {
  readonly side: PlanSide
  readonly title: string
  readonly hint?: Child
  /** At least one, empty at first: it is the pattern of further lines. */
  readonly lines: readonly PlanLine[]
  readonly categories: readonly { readonly value: string; readonly label: string }[]
  readonly withQuantity?: boolean | undefined
  readonly total: Cents
  readonly readOnly?: boolean | undefined
}

/** The two tables of a cost and financing plan with their sums; stands inside a `Form`, its island is "plan". */
export const CostPlan = ({ children }: { readonly children?: Child }) => (
  <div class="plan" data-plan>
    {/* The enter key presses a form's first button: this one, and not the one that removes a line. */}
    <button type="submit" hidden>
      Speichern
    </button>
    {children}
  </div>
)

export const PlanLines = (props: PlanLinesProps) => (
  <fieldset class="field-group plan__side" data-plan-side={props.side}>
    <legend>{props.title}</legend>
    {props.hint && <div class="kern-hint">{props.hint}</div>}
    {props.lines.map((line, index) => (
      <Line {...props} line={line} index={index} />
    ))}
    <div class="plan__foot">
      {!props.readOnly && (
        <button type="submit" name="add" value={props.side} class="kern-btn kern-btn--tertiary">
          <Icon name="add" />
          <span class="kern-label">Zeile hinzufügen</span>
        </button>
      )}
      <p class="plan__total">
        Summe {props.title} <strong data-plan-total={props.side}>{formatEuro(props.total)}</strong>
      </p>
    </div>
  </fieldset>
)

/** "noch 120,00 € ungedeckt" */
export const PlanDifference = ({
  expenses,
  income,
}: {
  readonly expenses: Cents
  readonly income: Cents
}) => (
  <p
    class="plan__difference"
    role="status"
    data-plan-difference
    data-balanced={expenses === income ? '' : undefined}
  >
    {planSentence(expenses, income)}
  </p>
)

function Line({
  side,
  line,
  index,
  categories,
  withQuantity,
  readOnly,
}: PlanLinesProps & { line: PlanLine; index: number }) {
  const prefix = `${side}.${index}`
  const cell = { prefix, readOnly, error: line.error }
  return (
    <div
      class={`plan__line${withQuantity ? ' plan__line--quantity' : ''}${line.error ? ' plan__line--error' : ''}`}
      data-plan-line={index}
    >
      {line.id !== undefined && <input type="hidden" name={`${prefix}.id`} value={line.id} />}
      <Category prefix={prefix} value={line.category} categories={categories} readOnly={readOnly} />
      <Cell {...cell} field="description" label="Bezeichnung" value={line.description} />
      {withQuantity && (
        <Cell {...cell} field="quantity" label="Menge" value={line.quantity} numeric mark="quantity" />
      )}
      {withQuantity && (
        <Cell
          {...cell}
          field="unitPrice"
          label="Einzelpreis in €"
          value={line.unitPrice}
          numeric
          mark="price"
        />
      )}
      <Cell {...cell} field="amount" label="Betrag in €" value={line.amount} numeric mark="amount" />
      {!readOnly && <RemoveButton prefix={prefix} />}
      {line.error && (
        <p class="kern-error" id={`${fieldId(prefix)}-error`}>
          <Icon name="danger" />
          <span>{line.error}</span>
        </p>
      )}
    </div>
  )
}

const RemoveButton = ({ prefix }: { prefix: string }) => (
  <button
    type="submit"
    name="remove"
    value={prefix}
    class="kern-btn kern-btn--tertiary plan__remove"
    title="Zeile entfernen"
  >
    <Icon name="delete" />
    <span class="unseen">Zeile entfernen</span>
  </button>
)

interface CategoryProps {
  readonly prefix: string
  readonly value: string | undefined
  readonly categories: PlanLinesProps['categories']
  readonly readOnly: boolean | undefined
}

const Category = ({ prefix, value, categories, readOnly }: CategoryProps) => (
  <div class="plan__cell plan__cell--category">
    <label for={fieldId(`${prefix}.category`)}>Art</label>
    <div class="kern-form-input__select-wrapper">
      <select id={fieldId(`${prefix}.category`)} name={`${prefix}.category`} class="kern-form-input__select">
        {categories.map((category) => (
          <option
            value={category.value}
            selected={category.value === value}
            disabled={readOnly && category.value !== value}
          >
            {category.label}
          </option>
        ))}
      </select>
    </div>
  </div>
)

interface CellProps {
  readonly prefix: string
  readonly field: 'description' | 'quantity' | 'unitPrice' | 'amount'
  readonly label: string
  readonly value: string | undefined
  readonly numeric?: boolean
  readonly mark?: 'quantity' | 'price' | 'amount'
  readonly readOnly: boolean | undefined
  readonly error: string | undefined
}

function Cell({ prefix, field, label, value, numeric, mark, readOnly, error }: CellProps) {
  const id = fieldId(`${prefix}.${field}`)
  return (
    <div class={numeric ? 'plan__cell plan__cell--numeric' : 'plan__cell'}>
      <label for={id}>{label}</label>
      <input
        id={id}
        name={`${prefix}.${field}`}
        type="text"
        inputmode={numeric ? 'decimal' : undefined}
        autocomplete="off"
        value={value ?? ''}
        readonly={readOnly}
        aria-invalid={error && mark === 'amount' ? 'true' : undefined}
        aria-describedby={error ? `${fieldId(prefix)}-error` : undefined}
        data-plan-quantity={mark === 'quantity' ? '' : undefined}
        data-plan-price={mark === 'price' ? '' : undefined}
        data-plan-amount={mark === 'amount' ? '' : undefined}
        class={`kern-form-input__input${error && mark === 'amount' ? ' kern-form-input__input--error' : ''}`}
      />
    </div>
  )
}
