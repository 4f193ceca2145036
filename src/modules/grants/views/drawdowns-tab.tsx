import { formatDay } from '../../../kit/dates.ts'
import { type Cents, formatEuro, formatEuroNumber } from '../../../kit/money.ts'
import { type FieldError, type Typed, typedText } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Button,
  ButtonForm,
  Card,
  DayField,
  EmptyState,
  ErrorSummary,
  EuroField,
  FindingsList,
  Form,
  FourNumbers,
  type ShownFinding,
  StatusTag,
  Table,
  TextArea,
} from '../../../ui/index.ts'
import type { Measure } from '../../applications/index.ts'
import { type DrawdownStep, drawdownPath, drawdownsPath } from '../paths.ts'
import type { Drawdown } from '../queries.ts'
import { isUnderWay } from '../rules/drawdown.ts'
import type { DrawdownMoney } from '../rules/drawdown-money.ts'
import { drawdownStateLabels, drawdownTones } from '../texts.ts'

export interface DrawdownsTabProps {
  readonly slug: string
  readonly measure: Measure
  readonly drawdowns: readonly Drawdown[]
  readonly money: DrawdownMoney
  /** What may still be requested. */
  readonly remainingCents: Cents
  readonly spendWithinDays: number
  readonly today: Drawdown['requestedOn']
  readonly may: {
    readonly request: boolean
    readonly check: boolean
    readonly release: boolean
    readonly pay: boolean
  }
  /** What would stand against a request today. */
  readonly obstacles: readonly ShownFinding[]
  readonly keys: FormKeys
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly findings: readonly ShownFinding[]
}

export const DrawdownsTab = (props: DrawdownsTabProps) => {
  const { measure, drawdowns, money } = props
  return (
    <>
      <ErrorSummary errors={[...props.errors]} />
      <FindingsList findings={[...props.findings]} />
      {measure.grantedCents !== null && <Money {...money} />}
      <h2>Mittelabrufe</h2>
      {drawdowns.length === 0 ? (
        <EmptyState
          title="Noch kein Mittelabruf"
          text="Hier stehen die Abrufe mit Prüfung, Freigabe und Zahlung, sobald der erste gestellt ist."
        />
      ) : (
        <Drawdowns {...props} />
      )}
      {drawdowns.map((drawdown) => (
        <OpenStep {...props} drawdown={drawdown} />
      ))}
      {mayAsk(props) && <Request {...props} />}
    </>
  )
}

const mayAsk = ({ may, measure, drawdowns, remainingCents }: DrawdownsTabProps): boolean =>
  may.request &&
  measure.state === 'running' &&
  !measure.cancelledOn &&
  remainingCents > 0 &&
  !drawdowns.some(isUnderWay)

const shown = (amountCents: Cents) => ({ text: formatEuro(amountCents), amountCents })

const Money = ({ grantedCents, reservedCents, paidCents, freeCents }: DrawdownMoney) => (
  <FourNumbers
    total={shown(grantedCents)}
    reserved={shown(reservedCents)}
    paid={shown(paidCents)}
    free={shown(freeCents)}
  />
)

const Drawdowns = ({ drawdowns }: DrawdownsTabProps) => (
  <Table
    caption="Mittelabrufe dieses Vorhabens"
    captionUnseen
    rows={drawdowns}
    columns={[
      { head: 'Nr.', cell: (row) => row.number, names: true },
      { head: 'Angefordert', cell: (row) => formatDay(row.requestedOn) },
      { head: 'Wofür', cell: (row) => row.purpose },
      {
        head: 'Stand',
        cell: (row) => (
          <>
            <StatusTag tone={drawdownTones[row.state]} word={drawdownStateLabels[row.state]} /> {row.reason}
          </>
        ),
      },
      { head: 'Bezahlt', cell: (row) => (row.paidOn ? formatDay(row.paidOn) : '–') },
      { head: 'Zu verwenden bis', cell: (row) => (row.spendBy ? formatDay(row.spendBy) : '–') },
      { head: 'Betrag', cell: (row) => formatEuro(row.amountCents), numeric: true },
    ]}
  />
)

type StepProps = DrawdownsTabProps & { readonly drawdown: Drawdown }

