import { formatEuroNumber } from '../../../kit/money.ts'
import { type FieldError, type Typed, typedText } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Button,
  Card,
  Checkbox,
  DayField,
  EuroField,
  Form,
  NumberField,
  RadioGroup,
} from '../../../ui/index.ts'
import { rulesOfProcedurePath } from '../paths.ts'
import type { AdoptedRules } from '../queries/rules-of-procedure.ts'
import { type QuorumChoice, quorumLabels } from '../rules-texts.ts'

export interface RulesFormProps {
  readonly slug: string
  /** What holds today: a new version usually changes one thing. */
  readonly current: AdoptedRules | undefined
  readonly keys: FormKeys
  readonly typed: Typed
  readonly errors: readonly FieldError[]
}

/** A new version, prefilled with the one that holds today. */
export const RulesForm = (props: RulesFormProps) => {
  const { current } = props
  const cap = current?.microGrantCapCents
  return (
    <Card title="Neue Fassung eintragen">
      <Form action={rulesOfProcedurePath(props.slug)} {...props.keys}>
        <DayField {...fieldOf(props, 'adoptedOn')} label="Vom Gremium beschlossen am" required />
        <QuorumFields {...props} />
        <MajorityFields {...props} />
        <NumberField
          {...fieldOf(props, 'applicationLeadDays', String(current?.applicationLeadDays ?? 14))}
          label="Antragsfrist vor der Sitzung"
          unit="Tage"
          required
        />
        <EuroField
          {...fieldOf(props, 'microGrantCap', cap ? formatEuroNumber(cap) : '')}
          label="Höchstbetrag für Kleinprojekte"
          hint="Bleibt das Feld leer, gibt es keine Kleinprojekte ohne Sitzung."
        />
        <div class="actions">
          <Button>Fassung eintragen</Button>
        </div>
      </Form>
    </Card>
  )
}

const fieldOf = ({ typed, errors }: RulesFormProps, name: string, usual = '') => ({
  name,
  value: name in typed ? typedText(typed, name) : usual,
  error: errors.find((error) => error.field === name)?.text,
})

const QuorumFields = (props: RulesFormProps) => (
  <>
    <RadioGroup
      {...fieldOf(props, 'quorum', props.current ? quorumChoiceOf(props.current) : 'more_than_half')}
      label="Wann ist das Gremium beschlussfähig?"
      required
      options={Object.entries(quorumLabels).map(([value, label]) => ({ value, label }))}
    />
    <RadioGroup
      {...fieldOf(props, 'quorumBase', props.current?.quorumBase ?? 'present')}
      label="Wer zählt für die Beschlussfähigkeit?"
      required
      options={[
        { value: 'present', label: 'alle Anwesenden, auch Befangene' },
        { value: 'unconflicted', label: 'nur, wer bei dem Punkt nicht befangen ist' },
      ]}
    />
  </>
)

const MajorityFields = (props: RulesFormProps) => {
  const { current, typed } = props
  const posted = Object.keys(typed).length > 0
  return (
    <>
      <Checkbox
        name="civilMajorityAtVote"
        label="Abgestimmt wird nur mit einer Mehrheit der Zivilgesellschaft"
        checked={
          posted ? typedText(typed, 'civilMajorityAtVote') === 'ja' : (current?.civilMajorityAtVote ?? true)
        }
      />
      <RadioGroup
        {...fieldOf(props, 'civilMajorityBase', current?.civilMajorityBase ?? 'unconflicted')}
        label="Unter wem muss die Zivilgesellschaft die Mehrheit haben?"
        required
        options={[
          { value: 'unconflicted', label: 'unter denen, die abstimmen dürfen' },
          { value: 'present', label: 'unter allen anwesenden Stimmberechtigten' },
        ]}
      />
      <RadioGroup
        {...fieldOf(props, 'majority', current?.majority ?? 'more_yes_than_no')}
        label="Welche Mehrheit entscheidet?"
        required
        options={[
          { value: 'more_yes_than_no', label: 'mehr Ja als Nein; Enthaltungen zählen nicht' },
          {
            value: 'more_than_half_of_base',
            label: 'mehr als die Hälfte aller Stimmen; Enthaltungen wirken wie Nein',
          },
        ]}
      />
    </>
  )
}

function quorumChoiceOf({ quorum }: AdoptedRules): QuorumChoice {
  if (quorum.kind === 'those_present' || quorum.kind === 'number') return 'those_present'
  if (quorum.share[0] === 2) return 'two_thirds'
  return quorum.kind === 'more_than' ? 'more_than_half' : 'at_least_half'
}
