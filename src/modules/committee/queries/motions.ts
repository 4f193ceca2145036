import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inOrderOfReach } from '../rules/motions.ts'
import type { MotionTable } from '../tables.ts'

export type Motion = Omit<MotionTable, 'partnershipId' | 'condition' | 'text' | 'movedBy' | 'goesFirst'> & {
  readonly condition: string
  readonly text: string
  readonly movedBy: string
  readonly goesFirst: boolean
}

/** The motions of points, those that wait in the order in which they are put, the others as they were moved. */
export async function listMotions(scope: Scope, itemIds: readonly Id<'agenda-item'>[]): Promise<Motion[]> {
  if (itemIds.length === 0) return []
  const motions = await scope.database
    .selectFrom('motions')
    .select([
      'id',
      'agendaItemId',
      'number',
      'kind',
      'amountCents',
      'condition',
      'text',
      'movedBy',
      'goesFirst',
      'state',
      'movedAt',
    ])
    .where('partnershipId', '=', scope.partnershipId)
    .where('agendaItemId', 'in', itemIds)
    .orderBy('number')
    .limit(1000)
    .execute()
  const waiting = inOrderOfReach(motions.filter((motion) => motion.state === 'waiting'))
  return [...waiting, ...motions.filter((motion) => motion.state !== 'waiting')]
}

export const listWaitingMotions = async (scope: Scope, itemId: Id<'agenda-item'>): Promise<Motion[]> =>
  (await listMotions(scope, [itemId])).filter((motion) => motion.state === 'waiting')
