import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'

/** A waiting motion is put to the vote. */
export const markPut = (scope: Scope, id: Id<'motion'>) =>
  scope.database
    .updateTable('motions')
    .set({ state: 'put' })
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
    .execute()

/** The body has decided: what still waits has lapsed. */
export const lapseWaiting = (scope: Scope, itemId: Id<'agenda-item'>) =>
  scope.database
    .updateTable('motions')
    .set({ state: 'lapsed' })
    .where('partnershipId', '=', scope.partnershipId)
    .where('agendaItemId', '=', itemId)
    .where('state', '=', 'waiting')
    .execute()

/** A vote that was broken off: its motion waits again. */
export const putBack = (scope: Scope, id: Id<'motion'>) =>
  scope.database
    .updateTable('motions')
    .set({ state: 'waiting' })
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
    .where('state', '=', 'put')
    .execute()
