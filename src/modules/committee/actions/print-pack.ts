import type { Id, PartnershipId } from '../../../kit/ids.ts'
import { keepFile, readKeptFile } from '../../../platform/files/keep-file.ts'
import type { Host } from '../../../platform/http/environment.ts'
import type { RunningJob } from '../../../platform/jobs/queue.ts'
import { type Binder, bindPdf } from '../../../platform/pdf/bind.ts'
import type { Scope } from '../../../platform/scope.ts'
import { getMeasure, loadApplication, printPaper } from '../../applications/index.ts'
import { getPartnership, scopeOfJob } from '../../partnership/index.ts'
import { type PackFrame, printLeftOut, printPackCover, printPicture } from '../documents/pack.ts'
import { type AgendaItem, listAgenda } from '../queries/agenda.ts'
import { getMeeting } from '../queries/meetings.ts'
import { getPack, type LeftOut, type MeetingPack } from '../queries/packs.ts'
import { listSlots } from '../queries/slots.ts'
import { packJob } from './request-pack.ts'

type JobHost = Pick<Host, 'database' | 'edges' | 'clock'>
interface PackOrder {
  readonly partnershipId: PartnershipId
  readonly packId: Id<'meeting-pack'>
}

/** Declares who prints the packs; called once before the queue is started. */
export const declarePackJob = (host: JobHost): void =>
  host.edges.jobs.work<PackOrder>(packJob, (order, job) => printPack(host, order, job), {
    attempts: 3,
    firstRetrySeconds: 5,
  })

/** Each step is written down outside of a transaction, so that whoever waits sees how far it is. */
async function printPack(
  host: JobHost,
  { partnershipId, packId }: PackOrder,
  job: RunningJob,
): Promise<void> {
  const scope = await scopeOfJob(host, partnershipId)
  const pack = await getPack(scope, packId)
  if (pack.state === 'ready') return
  try {
    await bindPack(scope, pack)
  } catch (error) {
    await note(scope, packId, { state: job.lastAttempt ? 'failed' : 'waiting', done: 0 })
    throw error
  }
}

async function bindPack(scope: Scope, pack: MeetingPack): Promise<void> {
  const meeting = await getMeeting(scope, pack.meetingId)
  const items = await listAgenda(scope, pack.meetingId)
  const { name: partnership } = await getPartnership(scope)
  const slots = await listSlots(scope, pack.meetingId)
  const frame: PackFrame = { partnership, meeting, items, slots, closedItems: pack.withoutItems }
  await note(scope, pack.id, { state: 'printing', done: 0, total: items.length })
  const title = `Sitzungsunterlagen ${meeting.meetsOn}`
  const leftOut: LeftOut[] = []
  const steps = [
    () => printCover(scope, frame),
    ...items.map((item, index) => () => printPapers(scope, frame, item, index + 1)),
  ]
  const bound = await bindPdf(async (binder) => {
    let done = 0
    for await (const papers of oneAhead(steps)) {
      leftOut.push(...(await bindPapers(binder, papers)))
      await note(scope, pack.id, { done })
      done += 1
    }
    if (leftOut.length > 0) {
      const bytes = await printLeftOut(scope, frame, leftOut)
      await binder.add({ title: 'Nicht im Heft enthalten', level: 1, bytes })
    }
    return binder.finish({ title, author: partnership, createdAt: scope.now })
  })
  const file = { name: `${title}.pdf`, bytes: bound.pdf, mediaType: 'application/pdf' }
  const fileId = await keepFile(scope, file)
  const { pages } = bound
  const finished = { state: 'ready', fileId, pages, leftOut: JSON.stringify(leftOut) } as const
  await note(scope, pack.id, { ...finished, finishedAt: scope.now })
}

/** While the papers of one point are bound, those of the next are printed: two processes work, two points are in memory. */
async function* oneAhead<Result>(steps: readonly (() => Promise<Result>)[]): AsyncGenerator<Result> {
  const take = (index: number): Promise<Result> | undefined => {
    const result = steps[index]?.()
    // Asked for when its turn comes; if the one before fails, nobody asks.
    result?.catch(() => undefined)
    return result
  }
  let coming = take(0)
  for (let index = 1; coming; index += 1) {
    const result = await coming
    coming = take(index)
    yield result
  }
}

interface PrintedPapers {
  readonly title: string
  /** The application first, then its attachments; without bytes where there is nothing to bind. */
  readonly papers: readonly {
    readonly name: string
    readonly bytes: Uint8Array | LeftOut['because']
  }[]
}

const noPapers: PrintedPapers = { title: '', papers: [] }

async function printCover(scope: Scope, frame: PackFrame): Promise<PrintedPapers> {
  const title = 'Tagesordnung'
  return { title, papers: [{ name: title, bytes: await printPackCover(scope, frame) }] }
}

async function printPapers(
  scope: Scope,
  { partnership, closedItems }: PackFrame,
  item: AgendaItem,
  number: number,
): Promise<PrintedPapers> {
  if (!item.measureId || closedItems.includes(item.id)) return noPapers
  const application = await loadApplication(scope, await getMeasure(scope, item.measureId))
  const title = `TOP ${number}: ${item.title}`
  const papers = [{ name: title, bytes: await printPaper(scope, application, { title, partnership }) }]
  const attached: PrintedPapers['papers'][number][] = []
  for (const { fileId, name } of application.attachments)
    attached.push({ name, bytes: await printAttachment(scope, { title, partnership, fileId }) })
  return { title, papers: [...papers, ...attached] }
}

interface AttachmentToPrint {
  readonly title: string
  readonly partnership: string
  readonly fileId: Id<'file'>
}

const pictureTypes: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp'])

/** One unreadable upload must not cost the members the other papers, so its failure is an answer. */
async function printAttachment(
  scope: Scope,
  { title, partnership, fileId }: AttachmentToPrint,
): Promise<Uint8Array | LeftOut['because']> {
  const kept = await readKeptFile(scope, fileId).catch((error) => {
    scope.edges.log.error({ err: error, file: fileId }, 'an attachment cannot be read')
    return undefined
  })
  if (!kept) return 'unreadable'
  if (kept.mediaType === 'application/pdf') return kept.bytes
  if (!pictureTypes.has(kept.mediaType)) return 'format'
  return printPicture(scope, { ...kept, title, partnership }).catch(() => 'unreadable' as const)
}

/** Binds the papers of one point; says what could not be bound in. */
async function bindPapers(binder: Binder, { title, papers }: PrintedPapers): Promise<LeftOut[]> {
  const leftOut: LeftOut[] = []
  for (const [index, { name, bytes }] of papers.entries()) {
    const because =
      typeof bytes === 'string'
        ? bytes
        : (await binder.add({ title: name, level: index === 0 ? 1 : 2, bytes })) === undefined
          ? 'unreadable'
          : undefined
    if (because) leftOut.push({ item: title, name, because })
  }
  return leftOut
}

interface Noted {
  readonly state?: MeetingPack['state']
  readonly done?: number
  readonly total?: number
  readonly pages?: number
  readonly leftOut?: string
  readonly fileId?: Id<'file'>
  readonly finishedAt?: Date
}

const note = async (scope: Scope, id: Id<'meeting-pack'>, noted: Noted): Promise<void> => {
  await scope.database
    .updateTable('meetingPacks')
    .set(noted)
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
    .execute()
}
