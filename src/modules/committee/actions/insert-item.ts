import { type Id, newId } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { getRules } from '../../bodies/index.ts'
import type { AgendaKind } from '../vocabulary.ts'

interface NewItem {
  readonly title: string
  readonly measureId: Id<'measure'> | null
  /** 'application' where there is a measure; 'other' unless said otherwise. */
  readonly kind?: AgendaKind | undefined
  /** As the rules of procedure have it unless said otherwise. */
  readonly public?: boolean | undefined
  /** The earlier meeting whose minutes are the matter. */
  readonly minutesOf?: Id<'meeting'> | undefined
}

interface AgendaOf {
  readonly id: Id<'meeting'>
  readonly rulesId: Id<'rules-of-procedure'>
}

/** The last point of the agenda; the caller holds the meeting's lock. */
export async function insertItem(
  scope: Scope,
  { id: meetingId, rulesId }: AgendaOf,
  { title, measureId, kind = 'other', public: isPublic, minutesOf }: NewItem,
): Promise<Id<'agenda-item'>> {
  const { last } = await scope.database
    .selectFrom('agendaItems')
    .select((item) => item.fn.max('position').as('last'))
    .where('partnershipId', '=', scope.partnershipId)
    .where('meetingId', '=', meetingId)
    .executeTakeFirstOrThrow()
  const { publicity } = await getRules(scope, rulesId)
  const id = newId<'agenda-item'>()
  await scope.database
    .insertInto('agendaItems')
    .values({
      partnershipId: scope.partnershipId,
      id,
      meetingId,
      position: (last ?? 0) + 1,
      title,
      kind: measureId ? 'application' : kind,
      public: isPublic ?? publicity === 'public',
      measureId,
      minutesOf: minutesOf ?? null,
      state: 'open',
    })
    .execute()
  return id
}
