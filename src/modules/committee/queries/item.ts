import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { getMeasure, type Measure } from '../../applications/index.ts'
import { getAgendaItem } from './agenda.ts'
import { listShownBallots } from './ballots.ts'
import { listEveryConflict } from './conflicts.ts'
import { criteriaOn } from './criteria.ts'
import { listDecisionsOfItems } from './decisions.ts'
import { getMeeting, type Meeting } from './meetings.ts'
import { type MinutesItem, splitConflicts } from './minutes.ts'
import { listMotions, type Motion } from './motions.ts'
import { type LoadedVoting, loadVoting } from './voting.ts'

export interface ItemInMeeting extends MinutesItem {
  readonly meeting: Meeting
  readonly loaded: LoadedVoting
  readonly measure: Measure | undefined
  /** Those that wait come first, in the order in which they are put. */
  readonly motions: readonly Motion[]
  /** What the body judged by on the day of the meeting. */
  readonly criteria: readonly string[]
}

/** One point of an agenda with everything about it; a point of another meeting is not found. */
export async function loadItem(
  scope: Scope,
  meetingId: Id<'meeting'>,
  itemId: Id<'agenda-item'>,
): Promise<ItemInMeeting> {
  const meeting = await getMeeting(scope, meetingId)
  const item = await getAgendaItem(scope, meetingId, itemId)
  return {
    meeting,
    item,
    loaded: await loadVoting(scope, meeting, itemId),
    measure: item.measureId ? await getMeasure(scope, item.measureId) : undefined,
    ...splitConflicts(await listEveryConflict(scope, [itemId])),
    motions: await listMotions(scope, [itemId]),
    criteria: await criteriaOn(scope, meeting.bodyId, meeting.meetsOn),
    ballots: await listShownBallots(scope, [itemId]),
    decision: (await listDecisionsOfItems(scope, [itemId])).at(-1),
  }
}
