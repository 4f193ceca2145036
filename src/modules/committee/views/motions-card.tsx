import { formatEuro, formatEuroNumber } from '../../../kit/money.ts'
import {
  Button,
  Card,
  EuroField,
  Form,
  NumberField,
  RadioGroup,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { ballotKindLabels } from '../ballot-texts.ts'
import type { Motion } from '../queries/motions.ts'
import type { BallotKind } from '../vocabulary.ts'
import { ConditionFields } from './condition-fields.tsx'
import { fieldOf, type ItemPageProps, itemAction } from './item-props.ts'

const kindOptions = [
  'electronic',
  'by_name',
  'hand_count',
  'secret_electronic',
  'secret_paper',
] as const satisfies readonly BallotKind[]

const textOf = ({ amountCents, condition, text }: Motion): string =>
  amountCents === null
    ? text
    : `Förderung mit ${formatEuro(amountCents)}${condition.trim() === '' ? '' : `, mit der Auflage: ${condition}`}`

/** Opens the vote: on the motion that goes furthest, on the application, or on words. */
export const OpenBallotCard = (props: ItemPageProps) => {
  const { point, presence } = props
  if (!presence.mayVote) return null
  const [first] = point.motions.filter((motion) => motion.state === 'waiting')
  if (first)
    return (
      <Card title={`Abstimmung öffnen: ${textOf(first)}`}>
        <Form action={itemAction(props, 'abstimmung/antrag')} {...props.newKeys()}>
          <input type="hidden" name="motion" value={first.id} />
          <p>Antrag {first.number} geht am weitesten; über ihn wird zuerst abgestimmt.</p>
          <KindFields {...props} />
          <div class="actions">
            <Button>Abstimmung öffnen</Button>
          </div>
        </Form>
      </Card>
    )
  return point.measure ? <GrantCard {...props} /> : <TextCard {...props} />
}

const GrantCard = (props: ItemPageProps) => {
  const { point } = props
  const requested = point.measure ? formatEuroNumber(point.measure.requestedCents) : ''
  return (
    <Card title="Abstimmung öffnen">
      <Form action={itemAction(props, 'abstimmung')} {...props.newKeys()}>
        <EuroField
          {...fieldOf(props, 'amount', requested)}
          label="Betrag"
          hint="Höchstens der beantragte Betrag"
          required
        />
        <ConditionFields fieldOf={(name) => fieldOf(props, name)} />
        <KindFields {...props} />
        <div class="actions">
          <Button>Abstimmung öffnen</Button>
        </div>
      </Form>
    </Card>
  )
}

const TextCard = (props: ItemPageProps) => (
  <Card title="Abstimmung öffnen">
    <Form action={itemAction(props, 'abstimmung/wortlaut')} {...props.newKeys()}>
      <TextArea
        {...fieldOf(props, 'text')}
        label="Worüber wird mit Ja oder Nein abgestimmt?"
        hint="Zum Beispiel: Das Protokoll der letzten Sitzung wird genehmigt."
        rows={3}
        limit={2000}
        required
      />
      <KindFields {...props} />
      <div class="actions">
        <Button>Abstimmung öffnen</Button>
      </div>
    </Form>
  </Card>
)

const KindFields = (props: ItemPageProps) => (
  <>
    <RadioGroup
      {...fieldOf(props, 'kind', usualKind(props))}
      label="Wie wird abgestimmt?"
      options={kindOptions.map((value) => ({ value, label: ballotKindLabels[value] }))}
    />
    <NumberField
      {...fieldOf(props, 'askForSecret')}
      label="Wie viele verlangen eine geheime Abstimmung?"
      hint="Ab wie vielen geheim abgestimmt wird, steht in der Geschäftsordnung"
      unit="Mitglieder"
    />
    <NumberField
      {...fieldOf(props, 'askForNames')}
      label="Wie viele verlangen eine namentliche Abstimmung?"
      unit="Mitglieder"
    />
  </>
)

const usualKind = ({ point }: ItemPageProps) =>
  point.loaded.rules.usualBallot === 'secret' ? 'secret_electronic' : 'electronic'

/** What has been moved, the most far-reaching first, and room for another motion. */
export const MotionsCard = (props: ItemPageProps) => {
  const { point, mayConduct } = props
  if (point.motions.length === 0 && !mayConduct) return null
  return (
    <Card title="Anträge und Gegenanträge">
      {point.motions.length > 0 && (
        <ol>
          {point.motions.map((motion) => (
            <li>
              <MotionLine {...props} motion={motion} />
            </li>
          ))}
        </ol>
      )}
      {mayConduct && (
        <details open={props.errors.some((error) => error.field.startsWith('counter')) || undefined}>
          <summary>Antrag oder Gegenantrag aufnehmen</summary>
          <CounterMotionForm {...props} />
        </details>
      )}
    </Card>
  )
}

const stateLabels: Readonly<Record<Motion['state'], string>> = {
  waiting: 'wartet',
  put: 'abgestimmt',
  withdrawn: 'zurückgenommen',
  lapsed: 'erledigt, weil ein weiter gehender Antrag angenommen wurde',
}

const MotionLine = (props: ItemPageProps & { readonly motion: Motion }) => {
  const { motion, mayConduct, point } = props
  const about = `Antrag ${motion.number}`
  const [first] = point.motions
  return (
    <>
      <p>
        <strong>Antrag {motion.number}:</strong> {textOf(motion)}
        {motion.movedBy.trim() === '' ? '' : ` (${motion.movedBy})`} – {stateLabels[motion.state]}
      </p>
      {mayConduct && motion.state === 'waiting' && (
        <div class="actions">
          {motion.id !== first?.id && (
            <Form action={itemAction(props, 'antraege/voranstellen')} {...props.newKeys()}>
              <input type="hidden" name="motion" value={motion.id} />
              <Button kind="tertiary" about={about}>
                Geht am weitesten
              </Button>
            </Form>
          )}
          <Form action={itemAction(props, 'antraege/zuruecknehmen')} {...props.newKeys()}>
            <input type="hidden" name="motion" value={motion.id} />
            <Button kind="tertiary" about={about}>
              Zurücknehmen
            </Button>
          </Form>
        </div>
      )}
    </>
  )
}

const CounterMotionForm = (props: ItemPageProps) => (
  <Form action={itemAction(props, 'antraege')} {...props.newKeys()}>
    {props.point.measure && (
      <>
        <EuroField {...fieldOf(props, 'counterAmount')} label="Förderung mit" />
        <TextField {...fieldOf(props, 'counterCondition')} label="Mit der Auflage" />
      </>
    )}
    <TextArea
      {...fieldOf(props, 'counterText')}
      label={props.point.measure ? 'Oder ein anderer Antrag im Wortlaut' : 'Wortlaut'}
      rows={2}
      limit={2000}
    />
    <TextField {...fieldOf(props, 'movedBy')} label="Gestellt von" />
    <div class="actions">
      <Button kind="secondary">Antrag aufnehmen</Button>
    </div>
  </Form>
)
