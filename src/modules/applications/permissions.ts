import type { Actor } from '../../platform/scope.ts'
import { actsFor, isCommitteeMember, isOffice, readsAll } from '../identity/permissions.ts'
import type { ApplicationState } from './vocabulary.ts'

interface Case {
  readonly state: ApplicationState
  readonly applicantId: string
  readonly partnerId: string | null
}

/** Members see an application once it is on the agenda or was (domain 1.8: content and costs). */
const seenByCommittee: ReadonlySet<ApplicationState> = new Set([
  'scheduled',
  'deferred',
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
    : actsFor(actor, measure.applicantId) || (isCommitteeMember(actor) && seenByCommittee.has(measure.state))

/** Bank data are for the offices, the auditor and the applicant; the committee decides without them. */
export const canSeeBankData = (actor: Actor, measure: Case): boolean =>
  readsAll(actor) || actsFor(actor, measure.applicantId)

export const canEditApplication = (actor: Actor, measure: Case): boolean =>
  actsFor(actor, measure.applicantId) && (measure.state === 'draft' || measure.state === 'returned')

export const canCheckFormally = (actor: Actor): boolean => isOffice(actor)
