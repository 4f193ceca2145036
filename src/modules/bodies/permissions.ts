import type { PersonId } from '../../kit/ids.ts'
import type { Actor } from '../../platform/scope.ts'
import { isCommitteeMember, isOffice, readsAll } from '../identity/permissions.ts'
import type { BodyKind } from './vocabulary.ts'

/** Who sits where, and by which rules: for the bodies themselves, the offices and the auditor (domain: role matrix). */
export const canSeeBodies = (actor: Actor): boolean => readsAll(actor) || isCommitteeMember(actor)

/** The youth forum sees its own roster; every other roster is for those who see bodies at all. */
export const canSeeBody = (actor: Actor, body: { readonly kind: BodyKind }): boolean =>
  canSeeBodies(actor) || (body.kind === 'youth_forum' && actor.roles.has('youth_forum'))

/** Appoints members and enters the rules of procedure that the body adopted. */
export const canOrganiseCommittee = (actor: Actor): boolean => isOffice(actor)

type Seated = { readonly personId: PersonId | null }

/** Ties are personal: the member, the offices and the auditor read them, nobody else in the body. */
export const canSeeTies = (actor: Actor, member: Seated): boolean =>
  holdsSeat(actor, member) || readsAll(actor)

/** The member states them; an office enters what a member without an account says. */
export const canStateTies = (actor: Actor, member: Seated): boolean =>
  holdsSeat(actor, member) || isOffice(actor)

/** Speaks for a seat: its member, or the deputy who is named for it. */
export const actsForSeat = (
  actor: Actor,
  member: { readonly personId: PersonId | null; readonly deputyPersonId: PersonId | null },
): boolean => holdsSeat(actor, member) || holdsSeat(actor, { personId: member.deputyPersonId })

/** A vote is cast by the person who holds the seat; nobody votes for another one under an own sign-in. */
export const holdsSeat = (actor: Actor, member: { readonly personId: PersonId | null }): boolean =>
  actor.personId !== null && member.personId === actor.personId
