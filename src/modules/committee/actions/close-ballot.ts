import { type Id, newId } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { freeCentsOf } from '../../ledger/index.ts'
import type { BallotOutcome, BallotResult } from '../queries/ballots.ts'
import { listWaitingMotions } from '../queries/motions.ts'
import { isSecret } from '../rules/ballot-kinds.ts'
import { decideOutcome, type Motion } from '../rules/grant-outcome.ts'
import { decideVote } from '../rules/vote.ts'
import type { Choice, CriterionReason } from '../vocabulary.ts'
import { bookGrant } from './book-decision.ts'
import { type CountedBallot, countBallot, type Tally } from './count-ballot.ts'
import { writeSecretVotes } from './count-secret-votes.ts'
import { type LockedBallot, type LockedVote, lockVote } from './lock-vote.ts'
import { settleCase } from './settle-case.ts'
import { lapseWaiting } from './settle-motions.ts'

export interface BallotClosing {
  readonly itemId: Id<'agenda-item'>
  /** What was counted, where hands or papers are; the other kinds count themselves. */
  readonly tally?: Tally | null
  /** Why, when the motion is lost; and the rule behind it, such as an exclusion. */
  readonly reason?: string
  readonly source?: string
  readonly criteria?: readonly CriterionReason[]
  /** Somebody looked and says that those who did not vote will not. */
  readonly withMissingVotes?: boolean
  /** What the chair voted; it decides equal votes where the rules of procedure say so. */
  readonly chairVote?: Choice | null
}

/**
 * Closes the vote and does what it means, in one transaction: the outcome, the decision, the money, the case.
 * When the fund has one cent too little, nothing is booked and the point stays open for another motion.
 */
export const closeBallot = (scope: Scope, closing: BallotClosing): Promise<BallotOutcome> =>
  inTransaction(scope, async (scope) => {
    const { itemId, tally = null, withMissingVotes = false, reason, source, criteria } = closing
    const vote = withChair(await lockVote(scope, itemId), closing.chairVote ?? null)
    const counted = await countBallot(scope, vote, { tally, withMissingVotes })
    const decisionId = newId<'decision'>()
    const result = await decide(scope, vote, counted, decisionId)
    const outcome = outcomeOf(vote, counted, result)
    await settleBallot(scope, vote.ballot.id, outcome)
    if (vote.measure && outcome.result.kind !== 'carried')
      await settleCase(
        scope,
        { ...vote, measure: vote.measure, decisionId, reason, source, criteria },
        { ...outcome, result: outcome.result },
      )
    if (isCarried(outcome.result)) await lapseWaiting(scope, itemId)
    await auditClosing(scope, vote, outcome)
    if (counted.secret) await seal(scope, vote.ballot.id, counted.secret)
    return outcome
  })

/** In a secret ballot nobody says what they voted, the chair neither. */
const withChair = (vote: LockedBallot, chairVote: Choice | null): LockedBallot =>
  isSecret(vote.ballot.kind) ? vote : { ...vote, electorate: { ...vote.electorate, chairVote } }

async function decide(
  scope: Scope,
  vote: LockedBallot,
  { counts }: CountedBallot,
  decisionId: Id<'decision'>,
): Promise<BallotResult> {
  const { ballot, electorate, rules, measure, item } = vote
  if (ballot.motionCents === null) {
    const decided = decideVote(counts, electorate, rules)
    return decided.kind === 'carried'
      ? { kind: 'carried' }
      : { kind: 'motion_lost', because: decided.because }
  }
  const result = await decideAndBook(
    scope,
    { ...vote, measure: found(measure, 'measure') },
    {
      motion: { kind: 'grant', amountCents: ballot.motionCents, conditions: conditionsOf(ballot.condition) },
      votes: { counts, electorate },
      decisionId,
    },
  )
  // While another motion waits, a lost one has not decided the application.
  const lost = result.kind === 'rejected' && result.because !== 'motion' ? result.because : undefined
  const isOpen = lost && (await listWaitingMotions(scope, item.id)).length > 0
  return isOpen ? { kind: 'motion_lost', because: lost } : result
}

const conditionsOf = (condition: string): string[] => (condition.trim() === '' ? [] : [condition])

/** The fund has the last word: what was free a moment ago may be granted elsewhere by now. */
async function decideAndBook(
  scope: Scope,
  { measure, meeting, rules, recommends }: LockedVote,
  {
    motion,
    votes,
    decisionId,
  }: {
    readonly motion: Motion
    readonly votes: Parameters<typeof decideOutcome>[1]
    readonly decisionId: Id<'decision'>
  },
) {
  const result = decideOutcome(motion, votes, await freeCentsOf(scope, measure.fundId), rules)
  if (result.kind !== 'granted' && result.kind !== 'granted_with_conditions') return result
  const decided = { fundId: measure.fundId, measureId: measure.id, decisionId, decidedOn: meeting.meetsOn }
  const mode = recommends ? 'recommend' : 'reserve'
  const booking = await bookGrant(scope, decided, result.amountCents, mode)
  return booking.kind === 'refused' ? decideOutcome(motion, votes, booking.availableCents, rules) : result
}

const outcomeOf = (
  { ballot, voters, rules, recommends, electorate }: LockedBallot,
  { counts, invalid, countedBy }: CountedBallot,
  result: BallotResult,
): BallotOutcome => ({
  result,
  counts,
  voters,
  conflicted: ballot.present - voters,
  kind: ballot.kind,
  ...(invalid > 0 ? { invalid } : {}),
  ...(countedBy.trim() === '' ? {} : { countedBy }),
  majority: rules.majority,
  abstentions: rules.abstentions,
  recommends,
  ...(decideVote(counts, electorate, rules).because === 'chair' ? { byChair: true } : {}),
})

const isCarried = ({ kind }: BallotResult): boolean =>
  kind === 'carried' || kind === 'granted' || kind === 'granted_with_conditions'

const settleBallot = (scope: Scope, id: Id<'ballot'>, outcome: BallotOutcome) =>
  scope.database
    .updateTable('ballots')
    .set({
      state: outcome.result.kind === 'refused_by_fund' ? 'void' : 'closed',
      outcome: JSON.stringify(outcome),
      closedAt: scope.now,
    })
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
    .execute()

const auditClosing = (
  scope: Scope,
  { ballot, measure, item, meeting }: LockedBallot,
  outcome: BallotOutcome,
) =>
  audit(scope, {
    verb: 'close-ballot',
    record: 'ballot',
    recordId: ballot.id,
    ...(measure ? { measureId: measure.id } : {}),
    facts: {
      outcome: outcome.result.kind,
      kind: ballot.kind,
      ...outcome.counts,
      ...(ballot.motionCents === null ? { motion: ballot.motionText } : { amountCents: ballot.motionCents }),
      item: item.position,
      meetsOn: meeting.meetsOn,
    },
  })

/** Last of all: what a failed closing leaves behind on the disk are dead rows, and there should be none of these. */
async function seal(scope: Scope, id: Id<'ballot'>, secret: NonNullable<CountedBallot['secret']>) {
  await scope.database
    .updateTable('ballots')
    .set({ seal: await writeSecretVotes(scope, id, secret) })
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
    .execute()
}
