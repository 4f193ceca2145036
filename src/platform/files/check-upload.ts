import { fileTypeFromBuffer } from 'file-type'
import { extensionOf, safeFileName } from './file-name.ts'

export const uploadLimitBytes = 10 * 1024 * 1024

export type UploadRefusal = 'empty' | 'too-large' | 'type-not-allowed' | 'content-differs-from-name'

export interface UploadFacts {
  readonly name: string
  readonly byteCount: number
  /** What the content is, as far as it was recognised: "application/zip". */
  readonly found?: string
}

export type UploadOutcome =
  | {
      readonly kind: 'accepted'
      readonly mediaType: string
      readonly extension: string
      readonly safeName: string
    }
  | { readonly kind: 'refused'; readonly code: UploadRefusal; readonly facts: UploadFacts }

export interface Upload {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Takes documents, pictures and tables up to 10 MB. The content decides what a file is; the name may not say otherwise. */
export async function checkUpload({ name, bytes }: Upload): Promise<UploadOutcome> {
  const facts: UploadFacts = { name: safeFileName(name), byteCount: bytes.length }
  if (bytes.length === 0) return refused('empty', facts)
  if (bytes.length > uploadLimitBytes) return refused('too-large', facts)
  const claimed = extensionOf(name)
  const type = await recognise(bytes, claimed)
  const allowed = allowedTypes.find(({ mediaTypes }) => mediaTypes.includes(type ?? ''))
  const found = type === undefined ? facts : { ...facts, found: type }
  if (!allowed)
    return refused(knownNames.has(claimed) ? 'content-differs-from-name' : 'type-not-allowed', found)
  if (claimed !== '' && !allowed.names.includes(claimed)) return refused('content-differs-from-name', found)
  return accepted(name, type as string, allowed)
}

interface AllowedType {
  readonly extension: string
  readonly mediaTypes: readonly string[]
  /** Name endings that may stand before such content. */
  readonly names: readonly string[]
}

/** Phones and screenshots often name one picture format like another: harmless, the ending is put right. */
const pictureNames = ['png', 'jpg', 'jpeg', 'jpe', 'webp', 'heic', 'heif']
const office = 'application/vnd.openxmlformats-officedocument'
const open = 'application/vnd.oasis.opendocument'

const allowedTypes: readonly AllowedType[] = [
  { extension: 'pdf', mediaTypes: ['application/pdf'], names: ['pdf'] },
  { extension: 'png', mediaTypes: ['image/png'], names: pictureNames },
  { extension: 'jpg', mediaTypes: ['image/jpeg'], names: pictureNames },
  { extension: 'webp', mediaTypes: ['image/webp'], names: pictureNames },
  { extension: 'heic', mediaTypes: ['image/heic', 'image/heif'], names: pictureNames },
  { extension: 'docx', mediaTypes: [`${office}.wordprocessingml.document`], names: ['docx'] },
  { extension: 'xlsx', mediaTypes: [`${office}.spreadsheetml.sheet`], names: ['xlsx'] },
  { extension: 'pptx', mediaTypes: [`${office}.presentationml.presentation`], names: ['pptx'] },
  { extension: 'odt', mediaTypes: [`${open}.text`], names: ['odt'] },
  { extension: 'ods', mediaTypes: [`${open}.spreadsheet`], names: ['ods'] },
  { extension: 'odp', mediaTypes: [`${open}.presentation`], names: ['odp'] },
  { extension: 'csv', mediaTypes: ['text/csv'], names: ['csv'] },
  { extension: 'txt', mediaTypes: ['text/plain'], names: ['txt'] },
]
const knownNames = new Set(allowedTypes.flatMap(({ names }) => names))
const textTypes: Readonly<Record<string, string>> = { csv: 'text/csv', txt: 'text/plain' }

/**
 * Plain text has no mark of its own, so for .csv and .txt the name says which it is and the bytes must be text. This
 * comes first: a table that begins with "BM" would otherwise be taken for a bitmap.
 */
async function recognise(bytes: Uint8Array, claimed: string): Promise<string | undefined> {
  if (claimed in textTypes && isPlainText(bytes)) return textTypes[claimed]
  return (await fileTypeFromBuffer(bytes))?.mime
}

/** UTF-8 or the older Windows encoding: no control characters except tab and line ends, and no PDF in disguise. */
function isPlainText(bytes: Uint8Array): boolean {
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-') return false
  return bytes.every(
    (byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x0c,
  )
}

const accepted = (name: string, mediaType: string, { extension }: AllowedType): UploadOutcome => ({
  kind: 'accepted',
  mediaType,
  extension,
  safeName: safeFileName(name, extension),
})

const refused = (code: UploadRefusal, facts: UploadFacts): UploadOutcome => ({ kind: 'refused', code, facts })
