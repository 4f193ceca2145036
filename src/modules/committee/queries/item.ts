import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { getMeasure, type Measure } from '../../applications/index.ts'
import { getAgendaItem, listConflicts } from './agenda.ts'
import { listBallots, listVotes } from './ballots.ts'
import { listDecisionsOfItems } from './decisions.ts'
import { getMeeting, type Meeting } from './meetings.ts'
import type { MinutesItem } from './minutes.ts'
import { type LoadedVoting, loadVoting } from './voting.ts'

export interface ItemInMeeting extends MinutesItem {
  readonly meeting: Meeting
  readonly loaded: LoadedVoting
  readonly measure: Measure | undefined
}

/** One point of an agenda with everything about it; a point of another meeting is not found. */
export async function loadItem(
  scope: Scope,
  meetingId: Id<'meeting'>,
  itemId: Id<'agenda-item'>,
): Promise<ItemInMeeting> {
  const meeting = await getMeeting(scope, meetingId)
  const item = await getAgendaItem(scope, meetingId, itemId)
  const ballots = await listBallots(scope, [itemId])
  const votes = await listVotes(
    scope,
    ballots.map((ballot) => ballot.id),
  )
  return {
    meeting,
    item,
    loaded: await loadVoting(scope, meeting, itemId),
    measure: item.measureId ? await getMeasure(scope, item.measureId) : undefined,
    conflicts: await listConflicts(scope, [itemId]),
    ballots: ballots.map((ballot) => ({
      ...ballot,
      votes: votes.filter((vote) => vote.ballotId === ballot.id),
    })),
    decision: (await listDecisionsOfItems(scope, [itemId])).at(-1),
  }
}
