import type { MiddlewareHandler } from 'hono'
import { parseId } from '../../../kit/ids.ts'
import { Forbidden } from '../../../platform/errors.ts'
import { type Environment, scopeOf } from '../../../platform/http/environment.ts'
import { findMeasure } from '../../applications/index.ts'
import { actsFor, isCommitteeMember, readsAll } from '../../identity/permissions.ts'
import { isConflicted } from '../queries/conflicts.ts'

/**
 * Keeps a member with a conflict of interest out of the papers of that case. Who applies for the organisation reads
 * the own application all the same. Stands before the routes of every module that shows a tab of a case.
 */
export const refuseConflicted: MiddlewareHandler<Environment> = async (c, next) => {
  const scope = scopeOf(c)
  const { actor } = scope
  const measureId = parseId<'measure'>(c.req.param('measure'))
  if (measureId && actor.personId && isCommitteeMember(actor) && !readsAll(actor)) {
    const measure = await findMeasure(scope, measureId)
    const isApplicant = measure !== undefined && actsFor(actor, measure.applicantId)
    if (!isApplicant && (await isConflicted(scope, measureId, actor.personId)))
      throw new Forbidden('conflict of interest')
  }
  await next()
}
