import type { Id } from '../../../kit/ids.ts'
import type { Cents } from '../../../kit/money.ts'
import { found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { AgendaItemTable } from '../meeting-tables.ts'
import type { AgendaKind } from '../vocabulary.ts'

export type AgendaItemState = AgendaItemTable['state']

export interface AgendaItem {
  readonly id: Id<'agenda-item'>
  readonly meetingId: Id<'meeting'>
  readonly position: number
  readonly title: string
  readonly kind: AgendaKind
  readonly public: boolean
  readonly state: AgendaItemState
  readonly note: string
  readonly measureId: Id<'measure'> | null
  /** The earlier meeting whose minutes the point is about. */
  readonly minutesOf: Id<'meeting'> | null
  readonly reference: string | null
  readonly applicantName: string | null
  readonly partnerName: string | null
  readonly requestedCents: Cents | null
}

/** The agenda in its order, without the points that were taken off. */
export const listAgenda = (scope: Scope, meetingId: Id<'meeting'>): Promise<AgendaItem[]> =>
  items(scope)
    .where('item.meetingId', '=', meetingId)
    .where('item.state', '<>', 'removed')
    .orderBy('item.position')
    .limit(300)
    .execute()

export const getAgendaItem = async (
  scope: Scope,
  meetingId: Id<'meeting'>,
  id: Id<'agenda-item'>,
): Promise<AgendaItem> =>
  found(
    await items(scope).where('item.meetingId', '=', meetingId).where('item.id', '=', id).executeTakeFirst(),
    'agenda item',
  )

/** The item alone, when its meeting is still to be found. */
export const getItem = async (scope: Scope, id: Id<'agenda-item'>): Promise<AgendaItem> =>
  found(await items(scope).where('item.id', '=', id).executeTakeFirst(), 'agenda item')

/** Where a case is or was on an agenda, the latest first. */
export const listAgendaItemsOf = (scope: Scope, measureId: Id<'measure'>): Promise<AgendaItem[]> =>
  items(scope).where('item.measureId', '=', measureId).orderBy('item.id', 'desc').limit(50).execute()

const items = (scope: Scope) =>
  scope.database
    .selectFrom('agendaItems as item')
    .leftJoin('measures as measure', (join) =>
      join
        .onRef('measure.partnershipId', '=', 'item.partnershipId')
        .onRef('measure.id', '=', 'item.measureId'),
    )
    .leftJoin('organisations as applicant', (join) =>
      join
        .onRef('applicant.partnershipId', '=', 'measure.partnershipId')
        .onRef('applicant.id', '=', 'measure.applicantId'),
    )
    .leftJoin('organisations as partner', (join) =>
      join
        .onRef('partner.partnershipId', '=', 'measure.partnershipId')
        .onRef('partner.id', '=', 'measure.partnerId'),
    )
    .select([
      'item.id',
      'item.meetingId',
      'item.position',
      'item.title',
      'item.kind',
      'item.public',
      'item.state',
      'item.note',
      'item.measureId',
      'item.minutesOf',
      'measure.reference',
      'applicant.name as applicantName',
      'partner.name as partnerName',
      'measure.requestedCents',
    ])
    .where('item.partnershipId', '=', scope.partnershipId)
