/**
 * A legal day is a `LocalDate` ("2026-03-31"), a moment is a `Date` in UTC.
 * Days compare as strings. Europe/Berlin appears in `dayInGermany`, `momentInGermany` and the two formatters of moments only.
 */

declare const dayBrand: unique symbol
export type LocalDate = string & { readonly [dayBrand]: true }

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/
const germanDay = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/

/** Brands an ISO day; throws when the calendar has no such day. */
export function localDate(text: string): LocalDate {
  const day = parseLocalDate(text)
  if (!day) throw new Error(`not a day of the calendar: ${text}`)
  return day
}

/** Reads "2026-03-31" or "31.3.2026"; undefined when the calendar has no such day. */
export function parseLocalDate(text: string): LocalDate | undefined {
  const iso = isoDay.exec(text.trim())
  const german = iso ? undefined : germanDay.exec(text.trim())
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : [german?.[3], german?.[2]?.padStart(2, '0'), german?.[1]?.padStart(2, '0')]
  if (!year || !month || !day) return undefined
  const candidate = `${year}-${month}-${day}`
  const moment = new Date(`${candidate}T00:00:00Z`)
  if (Number(year) < 1900 || Number.isNaN(moment.getTime())) return undefined
  return moment.toISOString().startsWith(candidate) ? (candidate as LocalDate) : undefined
}

const noon = (day: LocalDate): Date => new Date(`${day}T12:00:00Z`)
const millisecondsOfADay = 86_400_000

export const addDays = (day: LocalDate, days: number): LocalDate =>
  new Date(noon(day).getTime() + days * millisecondsOfADay).toISOString().slice(0, 10) as LocalDate

/** Days from `from` to `until`: 0 for the same day, negative when `until` comes first. */
export const daysBetween = (from: LocalDate, until: LocalDate): number =>
  Math.round((noon(until).getTime() - noon(from).getTime()) / millisecondsOfADay)

export const yearOf = (day: LocalDate): number => Number(day.slice(0, 4))
export const lastDayOfYear = (year: number): LocalDate => localDate(`${year}-12-31`)
export const firstDayOfYear = (year: number): LocalDate => localDate(`${year}-01-01`)

const berlinDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin', dateStyle: 'short' })
const berlinMoment = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'medium',
})
const longDay = new Intl.DateTimeFormat('de-DE', { timeZone: 'UTC', dateStyle: 'long' })
const weekday = new Intl.DateTimeFormat('de-DE', { timeZone: 'UTC', weekday: 'long' })
const moment = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'long',
  timeStyle: 'short',
})
const clock = new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', timeStyle: 'short' })

/** The legal day in Germany at a moment. */
export const dayInGermany = (at: Date): LocalDate => localDate(berlinDay.format(at))

/** The moment at which a German clock shows "18:00" on the day; the hour that summer time skips is the one after it. */
export function momentInGermany(day: LocalDate, time: string): Date {
  const wanted = new Date(`${day}T${time.padStart(5, '0')}:00Z`).getTime()
  const shown = (at: number): number => new Date(`${berlinMoment.format(at).replace(' ', 'T')}Z`).getTime()
  const first = wanted - (shown(wanted) - wanted)
  return new Date(first - (shown(first) - wanted))
}

/** "6. März 2018" */
export const formatDay = (day: LocalDate): string => longDay.format(noon(day))

/** "Dienstag, 6. März 2018" */
export const formatDayWithWeekday = (day: LocalDate): string =>
  `${weekday.format(noon(day))}, ${formatDay(day)}`

/** "10-30", a day of every year, as "30. Oktober". */
export const formatDayOfYear = (text: string): string =>
  formatDay(localDate(`2000-${text}`)).replace(/ 2000$/, '')

/** "06.03.2018", for tables and narrow columns. */
export const formatDayShort = (day: LocalDate): string =>
  `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`

/** "1. Mai 2018 bis 31. Juli 2018", or the one day when both are the same. */
export const formatPeriod = (from: LocalDate, until: LocalDate): string =>
  from === until ? formatDay(from) : `${formatDay(from)} bis ${formatDay(until)}`

/** "6. März 2018 um 14:05" in German local time. */
export const formatMoment = (at: Date): string => moment.format(at)

/** "14:05" in German local time. */
export const formatClock = (at: Date): string => clock.format(at)
