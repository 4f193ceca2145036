import type { Id } from '../../kit/ids.ts'
import type { CalendarEntry, CalendarPerson } from '../../platform/calendar-file.ts'
import type { Scope } from '../../platform/scope.ts'
import { listOffices } from '../partnership/index.ts'
import { meetingPath } from './paths.ts'
import type { Meeting } from './queries/meetings.ts'

/** A meeting as a date of a calendar; `sequence` counts what was told of it. */
export function entryOfMeeting(
  { slug, edges }: Pick<Scope, 'slug' | 'edges'>,
  meeting: Meeting,
  { sequence, description }: { readonly sequence: number; readonly description: string },
): CalendarEntry {
  const { id, meetsOn, startsAt, endsAt, place, bodyLabel } = meeting
  return {
    uid: uidOf(edges.publicUrl, id),
    sequence,
    summary: `Sitzung: ${bodyLabel}`,
    description,
    place,
    url: edges.publicUrl + meetingPath(slug, id),
    day: meetsOn,
    startsAt,
    ...(endsAt === '' ? {} : { endsAt }),
  }
}

/** Unique in the world and the same for ever (RFC 7986, 5.3). */
export const uidOf = (publicUrl: string, id: Id<'meeting'> | Id<'agenda-item'>): string =>
  `${id}@${new URL(publicUrl).hostname}`

/** Who invites: the office that prepares the meetings, or the lead office; undefined when none has an address. */
export async function findOrganiser(scope: Scope): Promise<CalendarPerson | undefined> {
  const offices = (await listOffices(scope)).filter(({ email }) => email.trim() !== '')
  return offices.find(({ kind }) => kind === 'coordination_office') ?? offices[0]
}
