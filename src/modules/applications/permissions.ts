import type { Actor } from '../../platform/scope.ts'
import {
  actsFor,
  isCommitteeMember,
  isCoordinationOffice,
  isOffice,
  isProgrammeOffice,
  readsAll,
} from '../identity/permissions.ts'
import type { CaseTab } from './paths.ts'
import type { ApplicationState } from './vocabulary.ts'

interface Case {
  readonly state: ApplicationState
  readonly applicantId: string
  readonly partnerId: string | null
  readonly precheck: 'none' | 'requested' | 'queried' | 'released' | 'refused'
}

/** Members see an application once it is on the agenda or was (domain 1.8: content and costs). */
const seenByCommittee: ReadonlySet<ApplicationState> = new Set([
  'scheduled',
  'circulating',
  'deferred',
  'waitlisted',
  'rejected',
  'recommended',
  'granted',
  'noticed',
  'running',
  'proof_submitted',
  'proof_returned',
  'repayment_open',
  'closed',
])

export const canSeeCase = (actor: Actor, measure: Case): boolean =>
  readsAll(actor)
    ? measure.state !== 'draft' || actsFor(actor, measure.applicantId) || isOffice(actor)
    : actsFor(actor, measure.applicantId) ||
      (isCommitteeMember(actor) && seenByCommittee.has(measure.state)) ||
      isBeforeProgrammeOffice(actor, measure)

/** The programme office reads what it was asked to release, from the request on. */
const isBeforeProgrammeOffice = (actor: Actor, { precheck }: Case): boolean =>
  isProgrammeOffice(actor) && precheck !== 'none'

/** Bank data are for the offices, the auditor and the applicant; the committee decides without them. */
export const canSeeBankData = (actor: Actor, measure: Case): boolean =>
  readsAll(actor) || actsFor(actor, measure.applicantId)

/** Written anew, after a return for correction, or improved after the committee put it off. */
const editable: ReadonlySet<ApplicationState> = new Set(['draft', 'returned', 'deferred'])

export const isEditable = (state: ApplicationState): boolean => editable.has(state)

/** The coordination office helps with writing (domain 1.8: "W (assist)"); submitting is the applicant's own act. */
export const canWrite = (actor: Actor, measure: Case): boolean =>
  actsFor(actor, measure.applicantId) || isCoordinationOffice(actor)
export const canEditApplication = (actor: Actor, measure: Case): boolean =>
  canWrite(actor, measure) && isEditable(measure.state)

export const canSubmit = (actor: Actor, measure: Case): boolean =>
  actsFor(actor, measure.applicantId) && isEditable(measure.state)

export const canCheckFormally = (actor: Actor): boolean => isOffice(actor)

/** The tabs a reader may open: the check and its internal notes are for those who read all, the talk not for members. */
const tabsOfApplicant: ReadonlySet<CaseTab> = new Set([
  'antrag',
  'beschluss',
  'bescheid',
  'auszahlungen',
  'aenderungen',
  'nachweis',
  'nachrichten',
  'verlauf',
])
const tabsOfCommittee: ReadonlySet<CaseTab> = new Set(['antrag', 'beschluss', 'bescheid', 'nachweis'])
const tabsOfProgrammeOffice: ReadonlySet<CaseTab> = new Set(['antrag', 'bescheid'])

export function canSeeTab(actor: Actor, measure: Case, tab: CaseTab): boolean {
  if (!canSeeCase(actor, measure)) return false
  if (readsAll(actor)) return true
  if (actsFor(actor, measure.applicantId)) return tabsOfApplicant.has(tab)
  const asMember = isCommitteeMember(actor) && seenByCommittee.has(measure.state)
  return (
    (asMember && tabsOfCommittee.has(tab)) ||
    (isBeforeProgrammeOffice(actor, measure) && tabsOfProgrammeOffice.has(tab))
  )
}

export const canWithdraw = (actor: Actor, measure: Case): boolean =>
  actsFor(actor, measure.applicantId) && withdrawable.has(measure.state)

const withdrawable: ReadonlySet<ApplicationState> = new Set([
  'draft',
  'submitted',
  'returned',
  'admitted',
  'scheduled',
  'circulating',
  'deferred',
  'waitlisted',
  'recommended',
])

export const canWriteMessage = (actor: Actor, measure: Case): boolean =>
  isOffice(actor) || actsFor(actor, measure.applicantId)

export const canSeeInternalNotes = (actor: Actor): boolean => readsAll(actor)

export const canPublishCalls = (actor: Actor): boolean => isOffice(actor)
