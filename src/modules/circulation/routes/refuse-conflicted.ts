import type { MiddlewareHandler } from 'hono'
import { parseId } from '../../../kit/ids.ts'
import { Forbidden } from '../../../platform/errors.ts'
import { type Environment, scopeOf } from '../../../platform/http/environment.ts'
import { findMeasure } from '../../applications/index.ts'
import { actsFor, isCommitteeMember, readsAll } from '../../identity/permissions.ts'
import { isConflictedInCirculation } from '../queries/is-conflicted.ts'

/** Who is conflicted in a written vote does not read the papers either, as in a meeting. */
export const refuseConflictedInCirculation: MiddlewareHandler<Environment> = async (c, next) => {
  const scope = scopeOf(c)
  const { actor } = scope
  const measureId = parseId<'measure'>(c.req.param('measure'))
  if (measureId && actor.personId && isCommitteeMember(actor) && !readsAll(actor)) {
    const measure = await findMeasure(scope, measureId)
    const isApplicant = measure !== undefined && actsFor(actor, measure.applicantId)
    if (!isApplicant && (await isConflictedInCirculation(scope, measureId, actor.personId)))
      throw new Forbidden('conflict of interest')
  }
  await next()
}
