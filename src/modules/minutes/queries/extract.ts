import type { LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import { found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { getMeeting, type Meeting } from '../../committee/index.ts'
import { type ExtractDraft, extractOf } from '../documents/extract.ts'
import type { Publication } from '../rules/publication.ts'
import type { ExtractItem, ExtractState, GateQuestion, MinutesState } from '../vocabulary.ts'
import { listVersions, loadMinutesHead, type MinutesHead } from './minutes.ts'
import { loadRecord, type MinutesRecord } from './record.ts'

export interface Extract {
  readonly number: number
  readonly state: ExtractState
  readonly introduction: string
  readonly items: readonly ExtractItem[]
  readonly writtenAt: Date
  readonly publishedAt: Date | null
  readonly withdrawnAt: Date | null
  readonly withdrawnBecause: string
}

export async function findExtract(
  scope: Scope,
  minutesId: Id<'minutes'> | null,
): Promise<Extract | undefined> {
  if (minutesId === null) return undefined
  const row = await scope.database
    .selectFrom('minutesExtracts')
    .select([
      'number',
      'state',
      'introduction',
      'items',
      'writtenAt',
      'publishedAt',
      'withdrawnAt',
      'withdrawnBecause',
    ])
    .where('partnershipId', '=', scope.partnershipId)
    .where('minutesId', '=', minutesId)
    .executeTakeFirst()
  return row
}

export interface Confirmation {
  readonly question: GateQuestion
  readonly name: string
  readonly confirmedAt: Date
}

export const listConfirmations = (scope: Scope, minutesId: Id<'minutes'> | null): Promise<Confirmation[]> =>
  minutesId === null
    ? Promise.resolve([])
    : scope.database
        .selectFrom('extractConfirmations')
        .select(['question', 'name', 'confirmedAt'])
        .where('partnershipId', '=', scope.partnershipId)
        .where('minutesId', '=', minutesId)
        .limit(10)
        .execute()

export interface LoadedExtract {
  readonly head: MinutesHead
  readonly record: MinutesRecord
  /** The current version of the minutes; 0 before the first. */
  readonly number: number
  readonly extract: Extract | undefined
  readonly confirmations: readonly Confirmation[]
}

export async function loadExtract(scope: Scope, meetingId: Id<'meeting'>): Promise<LoadedExtract> {
  const record = await loadRecord(scope, meetingId)
  const { head } = record
  return {
    head,
    record,
    number: (await listVersions(scope, head.id))[0]?.number ?? 0,
    extract: await findExtract(scope, head.id),
    confirmations: await listConfirmations(scope, head.id),
  }
}

/** The first text for the public, made from what happened. */
export const proposeExtract = async (scope: Scope, meetingId: Id<'meeting'>): Promise<ExtractDraft> =>
  extractOf(await loadRecord(scope, meetingId))

/** What the gate asks about this text. */
export const publicationOf = (
  { head, record, number, confirmations }: LoadedExtract,
  extract: Pick<Extract, 'state' | 'number' | 'introduction' | 'items'>,
): Publication => ({
  minutes: head.state,
  number,
  extract,
  items: extract.items,
  confirmed: confirmations.map(({ question }) => question),
  nonPublic: new Set(record.marks.filter((mark) => !mark.public).map(({ id }) => id as string)),
  names: namesIn(record),
})

/** Everybody whom the minutes name. */
const namesIn = ({ course, head, additions, followUps }: MinutesRecord): string[] =>
  [
    ...course.loaded.members.flatMap(({ name, deputyName }) => [name, deputyName ?? '']),
    ...course.loaded.attendance.map(({ representedBy }) => representedBy ?? ''),
    ...additions.map(({ presenter }) => presenter),
    ...followUps.map(({ responsible }) => responsible),
    head.chairName,
    head.clerkName,
  ].filter((name) => name.trim() !== '')

export interface PublicMinutes {
  readonly meeting: Meeting
  readonly introduction: string
  readonly items: readonly ExtractItem[]
  readonly publishedAt: Date
  readonly state: MinutesState
  readonly approvedOn: LocalDate | null
}

/** What everybody may read of a meeting; not found until it is published, and not any more when it was withdrawn. */
export async function getPublicMinutes(scope: Scope, meetingId: Id<'meeting'>): Promise<PublicMinutes> {
  const { id, state, approvedOn } = await loadMinutesHead(scope, meetingId)
  const extract = found(await findExtract(scope, id), 'public extract')
  const published = extract.state === 'published' ? extract.publishedAt : null
  return {
    meeting: await getMeeting(scope, meetingId),
    introduction: extract.introduction,
    items: extract.items.filter(({ shown }) => shown),
    publishedAt: found(published ?? undefined, 'public extract'),
    state,
    approvedOn,
  }
}

/** The meetings with a published extract. */
export const listPublishedMinutes = async (scope: Scope): Promise<Id<'meeting'>[]> =>
  (
    await scope.database
      .selectFrom('minutesExtracts as extract')
      .innerJoin('minutes', (join) =>
        join
          .onRef('minutes.partnershipId', '=', 'extract.partnershipId')
          .onRef('minutes.id', '=', 'extract.minutesId'),
      )
      .select('minutes.meetingId')
      .where('extract.partnershipId', '=', scope.partnershipId)
      .where('extract.state', '=', 'published')
      .limit(500)
      .execute()
  ).map(({ meetingId }) => meetingId)
