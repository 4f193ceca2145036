import { parseId } from '../../../kit/ids.ts'
import { checkUploads, keepFile } from '../../../platform/files/keep-file.ts'
import { uploadRefusalText } from '../../../platform/files/texts.ts'
import type { FieldError, Typed } from '../../../platform/http/form.ts'
import { typedText } from '../../../platform/http/form.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { GivenFile } from '../actions/keep-own-file.ts'

export interface ReadFile {
  readonly given: GivenFile | undefined
  readonly errors: readonly FieldError[]
}

/** The photo of a form: chosen now and checked by its content, or kept from the form before. */
export async function readGivenFile({
  files,
  typed,
}: {
  readonly files: readonly File[]
  readonly typed: Typed
}): Promise<ReadFile> {
  const [upload] = await checkUploads(files.slice(0, 1))
  if (!upload) {
    const kept = parseId<'file'>(typedText(typed, 'keptFile'))
    return { given: kept && { kept }, errors: [] }
  }
  const { bytes, outcome } = upload
  if (outcome.kind === 'refused')
    return {
      given: undefined,
      errors: [{ field: 'file', text: uploadRefusalText[outcome.code](outcome.facts) }],
    }
  const { safeName: name, mediaType } = outcome
  return { given: { chosen: { name, bytes, mediaType } }, errors: [] }
}

/** A browser cannot put a file back into a form that is shown again: it is kept meanwhile, for this person only. */
export async function keepForNextTry(
  scope: Scope,
  given: GivenFile | undefined,
): Promise<string | undefined> {
  if (!given) return undefined
  return 'kept' in given ? given.kept : await keepFile(scope, given.chosen)
}
