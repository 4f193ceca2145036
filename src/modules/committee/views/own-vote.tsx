import { Card, Form } from '../../../ui/index.ts'
import { secretSigns } from '../ballot-forms.ts'
import { motionText } from '../ballot-texts.ts'
import { phoneView, viewField } from '../presence-forms.ts'
import type { ShownBallot } from '../queries/ballots.ts'
import type { Entitlement } from '../queries/entitlements.ts'
import { choiceLabels } from '../result-texts.ts'
import { isElectronic, isSecret } from '../rules/ballot-kinds.ts'
import { choices } from '../vocabulary.ts'
import { type AtItem, type ItemPageProps, itemAction } from './item-props.ts'

export type OpenBallotProps = ItemPageProps & { readonly ballot: ShownBallot }

export interface OwnVoteProps extends AtItem, Pick<ItemPageProps, 'personId' | 'newKeys'> {
  readonly ballot: Omit<ShownBallot, 'integrity'>
  /** The answer leads back to the telephone's page. */
  readonly onPhone?: boolean
}

/** The own vote, seat by seat: three large buttons that work with a thumb and without script. */
export const OwnVote = (props: OwnVoteProps) => {
  const { ballot, personId } = props
  const held = ballot.entitled.filter((row) => personId !== null && row.personId === personId)
  if (held.length === 0 || !isElectronic(ballot.kind)) return <OthersVote {...props} />
  return (
    <>
      {held.map((seat) => (
        <SeatVote {...props} seat={seat} several={held.length > 1} />
      ))}
    </>
  )
}

const OthersVote = ({ ballot }: OwnVoteProps) => {
  const voted = ballot.entitled.filter((row) => row.hasVoted).length
  return (
    <Card title={`Abstimmung läuft: ${motionText(ballot)}`}>
      {ballot.kind === 'hand_count' && <p>Bitte heben Sie die Hand, wenn Sie gefragt werden.</p>}
      {ballot.kind === 'secret_paper' && <p>Bitte stimmen Sie mit dem Stimmzettel ab.</p>}
      {ballot.kind !== 'hand_count' && ballot.kind !== 'secret_paper' && (
        <p>
          {voted} von {ballot.entitled.length} Stimmen sind abgegeben.
        </p>
      )}
    </Card>
  )
}

type SeatProps = OwnVoteProps & { readonly seat: Entitlement; readonly several: boolean }

const SeatVote = (props: SeatProps) => {
  const { ballot, seat, several } = props
  const name = several ? ` (Sitz: ${seat.memberName})` : ''
  const own = ballot.votes.find((vote) => vote.memberId === seat.memberId)
  const secret = isSecret(ballot.kind)
  return (
    <Card title={`Ihre ${secret ? 'geheime ' : ''}Stimme: ${motionText(ballot)}${name}`}>
      {secret && <SecretHint {...props} />}
      {seat.hasVoted ? (
        <>
          {own && (
            <p>
              Sie haben mit <strong>{choiceLabels[own.choice]}</strong> gestimmt. Bis zum Schluss der
              Abstimmung können Sie Ihre Stimme ändern.
            </p>
          )}
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

const SecretHint = ({ ballot, seat }: SeatProps) => {
  const voted = ballot.entitled.filter((row) => row.hasVoted).length
  return seat.hasVoted ? (
    <p>
      Ihre Stimme liegt in der Urne; Sie stehen auf der Liste der Abstimmenden ({voted} von{' '}
      {ballot.entitled.length}). Wie Sie gestimmt haben, zeigt diese Seite auch Ihnen nicht. Bis zum Schluss
      der Abstimmung können Sie Ihre Stimme ändern.
    </p>
  ) : (
    <p>Gespeichert wird, dass Sie abgestimmt haben, aber nicht wie. Gezählt wird erst beim Schließen.</p>
  )
}

const ThreeButtons = (props: SeatProps) => {
  const { ballot, seat, several } = props
  const secret = isSecret(ballot.kind)
  const { token, once } = props.newKeys()
  return (
    <Form
      action={itemAction(props, secret ? 'abstimmung/geheim' : 'abstimmung/stimme')}
      token={token}
      once={secret ? undefined : once}
    >
      {several && <input type="hidden" name="member" value={seat.memberId} />}
      {props.onPhone && <input type="hidden" name={viewField} value={phoneView} />}
      {choices.map((choice) => (
        <button
          type="submit"
          name="choice"
          value={secret ? secretSigns[choice] : choice}
          class="kern-btn kern-btn--secondary kern-btn--block"
        >
          <span class="kern-label">{choiceLabels[choice]}</span>
        </button>
      ))}
    </Form>
  )
}
