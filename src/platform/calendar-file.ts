import { ICalAttendeeRole, ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { type LocalDate, momentInGermany } from '../kit/dates.ts'

export interface CalendarEntry {
  /** The same for each version of the entry, so that a later one replaces the earlier. */
  readonly uid: string
  /** Raised by one with each version (RFC 5545, 3.8.7.4). */
  readonly sequence: number
  readonly summary: string
  readonly description: string
  readonly place: string
  readonly url: string
  readonly day: LocalDate
  /** "18:00" in German local time. */
  readonly startsAt: string
  /** Not everybody says beforehand when a meeting ends. */
  readonly endsAt?: string | undefined
  readonly cancelled?: boolean | undefined
}

export interface CalendarPerson {
  readonly name: string
  readonly email: string
}

interface CalendarFile {
  readonly entries: readonly CalendarEntry[]
  /** When this version was written. */
  readonly at: Date
}

/** Dates to take into an own calendar or to subscribe to (RFC 5545). */
export function calendarFile({ entries, at }: CalendarFile): string {
  const calendar = newCalendar(ICalCalendarMethod.PUBLISH)
  for (const entry of entries) addEntry(calendar, entry, at)
  return written(calendar)
}

interface Invitation {
  readonly entry: CalendarEntry
  readonly at: Date
  readonly organiser: CalendarPerson
  readonly guest: CalendarPerson
}

/** The entry as an invitation of one person, for the mail program to put into the calendar (RFC 5546). */
export function calendarInvitation({ entry, at, organiser, guest }: Invitation): string {
  const calendar = newCalendar(entry.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST)
  const event = addEntry(calendar, entry, at)
  event.organizer({ name: nameOnly(organiser.name), email: organiser.email })
  // Whether somebody comes is said to the office, not to a mail program.
  event.createAttendee({
    name: nameOnly(guest.name),
    email: guest.email,
    role: ICalAttendeeRole.REQ,
    rsvp: false,
  })
  return written(calendar)
}

const newCalendar = (method: ICalCalendarMethod): ICalCalendar =>
  new ICalCalendar({ prodId: { company: 'Buntwerk', product: 'Sitzungen', language: 'DE' }, method })

const addEntry = (calendar: ICalCalendar, entry: CalendarEntry, at: Date) =>
  calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    stamp: at,
    start: momentInGermany(entry.day, entry.startsAt),
    end: entry.endsAt ? momentInGermany(entry.day, entry.endsAt) : null,
    summary: oneLine(entry.summary),
    description: entry.description,
    ...(entry.place.trim() === '' ? {} : { location: oneLine(entry.place) }),
    url: entry.url,
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })

/** Control characters would end a line of the file early. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim()

/** A quoted name cannot hold a quotation mark. */
const nameOnly = (text: string): string => oneLine(text.replaceAll('"', ' '))

/** Every line ends with CRLF, the last one too (RFC 5545, 3.1). */
const written = (calendar: ICalCalendar): string => `${calendar.toString().trimEnd()}\r\n`
