/**
 * Ablauf der Sitzung (Vorbereitung, läuft, geschlossen; Übung der Ausschüsse).
 * Outcomes come about only while the meeting runs, one ballot at a time per point, and nothing about who may vote
 * changes while a ballot is open.
 */
import type { LocalDate } from '../../../kit/dates.ts'
import type { Finding, Source } from '../../../kit/findings.ts'
import type { Cents } from '../../../kit/money.ts'

export type MeetingState = 'prepared' | 'running' | 'closed'
export type ItemState = 'open' | 'decided' | 'deferred' | 'postponed' | 'removed'

export interface ItemSituation {
  readonly meeting: MeetingState
  readonly item: ItemState
  /** null: a point without an application. */
  readonly measureState: string | null
  readonly ballotOpen: boolean
}

export type MeetingStepCode =
  | 'meeting-not-running'
  | 'meeting-closed'
  | 'item-not-open'
  | 'item-without-application'
  | 'application-not-scheduled'
  | 'ballot-open'
  | 'no-vote-cast'
  | 'not-among-voters'
  | 'fund-too-small'
  | 'consent-amount-differs'
  | 'not-a-micro-grant'
  | 'no-federal-release'
  | 'no-rules-of-procedure'
  | 'no-funding-year'
  | 'criteria-adopted-that-day'

const source: Source = { title: 'Ablauf der Sitzung', section: 'Beratung und Beschluss', assumed: true }

const refuse = (code: MeetingStepCode, facts: Finding['facts'] = {}): Finding<MeetingStepCode> => ({
  code,
  weight: 'refusal',
  source,
  facts,
})

/** A single refusal of a step, for what the database alone knows. */
export const refuseStep = refuse

/** May a decision be sought at this point now: by ballot, or by putting it off? */
export function checkDecisionStep(situation: ItemSituation): Finding<MeetingStepCode>[] {
  const { item, measureState } = situation
  return [...checkVoteStep(situation), ...checkApplication(item, measureState)]
}

function checkApplication(item: ItemState, measureState: string | null): Finding<MeetingStepCode>[] {
  if (measureState === null) return [refuse('item-without-application')]
  return item === 'open' && measureState !== 'scheduled' ? [refuse('application-not-scheduled')] : []
}

/** May there be a vote at this point at all, on whatever? */
export function checkVoteStep({
  meeting,
  item,
  ballotOpen,
}: Pick<ItemSituation, 'meeting' | 'item' | 'ballotOpen'>): Finding<MeetingStepCode>[] {
  const found: Finding<MeetingStepCode>[] = []
  if (meeting !== 'running') found.push(refuse('meeting-not-running', { meeting }))
  if (item !== 'open') found.push(refuse('item-not-open', { item }))
  if (ballotOpen) found.push(refuse('ballot-open'))
  return found
}

/** People come and go at any time; who may vote in an open ballot is frozen and does not change by it. */
export const checkPresenceStep = (meeting: MeetingState): Finding<MeetingStepCode>[] =>
  meeting === 'running' ? [] : [refuse('meeting-not-running', { meeting })]

/** Another point is called, and the meeting closed, when no ballot is open. */
export function checkAttendanceStep(meeting: MeetingState, ballotOpen: boolean): Finding<MeetingStepCode>[] {
  if (meeting !== 'running') return [refuse('meeting-not-running', { meeting })]
  return ballotOpen ? [refuse('ballot-open')] : []
}

/** Conflicts are declared and points taken off before the meeting and while it runs, never during a vote on the point. */
export function checkItemStep(
  meeting: MeetingState,
  item: ItemState,
  ballotOpen: boolean,
): Finding<MeetingStepCode>[] {
  const found: Finding<MeetingStepCode>[] = []
  if (meeting === 'closed') found.push(refuse('meeting-closed'))
  if (item !== 'open') found.push(refuse('item-not-open', { item }))
  if (ballotOpen) found.push(refuse('ballot-open'))
  return found
}

/** The agenda changes until the meeting is closed. */
export const checkAgendaStep = (meeting: MeetingState): Finding<MeetingStepCode>[] =>
  meeting === 'closed' ? [refuse('meeting-closed')] : []

export const checkClosing = (meeting: MeetingState, ballotOpen: boolean): Finding<MeetingStepCode>[] =>
  checkAttendanceStep(meeting, ballotOpen)

/** A decision is of the day of its meeting, also when it is written down the day after; never of a day to come. */
export const dayOfDecision = (meetsOn: LocalDate, today: LocalDate): LocalDate =>
  meetsOn <= today ? meetsOn : today

export interface Consent {
  readonly office: 'lead_office' | 'coordination_office'
  readonly amountCents: Cents
}

/** Both offices consent to the same amount. */
export function checkConsentAmount(
  amountCents: Cents,
  earlier: readonly Consent[],
): Finding<MeetingStepCode>[] {
  const other = earlier.find((consent) => consent.amountCents !== amountCents)
  if (!other) return []
  return [refuse('consent-amount-differs', { amountCents, consentedCents: other.amountCents })]
}
