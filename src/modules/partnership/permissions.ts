import type { Actor } from '../../platform/scope.ts'
import { isLeadOffice, isProgrammeOffice, readsAll } from '../identity/permissions.ts'

/** Offices, auditor and programme office read the settings (domain 1.8: "Configure programme year, budget split"). */
export const canSeeSettings = (actor: Actor): boolean => readsAll(actor) || isProgrammeOffice(actor)
export const canChangeSettings = (actor: Actor): boolean => isLeadOffice(actor)
