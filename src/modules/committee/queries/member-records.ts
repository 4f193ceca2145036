import type { LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { ballotKinds } from '../vocabulary.ts'

/** The closed meetings of a body in their order, or the last few of them, with who came and who did not. */
export async function loadAttendance(scope: Scope, bodyId: Id<'body'>, last = mostMeetings) {
  const meetings = (await listLastClosedMeetings(scope, bodyId, last)).toReversed()
  if (meetings.length === 0) return { meetings, taken: [], missed: [] }
  const held = meetings.map(({ id }) => id)
  const taken = await scope.database
    .selectFrom('presences')
    .select(['meetingId', 'memberId', 'representedBy'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('meetingId', 'in', held)
    .execute()
  const missed = await scope.database
    .selectFrom('absences')
    .select(['meetingId', 'memberId', 'excused'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('meetingId', 'in', held)
    .execute()
  return {
    meetings,
    taken: taken.map(({ representedBy, ...row }) => ({ ...row, inPerson: representedBy === null })),
    missed,
  }
}

/** A body meets a few times a year. */
const mostMeetings = 500

const listLastClosedMeetings = (scope: Scope, bodyId: Id<'body'>, last: number) =>
  scope.database
    .selectFrom('meetings')
    .select(['id', 'meetsOn'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('bodyId', '=', bodyId)
    .where('state', '=', 'closed')
    .orderBy('meetsOn', 'desc')
    .orderBy('closedAt', 'desc')
    .limit(last)
    .execute()

/** Where the vote of each member is known by name: secret ballots and counted hands are not. */
const namedKinds = ballotKinds.filter((kind) => kind === 'by_name' || kind === 'electronic')

export type CountByMember = ReadonlyMap<Id<'member'>, number>

/** In how many ballots by name each member could vote, and did. */
export async function countNamedVotes(
  scope: Scope,
  bodyId: Id<'body'>,
  from: LocalDate,
  until: LocalDate,
): Promise<{ readonly entitled: CountByMember; readonly cast: CountByMember }> {
  const ballots = (await listNamedBallots(scope, bodyId, from, until)).map(({ id }) => id)
  if (ballots.length === 0) return { entitled: new Map(), cast: new Map() }
  const entitled = await scope.database
    .selectFrom('ballotEntitlements')
    .select(['memberId', (row) => row.fn.countAll<number>().as('count')])
    .where('partnershipId', '=', scope.partnershipId)
    .where('ballotId', 'in', ballots)
    .groupBy('memberId')
    .execute()
  const cast = await scope.database
    .selectFrom('votes')
    .select(['memberId', (row) => row.fn.countAll<number>().as('count')])
    .where('partnershipId', '=', scope.partnershipId)
    .where('ballotId', 'in', ballots)
    .groupBy('memberId')
    .execute()
  return { entitled: byMember(entitled), cast: byMember(cast) }
}

const byMember = (
  rows: readonly { readonly memberId: Id<'member'>; readonly count: number }[],
): CountByMember => new Map(rows.map(({ memberId, count }) => [memberId, count]))

const listNamedBallots = (scope: Scope, bodyId: Id<'body'>, from: LocalDate, until: LocalDate) =>
  scope.database
    .selectFrom('ballots as ballot')
    .innerJoin('agendaItems as item', (join) =>
      join
        .onRef('item.partnershipId', '=', 'ballot.partnershipId')
        .onRef('item.id', '=', 'ballot.agendaItemId'),
    )
    .innerJoin('meetings as meeting', (join) =>
      join
        .onRef('meeting.partnershipId', '=', 'item.partnershipId')
        .onRef('meeting.id', '=', 'item.meetingId'),
    )
    .select('ballot.id')
    .where('ballot.partnershipId', '=', scope.partnershipId)
    .where('ballot.state', '=', 'closed')
    .where('ballot.kind', 'in', namedKinds)
    .where('meeting.bodyId', '=', bodyId)
    .where('meeting.meetsOn', '>=', from)
    .where('meeting.meetsOn', '<=', until)
    .execute()
