import type { LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Cents } from '../../../kit/money.ts'
import type { Scope } from '../../../platform/scope.ts'
import { isPublic } from '../../applications/index.ts'
import { findCommittee, listMembersAsOf, type Member } from '../../bodies/index.ts'
import { type BallotOutcome, listMeetings, type Meeting } from '../../committee/index.ts'
import { listPublishedMinutes } from '../../minutes/index.ts'
import { singlePerson } from './projects.ts'

/** A seat as everybody may see it: who sends, not who sits. */
export interface PublicSeat {
  readonly group: Member['seatGroup']
  readonly voting: boolean
  readonly sentBy: string
}

/** A decision of a closed meeting; what was not granted is counted and not named. */
export interface PublicDecision {
  readonly meetingId: Id<'meeting'>
  readonly kind: 'granted' | 'recommended' | 'waitlisted' | 'rejected' | 'deferred'
  readonly measure:
    | { readonly id: Id<'measure'>; readonly title: string; readonly carrierName: string }
    | undefined
  readonly amountCents: Cents | null
  readonly outcome: BallotOutcome | null
}

export interface Alliance {
  readonly seats: readonly PublicSeat[]
  readonly coming: readonly Meeting[]
  readonly closed: readonly (Meeting & {
    readonly decisions: readonly PublicDecision[]
    /** A part of the minutes was released for everybody. */
    readonly hasMinutes: boolean
  })[]
}

/** The committee with its meetings; undefined before it is set up. */
export async function findAlliance(scope: Scope): Promise<Alliance | undefined> {
  const body = await findCommittee(scope)
  if (!body) return undefined
  const [members, meetings] = [await listMembersAsOf(scope, body.id, scope.today), await listMeetings(scope)]
  const closed = meetings.filter(({ state }) => state === 'closed').slice(0, mostMeetings)
  const decisions = await listPublicDecisions(
    scope,
    closed.map(({ id }) => id),
  )
  const published = new Set(await listPublishedMinutes(scope))
  return {
    seats: members.map(({ seatGroup, voting, organisationName, delegatedBy }) => ({
      group: seatGroup,
      voting,
      sentBy: organisationName ?? delegatedBy,
    })),
    coming: meetings
      .filter(({ state, meetsOn }) => state !== 'closed' && meetsOn >= scope.today)
      .toReversed(),
    closed: closed.map((meeting) => ({
      ...meeting,
      hasMinutes: published.has(meeting.id),
      decisions: decisions.filter(({ meetingId }) => meetingId === meeting.id),
    })),
  }
}

/** The next meeting that is not closed, for the start page. */
export const nextMeetingDay = (meetings: readonly Meeting[], today: LocalDate): LocalDate | undefined =>
  meetings.find(({ meetsOn }) => meetsOn >= today)?.meetsOn

const mostMeetings = 20

async function listPublicDecisions(
  scope: Scope,
  meetings: readonly Id<'meeting'>[],
): Promise<PublicDecision[]> {
  if (meetings.length === 0) return []
  const rows = await decisionsOf(scope, meetings)
  return rows.map((row) => {
    const isNamed = isPublic(row.state) && (row.kind === 'granted' || row.kind === 'recommended')
    const carrierName = row.carrierLegalForm === singlePerson ? singlePerson : row.carrierName
    return {
      meetingId: row.meetingId,
      kind: row.kind,
      measure: isNamed ? { id: row.measureId, title: row.title, carrierName } : undefined,
      amountCents: isNamed ? row.amountCents : null,
      outcome: isNamed ? (row.outcome as BallotOutcome | null) : null,
    }
  })
}

const decisionsOf = (scope: Scope, meetings: readonly Id<'meeting'>[]) =>
  scope.database
    .selectFrom('decisions as decision')
    .innerJoin('agendaItems as item', (join) =>
      join
        .onRef('item.partnershipId', '=', 'decision.partnershipId')
        .onRef('item.id', '=', 'decision.agendaItemId'),
    )
    .innerJoin('measures as measure', (join) =>
      join
        .onRef('measure.partnershipId', '=', 'decision.partnershipId')
        .onRef('measure.id', '=', 'decision.measureId'),
    )
    .innerJoin('organisations as carrier', (join) =>
      join
        .onRef('carrier.partnershipId', '=', 'measure.partnershipId')
        .onRef('carrier.id', '=', 'measure.applicantId'),
    )
    .leftJoin('ballots as ballot', (join) =>
      join
        .onRef('ballot.partnershipId', '=', 'decision.partnershipId')
        .onRef('ballot.id', '=', 'decision.ballotId'),
    )
    .select([
      'item.meetingId',
      'decision.kind',
      'decision.amountCents',
      'decision.measureId',
      'measure.title',
      'measure.state',
      'carrier.name as carrierName',
      'carrier.legalForm as carrierLegalForm',
      'ballot.outcome',
    ])
    .where('decision.partnershipId', '=', scope.partnershipId)
    .where('decision.decidedBy', '=', 'committee')
    .where('item.meetingId', 'in', meetings)
    .orderBy('item.position')
    .orderBy('decision.id')
    .limit(2000)
    .execute()
