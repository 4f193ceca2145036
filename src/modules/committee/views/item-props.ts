import type { Id, PersonId } from '../../../kit/ids.ts'
import type { FieldError, Typed } from '../../../platform/http/form.ts'
import { typedText } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import type { ShownFinding } from '../../../ui/index.ts'
import type { Member } from '../../bodies/index.ts'
import { agendaItemPath } from '../paths.ts'
import type { Presence } from '../presence.ts'
import type { ItemInMeeting } from '../queries/item.ts'
import type { Stage } from '../queries/stage.ts'

export interface ItemPageProps {
  readonly slug: string
  readonly point: ItemInMeeting
  readonly presence: Presence
  /** What the running meeting is at; undefined when it does not run. */
  readonly stage: Stage | undefined
  readonly stamp: string
  readonly mayConduct: boolean
  /** The seat of the reader, when there is one. */
  readonly ownSeat: Member | undefined
  /** Who reads: a deputy has no seat of the own and votes all the same. */
  readonly personId: PersonId | null
  readonly newKeys: () => FormKeys
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly findings: readonly ShownFinding[]
}

/** As little as a form on a point needs to know where it is sent. */
export interface AtItem {
  readonly slug: string
  readonly point: {
    readonly meeting: { readonly id: Id<'meeting'> }
    readonly item: { readonly id: Id<'agenda-item'> }
  }
}

export const itemAction = ({ slug, point }: AtItem, step: string): string =>
  `${agendaItemPath(slug, point.meeting.id, point.item.id)}/${step}`

export const fieldOf = (
  { typed, errors }: Pick<ItemPageProps, 'typed' | 'errors'>,
  name: string,
  usual = '',
) => ({
  name,
  value: name in typed ? typedText(typed, name) : usual,
  error: errors.find((error) => error.field === name)?.text,
})

export const isBarred = ({ ownSeat, point }: ItemPageProps): boolean =>
  ownSeat !== undefined && point.conflicts.some((conflict) => conflict.memberId === ownSeat.id)
