import { type Id, newId } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'

interface NewItem {
  readonly title: string
  readonly measureId: Id<'measure'> | null
}

/** The last point of the agenda; the caller holds the meeting's lock. */
export async function insertItem(
  scope: Scope,
  meetingId: Id<'meeting'>,
  { title, measureId }: NewItem,
): Promise<Id<'agenda-item'>> {
  const { last } = await scope.database
    .selectFrom('agendaItems')
    .select((item) => item.fn.max('position').as('last'))
    .where('partnershipId', '=', scope.partnershipId)
    .where('meetingId', '=', meetingId)
    .executeTakeFirstOrThrow()
  const id = newId<'agenda-item'>()
  await scope.database
    .insertInto('agendaItems')
    .values({
      partnershipId: scope.partnershipId,
      id,
      meetingId,
      position: (last ?? 0) + 1,
      title,
      measureId,
      state: 'open',
    })
    .execute()
  return id
}
