import type { LocalDate } from '../../../kit/dates.ts'
import type { Id, PersonId } from '../../../kit/ids.ts'
import { found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { MinutesContent } from '../documents/content.ts'
import type { MinutesState, ObjectionOutcome, SigningOffice } from '../vocabulary.ts'

/** What is written down of the minutes besides what happened; without an id nothing was added yet. */
export interface MinutesHead {
  readonly id: Id<'minutes'> | null
  readonly state: MinutesState
  readonly chairName: string
  readonly chairId: PersonId | null
  readonly clerkName: string
  readonly clerkId: PersonId | null
  readonly beganAt: string
  readonly endedAt: string
  readonly remarks: string
  readonly distributedAt: Date | null
  readonly objectionsUntil: LocalDate | null
  readonly approvedIn: Id<'meeting'> | null
  readonly approvedOn: LocalDate | null
}

/** The draft writes itself: before anybody adds a word, these are its additions. */
const untouched: MinutesHead = {
  id: null,
  state: 'draft',
  chairName: '',
  chairId: null,
  clerkName: '',
  clerkId: null,
  beganAt: '',
  endedAt: '',
  remarks: '',
  distributedAt: null,
  objectionsUntil: null,
  approvedIn: null,
  approvedOn: null,
}

export const loadMinutesHead = async (scope: Scope, meetingId: Id<'meeting'>): Promise<MinutesHead> =>
  (await scope.database
    .selectFrom('minutes')
    .select([
      'id',
      'state',
      'chairName',
      'chairId',
      'clerkName',
      'clerkId',
      'beganAt',
      'endedAt',
      'remarks',
      'distributedAt',
      'objectionsUntil',
      'approvedIn',
      'approvedOn',
    ])
    .where('partnershipId', '=', scope.partnershipId)
    .where('meetingId', '=', meetingId)
    .executeTakeFirst()) ?? untouched

export interface ItemAddition {
  readonly agendaItemId: Id<'agenda-item'>
  readonly presenter: string
  readonly text: string
  readonly leftRoom: readonly string[]
}

export const listItemAdditions = (scope: Scope, minutesId: Id<'minutes'> | null): Promise<ItemAddition[]> =>
  minutesId === null
    ? Promise.resolve([])
    : scope.database
        .selectFrom('minutesItems')
        .select(['agendaItemId', 'presenter', 'text', 'leftRoom'])
        .where('partnershipId', '=', scope.partnershipId)
        .where('minutesId', '=', minutesId)
        .limit(300)
        .execute()

export interface Version {
  readonly number: number
  readonly content: MinutesContent
  readonly reason: string
  readonly madeAt: Date
  readonly fileId: Id<'file'> | null
}

/** The newest first. */
export const listVersions = async (scope: Scope, minutesId: Id<'minutes'> | null): Promise<Version[]> => {
  if (minutesId === null) return []
  const rows = await scope.database
    .selectFrom('minutesVersions')
    .select(['number', 'content', 'reason', 'madeAt', 'fileId'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('minutesId', '=', minutesId)
    .orderBy('number', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({ ...row, content: row.content as MinutesContent }))
}

export const getVersion = async (
  scope: Scope,
  minutesId: Id<'minutes'> | null,
  number: number,
): Promise<Version> =>
  found(
    (await listVersions(scope, minutesId)).find((version) => version.number === number),
    'version of the minutes',
  )

export interface Signature {
  readonly number: number
  readonly office: SigningOffice
  readonly name: string
  readonly onPaper: boolean
  readonly signedOn: LocalDate
  readonly recordedAt: Date
}

export const listSignatures = (scope: Scope, minutesId: Id<'minutes'> | null): Promise<Signature[]> =>
  minutesId === null
    ? Promise.resolve([])
    : scope.database
        .selectFrom('minutesSignatures')
        .select(['number', 'office', 'name', 'onPaper', 'signedOn', 'recordedAt'])
        .where('partnershipId', '=', scope.partnershipId)
        .where('minutesId', '=', minutesId)
        .orderBy('recordedAt')
        .orderBy('office')
        .limit(200)
        .execute()

export interface Objection {
  readonly id: Id<'objection'>
  readonly number: number
  readonly itemTitle: string | null
  readonly personId: PersonId | null
  readonly name: string
  readonly text: string
  readonly raisedAt: Date
  readonly outcome: ObjectionOutcome | null
  readonly answer: string
}

export const listObjections = (scope: Scope, minutesId: Id<'minutes'> | null): Promise<Objection[]> =>
  minutesId === null
    ? Promise.resolve([])
    : scope.database
        .selectFrom('minutesObjections as objection')
        .leftJoin('agendaItems as item', (join) =>
          join
            .onRef('item.partnershipId', '=', 'objection.partnershipId')
            .onRef('item.id', '=', 'objection.agendaItemId'),
        )
        .select([
          'objection.id',
          'objection.number',
          'item.title as itemTitle',
          'objection.personId',
          'objection.name',
          'objection.text',
          'objection.raisedAt',
          'objection.outcome',
          'objection.answer',
        ])
        .where('objection.partnershipId', '=', scope.partnershipId)
        .where('objection.minutesId', '=', minutesId)
        .orderBy('objection.raisedAt')
        .limit(200)
        .execute()

/** An objection to the minutes of this meeting. */
export async function getObjection(
  scope: Scope,
  meetingId: Id<'meeting'>,
  id: Id<'objection'>,
): Promise<Objection> {
  const head = await loadMinutesHead(scope, meetingId)
  const objections = await listObjections(scope, head.id)
  return found(
    objections.find((objection) => objection.id === id),
    'objection',
  )
}
