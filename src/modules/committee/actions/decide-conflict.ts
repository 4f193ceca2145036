import { type Finding, isRefused } from '../../../kit/findings.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { loadVoting } from '../queries/voting.ts'
import { refuseStep } from '../rules/meeting-steps.ts'
import { checkCounts, decideVote, electorateOf, mayVote, type Voting, votersOf } from '../rules/vote.ts'
import type { VoteCounts } from '../vocabulary.ts'
import { auditConflict, type ConflictOfMember, changeConflict, lockConflict } from './change-conflict.ts'

export interface ConflictDecision extends ConflictOfMember {
  /** Yes: the member is in conflict. */
  readonly counts: VoteCounts
  readonly reason: string
}

/**
 * The body decides whether the member is kept out; the member does not vote on it. Without a majority the member takes
 * part. The counts and the reason are recorded, and only the body itself can change it again.
 */
export const decideConflict = (scope: Scope, decision: ConflictDecision): Promise<'confirmed' | 'lifted'> =>
  inTransaction(scope, async (scope) => {
    const { itemId, counts, reason } = decision
    const { meeting, item } = await lockConflict(scope, decision, 'decide')
    const { voting, rules } = await loadVoting(scope, meeting, itemId)
    const without = votingWithout(voting, decision.memberId)
    const voters = votersOf(without).length
    const findings: Finding[] = [
      ...(meeting.state === 'running' ? [] : [refuseStep('meeting-not-running', { meeting: meeting.state })]),
      ...mayVote(without, rules),
      ...checkCounts(counts, voters),
    ]
    if (isRefused(findings)) throw new Refused(findings)
    if (counts.yes + counts.no + counts.abstain === 0) throw new Refused([refuseStep('no-vote-cast')])
    const { kind } = decideVote(counts, electorateOf(without), rules)
    const state = kind === 'carried' ? 'confirmed' : 'lifted'
    await changeConflict(scope, decision, { state, resolution: reason, votes: counts })
    const facts = { state, reason, voters, ...counts }
    await auditConflict(scope, 'decide-conflict', { ...decision, measureId: item.measureId }, facts)
    return state
  })

/** Nobody decides on the own conflict, nor does any other contested one stand against this vote. */
const votingWithout = (voting: Voting, memberId: string): Voting => ({
  ...voting,
  contested: [],
  conflictedIds: [...new Set([...voting.conflictedIds, memberId])],
})
