import { formatDay } from '../../../kit/dates.ts'
import { formatEuroNumber } from '../../../kit/money.ts'
import { type FieldError, type Typed, typedText } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Button,
  Card,
  Checkbox,
  DayField,
  EmptyState,
  ErrorSummary,
  EuroField,
  FindingsList,
  Form,
  NumberField,
  PageHead,
  RadioGroup,
  type ShownFinding,
} from '../../../ui/index.ts'
import { rulesOfProcedurePath } from '../paths.ts'
import type { AdoptedRules } from '../queries/rules-of-procedure.ts'
import { type QuorumChoice, quorumLabels, rulesSentences } from '../rules-texts.ts'

export interface RulesPageProps {
  readonly slug: string
  /** Newest first. */
  readonly versions: readonly AdoptedRules[]
  readonly today: string
  readonly mayAdopt: boolean
  readonly keys: FormKeys
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly findings: readonly ShownFinding[]
}

export const RulesPage = (props: RulesPageProps) => {
  const current = props.versions.find((version) => version.adoptedOn <= props.today)
  return (
    <>
      <PageHead
        title="Geschäftsordnung"
        lead="Was sich das Gremium selbst für seine Sitzungen gegeben hat. Eine Sitzung gilt immer nach der Fassung, die bei ihrer Eröffnung in Kraft war."
      />
      <ErrorSummary errors={props.errors} />
      <FindingsList findings={props.findings} />
      {props.versions.length === 0 && (
        <EmptyState
          title="Noch keine Geschäftsordnung"
          text="Hier stehen die Regeln, sobald das Gremium sie beschlossen hat und ein Amt sie einträgt."
        />
      )}
      {props.versions.map((version) => (
        <Card
          title={`Fassung vom ${formatDay(version.adoptedOn)}`}
          above={version === current ? 'gilt heute' : undefined}
        >
          <ul>
            {rulesSentences(version).map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </Card>
      ))}
      {props.mayAdopt && <Adopt {...props} current={current} />}
    </>
  )
}

type AdoptProps = RulesPageProps & { readonly current: AdoptedRules | undefined }

const Adopt = (props: AdoptProps) => {
  const { current, typed, errors } = props
  const field = (name: string, usual = '') => ({
    name,
    value: name in typed ? typedText(typed, name) : usual,
    error: errors.find((error) => error.field === name)?.text,
  })
  const cap = current?.microGrantCapCents
  const posted = Object.keys(typed).length > 0
  return (
    <Card title="Neue Fassung eintragen">
      <Form action={rulesOfProcedurePath(props.slug)} {...props.keys}>
        <DayField {...field('adoptedOn')} label="Vom Gremium beschlossen am" required />
        <RadioGroup
          {...field('quorum', current ? quorumChoiceOf(current) : 'more_than_half')}
          label="Wann ist das Gremium beschlussfähig?"
          required
          options={Object.entries(quorumLabels).map(([value, label]) => ({ value, label }))}
        />
        <RadioGroup
          {...field('quorumBase', current?.quorumBase ?? 'present')}
          label="Wer zählt für die Beschlussfähigkeit?"
          required
          options={[
            { value: 'present', label: 'alle Anwesenden, auch Befangene' },
            { value: 'unconflicted', label: 'nur, wer bei dem Punkt nicht befangen ist' },
          ]}
        />
        <Checkbox
          name="civilMajorityAtVote"
          label="Abgestimmt wird nur mit einer Mehrheit der Zivilgesellschaft"
          checked={
            posted ? typedText(typed, 'civilMajorityAtVote') === 'ja' : (current?.civilMajorityAtVote ?? true)
          }
        />
        <RadioGroup
          {...field('civilMajorityBase', current?.civilMajorityBase ?? 'unconflicted')}
          label="Unter wem muss die Zivilgesellschaft die Mehrheit haben?"
          required
          options={[
            { value: 'unconflicted', label: 'unter denen, die abstimmen dürfen' },
            { value: 'present', label: 'unter allen anwesenden Stimmberechtigten' },
          ]}
        />
        <RadioGroup
          {...field('majority', current?.majority ?? 'more_yes_than_no')}
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
        <NumberField
          {...field('applicationLeadDays', String(current?.applicationLeadDays ?? 14))}
          label="Antragsfrist vor der Sitzung"
          unit="Tage"
          required
        />
        <EuroField
          {...field('microGrantCap', cap ? formatEuroNumber(cap) : '')}
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

function quorumChoiceOf({ quorum }: AdoptedRules): QuorumChoice {
  if (quorum.kind === 'those_present') return 'those_present'
  if (quorum.share[0] === 2) return 'two_thirds'
  return quorum.kind === 'more_than' ? 'more_than_half' : 'at_least_half'
}