/** What is to be done with a drawdown now, for whoever may do it. */
const OpenStep = (props: StepProps) => {
  const { drawdown, may } = props
  if (drawdown.state === 'requested' && may.check)
    return (
      <OfficeStep
        {...props}
        step="pruefen"
        label="Geprüft"
        text="Bedarf, Unterlagen und Plan sind angesehen."
      />
    )
  if (drawdown.state === 'checked' && may.release)
    return (
      <OfficeStep
        {...props}
        step="freigeben"
        label="Freigeben"
        text="Freigeben darf, wer den Abruf weder gestellt noch geprüft hat."
      />
    )
  if (drawdown.state === 'released' && may.pay) return <Payment {...props} />
  if (drawdown.state === 'paid' && may.request)
    return (
      <Card title={`Abruf ${drawdown.number}: Verwendung bestätigen`} level={3}>
        <p>
          Sind die {formatEuro(drawdown.amountCents)} wie geplant ausgegeben? Dann können Sie weitere Mittel
          abrufen.
        </p>
        <ButtonForm action={stepPath(props, 'verbraucht')} {...props.keys} label="Ist ausgegeben" />
      </Card>
    )
  return null
}

const stepPath = ({ slug, measure, drawdown }: StepProps, step: DrawdownStep): string =>
  drawdownPath(slug, measure.id, drawdown.id, step)

interface OfficeStepProps extends StepProps {
  readonly step: DrawdownStep
  readonly label: string
  readonly text: string
}

const OfficeStep = ({ step, label, text, ...props }: OfficeStepProps) => (
  <Card title={`Abruf ${props.drawdown.number}: ${formatEuro(props.drawdown.amountCents)}`} level={3}>
    <p>{text}</p>
    <ButtonForm action={stepPath(props, step)} {...props.keys} label={label} kind="primary" />
    <details>
      <summary>Abruf ablehnen</summary>
      <Form action={stepPath(props, 'ablehnen')} {...props.keys}>
        <TextArea
          name="reason"
          label="Begründung"
          value={typedText(props.typed, 'reason')}
          error={errorOf(props, 'reason')}
          required
          rows={3}
          limit={2000}
        />
        <Button kind="secondary">Ablehnen</Button>
      </Form>
    </details>
  </Card>
)

const Payment = (props: StepProps) => (
  <Card title={`Abruf ${props.drawdown.number}: Zahlung eintragen`} level={3}>
    <Form action={stepPath(props, 'zahlen')} {...props.keys}>
      <DayField
        name="paidOn"
        label="Tag der Zahlung"
        hint={`Ab diesem Tag laufen die ${props.spendWithinDays} Tage zur Verwendung.`}
        value={typedText(props.typed, 'paidOn') || props.today}
        error={errorOf(props, 'paidOn')}
        required
      />
      <Button>{`Zahlung von ${formatEuro(props.drawdown.amountCents)} eintragen`}</Button>
    </Form>
  </Card>
)

const Request = (props: DrawdownsTabProps) => (
  <Card title="Mittel abrufen">
    {props.obstacles.length > 0 && props.findings.length === 0 && (
      <FindingsList findings={[...props.obstacles]} />
    )}
    <p>
      Rufen Sie nur ab, was Sie innerhalb von {props.spendWithinDays} Tagen ausgeben. Es sind noch{' '}
      {formatEuro(props.remainingCents)} offen.
    </p>
    <Form action={drawdownsPath(props.slug, props.measure.id)} {...props.keys}>
      <EuroField
        name="amount"
        label="Betrag"
        value={typedText(props.typed, 'amount') || formatEuroNumber(props.remainingCents)}
        error={errorOf(props, 'amount')}
        required
      />
      <TextArea
        name="purpose"
        label="Wofür brauchen Sie das Geld?"
        value={typedText(props.typed, 'purpose')}
        error={errorOf(props, 'purpose')}
        required
        rows={3}
        limit={500}
      />
      <Button>Mittel abrufen</Button>
    </Form>
  </Card>
)

const errorOf = ({ errors }: DrawdownsTabProps, field: string): string | undefined =>
  errors.find((error) => error.field === field)?.text
