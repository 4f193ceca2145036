import { describe, expect, it } from 'vitest'
import { localDate, momentInGermany } from '../kit/dates.ts'
import { type CalendarEntry, calendarFile, calendarInvitation } from './calendar-file.ts'

const entry: CalendarEntry = {
  uid: 'meeting@buntwerk.example',
  sequence: 2,
  summary: 'Sitzung, Begleitausschuss; "öffentlich"',
  description: 'TOP 1: Begrüßung\nTOP 2: Fest',
  place: 'Rathaus\r\nATTENDEE:mailto:x@evil.example',
  url: 'http://localhost/sitzung',
  day: localDate('2018-07-06'),
  startsAt: '18:00',
}
const at = new Date('2018-06-01T09:00:00Z')

describe('a moment of a German clock', () => {
  it.each([
    ['2018-03-06', '18:00', '2018-03-06T17:00:00.000Z'],
    ['2018-07-06', '18:00', '2018-07-06T16:00:00.000Z'],
    ['2018-07-06', '9:30', '2018-07-06T07:30:00.000Z'],
    ['2018-03-25', '01:59', '2018-03-25T00:59:00.000Z'],
    // 02:00 to 02:59 were skipped that night.
    ['2018-03-25', '02:30', '2018-03-25T01:30:00.000Z'],
    ['2018-03-25', '03:00', '2018-03-25T01:00:00.000Z'],
    ['2018-10-28', '01:30', '2018-10-27T23:30:00.000Z'],
    ['2018-10-28', '03:00', '2018-10-28T02:00:00.000Z'],
  ])('%s at %s is %s', (day, time, moment) => {
    expect(momentInGermany(localDate(day), time).toISOString()).toBe(moment)
  })
})

describe('a calendar file', () => {
  it('names the moment in UTC, the version, and no end where none is known', () => {
    const file = calendarFile({ entries: [entry], at })
    expect(file).toContain('\r\nDTSTART:20180706T160000Z\r\n')
    expect(file).toContain('\r\nSEQUENCE:2\r\n')
    expect(file).toContain('\r\nUID:meeting@buntwerk.example\r\n')
    expect(file).toContain('METHOD:PUBLISH')
    expect(file).not.toContain('DTEND')
    expect(calendarFile({ entries: [{ ...entry, endsAt: '20:15' }], at })).toContain('DTEND:20180706T181500Z')
  })

  it('lets no text begin a line of its own, and folds lines at 75 bytes', () => {
    const file = calendarFile({ entries: [entry], at })
    const lines = file.split('\r\n')
    expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toEqual([])
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
    expect(file).toContain('SUMMARY:Sitzung\\, Begleitausschuss\\; ')
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
  })

  it('invites one person, and calls off what is cancelled', () => {
    const invited = {
      entry,
      at,
      organiser: { name: 'Koordination', email: 'koordination@buntwerk.example' },
      guest: { name: 'Mitglied "m01"\n', email: 'm01@buntwerk.example' },
    }
    const file = calendarInvitation(invited).replaceAll('\r\n ', '')
    expect(file).toContain('METHOD:REQUEST')
    expect(file).toContain('ORGANIZER;CN="Koordination":mailto:koordination@buntwerk.example')
    expect(file).toMatch(/ATTENDEE;.*CN="Mitglied m01":MAILTO:m01@buntwerk\.example/)
    const called = calendarInvitation({ ...invited, entry: { ...entry, cancelled: true } })
    expect(called).toContain('METHOD:CANCEL')
    expect(called).toContain('STATUS:CANCELLED')
  })
})
