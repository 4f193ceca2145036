import { formatDayWithWeekday } from '../../../kit/dates.ts'
import { formatEuro } from '../../../kit/money.ts'
import { Alert } from '../../../ui/index.ts'
import { motionText } from '../ballot-texts.ts'
import type { Ballot } from '../queries/ballots.ts'
import type { Meeting } from '../queries/meetings.ts'
import type { Stage } from '../queries/stage.ts'
import { consequenceSentence, resultSentence } from '../result-texts.ts'

/** Where it is shown: among those who may read everything, or on the wall, where guests look too. */
export type Audience = 'room' | 'wall'

interface StageProps {
  readonly stage: Stage
  readonly audience: Audience
}

/** What the meeting is at: the point, the vote, its result. No name of anybody who votes. */
export const StageCard = ({ stage, audience }: StageProps) => {
  const { meeting, item, next } = stage
  if (meeting.state !== 'running') return <Outside meeting={meeting} />
  if (!item)
    return (
      <section class="stage">
        <h2 class="stage__title">Gerade ist kein Punkt aufgerufen</h2>
        <p>{next ? `Als Nächstes: ${topOf(stage, next.id)} ${next.title}` : 'Alle Punkte sind behandelt.'}</p>
      </section>
    )
  const closed = audience === 'wall' && !item.public
  return (
    <section class="stage">
      <p class="stage__above">
        {[topOf(stage, item.id), ...(item.public ? [] : ['nicht öffentlich'])].join(' · ')}
      </p>
      <h2 class="stage__title">{item.title}</h2>
      {closed ? <p>Dieser Punkt wird nicht öffentlich beraten.</p> : <Open stage={stage} />}
    </section>
  )
}

/** "TOP 3" */
export const topOf = ({ agenda }: Pick<Stage, 'agenda'>, itemId: string): string =>
  `TOP ${agenda.findIndex(({ id }) => id === itemId) + 1}`

export const openBallotOf = ({ ballots }: Pick<Stage, 'ballots'>): Ballot | undefined =>
  ballots.find(({ state }) => state === 'open')

const lastResultOf = ({ ballots }: Pick<Stage, 'ballots'>): Ballot | undefined =>
  ballots.findLast(({ outcome }) => outcome !== null)

const Outside = ({ meeting }: { readonly meeting: Meeting }) => (
  <section class="stage">
    <h2 class="stage__title">
      {meeting.state === 'closed' ? 'Die Sitzung ist geschlossen' : 'Die Sitzung hat noch nicht begonnen'}
    </h2>
    <p>
      {formatDayWithWeekday(meeting.meetsOn)}, {meeting.startsAt} Uhr
      {meeting.place.trim() === '' ? '' : `, ${meeting.place}`}
    </p>
  </section>
)

const Open = ({ stage }: { readonly stage: Stage }) => {
  const { item } = stage
  const open = openBallotOf(stage)
  return (
    <>
      {item?.applicantName && (
        <p>
          {item.partnerName ? `${item.applicantName} mit ${item.partnerName}` : item.applicantName}
          {item.requestedCents ? ` · beantragt ${formatEuro(item.requestedCents)}` : ''}
        </p>
      )}
      {open ? <Progress stage={stage} ballot={open} /> : <Settled stage={stage} />}
    </>
  )
}

const Progress = ({ stage, ballot }: { readonly stage: Stage; readonly ballot: Ballot }) => {
  const voted = stage.entitled.filter(({ hasVoted }) => hasVoted).length
  const all = stage.entitled.length
  return (
    <>
      <p class="stage__motion">Abstimmung läuft: {motionText(ballot)}</p>
      <div class="stage__progress">
        <progress max={all} value={voted} aria-label="Abgegebene Stimmen"></progress>
        <span>
          {voted} von {all} Stimmen abgegeben
        </span>
      </div>
    </>
  )
}

const Settled = ({ stage }: { readonly stage: Stage }) => {
  const { decision, item } = stage
  const ballot = lastResultOf(stage)
  if (item?.state === 'deferred' && decision)
    return <Alert kind="warning" title={`Zurückgestellt: ${decision.reason}`} />
  if (!ballot?.outcome) return <p>Beratung</p>
  const lost = ballot.outcome.result.kind === 'rejected' || ballot.outcome.result.kind === 'refused_by_fund'
  const consequence = consequenceSentence(ballot.outcome)
  return (
    <>
      <p class="stage__motion">{motionText(ballot)}</p>
      <Alert kind={lost ? 'warning' : 'success'} title={resultSentence(ballot.outcome)}>
        {consequence && <p>{consequence}</p>}
      </Alert>
    </>
  )
}

/** One sentence for those who listen: it changes with what happens, not with every vote. */
export function spokenStage(stage: Stage, audience: Audience): string {
  const { meeting, item } = stage
  if (meeting.state === 'closed') return 'Die Sitzung ist geschlossen.'
  if (meeting.state === 'prepared') return 'Die Sitzung hat noch nicht begonnen.'
  if (!item) return 'Gerade ist kein Punkt aufgerufen.'
  const point = `${topOf(stage, item.id)}: ${item.title}.`
  if (audience === 'wall' && !item.public) return point
  const open = openBallotOf(stage)
  if (open) return `${point} Abstimmung läuft: ${motionText(open)}.`
  const outcome = lastResultOf(stage)?.outcome
  return outcome ? `${point} ${resultSentence(outcome)}.` : point
}
