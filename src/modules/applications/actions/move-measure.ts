import type { LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Cents } from '../../../kit/money.ts'
import { Conflict, found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { canMove } from '../rules/lifecycle.ts'
import type { ApplicationState } from '../vocabulary.ts'

export interface Move {
  readonly to: ApplicationState
  /** Until when the next step is due; null when nothing is. */
  readonly dueOn?: LocalDate | null
  readonly grantedCents?: Cents
  readonly decidedOn?: LocalDate
}

/** Locks the case until the transaction ends, and tells its state as of now. */
export async function lockMeasure(scope: Scope, id: Id<'measure'>) {
  const row = await scope.database
    .selectFrom('measures')
    .selectAll()
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return found(row, 'measure')
}

/** Moves the case along its lifecycle; a move that the lifecycle does not know is a conflict. */
export async function moveMeasure(scope: Scope, id: Id<'measure'>, move: Move): Promise<void> {
  const measure = await lockMeasure(scope, id)
  if (!canMove(measure.state, move.to)) throw new Conflict(`${measure.state} -> ${move.to}`)
  await scope.database
    .updateTable('measures')
    .set({
      state: move.to,
      dueOn: move.dueOn ?? null,
      ...(move.grantedCents === undefined ? {} : { grantedCents: move.grantedCents }),
      ...(move.decidedOn === undefined ? {} : { decidedOn: move.decidedOn }),
    })
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
    .execute()
}
