import { describe, expect, it } from 'vitest'
import { localDate } from '../../../kit/dates.ts'
import { codesOf } from '../../../kit/findings.ts'
import { findingText } from '../texts.ts'
import { type AttendanceList, checkAttendance, countParticipants } from './attendance.ts'

const period = { periodFrom: localDate('2018-05-01'), periodUntil: localDate('2018-07-31') }
const list = (change: Partial<AttendanceList> = {}): AttendanceList => ({
  id: 'l1',
  heldOn: localDate('2018-05-09'),
  mode: 'signed',
  participants: 22,
  signatures: 22,
  accompanyingAdult: null,
  groupAssignment: null,
  ...change,
})
const children = (change: Partial<AttendanceList> = {}): AttendanceList =>
  list({
    mode: 'under_16',
    signatures: 0,
    accompanyingAdult: 'Begleitperson',
    groupAssignment: 'Klasse 5a',
    ...change,
  })

describe('Teilnehmendenlisten', () => {
  it.each<[string, AttendanceList[], string[]]>([
    ['jede Person hat unterschrieben', [list()], []],
    ['eine Unterschrift fehlt', [list({ signatures: 21 })], ['signatures-missing']],
    ['eine Unterschrift mehr als gezählt', [list({ signatures: 23 })], []],
    ['anonymisiert, jede Person auf eigenem Blatt', [list({ mode: 'anonymised' })], []],
    ['anonymisiert, ein Blatt fehlt', [list({ mode: 'anonymised', signatures: 21 })], ['signatures-missing']],
    ['unter 16 mit Begleitung und Gruppe, ohne Unterschriften', [children()], []],
    ['unter 16 ohne Begleitung', [children({ accompanyingAdult: ' ' })], ['accompanying-adult-missing']],
    ['unter 16 ohne Gruppe', [children({ groupAssignment: null })], ['group-assignment-missing']],
    [
      'einen Tag vor dem Zeitraum',
      [list({ heldOn: localDate('2018-04-30') })],
      ['attendance-outside-period'],
    ],
    ['am ersten Tag', [list({ heldOn: localDate('2018-05-01') })], []],
    ['am letzten Tag', [list({ heldOn: localDate('2018-07-31') })], []],
    [
      'einen Tag nach dem Zeitraum',
      [list({ heldOn: localDate('2018-08-01') })],
      ['attendance-outside-period'],
    ],
    ['keine Liste', [], ['attendance-list-missing']],
    [
      'alles zugleich bei Kindern',
      [children({ heldOn: localDate('2018-08-01'), accompanyingAdult: null, groupAssignment: '' })],
      ['attendance-outside-period', 'accompanying-adult-missing', 'group-assignment-missing'],
    ],
    [
      'alles zugleich bei Erwachsenen',
      [list({ heldOn: localDate('2018-04-30'), signatures: 0 })],
      ['attendance-outside-period', 'signatures-missing'],
    ],
  ])('%s', (_, lists, codes) => {
    const findings = checkAttendance(lists, period)
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) {
      expect(finding.weight).toBe('refusal')
      expect(findingText(finding)).toMatch(/Bitte/)
    }
  })

  it('jede Liste wird für sich beurteilt und genannt', () => {
    const lists = [
      list({ signatures: 21 }),
      list({ id: 'l2' }),
      children({ id: 'l3', groupAssignment: null }),
    ]
    expect(checkAttendance(lists, period).map(({ code, field }) => [field, code])).toEqual([
      ['attendance.l1', 'signatures-missing'],
      ['attendance.l3', 'group-assignment-missing'],
    ])
  })

  it('zählt über alle Listen', () => {
    expect(countParticipants([])).toBe(0)
    expect(countParticipants([list(), children({ participants: 3 })])).toBe(25)
  })
})
