import { formatEuro, formatEuroNumber } from '../../../kit/money.ts'
import { joinWords } from '../../../kit/text.ts'
import {
  Alert,
  Button,
  ButtonForm,
  Card,
  Checkbox,
  DescriptionList,
  EuroField,
  Form,
  RadioGroup,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import type { Member } from '../../bodies/index.ts'
import type { Choice } from '../queries/ballots.ts'
import type { MinutesItem } from '../queries/minutes.ts'
import { choiceLabels, consequenceSentence, resultSentence } from '../result-texts.ts'
import { votersOf } from '../rules/vote.ts'
import { ConditionFields } from './condition-fields.tsx'
import { fieldOf, type ItemPageProps, itemAction } from './item-props.ts'

type ShownBallot = MinutesItem['ballots'][number]

export const votePrefix = 'vote-'
const voteField = (memberId: string): string => votePrefix + memberId
const choices: readonly Choice[] = ['yes', 'no', 'abstain']
const choiceOptions = choices.map((value) => ({ value, label: choiceLabels[value] }))

/** Motion, vote and result of a point, in this order; earlier ballots stay readable. */
export const BallotSection = (props: ItemPageProps) => {
  const { point, mayConduct } = props
  const open = point.ballots.find((ballot) => ballot.state === 'open')
  const running = point.meeting.state === 'running'
  return (
    <>
      {point.ballots
        .filter((ballot) => ballot.state !== 'open')
        .map((ballot) => (
          <PastBallot ballot={ballot} />
        ))}
      {open && <OwnVote {...props} ballot={open} />}
      {open && mayConduct && <RecordCard {...props} ballot={open} />}
      {open && mayConduct && <CloseCard {...props} ballot={open} />}
      {!open && running && point.item.state === 'open' && mayConduct && <MotionCard {...props} />}
    </>
  )
}

const motionText = ({ motionCents, condition }: ShownBallot): string =>
  `Förderung mit ${formatEuro(motionCents)}${condition.trim() === '' ? '' : `, mit der Auflage: ${condition}`}`

const PastBallot = ({ ballot }: { readonly ballot: ShownBallot }) => {
  const { outcome } = ballot
  return (
    <Card title={`Abstimmung: ${motionText(ballot)}`}>
      {outcome ? (
        <Alert
          kind={
            outcome.result.kind === 'rejected' || outcome.result.kind === 'refused_by_fund'
              ? 'warning'
              : 'success'
          }
          title={resultSentence(outcome)}
        >
          <p>{consequenceSentence(outcome)}</p>
        </Alert>
      ) : (
        <p>Diese Abstimmung wurde abgebrochen.</p>
      )}
      <DescriptionList
        items={choices.flatMap((choice) => {
          const names = ballot.votes.filter((vote) => vote.choice === choice).map((vote) => vote.memberName)
          return names.length === 0 ? [] : [{ term: choiceLabels[choice], text: joinWords(names) }]
        })}
      />
    </Card>
  )
}

const MotionCard = (props: ItemPageProps) => {
  const { point, presence } = props
  if (!presence.mayVote) return null
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
        <div class="actions">
          <Button>Abstimmung öffnen</Button>
        </div>
      </Form>
    </Card>
  )
}

type OpenProps = ItemPageProps & { readonly ballot: ShownBallot }

/** The member's own vote: three large buttons that work with a thumb and without script. */
const OwnVote = (props: OpenProps) => {
  const { ballot, ownSeat, point } = props
  const voter = ownSeat && votersOf(point.loaded.voting).some(({ memberId }) => memberId === ownSeat.id)
  if (!ownSeat || !voter)
    return (
      <Card title={`Abstimmung läuft: ${motionText(ballot)}`}>
        <p>
          {ballot.votes.length} von {votersOf(point.loaded.voting).length} Stimmen sind abgegeben.
        </p>
      </Card>
    )
  const own = ballot.votes.find((vote) => vote.memberId === ownSeat.id)
  return (
    <Card title={`Ihre Stimme: ${motionText(ballot)}`}>
      {own ? (
        <>
          <p>
            Sie haben mit <strong>{choiceLabels[own.choice]}</strong> gestimmt. Bis zum Schluss der Abstimmung
            können Sie Ihre Stimme ändern.
          </p>
          <details>
            <summary>Stimme ändern</summary>
            <ThreeButtons {...props} />
          </details>
        </>
      ) : (
        <ThreeButtons {...props} />
      )}
    </Card>
  )
}

const ThreeButtons = (props: OpenProps) => (
  <Form action={itemAction(props, 'abstimmung/stimme')} {...props.newKeys()}>
    {choices.map((choice) => (
      <button type="submit" name="choice" value={choice} class="kern-btn kern-btn--secondary kern-btn--block">
        <span class="kern-label">{choiceLabels[choice]}</span>
      </button>
    ))}
  </Form>
)

/** The office writes the open vote down by name. */
const RecordCard = (props: OpenProps) => {
  const { ballot, point } = props
  const entitled = new Set(votersOf(point.loaded.voting).map((voter) => voter.memberId))
  const voters = point.loaded.members.filter((member) => entitled.has(member.id))
  return (
    <Card title={`Stimmen eintragen: ${ballot.votes.length} von ${voters.length} liegen vor`}>
      <Form action={itemAction(props, 'abstimmung/stimmen')} {...props.newKeys()}>
        {voters.map((member) => (
          <VoteOf member={member} ballot={ballot} />
        ))}
        <div class="actions">
          <Button kind="secondary">Stimmen speichern</Button>
        </div>
      </Form>
    </Card>
  )
}

/** Closes the vote with what the minutes and the applicant need to read. */
const CloseCard = (props: OpenProps) => {
  const { ballot, point } = props
  const missing = votersOf(point.loaded.voting).length - ballot.votes.length
  return (
    <Card title="Abstimmung schließen">
      <Form action={itemAction(props, 'abstimmung/schliessen')} {...props.newKeys()}>
        <TextArea
          {...fieldOf(props, 'reason')}
          label="Begründung, falls der Antrag abgelehnt wird"
          rows={2}
          limit={2000}
        />
        <TextField
          {...fieldOf(props, 'source')}
          label="Grundlage der Ablehnung"
          hint="Zum Beispiel: Ausschluss: Erholung und Touristik"
        />
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

const VoteOf = ({ member, ballot }: { readonly member: Member; readonly ballot: ShownBallot }) => (
  <RadioGroup
    plain
    name={voteField(member.id)}
    label={member.name}
    row
    value={ballot.votes.find((vote) => vote.memberId === member.id)?.choice}
    options={choiceOptions}
  />
)
