/**
 * Änderung der Tagesordnung nach der Einladung.
 * What the members were told and what holds now: they are told again when these differ.
 */
import type { LocalDate } from '../../../kit/dates.ts'

export interface ToldPoint {
  readonly id: string
  readonly title: string
  readonly public: boolean
}

export interface ToldMeeting {
  readonly meetsOn: LocalDate
  readonly startsAt: string
  readonly place: string
  readonly agenda: readonly ToldPoint[]
}

export interface AgendaChanges {
  readonly added: readonly ToldPoint[]
  readonly removed: readonly ToldPoint[]
  /** The same points with another title, or public where they were not. */
  readonly changed: readonly ToldPoint[]
  /** The points that stayed come in another order. */
  readonly reordered: boolean
  /** Another day, time or place. */
  readonly moved: boolean
}

export function changesSince(told: ToldMeeting, now: ToldMeeting): AgendaChanges {
  const before = new Map(told.agenda.map((point) => [point.id, point]))
  const after = new Set(now.agenda.map(({ id }) => id))
  const stayed = (agenda: readonly ToldPoint[]): string =>
    agenda
      .map(({ id }) => id)
      .filter((id) => before.has(id) && after.has(id))
      .join(' ')
  return {
    added: now.agenda.filter(({ id }) => !before.has(id)),
    removed: told.agenda.filter(({ id }) => !after.has(id)),
    changed: now.agenda.filter((point) => {
      const earlier = before.get(point.id)
      return earlier !== undefined && (earlier.title !== point.title || earlier.public !== point.public)
    }),
    reordered: stayed(told.agenda) !== stayed(now.agenda),
    moved: told.meetsOn !== now.meetsOn || told.startsAt !== now.startsAt || told.place !== now.place,
  }
}

export const hasChanges = ({ added, removed, changed, reordered, moved }: AgendaChanges): boolean =>
  added.length + removed.length + changed.length > 0 || reordered || moved
