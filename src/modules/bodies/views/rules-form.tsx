import { formatEuroNumber } from '../../../kit/money.ts'
import { type FieldError, type Typed, typedText } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Button,
  Card,
  DayField,
  EuroField,
  Form,
  NumberField,
  RadioGroup,
  TextField,
} from '../../../ui/index.ts'
import {
  circulationQuestion,
  microGrantQuestion,
  objectionQuestion,
  presentationQuestion,
  publicityQuestion,
} from '../matter-questions.ts'
import { usualRules } from '../rules/rules-of-procedure.ts'
import { quorumChoiceOf, quorumLabels } from '../rules-form.ts'
import {
  ballotQuestions,
  type ChosenRules,
  majorityQuestions,
  type Question,
  quorumQuestions,
  seatQuestions,
} from '../rules-questions.ts'

export interface RulesFormProps {
  readonly action: string
  /** What holds today: a new version usually changes one thing. */
  readonly current: ChosenRules | undefined
  readonly keys: FormKeys
  readonly typed: Typed
  readonly errors: readonly FieldError[]
}

/** A new version, prefilled with the one that holds today. */
export const RulesForm = (props: RulesFormProps) => (
  <Card title="Neue Fassung eintragen">
    <Form action={props.action} {...props.keys}>
      <AdoptionFields {...props} />
      <h3>Beschlussfähigkeit</h3>
      <QuorumFields {...props} />
      <h3>Mehrheiten</h3>
      <Questions {...props} questions={majorityQuestions} />
      <h3>Art der Abstimmung</h3>
      <Questions {...props} questions={ballotQuestions} />
      <h3>Vertretung, Befangenheit und Fehlen</h3>
      <Questions {...props} questions={seatQuestions} />
      <NumberField
        {...fieldOf(props, 'absencesEndSeat', String(rulesOf(props).absencesEndSeat ?? ''))}
        label="Unentschuldigt versäumte Sitzungen, die den Sitz beenden"
        hint="So viele nacheinander; bleibt das Feld leer, beendet Fehlen keinen Sitz."
        unit="Sitzungen"
      />
      <h3>Fristen und Vorstellung</h3>
      <TermFields {...props} />
      <h3>Umlauf</h3>
      <CirculationFields {...props} />
      <h3>Kleinprojekte</h3>
      <MicroGrantFields {...props} />
      <h3>Öffentlichkeit</h3>
      <Questions {...props} questions={{ publicity: publicityQuestion }} />
      <div class="actions">
        <Button>Fassung eintragen</Button>
      </div>
    </Form>
  </Card>
)

const rulesOf = ({ current }: RulesFormProps): ChosenRules => current ?? usualRules

const fieldOf = ({ typed, errors }: RulesFormProps, name: string, usual = '') => ({
  name,
  value: name in typed ? typedText(typed, name) : usual,
  error: errors.find((error) => error.field === name)?.text,
})

const Questions = (props: RulesFormProps & { readonly questions: Readonly<Record<string, Question>> }) => (
  <>
    {Object.entries(props.questions).map(([name, question]) => (
      <RadioGroup
        {...fieldOf(props, name, question.of(rulesOf(props)))}
        label={question.label}
        required
        options={Object.entries(question.answers).map(([value, { label, sentence }]) => ({
          value,
          label,
          hint: sentence,
        }))}
      />
    ))}
  </>
)

const AdoptionFields = (props: RulesFormProps) => (
  <>
    <DayField {...fieldOf(props, 'adoptedOn')} label="Vom Gremium beschlossen am" required />
    <TextField
      {...fieldOf(props, 'resolution')}
      label="Wo beschlossen"
      hint="Zum Beispiel „TOP 2 der Sitzung vom 16. Januar“"
      recommended
    />
    <TextField
      {...fieldOf(props, 'bodyLabel', rulesOf(props).bodyLabel)}
      label="Wie nennt sich das Gremium?"
      hint="Bleibt das Feld leer, heißt es wie im Förderjahr."
    />
  </>
)

const QuorumFields = (props: RulesFormProps) => {
  const { quorum } = rulesOf(props)
  return (
    <>
      <RadioGroup
        {...fieldOf(props, 'quorum', quorumChoiceOf(quorum))}
        label="Wann ist das Gremium beschlussfähig?"
        required
        options={Object.entries(quorumLabels).map(([value, label]) => ({ value, label }))}
      />
      <NumberField
        {...fieldOf(props, 'quorumNumber', quorum.kind === 'number' ? String(quorum.least) : '')}
        label="Zahl der Mitglieder"
        hint="Nur wenn eine bestimmte Zahl da sein muss"
        unit="Mitglieder"
      />
      <Questions {...props} questions={quorumQuestions} />
    </>
  )
}

const TermFields = (props: RulesFormProps) => {
  const { noticeDays, applicationLeadDays, presentation } = rulesOf(props)
  const from = presentation.kind === 'from' ? formatEuroNumber(presentation.amountCents) : ''
  return (
    <>
      <NumberField
        {...fieldOf(props, 'noticeDays', String(noticeDays))}
        label="Einladung vor der Sitzung"
        hint="So viele Tage vorher müssen alle die Einladung haben; 0 bedeutet: keine Frist."
        unit="Tage"
        required
      />
      <NumberField
        {...fieldOf(props, 'applicationLeadDays', String(applicationLeadDays))}
        label="Antragsfrist vor der Sitzung"
        hint="So viele Tage vorher müssen Anträge vorliegen, damit alle sie lesen können."
        unit="Tage"
        required
      />
      <Questions {...props} questions={{ presentation: presentationQuestion }} />
      <EuroField
        {...fieldOf(props, 'presentationFrom', from)}
        label="Vorstellung ab diesem Betrag"
        hint="Nur wenn die Pflicht ab einem Betrag gilt"
      />
    </>
  )
}

const CirculationFields = (props: RulesFormProps) => {
  const { days, upToCents } = rulesOf(props).circulation
  return (
    <>
      <Questions {...props} questions={{ circulation: circulationQuestion }} />
      <NumberField
        {...fieldOf(props, 'circulationDays', String(days))}
        label="Zeit für die Antworten"
        hint="So viele Tage haben alle mindestens, um zu antworten."
        unit="Tage"
        required
      />
      <EuroField
        {...fieldOf(props, 'circulationUpTo', upToCents === null ? '' : formatEuroNumber(upToCents))}
        label="Höchstbetrag im Umlauf"
        hint="Bleibt das Feld leer, gibt es keine Grenze."
      />
      <Questions {...props} questions={{ objectionOf: objectionQuestion }} />
    </>
  )
}

const MicroGrantFields = (props: RulesFormProps) => {
  const { microGrantCapCents: cap } = rulesOf(props)
  return (
    <>
      <EuroField
        {...fieldOf(props, 'microGrantCap', cap === null ? '' : formatEuroNumber(cap))}
        label="Höchstbetrag für Kleinprojekte"
        hint="Bleibt das Feld leer, gibt es keine Kleinprojekte ohne Sitzung."
      />
      <Questions {...props} questions={{ microGrantBy: microGrantQuestion }} />
    </>
  )
}
