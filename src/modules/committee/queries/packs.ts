import { createHash } from 'node:crypto'
import type { Id } from '../../../kit/ids.ts'
import { found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { readsAll } from '../../identity/permissions.ts'
import type { AgendaItem } from './agenda.ts'
import { isConflicted } from './conflicts.ts'
import type { Meeting } from './meetings.ts'

/** A paper that could not be bound in, and why. */
export interface LeftOut {
  readonly item: string
  readonly name: string
  readonly because: 'format' | 'unreadable'
}

export interface MeetingPack {
  readonly id: Id<'meeting-pack'>
  readonly meetingId: Id<'meeting'>
  readonly withoutItems: readonly string[]
  readonly contentKey: string
  readonly state: 'waiting' | 'printing' | 'ready' | 'failed'
  readonly done: number
  readonly total: number
  readonly pages: number | null
  readonly leftOut: readonly LeftOut[]
  readonly fileId: Id<'file'> | null
  readonly requestedAt: Date
  readonly finishedAt: Date | null
}

const packs = (scope: Scope) =>
  scope.database
    .selectFrom('meetingPacks')
    .select([
      'id',
      'meetingId',
      'withoutItems',
      'contentKey',
      'state',
      'done',
      'total',
      'pages',
      'leftOut',
      'fileId',
      'requestedAt',
      'finishedAt',
    ])
    .where('partnershipId', '=', scope.partnershipId)

export const getPack = async (scope: Scope, id: Id<'meeting-pack'>): Promise<MeetingPack> =>
  found(await packs(scope).where('id', '=', id).executeTakeFirst(), 'meeting pack') as MeetingPack

/** The packs of a meeting for those who may read all but these points, the newest first. */
export const listPacks = async (
  scope: Scope,
  meetingId: Id<'meeting'>,
  withoutItems: readonly string[],
): Promise<MeetingPack[]> => {
  const rows = await packs(scope)
    .where('meetingId', '=', meetingId)
    .orderBy('requestedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  const wanted = withoutItems.toSorted().join()
  return (rows as MeetingPack[]).filter((pack) => pack.withoutItems.toSorted().join() === wanted)
}

/** The points whose papers are closed to the reader, judged anew each time: a conflict may be declared any day. */
export async function closedItemsOf(
  scope: Scope,
  items: readonly AgendaItem[],
  reader: Pick<Scope['actor'], 'personId' | 'roles'>,
): Promise<string[]> {
  const { personId } = reader
  if (personId === null || readsAll(reader as Scope['actor'])) return []
  const closed: string[] = []
  for (const { id, measureId } of items)
    if (measureId && (await isConflicted(scope, measureId, personId))) closed.push(id)
  return closed.toSorted()
}

/** Differs as soon as the agenda, an application or an attachment differs from what a pack holds. */
export async function contentKeyOf(
  scope: Scope,
  meeting: Meeting,
  items: readonly AgendaItem[],
): Promise<string> {
  const measureIds = items.flatMap(({ measureId }) => (measureId ? [measureId] : []))
  const { meetsOn, startsAt, place } = meeting
  const agenda = items.map(({ id, title, public: isPublic }) => [id, title, isPublic])
  const content = [meetsOn, startsAt, place, agenda, ...(await listPaperStamps(scope, measureIds))]
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}

async function listPaperStamps(scope: Scope, measureIds: readonly Id<'measure'>[]): Promise<unknown[]> {
  if (measureIds.length === 0) return []
  const written = await scope.database
    .selectFrom('applications')
    .select(['measureId', 'savedAt'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('measureId', 'in', measureIds)
    .orderBy('measureId')
    .execute()
  const attached = await scope.database
    .selectFrom('attachments')
    .select('id')
    .where('partnershipId', '=', scope.partnershipId)
    .where('measureId', 'in', measureIds)
    .where('removedAt', 'is', null)
    .orderBy('id')
    .execute()
  return [written, attached]
}
