import { Button, Card, Form, SelectField, TextField } from '../../../ui/index.ts'
import { liftField } from '../forms.ts'
import { fieldOf, type ItemPageProps, isBarred, itemAction } from './item-props.ts'

/** Who is kept out of this point and why; a member declares for the own seat, the office for everybody. */
export const ConflictsCard = (props: ItemPageProps) => {
  const { point, mayConduct, ownSeat } = props
  const conflicts = point.conflicts
  const open =
    point.meeting.state !== 'closed' &&
    point.item.state === 'open' &&
    point.ballots.every((ballot) => ballot.state !== 'open')
  return (
    <Card title="Befangenheit">
      {conflicts.length === 0 ? (
        <p>Bei diesem Punkt ist niemand befangen.</p>
      ) : (
        <ul>
          {conflicts.map((conflict) => (
            <li>
              {conflict.memberName}: {conflict.reason}
              {open && mayConduct && (
                <Lift {...props} memberId={conflict.memberId} name={conflict.memberName} />
              )}
            </li>
          ))}
        </ul>
      )}
      {open && mayConduct && <Declare {...props} />}
      {open && !mayConduct && ownSeat && !isBarred(props) && <DeclareOwn {...props} />}
    </Card>
  )
}

/** A reason is asked for: taking part in spite of a tie must be defensible years later. */
const Lift = (props: ItemPageProps & { readonly memberId: string; readonly name: string }) => (
  <details>
    <summary>Befangenheit von {props.name} aufheben</summary>
    <Form action={itemAction(props, 'befangenheit/aufheben')} {...props.newKeys()}>
      <input type="hidden" name="member" value={props.memberId} />
      <TextField
        {...fieldOf(props, liftField(props.memberId))}
        label={`Warum kann ${props.name} mitentscheiden?`}
        required
      />
      <div class="actions">
        <Button kind="secondary">Befangenheit aufheben</Button>
      </div>
    </Form>
  </details>
)

const Declare = (props: ItemPageProps) => {
  const barred = new Set(props.point.conflicts.map((conflict) => conflict.memberId))
  const members = props.point.loaded.members.filter((member) => !barred.has(member.id))
  return (
    <details>
      <summary>Befangenheit eintragen</summary>
      <Form action={itemAction(props, 'befangenheit')} {...props.newKeys()}>
        <SelectField
          {...fieldOf(props, 'member')}
          label="Mitglied"
          empty="Bitte wählen"
          required
          options={members.map((member) => ({ value: member.id, label: member.name }))}
        />
        <TextField {...fieldOf(props, 'conflict')} label="Grund" required />
        <div class="actions">
          <Button kind="secondary">Befangenheit eintragen</Button>
        </div>
      </Form>
    </details>
  )
}

const DeclareOwn = (props: ItemPageProps) => (
  <details>
    <summary>Ich bin befangen</summary>
    <Form action={itemAction(props, 'befangenheit')} {...props.newKeys()}>
      <input type="hidden" name="member" value={props.ownSeat?.id ?? ''} />
      <TextField {...fieldOf(props, 'conflict')} label="Grund" required />
      <div class="actions">
        <Button kind="secondary">Befangenheit erklären</Button>
      </div>
    </Form>
  </details>
)
