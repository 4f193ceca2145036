import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { lockMeasure, moveMeasure } from '../../applications/index.ts'

/** An application that leaves an agenda undecided is ready again; one that was withdrawn meanwhile stays so. */
export async function releaseMeasure(scope: Scope, id: Id<'measure'>): Promise<void> {
  const measure = await lockMeasure(scope, id)
  if (measure.state === 'scheduled') await moveMeasure(scope, id, { to: 'admitted' })
}
