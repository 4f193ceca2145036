import type { LocalDate } from '../../kit/dates.ts'
import type { Id } from '../../kit/ids.ts'
import type { Cents } from '../../kit/money.ts'
import type { Scope } from '../../platform/scope.ts'
import type { EntryKind } from './vocabulary.ts'

export interface JournalRow {
  readonly id: Id<'journal-entry'>
  readonly kind: EntryKind
  readonly amountCents: Cents
  readonly bookedOn: LocalDate
  readonly recordedAt: Date
  readonly reason: string
  readonly measureId: Id<'measure'> | null
  readonly reference: string | null
  readonly title: string | null
}

export interface JournalFilter {
  readonly kind?: EntryKind | undefined
  readonly from?: LocalDate | undefined
  readonly until?: LocalDate | undefined
}

export const journalPageSize = 100
/** A file holds a whole fund; beyond this the filter must be narrowed. */
export const journalFileSize = 50_000

/** One page of a fund's bookings, newest first; `before` is the last id of the page before. */
export const listJournal = (
  scope: Scope,
  fundId: Id<'fund'>,
  filter: JournalFilter = {},
  before?: Id<'journal-entry'>,
): Promise<JournalRow[]> => {
  const query = journal(scope, fundId, filter).limit(journalPageSize + 1)
  return (before ? query.where('entry.id', '<', before) : query).execute()
}

/** All bookings of a fund that the filter leaves, for the file. */
export const listWholeJournal = (
  scope: Scope,
  fundId: Id<'fund'>,
  filter: JournalFilter,
): Promise<JournalRow[]> => journal(scope, fundId, filter).limit(journalFileSize).execute()

/** The case's name belongs to the row: a journal of ids cannot be read. The ids are made in the order of time. */
function journal(scope: Scope, fundId: Id<'fund'>, { kind, from, until }: JournalFilter) {
  let query = scope.database
    .selectFrom('journalEntries as entry')
    .leftJoin('measures as measure', (join) =>
      join
        .onRef('measure.partnershipId', '=', 'entry.partnershipId')
        .onRef('measure.id', '=', 'entry.measureId'),
    )
    .select([
      'entry.id',
      'entry.kind',
      'entry.amountCents',
      'entry.bookedOn',
      'entry.recordedAt',
      'entry.reason',
      'entry.measureId',
      'measure.reference',
      'measure.title',
    ])
    .where('entry.partnershipId', '=', scope.partnershipId)
    .where('entry.fundId', '=', fundId)
    .orderBy('entry.id', 'desc')
  if (kind) query = query.where('entry.kind', '=', kind)
  if (from) query = query.where('entry.bookedOn', '>=', from)
  if (until) query = query.where('entry.bookedOn', '<=', until)
  return query
}
