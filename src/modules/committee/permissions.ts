import type { Actor } from '../../platform/scope.ts'
import { isCommitteeMember, isOffice, readsAll } from '../identity/permissions.ts'

/** Meetings, ballots and papers are for the body itself, the offices and the auditor (domain: role matrix). */
export const canSeeMeetings = (actor: Actor): boolean => readsAll(actor) || isCommitteeMember(actor)

/** Calls, chairs and records a meeting; the offices do it for the chair. */
export const canConductMeetings = (actor: Actor): boolean => isOffice(actor)
