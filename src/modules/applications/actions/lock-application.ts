import type { Id } from '../../../kit/ids.ts'
import { Conflict, found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { Answers } from '../application-queries.ts'
import { isEditable } from '../permissions.ts'
import { lockMeasure } from './move-measure.ts'

/** Locks an application for writing; one that is not with the applicant is a conflict. */
export async function lockEditableApplication(scope: Scope, id: Id<'measure'>) {
  const measure = await lockMeasure(scope, id)
  if (!isEditable(measure.state)) throw new Conflict(`the application is ${measure.state}`)
  const application = found(
    await scope.database
      .selectFrom('applications')
      .select(['answers', 'reopenedFields'])
      .where('partnershipId', '=', scope.partnershipId)
      .where('measureId', '=', id)
      .executeTakeFirst(),
    'application',
  )
  const { reopenedFields } = application
  return {
    measure,
    answers: application.answers as Answers,
    /** After a return only the named fields may change. */
    mayWrite: (field: string): boolean => reopenedFields === null || reopenedFields.includes(field),
  }
}

/** Who saved last and when stands on the draft itself: a history row for each pause in typing would tell nothing. */
export const keepAnswers = (scope: Scope, id: Id<'measure'>, answers: Answers) =>
  scope.database
    .updateTable('applications')
    .set({ answers: JSON.stringify(answers), savedAt: scope.now, savedBy: scope.actor.personId })
    .where('partnershipId', '=', scope.partnershipId)
    .where('measureId', '=', id)
    .execute()
