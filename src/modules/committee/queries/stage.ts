import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { itemOnStage, nextOpenItem } from '../rules/stage.ts'
import { type AgendaItem, listAgenda } from './agenda.ts'
import { type Ballot, listBallots, type Vote } from './ballots.ts'
import { type Decision, listDecisionsOfItems } from './decisions.ts'
import { type Entitlement, listEntitled } from './entitlements.ts'
import { getMeeting, type Meeting } from './meetings.ts'
import { type LoadedVoting, loadVoting } from './voting.ts'

/** What a meeting is at, as every screen in the room shows it. */
export interface Stage {
  readonly meeting: Meeting
  readonly agenda: readonly AgendaItem[]
  /** With the conflicts of the point that is on. */
  readonly loaded: LoadedVoting
  readonly item: AgendaItem | undefined
  readonly next: AgendaItem | undefined
  /** The ballots of the point, in the order in which they were held. */
  readonly ballots: readonly Ballot[]
  /** Who may vote in the open ballot, and who has. */
  readonly entitled: readonly Entitlement[]
  readonly decision: Decision | undefined
}

export async function loadStage(scope: Scope, meetingId: Id<'meeting'>): Promise<Stage> {
  const meeting = await getMeeting(scope, meetingId)
  const agenda = await listAgenda(scope, meetingId)
  const running = meeting.state === 'running'
  const called = { itemId: meeting.currentItemId, at: meeting.calledAt }
  const itemId = running ? itemOnStage(called, await findNewestBallot(scope, meetingId)) : null
  const item = agenda.find(({ id }) => id === itemId)
  const ballots = item ? await listBallots(scope, [item.id]) : []
  const open = ballots.find(({ state }) => state === 'open')
  return {
    meeting,
    agenda,
    loaded: await loadVoting(scope, meeting, item?.id),
    item,
    next: running ? nextOpenItem(agenda, item?.id ?? null) : undefined,
    ballots,
    entitled: open ? await listEntitled(scope, [open.id]) : [],
    decision: item ? (await listDecisionsOfItems(scope, [item.id])).at(-1) : undefined,
  }
}

/** How these seats have voted so far in a ballot with names; of a secret one there is nothing to read. */
export const listVotesOf = (
  scope: Scope,
  ballotId: Id<'ballot'>,
  memberIds: readonly Id<'member'>[],
): Promise<Vote[]> =>
  scope.database
    .selectFrom('votes as vote')
    .innerJoin('bodyMembers as member', (join) =>
      join.onRef('member.partnershipId', '=', 'vote.partnershipId').onRef('member.id', '=', 'vote.memberId'),
    )
    .select(['vote.ballotId', 'vote.memberId', 'member.name as memberName', 'vote.choice'])
    .where('vote.partnershipId', '=', scope.partnershipId)
    .where('vote.ballotId', '=', ballotId)
    .where('vote.memberId', 'in', memberIds)
    .limit(100)
    .execute()

async function findNewestBallot(scope: Scope, meetingId: Id<'meeting'>) {
  const row = await scope.database
    .selectFrom('ballots as ballot')
    .innerJoin('agendaItems as item', (join) =>
      join
        .onRef('item.partnershipId', '=', 'ballot.partnershipId')
        .onRef('item.id', '=', 'ballot.agendaItemId'),
    )
    .select(['item.id as itemId', 'ballot.openedAt', 'ballot.state'])
    .where('ballot.partnershipId', '=', scope.partnershipId)
    .where('item.meetingId', '=', meetingId)
    .orderBy((row) => row.eb('ballot.state', '=', 'open'), 'desc')
    .orderBy('ballot.openedAt', 'desc')
    .orderBy('ballot.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { itemId: row.itemId, openedAt: row.openedAt, open: row.state === 'open' }
}
