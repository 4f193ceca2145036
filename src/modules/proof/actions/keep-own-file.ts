import type { Id } from '../../../kit/ids.ts'
import { found } from '../../../platform/errors.ts'
import { type FileToKeep, keepFile } from '../../../platform/files/keep-file.ts'
import type { Scope } from '../../../platform/scope.ts'

/** A file chosen now, or one this person already gave when the form came back with something to correct. */
export type GivenFile = { readonly chosen: FileToKeep } | { readonly kept: Id<'file'> }

/** The file's id; one that somebody else stored is not found. */
export async function keepOwnFile(scope: Scope, given: GivenFile | undefined): Promise<Id<'file'> | null> {
  if (!given) return null
  if ('chosen' in given) return keepFile(scope, given.chosen)
  const row = await scope.database
    .selectFrom('files')
    .select('id')
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', given.kept)
    .where('storedBy', '=', scope.actor.personId)
    .executeTakeFirst()
  return found(row, 'file').id
}
