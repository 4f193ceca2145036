import type { Id, PersonId } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { loadMinutes } from '../../committee/index.ts'
import { checkStep } from '../rules/steps.ts'
import { lockMinutes, refuseIf } from './lock-minutes.ts'

export interface MinutesAdditions {
  readonly chairName: string
  readonly chairId: PersonId | null
  readonly clerkName: string
  readonly clerkId: PersonId | null
  readonly beganAt: string
  readonly endedAt: string
  readonly remarks: string
  readonly items: readonly {
    readonly agendaItemId: string
    readonly presenter: string
    readonly text: string
    readonly leftRoom: readonly string[]
  }[]
}

/** Chair and clerk complete what wrote itself; what happened stays as it was recorded. */
export const writeMinutes = (
  scope: Scope,
  meetingId: Id<'meeting'>,
  { items, ...head }: MinutesAdditions,
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const minutes = await lockMinutes(scope, meetingId)
    refuseIf(checkStep('write', minutes.state))
    await scope.database
      .updateTable('minutes')
      .set(head)
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', minutes.id)
      .execute()
    await writeItems(scope, minutes.id, meetingId, items)
    await audit(scope, { verb: 'write', record: 'minutes', recordId: minutes.id, facts: { meetingId } })
  })

/** Points and members of this meeting only. */
async function writeItems(
  scope: Scope,
  minutesId: Id<'minutes'>,
  meetingId: Id<'meeting'>,
  items: MinutesAdditions['items'],
): Promise<void> {
  const course = await loadMinutes(scope, meetingId)
  for (const { item, conflicts } of course.items) {
    const added = items.find(({ agendaItemId }) => agendaItemId === item.id)
    if (!added) continue
    const barred = new Set<string>(conflicts.map(({ memberId }) => memberId))
    const values = {
      presenter: added.presenter,
      text: added.text,
      leftRoom: added.leftRoom.filter((memberId) => barred.has(memberId)),
    }
    await scope.database
      .insertInto('minutesItems')
      .values({ partnershipId: scope.partnershipId, minutesId, agendaItemId: item.id, ...values })
      .onConflict((row) => row.columns(['partnershipId', 'minutesId', 'agendaItemId']).doUpdateSet(values))
      .execute()
  }
}
