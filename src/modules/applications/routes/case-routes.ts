import type { Id } from '../../../kit/ids.ts'
import { allow, Conflict } from '../../../platform/errors.ts'
import { type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { idParameter } from '../../../platform/http/parameters.ts'
import { type Application, loadApplication } from '../application-queries.ts'
import { canSeeCase, canWrite, isEditable } from '../permissions.ts'
import { getMeasure, type Measure } from '../queries.ts'

export const measureParameter = (c: RequestContext): Id<'measure'> => idParameter<'measure'>(c, 'measure')

/** The case of the address, when this person may see it. */
export async function caseOf(c: RequestContext): Promise<Measure> {
  const scope = scopeOf(c)
  const measure = await getMeasure(scope, measureParameter(c))
  allow(canSeeCase(scope.actor, measure))
  return measure
}

/** The application of the address, when this person may write it; one that was submitted meanwhile is a conflict. */
export async function editableApplicationOf(c: RequestContext): Promise<Application> {
  const measure = await caseOf(c)
  allow(canWrite(scopeOf(c).actor, measure))
  if (!isEditable(measure.state)) throw new Conflict(`the application is ${measure.state}`)
  return loadApplication(scopeOf(c), measure)
}
