import { type Id, newId } from '../../kit/ids.ts'
import { found } from '../errors.ts'
import type { RequestContext } from '../http/environment.ts'
import type { Scope } from '../scope.ts'
import { checkUpload, type UploadOutcome } from './check-upload.ts'

export interface FileToKeep {
  readonly name: string
  readonly bytes: Uint8Array
  /** What we printed ourselves is known; without it the content decides, and a refused upload throws. */
  readonly mediaType?: string
}

/** Stores the content and writes the file's row. Check uploads first (`checkUpload`) to answer in the form. */
export async function keepFile(scope: Scope, file: FileToKeep): Promise<Id<'file'>> {
  const { name, mediaType } =
    file.mediaType === undefined ? await recognised(file) : (file as Required<FileToKeep>)
  const { sha256, byteCount } = await scope.edges.files.put(file.bytes)
  const id = newId<'file'>()
  await scope.database
    .insertInto('files')
    .values({
      partnershipId: scope.partnershipId,
      id,
      sha256,
      name,
      mediaType,
      byteCount,
      storedBy: scope.actor.personId,
      storedAt: scope.now,
    })
    .execute()
  return id
}

export interface KeptFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** The whole file, for a document that is made of it. */
export async function readKeptFile(scope: Scope, id: Id<'file'>): Promise<KeptFile> {
  const row = await scope.database
    .selectFrom('files')
    .select(['sha256', 'name', 'mediaType'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
    .executeTakeFirst()
  const { sha256, name, mediaType } = found(row, 'file')
  return { name, mediaType, bytes: await scope.edges.files.read(sha256) }
}

/** The file as a download. Whether this person may have it is asked by the caller, on the record it hangs on. */
export async function answerFile(c: RequestContext, scope: Scope, id: Id<'file'>): Promise<Response> {
  const row = await scope.database
    .selectFrom('files')
    .select(['sha256', 'name', 'mediaType', 'byteCount'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
    .executeTakeFirst()
  const { sha256, name, mediaType, byteCount } = found(row, 'file')
  return answerBytes(c, { name, mediaType, byteCount, body: scope.edges.files.stream(sha256) })
}

/** A document that was printed just now, as a download. */
export const answerDocument = (c: RequestContext, name: string, bytes: Uint8Array): Response =>
  answerBytes(c, {
    name,
    mediaType: 'application/pdf',
    byteCount: bytes.length,
    body: new Uint8Array(bytes),
  })

interface Download {
  readonly name: string
  readonly mediaType: string
  readonly byteCount: number
  readonly body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>
}

/** Always a download and never a page of ours: the browser neither guesses the type nor keeps it for others. */
const answerBytes = (c: RequestContext, { name, mediaType, byteCount, body }: Download): Response =>
  c.body(body, 200, {
    'content-type': mediaType,
    'content-length': String(byteCount),
    'content-disposition': contentDisposition(name),
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  })

/** The name twice (RFC 6266): for old programs in plain letters, and as it is. */
function contentDisposition(name: string): string {
  const plain = name.replace(/[^\w. -]/g, '_')
  const exact = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`
}

async function recognised({ name, bytes }: FileToKeep): Promise<{ name: string; mediaType: string }> {
  const outcome = await checkUpload({ name, bytes })
  if (outcome.kind === 'refused') throw new Error(`upload refused: ${outcome.code}`)
  return { name: outcome.safeName, mediaType: outcome.mediaType }
}

export type CheckedUpload = { readonly bytes: Uint8Array; readonly outcome: UploadOutcome }

/** Reads the chosen files of a form and checks each by its content. */
export const checkUploads = (files: readonly File[]): Promise<CheckedUpload[]> =>
  Promise.all(
    files.map(async (file) => {
      const bytes = new Uint8Array(await file.arrayBuffer())
      return { bytes, outcome: await checkUpload({ name: file.name, bytes }) }
    }),
  )
