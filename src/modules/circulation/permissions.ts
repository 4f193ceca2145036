import type { Actor } from '../../platform/scope.ts'
import { isCommitteeMember, isOffice, readsAll } from '../identity/permissions.ts'

/** A written vote is for the body itself, the offices and the auditor, like a meeting. */
export const canSeeCirculations = (actor: Actor): boolean => readsAll(actor) || isCommitteeMember(actor)

/** Sends out, enters answers on paper, counts: the offices do it for the chair. */
export const canConductCirculations = (actor: Actor): boolean => isOffice(actor)
