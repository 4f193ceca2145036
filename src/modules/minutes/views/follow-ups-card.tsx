import { Button, Card, DayField, Form, SelectField, TextArea, TextField } from '../../../ui/index.ts'
import { followUpsPath } from '../paths.ts'
import { FollowUpsTable } from './follow-ups-table.tsx'
import { fieldOf, type MinutesPageProps, stepAction } from './minutes-props.ts'

/** Who carries out what until when: written down at the minutes, controlled on a page of its own. */
export const FollowUpsCard = (props: MinutesPageProps) => {
  const { record, slug, today } = props
  const { followUps, course } = record
  if (followUps.length === 0 && !props.mayKeep) return null
  return (
    <section>
      <h2>Wer führt was bis wann aus</h2>
      {followUps.length > 0 && <FollowUpsTable slug={slug} followUps={followUps} today={today} />}
      <p>
        <a href={followUpsPath(slug)}>Zur Beschlusskontrolle aller Sitzungen</a>
      </p>
      {props.mayKeep && course.meeting.state !== 'prepared' && <FollowUpForm {...props} />}
    </section>
  )
}

const FollowUpForm = (props: MinutesPageProps) => (
  <Card title="Aufgabe festhalten" level={3}>
    <Form action={stepAction(props, 'aufgaben')} {...props.newKeys()}>
      <TextArea {...fieldOf(props, 'task')} label="Was ist zu tun?" rows={2} limit={2000} required />
      <SelectField
        {...fieldOf(props, 'who')}
        label="Wer übernimmt es?"
        empty="Niemand aus der Liste"
        options={props.candidates.map(({ key, name }) => ({ value: key, label: name }))}
      />
      <TextField {...fieldOf(props, 'whoName')} label="Oder eine andere Stelle oder Person" />
      <SelectField
        {...fieldOf(props, 'taskItem')}
        label="Zu welchem Punkt?"
        empty="Zu keinem bestimmten"
        options={props.content.items.map(({ itemId, title }) => ({ value: itemId, label: title }))}
      />
      <DayField {...fieldOf(props, 'dueOn')} label="Bis wann?" />
      <div class="actions">
        <Button kind="secondary">Aufgabe festhalten</Button>
      </div>
    </Form>
  </Card>
)
