import type { Id } from '../../kit/ids.ts'
import type { Scope } from '../../platform/scope.ts'

export interface MessageRow {
  readonly id: Id<'message'>
  readonly audience: 'applicant' | 'offices'
  readonly side: 'applicant' | 'office'
  readonly authorName: string
  readonly body: string
  readonly writtenAt: Date
}

/** The talk of a case, oldest first; the newest five hundred of a thread. */
export const listMessages = async (
  scope: Scope,
  measureId: Id<'measure'>,
  audience: 'applicant' | 'offices',
): Promise<MessageRow[]> =>
  (
    await scope.database
      .selectFrom('messages')
      .select(['id', 'audience', 'side', 'authorName', 'body', 'writtenAt'])
      .where('partnershipId', '=', scope.partnershipId)
      .where('measureId', '=', measureId)
      .where('audience', '=', audience)
      .orderBy('writtenAt', 'desc')
      .orderBy('id', 'desc')
      .limit(500)
      .execute()
  ).toReversed()

export interface HistoryRow {
  readonly id: Id<'audit-entry'>
  readonly at: Date
  readonly actorName: string
  readonly verb: string
  readonly facts: Readonly<Record<string, unknown>>
}

/** Everything that was done to the case, newest first; the newest five hundred. */
export const listHistory = (scope: Scope, measureId: Id<'measure'>): Promise<HistoryRow[]> =>
  scope.database
    .selectFrom('auditEntries')
    .select(['id', 'at', 'actorName', 'verb', 'facts'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('measureId', '=', measureId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
