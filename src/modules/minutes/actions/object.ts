import { type Id, newId, type PersonId } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { getObjection, listVersions } from '../queries/minutes.ts'
import { checkAnswer, checkObjection } from '../rules/steps.ts'
import type { ObjectionOutcome } from '../vocabulary.ts'
import { lockMinutes, refuseIf } from './lock-minutes.ts'

export interface NewObjection {
  /** Who objects: the person signed in, or somebody from whom it reached the office. */
  readonly name: string
  readonly personId: PersonId | null
  readonly agendaItemId: string | null
  readonly text: string
}

/** An objection is to the version that was sent. */
export const raiseObjection = (
  scope: Scope,
  meetingId: Id<'meeting'>,
  { name, personId, agendaItemId, text }: NewObjection,
): Promise<Id<'objection'>> =>
  inTransaction(scope, async (scope) => {
    const minutes = await lockMinutes(scope, meetingId)
    refuseIf(checkObjection(minutes.state, minutes.objectionsUntil, scope.today))
    const { number, content } = found((await listVersions(scope, minutes.id))[0], 'version of the minutes')
    const item = content.items.find(({ itemId }) => itemId === agendaItemId)
    const id = newId<'objection'>()
    await scope.database
      .insertInto('minutesObjections')
      .values({
        partnershipId: scope.partnershipId,
        id,
        minutesId: minutes.id,
        number,
        agendaItemId: item ? (item.itemId as Id<'agenda-item'>) : null,
        personId,
        name,
        text,
        raisedAt: scope.now,
        outcome: null,
        answeredAt: null,
        answeredBy: null,
      })
      .execute()
    await audit(scope, {
      verb: 'object',
      record: 'minutes',
      recordId: minutes.id,
      facts: { meetingId, number },
    })
    return id
  })

/** Upheld, dismissed or withdrawn, with the reason that everybody reads. */
export const answerObjection = (
  scope: Scope,
  meetingId: Id<'meeting'>,
  {
    id,
    outcome,
    answer,
  }: { readonly id: Id<'objection'>; readonly outcome: ObjectionOutcome; readonly answer: string },
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const minutes = await lockMinutes(scope, meetingId)
    const objection = await getObjection(scope, meetingId, id)
    refuseIf(checkAnswer(objection.outcome))
    await scope.database
      .updateTable('minutesObjections')
      .set({ outcome, answer, answeredAt: scope.now, answeredBy: scope.actor.personId })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', id)
      .execute()
    const facts = { meetingId, objectionId: id, outcome }
    await audit(scope, { verb: 'answer-objection', record: 'minutes', recordId: minutes.id, facts })
  })
