import type { Actor } from '../../platform/scope.ts'
import { isCommitteeMember, isLeadOffice, isProgrammeOffice, readsAll } from '../identity/permissions.ts'

/** The split of the money is for the offices, the audit, the committee and the programme office (domain 1.8). */
export const canSeeFunds = (actor: Actor): boolean =>
  readsAll(actor) || isCommitteeMember(actor) || isProgrammeOffice(actor)
/** Every booking with its case: who reads all. */
export const canSeeJournal = (actor: Actor): boolean => readsAll(actor)
export const canOpenFundingYear = (actor: Actor): boolean => isLeadOffice(actor)
export const canChangeLimit = (actor: Actor): boolean => isLeadOffice(actor)
export const canSeeFederalDrawdowns = (actor: Actor): boolean => readsAll(actor) || isProgrammeOffice(actor)
export const canRequestFederalDrawdown = (actor: Actor): boolean => isLeadOffice(actor)
