import { isRefused } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { found, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { getMember } from '../../bodies/index.ts'
import { type DeclaredConflict, listEveryConflict } from '../queries/conflicts.ts'
import { type ConflictState, type ConflictStep, checkConflictStep } from '../rules/conflicts.ts'
import { checkItemStep } from '../rules/meeting-steps.ts'
import { isBallotOpen, lockItemInMeeting } from './locks.ts'

export interface ConflictOfMember {
  readonly itemId: Id<'agenda-item'>
  readonly memberId: Id<'member'>
}

/** The conflict of a member at an item, held still together with its meeting; undefined when nobody has named one. */
export async function lockConflict(scope: Scope, { itemId, memberId }: ConflictOfMember, step: ConflictStep) {
  const { meeting, item } = await lockItemInMeeting(scope, itemId)
  const conflict = (await listEveryConflict(scope, [itemId])).find((one) => one.memberId === memberId)
  const findings = [
    ...checkItemStep(meeting.state, item.state, await isBallotOpen(scope, itemId)),
    ...checkConflictStep(step, conflict?.state, conflict !== undefined && conflict.votes !== null),
  ]
  if (isRefused(findings)) throw new Refused(findings)
  return { meeting, item, conflict }
}

type Change = Partial<Pick<DeclaredConflict, 'reason' | 'objection' | 'resolution' | 'votes'>> & {
  readonly state: ConflictState
}

/** Writes where a conflict stands now; how it came about stays in the row and in the history of the case. */
export async function changeConflict(
  scope: Scope,
  { itemId, memberId }: ConflictOfMember,
  { votes, ...change }: Change,
): Promise<void> {
  const settled = change.state === 'confirmed' || change.state === 'lifted' ? { settledAt: scope.now } : {}
  const row = await scope.database
    .updateTable('conflictsOfInterest')
    .set({ ...change, ...settled, ...(votes ? { votes: JSON.stringify(votes) } : {}) })
    .where('partnershipId', '=', scope.partnershipId)
    .where('agendaItemId', '=', itemId)
    .where('memberId', '=', memberId)
    .returning('memberId')
    .executeTakeFirst()
  found(row, 'conflict of interest')
}

/** One line of history, in the words of who reads it years later. */
export async function auditConflict(
  scope: Scope,
  verb: string,
  of: ConflictOfMember & { readonly measureId: Id<'measure'> | null },
  facts: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { name } = await getMember(scope, of.memberId)
  await audit(scope, {
    verb,
    record: 'agenda-item',
    recordId: of.itemId,
    ...(of.measureId ? { measureId: of.measureId } : {}),
    facts: { memberId: of.memberId, member: name, ...facts },
  })
}
