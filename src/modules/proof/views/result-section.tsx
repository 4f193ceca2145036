import { formatDay } from '../../../kit/dates.ts'
import { formatEuro } from '../../../kit/money.ts'
import { typedText } from '../../../platform/http/form.ts'
import { Alert, Button, Card, DayField, DescriptionList, Form } from '../../../ui/index.ts'
import { proofPath } from '../paths.ts'
import type { Statement } from '../queries/proofs.ts'
import { Lines } from './lines.tsx'
import { errorOf, type ProofPage } from './proof-page.ts'

type ResultProps = ProofPage & { readonly statement: Statement }

/** The accepted statement in four figures, and what is still to be paid in either direction. */
export const ResultSection = (props: ResultProps) => {
  const { statement, may, finalPaymentCents } = props
  return (
    <>
      <Card title="Ergebnis der Prüfung">
        <p>Angenommen am {formatDay(statement.acceptedOn)}.</p>
        <FourFigures calculation={statement} />
        {statement.remark && (
          <p>
            <Lines text={statement.remark} />
          </p>
        )}
      </Card>
      <RepaymentNote {...props} />
      {finalPaymentCents > 0 && (
        <Alert kind="info" title={`Noch auszuzahlen: ${formatEuro(finalPaymentCents)}`}>
          <p>Der Betrag ist anerkannt und bleibt gebunden, bis er überwiesen ist.</p>
        </Alert>
      )}
      {may.recordFinalPayment && finalPaymentCents > 0 && (
        <PaymentDay {...props} field="paidOn" step="schlusszahlung" title="Schlusszahlung eintragen" />
      )}
      {may.recordRepayment && (
        <PaymentDay {...props} field="repaidOn" step="rueckzahlung" title="Rückzahlung eintragen" />
      )}
    </>
  )
}

type Figures = Pick<
  ProofPage['calculation'],
  'eligibleCents' | 'grantNeededCents' | 'repaymentCents' | 'releasedCents'
>

export const FourFigures = ({ calculation }: { readonly calculation: Figures }) => (
  <DescriptionList
    items={[
      { term: 'Anerkannt', text: formatEuro(calculation.eligibleCents), numeric: true },
      { term: 'Zuwendung benötigt', text: formatEuro(calculation.grantNeededCents), numeric: true },
      { term: 'Rückzahlung', text: formatEuro(calculation.repaymentCents), numeric: true },
      { term: 'Im Fonds wieder frei', text: formatEuro(calculation.releasedCents), numeric: true },
    ]}
  />
)

const RepaymentNote = ({ repayment }: ResultProps) => {
  if (!repayment) return null
  const amount = formatEuro(repayment.amountCents)
  return repayment.repaidOn ? (
    <Alert
      kind="success"
      title={`Rückzahlung von ${amount} am ${formatDay(repayment.repaidOn)} eingegangen`}
    />
  ) : (
    <Alert kind="warning" title={`Rückzahlung von ${amount} bis zum ${formatDay(repayment.dueOn)}`}>
      <p>
        Gefordert am {formatDay(repayment.claimedOn)}. Ausgezahlt und nicht benötigt; nach dem Eingang ist der
        Betrag im Fonds wieder frei.
      </p>
    </Alert>
  )
}

type PaymentDayProps = ResultProps & {
  readonly field: 'repaidOn' | 'paidOn'
  readonly step: string
  readonly title: string
}

const PaymentDay = ({ slug, measure, keys, typed, errors, today, field, step, title }: PaymentDayProps) => (
  <Card title={title}>
    <Form action={proofPath(slug, measure.id, step)} {...keys}>
      <DayField
        name={field}
        label={field === 'repaidOn' ? 'Eingegangen am' : 'Überwiesen am'}
        value={typedText(typed, field) || today}
        error={errorOf(errors, field)}
        until={today}
        required
      />
      <div class="actions">
        <Button>{title}</Button>
      </div>
    </Form>
  </Card>
)
