import { formatMoment } from '../../../kit/dates.ts'
import { Button, Card, Form, SelectField, StatusTag, TextArea, TextField } from '../../../ui/index.ts'
import { answerField, outcomeField } from '../forms.ts'
import type { Objection } from '../queries/minutes.ts'
import { checkObjection } from '../rules/steps.ts'
import { objectionLabels } from '../texts.ts'
import { fieldOf, type MinutesPageProps, stepAction } from './minutes-props.ts'

export const ObjectionsSection = (props: MinutesPageProps) => {
  const { record, objections, today } = props
  const { state, objectionsUntil } = record.head
  const open = props.mayObject && checkObjection(state, objectionsUntil, today).length === 0
  if (objections.length === 0 && !open) return null
  return (
    <section>
      <h2>Einwendungen</h2>
      {objections.length === 0 && <p>Bisher liegt keine Einwendung vor.</p>}
      {objections.map((objection) => (
        <ObjectionCard {...props} objection={objection} />
      ))}
      {open && <ObjectionForm {...props} />}
    </section>
  )
}

const ObjectionCard = (props: MinutesPageProps & { readonly objection: Objection }) => {
  const { objection } = props
  const { outcome } = objection
  const answers = answerField(objection.id)
  return (
    <Card
      title={`${objection.name}${objection.itemTitle ? ` zu „${objection.itemTitle}“` : ''}`}
      above={`${formatMoment(objection.raisedAt)} · zu Fassung ${objection.number}`}
      tag={
        <StatusTag
          tone={outcome === null ? 'warning' : 'neutral'}
          word={outcome === null ? 'offen' : objectionLabels[outcome]}
        />
      }
      level={3}
    >
      {objection.text.split('\n').map((line) => (
        <p>{line}</p>
      ))}
      {objection.answer && <p>Antwort: {objection.answer}</p>}
      {outcome === null && props.mayKeep && (
        <Form action={stepAction(props, `einwendungen/${objection.id}`)} {...props.newKeys()}>
          <SelectField
            {...fieldOf(props, outcomeField(objection.id))}
            label="Entscheidung"
            empty="Bitte wählen"
            required
            options={Object.entries(objectionLabels).map(([value, label]) => ({ value, label }))}
          />
          <TextArea
            {...fieldOf(props, answers)}
            label="Begründung"
            hint="Die Mitglieder lesen sie."
            rows={3}
            limit={5000}
            required
          />
          <div class="actions">
            <Button kind="secondary" about={`auf die Einwendung von ${objection.name}`}>
              Antworten
            </Button>
          </div>
        </Form>
      )}
    </Card>
  )
}

const ObjectionForm = (props: MinutesPageProps) => (
  <Card title="Einwendung erheben" level={3}>
    <Form action={stepAction(props, 'einwendungen')} {...props.newKeys()}>
      {props.mayKeep && (
        <TextField
          {...fieldOf(props, 'by')}
          label="Wer hat eingewendet?"
          hint="Wenn Sie eine Einwendung eintragen, die Sie mündlich oder per Post erreicht hat."
        />
      )}
      <SelectField
        {...fieldOf(props, 'item')}
        label="Zu welchem Punkt?"
        empty="Zum ganzen Protokoll"
        options={props.content.items.map(({ itemId, title }) => ({ value: itemId, label: title }))}
      />
      <TextArea
        {...fieldOf(props, 'objection')}
        label="Was stimmt nicht, und wie heißt es richtig?"
        rows={4}
        limit={5000}
        required
      />
      <div class="actions">
        <Button kind="secondary">Einwendung erheben</Button>
      </div>
    </Form>
  </Card>
)
