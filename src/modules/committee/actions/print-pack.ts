import type { Id, PartnershipId } from '../../../kit/ids.ts'
import { keepFile, readKeptFile } from '../../../platform/files/keep-file.ts'
import type { Host } from '../../../platform/http/environment.ts'
import type { RunningJob } from '../../../platform/jobs/queue.ts'
import { type Binder, bindPdf } from '../../../platform/pdf/bind.ts'
import type { Scope } from '../../../platform/scope.ts'
import { type Application, getMeasure, loadApplication, printPaper } from '../../applications/index.ts'
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
  const bound = await bindPdf(async (binder) => {
    await binder.add({ title: 'Tagesordnung', level: 1, bytes: await printPackCover(scope, frame) })
    for (const [index, item] of items.entries()) {
      if (!pack.withoutItems.includes(item.id))
        leftOut.push(...(await bindItem(scope, binder, frame, item, index + 1)))
      await note(scope, pack.id, { done: index + 1 })
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

/** The application and its attachments; says what could not be bound in. */
async function bindItem(
  scope: Scope,
  binder: Binder,
  frame: PackFrame,
  item: AgendaItem,
  number: number,
): Promise<LeftOut[]> {
  if (!item.measureId) return []
  const application = await loadApplication(scope, await getMeasure(scope, item.measureId))
  const title = `TOP ${number}: ${item.title}`
  const { partnership } = frame
  await binder.add({ title, level: 1, bytes: await printPaper(scope, application, { title, partnership }) })
  const leftOut: LeftOut[] = []
  for (const attachment of application.attachments) {
    const because = await bindAttachment(scope, binder, { title, partnership, attachment })
    if (because) leftOut.push({ item: title, name: attachment.name, because })
  }
  return leftOut
}

interface AttachmentToBind {
  readonly title: string
  readonly partnership: string
  readonly attachment: Application['attachments'][number]
}

const pictureTypes: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp'])

/** One unreadable upload must not cost the members the other papers, so its failure is an answer. */
async function bindAttachment(
  scope: Scope,
  binder: Binder,
  { title, partnership, attachment }: AttachmentToBind,
): Promise<LeftOut['because'] | undefined> {
  const kept = await readKeptFile(scope, attachment.fileId).catch((error) => {
    scope.edges.log.error({ err: error, file: attachment.fileId }, 'an attachment cannot be read')
    return undefined
  })
  if (!kept) return 'unreadable'
  const { name, mediaType, bytes } = kept
  const isPicture = pictureTypes.has(mediaType)
  if (!isPicture && mediaType !== 'application/pdf') return 'format'
  const picture = { bytes, mediaType, name, title, partnership }
  const printed = isPicture ? await printPicture(scope, picture).catch(() => undefined) : bytes
  const pages = printed && (await binder.add({ title: name, level: 2, bytes: printed }))
  return pages === undefined ? 'unreadable' : undefined
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
