import { joinWords } from '../../../kit/text.ts'
import { Alert, ButtonForm, Card, DescriptionList } from '../../../ui/index.ts'
import { ballotKindLabels, motionText } from '../ballot-texts.ts'
import type { ShownBallot } from '../queries/ballots.ts'
import { choiceLabels, consequenceSentence, resultSentence } from '../result-texts.ts'
import { choices } from '../vocabulary.ts'
import { CloseCard, RecordCard } from './ballot-chair.tsx'
import { type ItemPageProps, itemAction } from './item-props.ts'
import { MotionsCard, OpenBallotCard } from './motions-card.tsx'
import { OwnVote } from './own-vote.tsx'

/** Motion, vote and result of a point, in this order; earlier ballots stay readable. */
export const BallotSection = (props: ItemPageProps) => {
  const { point, mayConduct } = props
  const open = point.ballots.find((ballot) => ballot.state === 'open')
  const isOpen = point.meeting.state === 'running' && point.item.state === 'open'
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
      {!open && isOpen && mayConduct && <WaitingListCard {...props} />}
      {!open && isOpen && mayConduct && <OpenBallotCard {...props} />}
      {isOpen && <MotionsCard {...props} />}
    </>
  )
}

/** The last vote found its majority and the fund is short: the body may let the case wait. */
const WaitingListCard = (props: ItemPageProps) => {
  const last = props.point.ballots.findLast(({ outcome }) => outcome !== null)
  if (last?.outcome?.result.kind !== 'refused_by_fund') return null
  return (
    <Card title="Warteliste">
      <p>
        Der Antrag hat eine Mehrheit, das Geld reicht nicht. Er kann über einen kleineren Betrag zur
        Abstimmung kommen oder warten, bis im Fonds Geld frei wird.
      </p>
      <ButtonForm
        action={itemAction(props, 'warteliste')}
        {...props.newKeys()}
        label="Auf die Warteliste setzen"
      />
    </Card>
  )
}

const lost: ReadonlySet<string> = new Set(['rejected', 'refused_by_fund', 'motion_lost'])

export const PastBallot = ({ ballot }: { readonly ballot: ShownBallot }) => {
  const { outcome } = ballot
  return (
    <Card title={`Abstimmung: ${motionText(ballot)}`}>
      {outcome ? (
        <Alert kind={lost.has(outcome.result.kind) ? 'warning' : 'success'} title={resultSentence(outcome)}>
          <p>{consequenceSentence(outcome)}</p>
        </Alert>
      ) : (
        <p>Diese Abstimmung wurde abgebrochen.</p>
      )}
      <DescriptionList
        items={[
          { term: 'Art', text: ballotKindLabels[ballot.kind] },
          ...choices.flatMap((choice) => {
            const names = ballot.votes.filter((vote) => vote.choice === choice).map((vote) => vote.memberName)
            return names.length === 0 ? [] : [{ term: choiceLabels[choice], text: joinWords(names) }]
          }),
          ...(outcome?.countedBy ? [{ term: 'Ausgezählt von', text: outcome.countedBy }] : []),
        ]}
      />
      {ballot.kind === 'secret_electronic' && outcome && <SecretRecord ballot={ballot} />}
    </Card>
  )
}

/** What everybody can compare: the own name on the list, and as many votes as names. */
const SecretRecord = ({ ballot }: { readonly ballot: ShownBallot }) => {
  const voters = ballot.entitled.filter((row) => row.hasVoted)
  const counts = ballot.outcome?.counts
  const votes = counts ? counts.yes + counts.no + counts.abstain : 0
  return (
    <>
      {ballot.integrity === 'broken' && (
        <Alert
          kind="danger"
          title="Diese geheime Abstimmung ist nicht mehr so gespeichert, wie sie ausgezählt wurde"
        >
          <p>
            Jemand hat in der Datenbank etwas verändert. Bitte vergleichen Sie mit dem Protokoll und lassen
            Sie die Abstimmung wiederholen.
          </p>
        </Alert>
      )}
      {ballot.integrity === 'unknown' && (
        <p>
          Ob nachträglich etwas verändert wurde, lässt sich nicht prüfen: Der geheime Schlüssel des Servers
          ist heute ein anderer.
        </p>
      )}
      <p>
        {voters.length} Mitglieder haben abgestimmt, {votes} Stimmen wurden gezählt. Wer wie gestimmt hat, ist
        nirgends gespeichert.
      </p>
      <details>
        <summary>Liste der Abstimmenden</summary>
        <p>{joinWords(voters.map((row) => row.personName))}</p>
      </details>
    </>
  )
}
