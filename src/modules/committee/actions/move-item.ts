import { isRefused } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { getItem, listAgenda } from '../queries/agenda.ts'
import { type Direction, movedBy, reordered } from '../rules/agenda-order.ts'
import { checkAgendaStep } from '../rules/meeting-steps.ts'
import { lockMeeting } from './locks.ts'

type ItemId = Id<'agenda-item'>

/** Moves a point one place up or down. */
export const moveItem = (scope: Scope, itemId: ItemId, direction: Direction): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const { meetingId } = await getItem(scope, itemId)
    await arrange(scope, meetingId, (ids) => movedBy(ids, itemId, direction), itemId)
  })

/** Puts the points into the order that was dragged together; points unknown to the page stay where they stood. */
export const orderAgenda = (
  scope: Scope,
  meetingId: Id<'meeting'>,
  wanted: readonly ItemId[],
): Promise<void> =>
  inTransaction(scope, (scope) => arrange(scope, meetingId, (ids) => reordered(ids, wanted)))

async function arrange(
  scope: Scope,
  meetingId: Id<'meeting'>,
  order: (ids: ItemId[]) => ItemId[],
  itemId?: ItemId,
): Promise<void> {
  const meeting = await lockMeeting(scope, meetingId)
  const findings = checkAgendaStep(meeting.state)
  if (isRefused(findings)) throw new Refused(findings)
  const ids = (await listAgenda(scope, meetingId)).map(({ id }) => id)
  const arranged = order(ids)
  if (arranged.every((id, index) => id === ids[index])) return
  for (const [index, id] of arranged.entries())
    await scope.database
      .updateTable('agendaItems')
      .set({ position: index + 1 })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', id)
      .execute()
  const facts = { points: arranged.length, ...(itemId ? { moved: itemId } : {}) }
  await audit(scope, { verb: 'order-agenda', record: 'meeting', recordId: meetingId, facts })
}
