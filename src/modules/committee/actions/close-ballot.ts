import { type Finding, isRefused } from '../../../kit/findings.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { freeCentsOf } from '../../ledger/index.ts'
import type { BallotOutcome } from '../queries/ballots.ts'
import { decideOutcome, type Motion } from '../rules/grant-outcome.ts'
import { refuseStep } from '../rules/meeting-steps.ts'
import { checkCounts, electorateOf } from '../rules/vote.ts'
import type { VoteCounts } from '../vocabulary.ts'
import { bookGrant } from './book-decision.ts'
import { type LockedVote, lockVote } from './lock-vote.ts'
import { settleCase } from './settle-case.ts'

export interface BallotClosing {
  readonly itemId: Id<'agenda-item'>
  /** Why, when the motion is lost; and the rule behind it, such as an exclusion. */
  readonly reason?: string
  readonly source?: string
  /** Somebody looked and says that those who did not vote will not. */
  readonly withMissingVotes?: boolean
}

/**
 * Closes the vote and does what it means, in one transaction: the outcome, the decision, the money, the case.
 * When the fund has one cent too little, nothing is booked and the point stays open for another motion.
 */
export const closeBallot = (scope: Scope, closing: BallotClosing): Promise<BallotOutcome> =>
  inTransaction(scope, async (scope) => {
    const vote = await lockVote(scope, closing.itemId)
    refuseUncounted(vote.counts, vote.voters, closing.withMissingVotes ?? false)
    const decisionId = newId<'decision'>()
    const outcome = await decideAndBook(scope, vote, decisionId)
    const { item, ballot, measure } = vote
    await settleBallot(scope, ballot.id, outcome)
    await settleCase(scope, { ...vote, decisionId, reason: closing.reason, source: closing.source }, outcome)
    await audit(scope, {
      verb: 'close-ballot',
      record: 'ballot',
      recordId: ballot.id,
      measureId: measure.id,
      facts: {
        outcome: outcome.result.kind,
        ...outcome.counts,
        amountCents: ballot.motionCents,
        item: item.position,
        meetsOn: vote.meeting.meetsOn,
      },
    })
    return outcome
  })

/** Fewer votes than voters close only when somebody has looked; no vote at all is no vote. */
function refuseUncounted(counts: VoteCounts, voters: number, withMissingVotes: boolean): void {
  const findings: Finding[] = checkCounts(counts, voters)
  const mayClose = withMissingVotes ? !isRefused(findings) : findings.length === 0
  if (counts.yes + counts.no + counts.abstain === 0) throw new Refused([refuseStep('no-vote-cast')])
  if (!mayClose) throw new Refused(findings)
}

/** The fund has the last word: what was free a moment ago may be granted elsewhere by now. */
async function decideAndBook(
  scope: Scope,
  vote: LockedVote,
  decisionId: Id<'decision'>,
): Promise<BallotOutcome> {
  const { ballot, measure, meeting, rules, counts, voters, voting, year } = vote
  const conditions = ballot.condition.trim() === '' ? [] : [ballot.condition]
  const motion: Motion = { kind: 'grant', amountCents: ballot.motionCents, conditions }
  const recommends = year.decisionMode === 'committee_recommends'
  const votes = { counts, electorate: electorateOf(voting) }
  let result = decideOutcome(motion, votes, await freeCentsOf(scope, measure.fundId), rules)
  if (result.kind === 'granted' || result.kind === 'granted_with_conditions') {
    const decided = { fundId: measure.fundId, measureId: measure.id, decisionId, decidedOn: meeting.meetsOn }
    const mode = recommends ? 'recommend' : 'reserve'
    const booking = await bookGrant(scope, decided, result.amountCents, mode)
    if (booking.kind === 'refused') result = decideOutcome(motion, votes, booking.availableCents, rules)
  }
  const conflicted = voting.present.length - voters
  const { majority, abstentions } = rules
  return { result, counts, voters, conflicted, majority, abstentions, recommends }
}

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
