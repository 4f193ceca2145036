import { type Id, newId } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Conflict, found } from '../../../platform/errors.ts'
import { type FileToKeep, keepFile } from '../../../platform/files/keep-file.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { lockEditableApplication } from './lock-application.ts'

/** Keeps the papers of an application; their content was checked when they were uploaded. */
export const attachFiles = (scope: Scope, id: Id<'measure'>, files: readonly FileToKeep[]): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const { mayWrite } = await lockEditableApplication(scope, id)
    if (!mayWrite('attachments')) throw new Conflict('the attachments are not reopened')
    for (const file of files) {
      const attachmentId = newId<'attachment'>()
      await scope.database
        .insertInto('attachments')
        .values({
          partnershipId: scope.partnershipId,
          id: attachmentId,
          measureId: id,
          fileId: await keepFile(scope, file),
          attachedAt: scope.now,
        })
        .execute()
      await audit(scope, {
        verb: 'attach',
        record: 'attachment',
        recordId: attachmentId,
        measureId: id,
        facts: { name: file.name },
      })
    }
  })

/** Takes a paper off the application while it is being written; what was submitted with it keeps its copy. */
export const removeAttachment = (
  scope: Scope,
  id: Id<'measure'>,
  attachmentId: Id<'attachment'>,
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const { mayWrite } = await lockEditableApplication(scope, id)
    if (!mayWrite('attachments')) throw new Conflict('the attachments are not reopened')
    const removed = await scope.database
      .updateTable('attachments')
      .set({ removedAt: scope.now })
      .where('partnershipId', '=', scope.partnershipId)
      .where('measureId', '=', id)
      .where('id', '=', attachmentId)
      .where('removedAt', 'is', null)
      .returning('id')
      .executeTakeFirst()
    found(removed, 'attachment')
    await audit(scope, { verb: 'detach', record: 'attachment', recordId: attachmentId, measureId: id })
  })
