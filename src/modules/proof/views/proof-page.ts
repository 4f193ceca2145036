import type { LocalDate } from '../../../kit/dates.ts'
import type { Cents } from '../../../kit/money.ts'
import type { FieldError, Typed } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import type { ShownFinding } from '../../../ui/index.ts'
import type { Measure } from '../../applications/index.ts'
import type { Calculation, ProofCase } from '../calculation.ts'
import type { Proof, Repayment, Statement } from '../queries/proofs.ts'
import type { Receipt } from '../queries/records.ts'

/** What the tab shows, and what this reader may do. */
export interface ProofPage {
  readonly slug: string
  readonly measure: Measure
  readonly today: LocalDate
  readonly proof: ProofCase
  readonly report: Proof | undefined
  /** As accepted, and before that as it would be today. */
  readonly calculation: Calculation
  readonly statement: Statement | undefined
  readonly repayment: Repayment | undefined
  readonly finalPaymentCents: Cents
  readonly dueOn: LocalDate
  readonly calculationNotes: readonly ShownFinding[]
  readonly receiptNotes: ReadonlyMap<Receipt['id'], readonly ShownFinding[]>
  /** What keeps the proof from being handed in today. */
  readonly missing: readonly ShownFinding[]
  readonly may: {
    readonly write: boolean
    readonly seeReceipts: boolean
    readonly examine: boolean
    readonly accept: boolean
    readonly recordRepayment: boolean
    readonly recordFinalPayment: boolean
  }
  readonly keys: FormKeys
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly findings: readonly ShownFinding[]
}

export const errorOf = (errors: readonly FieldError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.text
