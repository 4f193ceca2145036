import { formatEuro } from '../../../kit/money.ts'
import { countOf } from '../../../kit/text.ts'
import { type FieldError, type Typed, typedText } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Alert,
  Button,
  DayField,
  DescriptionList,
  ErrorSummary,
  EuroField,
  FindingsList,
  Form,
  PageHead,
  type ShownFinding,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import type { Measure } from '../../applications/index.ts'
import type { RulesOfProcedure } from '../../bodies/index.ts'
import { ConditionFields } from '../../committee/index.ts'
import { circulationsPath } from '../paths.ts'

interface NewCirculationProps {
  readonly slug: string
  readonly measure: Measure | undefined
  /** What the rules of procedure say; undefined before they were entered. */
  readonly rule: RulesOfProcedure['circulation'] | undefined
  readonly usual: { readonly title: string; readonly amount: string; readonly endsOn: string }
  readonly keys: FormKeys
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly findings: readonly ShownFinding[]
}

export const NewCirculationPage = (props: NewCirculationProps) => {
  const { slug, measure, rule, keys } = props
  const field = fieldsOf(props)
  return (
    <>
      <PageHead title="Neues Umlaufverfahren" lead={measure?.applicantName} />
      <ErrorSummary errors={props.errors} />
      <FindingsList findings={props.findings} />
      <RuleNote rule={rule} />
      <Form action={circulationsPath(slug)} {...keys}>
        <input type="hidden" name="measure" value={measure?.id ?? ''} />
        <TextField {...field('title', props.usual.title)} label="Worum es geht" required />
        {measure ? (
          <>
            <DescriptionList
              items={[
                { term: 'Fonds', text: measure.fundLabel },
                { term: 'Beantragt', text: formatEuro(measure.requestedCents) },
              ]}
            />
            <EuroField
              {...field('amount', props.usual.amount)}
              label="Betrag"
              hint="Höchstens der beantragte Betrag"
              required
            />
            <ConditionFields fieldOf={(name) => field(name)} />
          </>
        ) : (
          <TextArea {...field('motion')} label="Beschlussvorschlag" rows={3} limit={2000} required />
        )}
        <TextArea
          {...field('urgency')}
          label="Warum es nicht bis zur nächsten Sitzung warten kann"
          rows={3}
          limit={2000}
        />
        <TextArea {...field('opinion')} label="Stellungnahme der Ämter" rows={4} limit={5000} />
        <DayField {...field('endsOn', props.usual.endsOn)} label="Antworten zählen bis" required />
        <div class="actions">
          <Button>An alle Mitglieder senden</Button>
        </div>
      </Form>
    </>
  )
}

const fieldsOf =
  ({ typed, errors }: NewCirculationProps) =>
  (name: string, usual = '') => ({
    name,
    value: name in typed ? typedText(typed, name) : usual,
    error: errors.find((error) => error.field === name)?.text,
  })

const RuleNote = ({ rule }: Pick<NewCirculationProps, 'rule'>) => {
  if (!rule || rule.allowed === 'never')
    return (
      <Alert kind="warning" title="Die Geschäftsordnung lässt kein Umlaufverfahren zu">
        <p>Bitte setzen Sie die Sache auf die Tagesordnung einer Sitzung.</p>
      </Alert>
    )
  return (
    <p>
      Nach der Geschäftsordnung {rule.allowed === 'urgent' ? 'nur in dringenden Fällen' : 'jederzeit'},
      mindestens {countOf(rule.days, 'Tag', 'Tage')} Zeit für Antworten
      {rule.upToCents === null ? '' : `, höchstens ${formatEuro(rule.upToCents)}`}.
    </p>
  )
}
