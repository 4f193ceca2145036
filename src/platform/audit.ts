import { type Id, newId } from '../kit/ids.ts'
import type { Scope } from './scope.ts'

export interface AuditFacts {
  /** What was done, a verb from the office: 'submit', 'admit', 'close-ballot'. */
  readonly verb: string
  /** The kind of record it was done to, and which one. */
  readonly record: string
  readonly recordId: string
  /** The case whose history shows it. */
  readonly measureId?: Id<'measure'>
  readonly facts?: Record<string, unknown>
}

/** One row per action, in the action's transaction. Never write secrets or a secret ballot's choice here. */
export async function audit(
  scope: Scope,
  { verb, record, recordId, measureId, facts }: AuditFacts,
): Promise<void> {
  await scope.database
    .insertInto('auditEntries')
    .values({
      partnershipId: scope.partnershipId,
      id: newId(),
      at: scope.now,
      personId: scope.actor.personId,
      actorName: scope.actor.name,
      verb,
      record,
      recordId,
      measureId: measureId ?? null,
      facts: JSON.stringify(facts ?? {}),
    })
    .execute()
}
