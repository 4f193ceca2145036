import type { Id } from '../../../kit/ids.ts'
import { Conflict } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { lockMeasure } from '../../applications/index.ts'
import { isProofOpen } from '../permissions.ts'

/** Locks the case for a change of its proof; once handed in, the proof stays as it is. */
export async function lockOpenProof(scope: Scope, measureId: Id<'measure'>) {
  const measure = await lockMeasure(scope, measureId)
  if (!isProofOpen(measure.state)) throw new Conflict(`the proof is ${measure.state}`)
  return measure
}

/** Locks the case for the examination of its proof. */
export async function lockSubmittedProof(scope: Scope, measureId: Id<'measure'>) {
  const measure = await lockMeasure(scope, measureId)
  if (measure.state !== 'proof_submitted') throw new Conflict(`the proof is ${measure.state}`)
  return measure
}
