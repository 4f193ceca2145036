import {
  Button,
  ButtonForm,
  Card,
  Checkbox,
  Form,
  NumberField,
  RadioGroup,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import type { ShownBallot } from '../queries/ballots.ts'
import type { Entitlement } from '../queries/entitlements.ts'
import { choiceLabels } from '../result-texts.ts'
import { hasNames, isCounted, isSecret } from '../rules/ballot-kinds.ts'
import { choices } from '../vocabulary.ts'
import { CriteriaFields } from './criteria-page.tsx'
import { fieldOf, itemAction } from './item-props.ts'
import type { OpenBallotProps } from './own-vote.tsx'

export const votePrefix = 'vote-'
const voteField = (memberId: string): string => votePrefix + memberId
const choiceOptions = choices.map((value) => ({ value, label: choiceLabels[value] }))

/** The office writes the open vote down by name. */
export const RecordCard = (props: OpenBallotProps) => {
  const { ballot } = props
  if (!hasNames(ballot.kind)) return null
  return (
    <Card title={`Stimmen eintragen: ${ballot.votes.length} von ${ballot.entitled.length} liegen vor`}>
      <Form action={itemAction(props, 'abstimmung/stimmen')} {...props.newKeys()}>
        {ballot.entitled.map((seat) => (
          <VoteOf seat={seat} ballot={ballot} />
        ))}
        <div class="actions">
          <Button kind="secondary">Stimmen speichern</Button>
        </div>
      </Form>
    </Card>
  )
}

const VoteOf = ({ seat, ballot }: { readonly seat: Entitlement; readonly ballot: ShownBallot }) => (
  <RadioGroup
    plain
    name={voteField(seat.memberId)}
    label={seat.memberName}
    row
    value={ballot.votes.find((vote) => vote.memberId === seat.memberId)?.choice}
    options={choiceOptions}
  />
)

/** Closes the vote with what the minutes and the applicant need to read. */
export const CloseCard = (props: OpenBallotProps) => {
  const { ballot } = props
  const counted = isCounted(ballot.kind)
  const missing = ballot.entitled.filter((row) => !row.hasVoted).length
  return (
    <Card title="Abstimmung schließen">
      <Form action={itemAction(props, 'abstimmung/schliessen')} {...props.newKeys()}>
        {counted && <TallyFields {...props} />}
        {ballot.motionKind === 'grant' && (
          <>
            <TextArea
              {...fieldOf(props, 'reason')}
              label="Begründung, falls der Antrag abgelehnt oder gekürzt wird"
              rows={2}
              limit={2000}
            />
            <TextField
              {...fieldOf(props, 'source')}
              label="Grundlage der Ablehnung"
              hint="Zum Beispiel: Ausschluss: Erholung und Touristik"
            />
            <CriteriaFields criteria={props.point.criteria} fieldOf={(name) => fieldOf(props, name)} />
          </>
        )}
        <ChairVote {...props} />
        {missing > 0 && (
          <Checkbox
            name="withMissingVotes"
            label="Auch schließen, wenn nicht alle Stimmberechtigten abgestimmt haben"
          />
        )}
        <div class="actions">
          <Button>Abstimmung schließen</Button>
        </div>
      </Form>
      <ButtonForm
        action={itemAction(props, 'abstimmung/abbrechen')}
        {...props.newKeys()}
        label="Abstimmung abbrechen"
        kind="tertiary"
      />
    </Card>
  )
}

/** Asked for only where the rules of procedure let it decide equal votes. */
const ChairVote = (props: OpenBallotProps) => {
  const { rules } = props.point.loaded
  if (rules.tie !== 'chair_decides' || rules.majority !== 'simple' || isSecret(props.ballot.kind)) return null
  return (
    <RadioGroup
      {...fieldOf(props, 'chairVote')}
      label="Wie hat die Sitzungsleitung gestimmt?"
      hint="Bei Stimmengleichheit entscheidet ihre Stimme."
      row
      options={choiceOptions}
    />
  )
}

const TallyFields = (props: OpenBallotProps) => {
  const { ballot } = props
  return (
    <>
      <p>Stimmberechtigt sind {ballot.entitled.length}. Bitte tragen Sie ein, was gezählt wurde.</p>
      {choices.map((choice) => (
        <NumberField {...fieldOf(props, choice)} label={choiceLabels[choice]} unit="Stimmen" required />
      ))}
      {ballot.kind === 'secret_paper' && (
        <NumberField {...fieldOf(props, 'invalid')} label="Ungültig" unit="Stimmzettel" />
      )}
      <TextField
        {...fieldOf(props, 'countedBy')}
        label="Ausgezählt von"
        hint="Am besten zwei Personen; die Namen stehen im Protokoll"
      />
    </>
  )
}
