import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { getPartnership } from '../../partnership/index.ts'
import { keepsOut } from '../rules/conflicts.ts'
import { type AgendaItem, listAgenda } from './agenda.ts'
import { listShownBallots, type ShownBallot } from './ballots.ts'
import { type DeclaredConflict, listEveryConflict } from './conflicts.ts'
import { type Decision, listDecisionsOfItems } from './decisions.ts'
import { getMeeting, type Meeting } from './meetings.ts'
import { type LoadedVoting, loadVoting } from './voting.ts'

export interface MinutesItem {
  readonly item: AgendaItem
  /** Who was kept out. */
  readonly conflicts: readonly DeclaredConflict[]
  /** Who took part although a conflict was brought forward. */
  readonly lifted: readonly DeclaredConflict[]
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
  const conflicts = await listEveryConflict(scope, ids)
  const ballots = await listShownBallots(scope, ids)
  const decisions = await listDecisionsOfItems(scope, ids)
  const items = agenda.map((item) => ({
    item,
    ...splitConflicts(conflicts.filter((conflict) => conflict.agendaItemId === item.id)),
    ballots: ballots.filter((ballot) => ballot.agendaItemId === item.id),
    decision: decisions.findLast((decision) => decision.agendaItemId === item.id),
  }))
  const { name } = await getPartnership(scope)
  return { partnershipName: name, meeting, loaded: await loadVoting(scope, meeting), items }
}

export const splitConflicts = (conflicts: readonly DeclaredConflict[]) => ({
  conflicts: conflicts.filter(({ state }) => keepsOut(state)),
  lifted: conflicts.filter(({ state }) => !keepsOut(state)),
})
