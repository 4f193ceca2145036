import type { Actor } from '../../platform/scope.ts'
import {
  isCommitteeMember,
  isCoordinationOffice,
  isLeadOffice,
  isOffice,
  readsAll,
} from '../identity/permissions.ts'
import type { ConditionChecker } from './vocabulary.ts'

/** Meetings, ballots and papers are for the body itself, the offices and the auditor (domain: role matrix). */
export const canSeeMeetings = (actor: Actor): boolean => readsAll(actor) || isCommitteeMember(actor)

/** Calls, chairs and records a meeting; the offices do it for the chair. */
export const canConductMeetings = (actor: Actor): boolean => isOffice(actor)

/** The decision names who looks whether a condition is met; what the body itself looks at, an office enters for it. */
export function canCheckCondition(actor: Actor, checker: ConditionChecker | null): boolean {
  if (checker === 'lead_office') return isLeadOffice(actor)
  return checker === 'coordination_office' ? isCoordinationOffice(actor) : isOffice(actor)
}
