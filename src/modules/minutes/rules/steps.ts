/**
 * Weg des Protokolls: Entwurf, Unterschriften, Versand, Einwendungen, Genehmigung in einer späteren Sitzung
 * (Ablauf der Sitzung, Nr. 5: an die Mitglieder gesandt, beim nächsten Mal genehmigt).
 * A signature holds for one text: whoever changes the text begins again with a new version.
 */
import type { LocalDate } from '../../../kit/dates.ts'
import type { Finding, Source } from '../../../kit/findings.ts'
import type { MinutesState, SigningOffice } from '../vocabulary.ts'

export type MinutesStep =
  | 'write'
  | 'lay_before'
  | 'take_back'
  | 'sign'
  | 'distribute'
  | 'object'
  | 'correct'
  | 'approve'

export type MinutesStepCode =
  | 'minutes-step-not-now'
  | 'meeting-not-closed'
  | 'chair-not-named'
  | 'clerk-not-named'
  | 'new-version-without-reason'
  | 'office-has-signed'
  | 'not-the-signer'
  | 'typed-name-differs'
  | 'objections-end-in-the-past'
  | 'objections-ended'
  | 'objection-answered'
  | 'objection-open'
  | 'correction-outstanding'
  | 'approved-in-same-meeting'
  | 'approved-in-earlier-meeting'
  | 'approving-meeting-not-held'
  | 'approving-body-differs'
  | 'approval-voted-down'

/** What may be done in which state; "taken back" and "corrected" lead to the draft again. */
const possible: Readonly<Record<MinutesState, readonly MinutesStep[]>> = {
  draft: ['write', 'lay_before'],
  to_sign: ['take_back', 'sign'],
  signed: ['distribute', 'correct'],
  distributed: ['object', 'correct', 'approve'],
  approved: [],
}

const source: Source = { title: 'Ablauf der Sitzung', section: 'Protokoll', assumed: true }

const refuse = (code: MinutesStepCode, facts: Finding['facts'] = {}): Finding<MinutesStepCode> => ({
  code,
  weight: 'refusal',
  source,
  facts,
})

export const canTake = (step: MinutesStep, state: MinutesState): boolean => possible[state].includes(step)

export const checkStep = (step: MinutesStep, state: MinutesState): Finding<MinutesStepCode>[] =>
  canTake(step, state) ? [] : [refuse('minutes-step-not-now', { step, state })]

/** Laid before chair and clerk once the meeting is over and both are named. */
export function checkLaying(minutes: {
  readonly state: MinutesState
  readonly meeting: 'prepared' | 'running' | 'closed'
  readonly chairName: string
  readonly clerkName: string
  /** How many versions there are, and why there is to be another. */
  readonly versions: number
  readonly reason: string
}): Finding<MinutesStepCode>[] {
  const found = checkStep('lay_before', minutes.state)
  if (minutes.meeting !== 'closed') found.push(refuse('meeting-not-closed'))
  if (minutes.chairName.trim() === '') found.push(refuse('chair-not-named'))
  if (minutes.clerkName.trim() === '') found.push(refuse('clerk-not-named'))
  if (minutes.versions > 0 && minutes.reason.trim() === '') found.push(refuse('new-version-without-reason'))
  return found
}

export interface Signing {
  readonly state: MinutesState
  readonly office: SigningOffice
  readonly signed: readonly SigningOffice[]
  /** The name in the minutes, and what was typed to confirm. */
  readonly name: string
  readonly typed: string
  /** Signed on paper and entered by the office, or by the person's own sign-in. */
  readonly onPaper: boolean
  readonly isThePerson: boolean
}

/** Own sign-in or own hand on paper; the full name is typed, so that nobody signs by a slip of the thumb. */
export function checkSigning(signing: Signing): Finding<MinutesStepCode>[] {
  const { state, office, signed, name, typed, onPaper, isThePerson } = signing
  const found = checkStep('sign', state)
  if (signed.includes(office)) found.push(refuse('office-has-signed', { office }))
  if (!onPaper && !isThePerson) found.push(refuse('not-the-signer', { name }))
  if (plain(typed) !== plain(name)) found.push(refuse('typed-name-differs', { name }))
  return found
}

const plain = (name: string): string => name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('de-DE')

/** Without a last day objections are possible until the minutes are approved. */
export function checkDistribution(
  state: MinutesState,
  objectionsUntil: LocalDate | null,
  today: LocalDate,
): Finding<MinutesStepCode>[] {
  const found = checkStep('distribute', state)
  if (objectionsUntil !== null && objectionsUntil < today)
    found.push(refuse('objections-end-in-the-past', { objectionsUntil }))
  return found
}

export function checkObjection(
  state: MinutesState,
  objectionsUntil: LocalDate | null,
  today: LocalDate,
): Finding<MinutesStepCode>[] {
  const found = checkStep('object', state)
  if (objectionsUntil !== null && today > objectionsUntil)
    found.push(refuse('objections-ended', { objectionsUntil }))
  return found
}

/** An objection is answered once. */
export const checkAnswer = (outcome: string | null): Finding<MinutesStepCode>[] =>
  outcome === null ? [] : [refuse('objection-answered')]

export interface Approval {
  readonly state: MinutesState
  /** The version that is to be approved. */
  readonly number: number
  readonly objections: readonly { readonly number: number; readonly outcome: string | null }[]
  readonly minutesOf: ApprovalMeeting
  readonly approvedIn: ApprovalMeeting
  /** How the approving meeting voted on these minutes; undefined where it did not, or nobody can tell. */
  readonly vote: 'carried' | 'lost' | undefined
}

export interface ApprovalMeeting {
  readonly id: string
  readonly bodyId: string
  readonly meetsOn: LocalDate
  readonly state: 'prepared' | 'running' | 'closed'
}

export interface MinutesVote {
  /** The meeting whose minutes the point names; null where it names none. */
  readonly about: string | null
  readonly outcome: 'carried' | 'lost' | undefined
}

/** The last vote on the point that names these minutes; a point that names none counts only where it is the only one. */
export function voteOnMinutes(
  points: readonly MinutesVote[],
  meetingId: string,
): 'carried' | 'lost' | undefined {
  const named = points.filter(({ about }) => about === meetingId)
  if (named.length > 0) return named.findLast(({ outcome }) => outcome)?.outcome
  const [only] = points
  return points.length === 1 && only?.about === null ? only.outcome : undefined
}

/** Approved by the same body in a later meeting, when every objection is answered and what was upheld is corrected. */
export function checkApproval(approval: Approval): Finding<MinutesStepCode>[] {
  const { state, number, objections, minutesOf, approvedIn, vote } = approval
  const found = checkStep('approve', state)
  if (objections.some(({ outcome }) => outcome === null)) found.push(refuse('objection-open'))
  if (objections.some((objection) => objection.outcome === 'upheld' && objection.number >= number))
    found.push(refuse('correction-outstanding'))
  if (approvedIn.bodyId !== minutesOf.bodyId) found.push(refuse('approving-body-differs'))
  if (approvedIn.id === minutesOf.id) found.push(refuse('approved-in-same-meeting'))
  else if (approvedIn.meetsOn < minutesOf.meetsOn) found.push(refuse('approved-in-earlier-meeting'))
  if (approvedIn.state === 'prepared') found.push(refuse('approving-meeting-not-held'))
  if (vote === 'lost') found.push(refuse('approval-voted-down'))
  return found
}
