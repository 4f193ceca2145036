import { Button, Card, Form, NumberField, SelectField, TextField } from '../../../ui/index.ts'
import { contestField, countField, liftField, resolutionField } from '../conflict-forms.ts'
import { conflictStateLabels, liftedText } from '../conflict-texts.ts'
import type { DeclaredConflict } from '../queries/conflicts.ts'
import { voteText } from '../texts.ts'
import { fieldOf, type ItemPageProps, isBarred, itemAction } from './item-props.ts'

/** Who is kept out of this point and why; a member declares for the own seat, the office for everybody. */
export const ConflictsCard = (props: ItemPageProps) => {
  const { point, mayConduct, ownSeat } = props
  const open =
    point.meeting.state !== 'closed' &&
    point.item.state === 'open' &&
    point.ballots.every((ballot) => ballot.state !== 'open')
  return (
    <Card title="Befangenheit">
      {point.conflicts.length === 0 && <p>Bei diesem Punkt ist niemand befangen.</p>}
      {point.conflicts.length > 0 && (
        <ul>
          {point.conflicts.map((conflict) => (
            <li>
              <Sentence {...conflict} open={open} />
              {open && <Steps {...props} conflict={conflict} />}
            </li>
          ))}
        </ul>
      )}
      {point.lifted.map((conflict) => (
        <p>{liftedText(conflict)}</p>
      ))}
      {open && mayConduct && <Declare {...props} />}
      {open && !mayConduct && ownSeat && !isBarred(props) && <DeclareOwn {...props} />}
    </Card>
  )
}

/** Once the point is settled, a proposal that nobody objected to is simply what it says. */
const Sentence = (props: DeclaredConflict & { readonly open: boolean }) => {
  const { memberName, reason, state, objection, votes } = props
  const how = votes ? `${conflictStateLabels[state]}: ${voteText(votes, 0)}` : conflictStateLabels[state]
  return (
    <>
      {memberName}: {reason}
      {(props.open || state !== 'proposed') && ` (${how})`}
      {state === 'contested' && <p>Widerspruch: {objection}</p>}
    </>
  )
}

type OfConflict = ItemPageProps & { readonly conflict: DeclaredConflict }

/** What can be done about one: the member objects, the chair lifts, the body decides. */
const Steps = (props: OfConflict) => {
  const { conflict, mayConduct, ownSeat } = props
  const { state, votes } = conflict
  const settled = votes !== null
  return (
    <>
      {ownSeat?.id === conflict.memberId && (state === 'proposed' || state === 'determined') && !settled && (
        <Contest {...props} />
      )}
      {mayConduct && !settled && state !== 'contested' && <Lift {...props} />}
      {mayConduct && props.point.meeting.state === 'running' && <Decide {...props} />}
    </>
  )
}

/** Nobody is nudged out: who objects gets a decision of the body. */
const Contest = (props: OfConflict) => {
  const { memberId } = props.conflict
  return (
    <details open={fieldOf(props, contestField(memberId)).error !== undefined}>
      <summary>Ich bin nicht befangen</summary>
      <Form action={itemAction(props, 'befangenheit/bestreiten')} {...props.newKeys()}>
        <input type="hidden" name="member" value={memberId} />
        <TextField
          {...fieldOf(props, contestField(memberId))}
          label="Warum sind Sie nicht befangen?"
          hint="Dann entscheidet das Gremium ohne Ihre Stimme; es steht im Protokoll."
          required
        />
        <div class="actions">
          <Button kind="secondary">Widersprechen</Button>
        </div>
      </Form>
    </details>
  )
}

/** A reason is asked for: taking part in spite of a tie must be defensible years later. */
const Lift = (props: OfConflict) => {
  const { memberId, memberName } = props.conflict
  return (
    <details open={fieldOf(props, liftField(memberId)).error !== undefined}>
      <summary>Befangenheit von {memberName} aufheben</summary>
      <Form action={itemAction(props, 'befangenheit/aufheben')} {...props.newKeys()}>
        <input type="hidden" name="member" value={memberId} />
        <TextField
          {...fieldOf(props, liftField(memberId))}
          label={`Warum kann ${memberName} mitentscheiden?`}
          required
        />
        <div class="actions">
          <Button kind="secondary">Befangenheit aufheben</Button>
        </div>
      </Form>
    </details>
  )
}

const Decide = (props: OfConflict) => {
  const { memberId, memberName, state } = props.conflict
  return (
    <details open={state === 'contested'}>
      <summary>Das Gremium entscheidet über {memberName}</summary>
      <Form action={itemAction(props, 'befangenheit/entscheiden')} {...props.newKeys()}>
        <input type="hidden" name="member" value={memberId} />
        <p>
          Abgestimmt wird darüber, ob {memberName} befangen ist; {memberName} stimmt nicht mit.
        </p>
        <NumberField {...fieldOf(props, countField('yes', memberId))} label="Ja, befangen" required />
        <NumberField {...fieldOf(props, countField('no', memberId))} label="Nein, nicht befangen" required />
        <NumberField
          {...fieldOf(props, countField('abstain', memberId), '0')}
          label="Enthaltungen"
          required
        />
        <TextField
          {...fieldOf(props, resolutionField(memberId))}
          label="Begründung für das Protokoll"
          required
        />
        <div class="actions">
          <Button kind="secondary">Entscheidung eintragen</Button>
        </div>
      </Form>
    </details>
  )
}

const Declare = (props: ItemPageProps) => {
  const barred = new Set(props.point.conflicts.map((conflict) => conflict.memberId))
  const members = props.point.loaded.members.filter((member) => !barred.has(member.id))
  return (
    <details
      open={fieldOf(props, 'member').error !== undefined || fieldOf(props, 'conflict').error !== undefined}
    >
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
  <details open={fieldOf(props, 'conflict').error !== undefined}>
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
