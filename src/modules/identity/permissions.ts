import type { Actor, Role } from '../../platform/scope.ts'

/** Somebody who is not signed in, or holds no role here. */
export const visitor: Actor = {
  personId: null,
  name: 'Öffentlichkeit',
  roles: new Set(),
  organisationIds: [],
  programmeOffice: false,
  operator: false,
}

export const isLeadOffice = (actor: Actor): boolean => actor.roles.has('lead_office')
export const isCoordinationOffice = (actor: Actor): boolean => actor.roles.has('coordination_office')
export const isOffice = (actor: Actor): boolean => isLeadOffice(actor) || isCoordinationOffice(actor)
export const isVotingMember = (actor: Actor): boolean => actor.roles.has('committee_voting')
export const isCommitteeMember = (actor: Actor): boolean =>
  isVotingMember(actor) || actor.roles.has('committee_advisory')
export const isAuditor = (actor: Actor): boolean => actor.roles.has('auditor')
export const isOperator = (actor: Actor): boolean => actor.operator
export const isProgrammeOffice = (actor: Actor): boolean => actor.programmeOffice

/** Speaks for the organisation as an applicant. */
export const actsFor = (actor: Actor, organisationId: string): boolean =>
  actor.organisationIds.includes(organisationId)

/** Sees every record of the partnership: the offices and the auditor (domain 1.8). */
export const readsAll = (actor: Actor): boolean => isOffice(actor) || isAuditor(actor)

/** Master data are the organisation's own; the offices help (domain 1.8: "W (assist)"). */
export const canEditOrganisation = (actor: Actor, organisationId: string): boolean =>
  actsFor(actor, organisationId) || isOffice(actor)

/** The offices look after people and organisations; the auditor reads who held which role. */
export const canSeePeople = (actor: Actor): boolean => readsAll(actor)
export const canLookAfterPeople = (actor: Actor): boolean => isOffice(actor)

/** The coordination office looks after committee, youth forum and applicants; offices and audit are the lead office's. */
export const canGiveRole = (actor: Actor, role: Role): boolean =>
  isLeadOffice(actor) || (isCoordinationOffice(actor) && !rolesOfTheLeadOffice.has(role))

const rolesOfTheLeadOffice: ReadonlySet<Role> = new Set(['lead_office', 'coordination_office', 'auditor'])
