/**
 * Einladung und Termin einer Sitzung (Übung der Ausschüsse).
 * The date moves and the members are invited while a meeting is being prepared; the second time only with news.
 */
import type { Finding, Source } from '../../../kit/findings.ts'
import type { MeetingState } from './meeting-steps.ts'

export type InvitationStepCode =
  | 'meeting-not-in-preparation'
  | 'agenda-empty'
  | 'nothing-new-to-tell'
  | 'only-applications-are-presented'
  | 'other-funding-year'

const source: Source = { title: 'Ablauf der Sitzung', section: 'Einladung', assumed: true }

const refuse = (code: InvitationStepCode, facts: Finding['facts'] = {}): Finding<InvitationStepCode> => ({
  code,
  weight: 'refusal',
  source,
  facts,
})

/** Day, time, place and the times of presentations. */
export const checkPreparation = (meeting: MeetingState): Finding<InvitationStepCode>[] =>
  meeting === 'prepared' ? [] : [refuse('meeting-not-in-preparation')]

/** Another day, but not in another year: the applications on the agenda are paid out of the year's fund. */
export const checkNewDate = (
  meeting: MeetingState,
  year: { readonly from: number; readonly to: number },
): Finding<InvitationStepCode>[] => [
  ...checkPreparation(meeting),
  ...(year.from === year.to ? [] : [refuse('other-funding-year', year)]),
]

export interface InvitationSituation {
  readonly meeting: MeetingState
  readonly points: number
  readonly invitedBefore: boolean
  readonly somethingNew: boolean
}

export function checkInvitation(situation: InvitationSituation): Finding<InvitationStepCode>[] {
  const { meeting, points, invitedBefore, somethingNew } = situation
  return [
    ...checkPreparation(meeting),
    ...(points === 0 ? [refuse('agenda-empty')] : []),
    ...(invitedBefore && !somethingNew ? [refuse('nothing-new-to-tell')] : []),
  ]
}

/** A slot is for those who applied. */
export const checkSlot = (meeting: MeetingState, isApplication: boolean): Finding<InvitationStepCode>[] => [
  ...checkPreparation(meeting),
  ...(isApplication ? [] : [refuse('only-applications-are-presented')]),
]
