import type { Actor } from '../../platform/scope.ts'
import type { ApplicationState } from '../applications/vocabulary.ts'
import { actsFor, isLeadOffice, isOffice, readsAll } from '../identity/permissions.ts'

interface Case {
  readonly state: ApplicationState
  readonly applicantId: string
  readonly partnerId: string | null
}

/** The proof is the grantee's, while the measure runs and after a return for correction. */
export const canWriteProof = (actor: Actor, measure: Case): boolean =>
  actsFor(actor, measure.applicantId) && isProofOpen(measure.state)

export const isProofOpen = (state: ApplicationState): boolean =>
  state === 'running' || state === 'proof_returned'

/** Committee members see the figures, never the receipts (domain 1.8: "R summary"). */
export const canSeeReceipts = (actor: Actor, measure: Case): boolean =>
  readsAll(actor) || actsFor(actor, measure.applicantId)

/** Both offices look through the receipts; four eyes: nobody examines the proof of an organisation they speak for. */
export const canExamine = (actor: Actor, measure: Case): boolean =>
  isOffice(actor) && isStranger(actor, measure) && measure.state === 'proof_submitted'

/** Accepting decides on money: the lead office alone. */
export const canAcceptProof = (actor: Actor, measure: Case): boolean =>
  isLeadOffice(actor) && canExamine(actor, measure)

export const canRecordRepayment = (actor: Actor, measure: Case): boolean =>
  isLeadOffice(actor) && isStranger(actor, measure) && measure.state === 'repayment_open'

export const canRecordFinalPayment = (actor: Actor, measure: Case): boolean =>
  isLeadOffice(actor) && isStranger(actor, measure) && measure.state === 'closed'

/** From the acknowledged notice on there is something to prove. */
export const hasProof = (state: ApplicationState): boolean => proven.has(state)

const proven: ReadonlySet<ApplicationState> = new Set([
  'running',
  'proof_submitted',
  'proof_returned',
  'repayment_open',
  'closed',
])

export const canSeeWaitingProofs = (actor: Actor): boolean => readsAll(actor)

const isStranger = (actor: Actor, { applicantId, partnerId }: Case): boolean =>
  !actsFor(actor, applicantId) && (partnerId === null || !actsFor(actor, partnerId))
