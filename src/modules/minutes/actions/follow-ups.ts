import type { LocalDate } from '../../../kit/dates.ts'
import { type Id, newId, type PersonId } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { getMeeting, loadMinutes } from '../../committee/index.ts'
import { taskMail } from '../mails/minutes-mails.ts'
import { getFollowUp } from '../queries/follow-ups.ts'
import { checkFinishing, checkFollowUp } from '../rules/follow-ups.ts'
import { refuseIf } from './lock-minutes.ts'
import { mailPeople } from './mail-people.ts'

export interface NewFollowUp {
  readonly agendaItemId: string | null
  readonly text: string
  readonly responsible: string
  readonly responsibleId: PersonId | null
  readonly dueOn: LocalDate | null
}

/** Writes down who carries out what until when, and tells whoever has a sign-in. */
export const assignFollowUp = (
  scope: Scope,
  meetingId: Id<'meeting'>,
  { agendaItemId, text, responsible, responsibleId, dueOn }: NewFollowUp,
): Promise<Id<'follow-up'>> =>
  inTransaction(scope, async (scope) => {
    const { meetsOn } = await getMeeting(scope, meetingId)
    refuseIf(checkFollowUp(dueOn, meetsOn))
    const { items } = await loadMinutes(scope, meetingId)
    const item = items.find((point) => point.item.id === agendaItemId)?.item
    const id = newId<'follow-up'>()
    await scope.database
      .insertInto('followUps')
      .values({
        partnershipId: scope.partnershipId,
        id,
        meetingId,
        agendaItemId: item?.id ?? null,
        text,
        responsible,
        responsibleId,
        dueOn,
        doneOn: null,
        doneBy: null,
        createdAt: scope.now,
      })
      .execute()
    const facts = { meetingId, responsible, dueOn }
    const measureId = item?.measureId
    await audit(scope, {
      verb: 'assign',
      record: 'follow-up',
      recordId: id,
      ...(measureId ? { measureId } : {}),
      facts,
    })
    await mailPeople(scope, [responsibleId], taskMail(scope, { text, meetsOn, dueOn }))
    return id
  })

export const finishFollowUp = (
  scope: Scope,
  id: Id<'follow-up'>,
  { result }: { readonly result: string },
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    await scope.database
      .selectFrom('followUps')
      .select('id')
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    const task = await getFollowUp(scope, id)
    refuseIf(checkFinishing(task.doneOn))
    await scope.database
      .updateTable('followUps')
      .set({ doneOn: scope.today, doneBy: scope.actor.personId, result })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', id)
      .execute()
    await audit(scope, {
      verb: 'finish',
      record: 'follow-up',
      recordId: id,
      facts: { meetingId: task.meetingId },
    })
  })
