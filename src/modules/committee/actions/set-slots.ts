import { isRefused } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { NotFound, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { listAgenda } from '../queries/agenda.ts'
import { checkSlot } from '../rules/invitation-steps.ts'
import { lockMeeting } from './locks.ts'

export interface SlotToSet {
  readonly itemId: Id<'agenda-item'>
  /** "18:20"; null: the application is not presented. */
  readonly startsAt: string | null
  readonly minutes: number
}

/** Says when who presents an application; whoever was invited for another time is told by the next invitation. */
export const setSlots = (
  scope: Scope,
  meetingId: Id<'meeting'>,
  slots: readonly SlotToSet[],
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const meeting = await lockMeeting(scope, meetingId)
    const agenda = new Map((await listAgenda(scope, meetingId)).map((item) => [item.id, item]))
    for (const { itemId } of slots) {
      const item = agenda.get(itemId)
      if (!item) throw new NotFound('agenda item')
      const findings = checkSlot(meeting.state, item.measureId !== null)
      if (isRefused(findings)) throw new Refused(findings)
    }
    for (const slot of slots) await setSlot(scope, slot)
    const facts = { slots: slots.filter(({ startsAt }) => startsAt !== null).length }
    await audit(scope, { verb: 'set-presentations', record: 'meeting', recordId: meetingId, facts })
  })

async function setSlot(scope: Scope, { itemId, startsAt, minutes }: SlotToSet): Promise<void> {
  const { partnershipId, database } = scope
  if (startsAt === null) {
    await database
      .deleteFrom('presentationSlots')
      .where('partnershipId', '=', partnershipId)
      .where('agendaItemId', '=', itemId)
      .execute()
    return
  }
  await database
    .insertInto('presentationSlots')
    .values({ partnershipId, agendaItemId: itemId, startsAt, minutes })
    .onConflict((conflict) =>
      conflict.columns(['partnershipId', 'agendaItemId']).doUpdateSet({ startsAt, minutes }),
    )
    .execute()
}
