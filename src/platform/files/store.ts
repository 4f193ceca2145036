import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { makeDataFolder } from '../data-folder.ts'

/** Files under the name of their content: never overwritten, the same file is kept once. */
export interface FileStore {
  put(bytes: Uint8Array): Promise<{ sha256: string; byteCount: number }>
  /** Throws when the file is missing or its content no longer fits its name. */
  read(sha256: string): Promise<Uint8Array>
  /** For answers to browsers; a missing file fails the stream. */
  stream(sha256: string): ReadableStream<Uint8Array>
}

export async function openFileStore(folder: string): Promise<FileStore> {
  const arriving = join(folder, 'arriving')
  makeDataFolder(arriving)
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`not the name of a stored file: ${sha256}`)
    return join(folder, sha256.slice(0, 2), sha256)
  }
  return {
    async put(bytes) {
      const sha256 = digest(bytes)
      const path = pathOf(sha256)
      if (!(await isComplete(path, bytes.length)))
        await writeDurably(bytes, join(arriving, randomUUID()), path)
      return { sha256, byteCount: bytes.length }
    },
    async read(sha256) {
      const bytes = await readFile(pathOf(sha256))
      if (digest(bytes) !== sha256) throw new Error(`the stored file ${sha256} is damaged`)
      return bytes
    },
    stream: (sha256) => Readable.toWeb(createReadStream(pathOf(sha256))) as ReadableStream<Uint8Array>,
  }
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const isComplete = (path: string, byteCount: number): Promise<boolean> =>
  stat(path).then(
    (found) => found.size === byteCount,
    () => false,
  )

/** Renaming before fsync left files of 0 bytes after a power cut, so: content, then name, then the folders. */
async function writeDurably(bytes: Uint8Array, temporary: string, path: string): Promise<void> {
  const folder = dirname(path)
  try {
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    if (await mkdir(folder, { recursive: true })) await syncFolder(dirname(folder))
    await rename(temporary, path)
    await syncFolder(folder)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** Windows cannot open folders and needs no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
