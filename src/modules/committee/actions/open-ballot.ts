import { type Finding, isRefused } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Cents } from '../../../kit/money.ts'
import { audit } from '../../../platform/audit.ts'
import { found, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { lockMeasure } from '../../applications/index.ts'
import { checkOpenness } from '../../bodies/index.ts'
import { conditionsText } from '../condition-texts.ts'
import { listWaitingMotions, type Motion } from '../queries/motions.ts'
import { loadVoting } from '../queries/voting.ts'
import { checkKind, isSecret, opennessOfKind } from '../rules/ballot-kinds.ts'
import { checkMotion } from '../rules/grant-outcome.ts'
import { checkDecisionStep, checkVoteStep } from '../rules/meeting-steps.ts'
import { checkMotionText, checkOrder } from '../rules/motions.ts'
import { mayVote, type Voting, votersOf } from '../rules/vote.ts'
import type { BallotKind, ConditionDraft } from '../vocabulary.ts'
import { type FrozenBallot, freezeBallot } from './freeze-ballot.ts'
import { isBallotOpen, lockItemInMeeting } from './locks.ts'
import { markPut } from './settle-motions.ts'

/** A motion that waits, or one put as it is moved: money for the application, or a text. */
export interface BallotOpening {
  readonly itemId: Id<'agenda-item'>
  readonly motionId?: Id<'motion'>
  readonly amountCents?: Cents
  /** What the grantee must do besides; in one sentence, or each with its day and who looks. */
  readonly condition?: string
  readonly conditions?: readonly ConditionDraft[]
  readonly text?: string
  /** How the votes are given; unsaid: by members on their devices and by the office, with names. */
  readonly kind?: BallotKind
  /** How many of those who may vote ask for a secret vote, or for one with names. */
  readonly askForSecret?: number
  readonly askForNames?: number
}

/** Puts a motion to the vote. Refused with everything that stands against it; the fund is asked when the votes are in. */
export const openBallot = (scope: Scope, opening: BallotOpening): Promise<Id<'ballot'>> =>
  inTransaction(scope, async (scope) => {
    const { itemId, kind = 'electronic' } = opening
    const { meeting, item } = await lockItemInMeeting(scope, itemId)
    const waiting = await listWaitingMotions(scope, itemId)
    const motion = motionOf(opening, waiting)
    const measure = item.measureId ? await lockMeasure(scope, item.measureId) : undefined
    const loaded = await loadVoting(scope, meeting, itemId)
    const { voting, rules } = loaded
    const situation = {
      meeting: meeting.state,
      item: item.state,
      measureState: measure?.state ?? null,
      ballotOpen: await isBallotOpen(scope, itemId),
    }
    const findings: Finding[] = [
      ...(motion.kind === 'grant' ? checkDecisionStep(situation) : checkVoteStep(situation)),
      ...checkContent(motion, measure?.requestedCents),
      ...checkOrder(motion.id, waiting),
      ...mayVote(voting, rules),
      ...checkKind(kind, votersOf(voting).length),
      ...checkOpenness(opennessOfKind(kind), requestsOf(opening, voting), rules),
    ]
    if (isRefused(findings)) throw new Refused(findings)
    const ballotId = await freezeBallot(
      scope,
      { itemId, kind, requesters: requestersOf(opening), motion },
      loaded,
    )
    if (motion.id) await markPut(scope, motion.id)
    await audit(scope, {
      verb: 'open-ballot',
      record: 'ballot',
      recordId: ballotId,
      ...(measure ? { measureId: measure.id } : {}),
      facts: { ...factsOf(motion), kind, present: voting.present.length, meetsOn: meeting.meetsOn },
    })
    return ballotId
  })

const requestsOf = ({ askForSecret = 0, askForNames = 0 }: BallotOpening, voting: Voting) => ({
  voters: votersOf(voting).length,
  secret: askForSecret,
  names: askForNames,
})

/** How many asked for what was then chosen. */
const requestersOf = ({ kind = 'electronic', askForSecret = 0, askForNames = 0 }: BallotOpening): number =>
  isSecret(kind) ? askForSecret : askForNames

/** The motion that waits, or the one that is made with the opening. */
function motionOf(opening: BallotOpening, waiting: readonly Motion[]): FrozenBallot['motion'] {
  const { motionId, text, condition = '', amountCents } = opening
  if (motionId) {
    const motion = found(
      waiting.find(({ id }) => id === motionId),
      'motion',
    )
    const { id } = motion
    return motion.amountCents === null
      ? { id, kind: 'text', text: motion.text }
      : { id, kind: 'grant', amountCents: motion.amountCents, conditions: draftsOf(motion.condition) }
  }
  if (amountCents === undefined) return { id: null, kind: 'text', text: text ?? '' }
  return { id: null, kind: 'grant', amountCents, conditions: opening.conditions ?? draftsOf(condition) }
}

const draftsOf = (condition: string): readonly ConditionDraft[] =>
  condition.trim() === '' ? [] : [{ text: condition, dueOn: null, checker: null }]

function checkContent(motion: FrozenBallot['motion'], requestedCents: Cents | undefined): Finding[] {
  if (motion.kind === 'text') return checkMotionText(motion.text)
  if (requestedCents === undefined) return []
  return checkMotion({ kind: 'grant', amountCents: motion.amountCents, conditions: [] }, requestedCents)
}

const factsOf = (motion: FrozenBallot['motion']) =>
  motion.kind === 'text'
    ? { motion: motion.text }
    : { amountCents: motion.amountCents, condition: conditionsText(motion.conditions) }
