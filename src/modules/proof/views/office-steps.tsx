import { addDays, formatMoment } from '../../../kit/dates.ts'
import { formatEuro } from '../../../kit/money.ts'
import { typedText } from '../../../platform/http/form.ts'
import { Alert, Button, Card, DayField, Form, TextArea } from '../../../ui/index.ts'
import { proofPath } from '../paths.ts'
import { errorOf, type ProofPage } from './proof-page.ts'
import { FourFigures } from './result-section.tsx'

/** Accept with the computed statement, or give back with a reason. */
export const OfficeSteps = (props: ProofPage) =>
  props.may.examine ? (
    <>
      {props.report?.submittedAt && <p>Eingereicht am {formatMoment(props.report.submittedAt)}.</p>}
      {props.may.accept && <Acceptance {...props} />}
      <Return {...props} />
    </>
  ) : null

const Acceptance = ({ slug, measure, calculation, keys, typed, errors }: ProofPage) => (
  <Card title="Nachweis annehmen">
    <FourFigures calculation={calculation} />
    {calculation.stillPayableCents > 0 && (
      <Alert kind="info" title={`Danach noch auszuzahlen: ${formatEuro(calculation.stillPayableCents)}`} />
    )}
    <p>
      Mit der Annahme wird die Abrechnung festgeschrieben und gebucht; die Antragstellenden erhalten eine
      Nachricht.
    </p>
    <Form action={proofPath(slug, measure.id, 'annehmen')} {...keys}>
      <TextArea
        name="remark"
        label="Prüfvermerk"
        hint="Steht auf der Abrechnung."
        value={typedText(typed, 'remark')}
        error={errorOf(errors, 'remark')}
        rows={3}
        limit={2000}
      />
      <div class="actions">
        <Button>
          {calculation.repaymentCents > 0
            ? `Annehmen und ${formatEuro(calculation.repaymentCents)} zurückfordern`
            : 'Annehmen und abschließen'}
        </Button>
      </div>
    </Form>
  </Card>
)

const daysForCorrection = 14

const Return = ({ slug, measure, today, keys, typed, errors }: ProofPage) => (
  <Card title="Zur Korrektur zurückgeben">
    <Form action={proofPath(slug, measure.id, 'zurueckgeben')} {...keys}>
      <TextArea
        name="reason"
        label="Was soll korrigiert werden?"
        hint="Die Antragstellenden lesen diesen Text."
        value={typedText(typed, 'reason')}
        error={errorOf(errors, 'reason')}
        required
        rows={4}
        limit={2000}
      />
      <DayField
        name="dueOn"
        label="Bis wann?"
        value={typedText(typed, 'dueOn') || addDays(today, daysForCorrection)}
        error={errorOf(errors, 'dueOn')}
        from={today}
        required
      />
      <div class="actions">
        <Button kind="secondary">Zurückgeben</Button>
      </div>
    </Form>
  </Card>
)
