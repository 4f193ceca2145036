import type { PersonId } from '../../kit/ids.ts'
import type { Actor } from '../../platform/scope.ts'
import { canConductMeetings, canSeeMeetings } from '../committee/permissions.ts'
import { isCommitteeMember } from '../identity/permissions.ts'

/** The body, the offices and the auditor read the minutes, the draft too: it says what everybody in the room saw. */
export const canReadMinutes = (actor: Actor): boolean => canSeeMeetings(actor)

/** The office writes, sends and publishes for chair and clerk. */
export const canKeepMinutes = (actor: Actor): boolean => canConductMeetings(actor)

/** Under an own sign-in only the person named in the minutes signs. */
export const isNamed = (actor: Actor, personId: PersonId | null): boolean =>
  actor.personId !== null && actor.personId === personId

/** Objections come from the body; an office writes down what reached it in another way. */
export const canObject = (actor: Actor): boolean => isCommitteeMember(actor) || canConductMeetings(actor)

/** A task is reported as done by whoever carries it out, or by the office. */
export const canFinish = (actor: Actor, task: { readonly responsibleId: PersonId | null }): boolean =>
  canConductMeetings(actor) || isNamed(actor, task.responsibleId)
