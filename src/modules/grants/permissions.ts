import type { Actor } from '../../platform/scope.ts'
import {
  actsFor,
  isCoordinationOffice,
  isLeadOffice,
  isOffice,
  isProgrammeOffice,
  readsAll,
} from '../identity/permissions.ts'

interface Case {
  readonly applicantId: string
}

/** Granting, rejecting and revoking is the lead office's alone (domain 1.8). */
export const canGrant = (actor: Actor): boolean => isLeadOffice(actor)

export const canRequestPrecheck = (actor: Actor): boolean => isOffice(actor)

/** The federal office answers; until it works here, the lead office records its letter. */
export const canAnswerPrecheck = (actor: Actor): boolean => isProgrammeOffice(actor) || isLeadOffice(actor)
export const canSeePrechecks = (actor: Actor): boolean => isProgrammeOffice(actor) || readsAll(actor)

export const canAcknowledge = (actor: Actor, measure: Case): boolean => actsFor(actor, measure.applicantId)
export const canRequestDrawdown = (actor: Actor, measure: Case): boolean =>
  actsFor(actor, measure.applicantId)
export const canCheckDrawdown = (actor: Actor): boolean => isCoordinationOffice(actor) || isLeadOffice(actor)
export const canReleaseDrawdown = (actor: Actor): boolean => isLeadOffice(actor)
export const canRecordPayment = (actor: Actor): boolean => isLeadOffice(actor)
export const canProposeChange = (actor: Actor, measure: Case): boolean => actsFor(actor, measure.applicantId)
export const canDecideChange = (actor: Actor): boolean => isOffice(actor)

const adaptable: ReadonlySet<string> = new Set(['recommended', 'granted', 'noticed', 'running'])

/** From the recommendation until the proof is handed in, the plan may still be adapted. */
export const mayAdaptIn = (state: string): boolean => adaptable.has(state)
