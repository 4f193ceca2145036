import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { type BallotOutcome, getMeeting, loadMinutes, type MinutesItem } from '../../committee/index.ts'
import { listObjections, listVersions } from '../queries/minutes.ts'
import { checkApproval, type MinutesVote, voteOnMinutes } from '../rules/steps.ts'
import { lockMinutes, refuseIf } from './lock-minutes.ts'

/** The body approves the minutes in a later meeting; from then on they stand. */
export const approveMinutes = (
  scope: Scope,
  meetingId: Id<'meeting'>,
  approvedIn: Id<'meeting'>,
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const minutes = await lockMinutes(scope, meetingId)
    const approving = await getMeeting(scope, approvedIn)
    const number = (await listVersions(scope, minutes.id))[0]?.number ?? 0
    const objections = await listObjections(scope, minutes.id)
    const { state, meeting } = minutes
    const vote = voteOnMinutes(votesIn((await loadMinutes(scope, approvedIn)).items), meetingId)
    refuseIf(checkApproval({ state, number, objections, minutesOf: meeting, approvedIn: approving, vote }))
    await scope.database
      .updateTable('minutes')
      .set({ state: 'approved', approvedIn, approvedOn: approving.meetsOn })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', minutes.id)
      .execute()
    const facts = { meetingId, number, approvedIn, approvedOn: approving.meetsOn }
    await audit(scope, { verb: 'approve', record: 'minutes', recordId: minutes.id, facts })
  })

/** Approves what the meeting voted for; what an open objection or correction still holds back is entered by hand later. */
export async function approveVoted(scope: Scope, approvedIn: Id<'meeting'>): Promise<void> {
  const { items } = await loadMinutes(scope, approvedIn)
  const about = new Set(items.flatMap(({ item }) => item.minutesOf ?? []))
  for (const meetingId of about) {
    if (voteOnMinutes(votesIn(items), meetingId) !== 'carried') continue
    await approveMinutes(scope, meetingId, approvedIn).catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error
    })
  }
}

const votesIn = (items: readonly MinutesItem[]): MinutesVote[] =>
  items
    .filter(({ item }) => item.kind === 'minutes')
    .map(({ item, ballots }) => {
      const outcome = ballots.findLast((ballot) => ballot.outcome !== null)?.outcome
      return { about: item.minutesOf, outcome: outcome ? isCarried(outcome) : undefined }
    })

const isCarried = ({ result }: BallotOutcome): 'carried' | 'lost' =>
  result.kind === 'carried' ? 'carried' : 'lost'
