import type { Actor } from '../../platform/scope.ts'
import type { Turn } from '../applications/vocabulary.ts'
import { isCoordinationOffice, isLeadOffice, isOffice } from '../identity/permissions.ts'

/** The desk is where the two offices begin their day. */
export const canSeeDesk = (actor: Actor): boolean => isOffice(actor)

/** Who holds both offices has everything before them. */
export const isTurnOf = (actor: Actor, turn: Turn): boolean =>
  (turn === 'coordination_office' && isCoordinationOffice(actor)) ||
  (turn === 'lead_office' && isLeadOffice(actor))
