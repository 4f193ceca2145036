import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { getPartnership } from '../../partnership/index.ts'
import { type AgendaItem, type DeclaredConflict, listAgenda, listConflicts } from './agenda.ts'
import { listShownBallots, type ShownBallot } from './ballots.ts'
import { type Decision, listDecisionsOfItems } from './decisions.ts'
import { getMeeting, type Meeting } from './meetings.ts'
import { type LoadedVoting, loadVoting } from './voting.ts'

export interface MinutesItem {
  readonly item: AgendaItem
  readonly conflicts: readonly DeclaredConflict[]
  readonly ballots: readonly ShownBallot[]
  readonly decision: Decision | undefined
}

/** Everything that happened in a meeting. */
export interface Minutes {
  readonly partnershipName: string
  readonly meeting: Meeting
  readonly loaded: LoadedVoting
  readonly items: readonly MinutesItem[]
}

export async function loadMinutes(scope: Scope, meetingId: Id<'meeting'>): Promise<Minutes> {
  const meeting = await getMeeting(scope, meetingId)
  const agenda = await listAgenda(scope, meetingId)
  const ids = agenda.map((item) => item.id)
  const conflicts = await listConflicts(scope, ids)
  const ballots = await listShownBallots(scope, ids)
  const decisions = await listDecisionsOfItems(scope, ids)
  const items = agenda.map((item) => ({
    item,
    conflicts: conflicts.filter((conflict) => conflict.agendaItemId === item.id),
    ballots: ballots.filter((ballot) => ballot.agendaItemId === item.id),
    decision: decisions.findLast((decision) => decision.agendaItemId === item.id),
  }))
  const { name } = await getPartnership(scope)
  return { partnershipName: name, meeting, loaded: await loadVoting(scope, meeting), items }
}
