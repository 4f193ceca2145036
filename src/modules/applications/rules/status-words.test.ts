import { describe, expect, it } from 'vitest'
import { localDate } from '../../../kit/dates.ts'
import { type ApplicationState, applicationStates } from '../vocabulary.ts'
import { isDecided } from './lifecycle.ts'
import { isPublic, type StatusFacts, statusWord } from './status-words.ts'

const table: readonly (readonly [
  ApplicationState,
  office: string,
  applicant: string,
  open: string | null,
])[] = [
  ['draft', 'Entwurf', 'Entwurf', null],
  ['submitted', 'Eingereicht', 'Eingereicht', null],
  ['returned', 'Zur Korrektur', 'Zur Korrektur', null],
  ['admitted', 'Entscheidungsreif', 'Formal geprüft', null],
  ['scheduled', 'Auf Sitzung', 'Auf Sitzung', null],
  ['circulating', 'Im Umlaufverfahren', 'Im Umlaufverfahren', null],
  ['deferred', 'Zurückgestellt', 'Zurückgestellt', null],
  ['waitlisted', 'Auf der Warteliste', 'Auf der Warteliste', null],
  ['rejected', 'Abgelehnt', 'Abgelehnt', null],
  ['withdrawn', 'Zurückgezogen', 'Zurückgezogen', null],
  ['recommended', 'Zur Förderung empfohlen', 'Zur Förderung empfohlen', null],
  ['granted', 'Bewilligt', 'Bewilligt', 'Bewilligt'],
  ['noticed', 'Bescheid offen', 'Bescheid bestätigen', 'Bewilligt'],
  ['running', 'Läuft', 'Läuft', 'Läuft'],
  ['proof_submitted', 'In Prüfung', 'Nachweis in Prüfung', 'Durchgeführt'],
  ['proof_returned', 'Nachweis zur Korrektur', 'Nachweis zur Korrektur', 'Durchgeführt'],
  ['repayment_open', 'Rückzahlung offen', 'Rückzahlung offen', 'Durchgeführt'],
  ['closed', 'Abgeschlossen', 'Abgeschlossen', 'Abgeschlossen'],
]

describe('Statuswörter', () => {
  it.each(table)('%s: Amt „%s“, Antragsteller „%s“, Öffentlichkeit %s', (state, office, applicant, open) => {
    expect(statusWord(state, 'office')).toBe(office)
    expect(statusWord(state, 'applicant')).toBe(applicant)
    expect(statusWord(state, 'public')).toBe(open)
    expect(isPublic(state)).toBe(open !== null)
  })

  it('jeder Stand steht in dieser Tabelle', () => {
    expect(table.map(([state]) => state).toSorted()).toEqual([...applicationStates].toSorted())
  })

  it.each<[ApplicationState, 'office' | 'applicant' | 'public', StatusFacts, string | null]>([
    ['scheduled', 'office', { meetingDay: localDate('2018-03-06') }, 'Auf Sitzung am 6. März 2018'],
    ['scheduled', 'applicant', { meetingDay: localDate('2018-03-06') }, 'Auf Sitzung am 6. März 2018'],
    ['scheduled', 'public', { meetingDay: localDate('2018-03-06') }, null],
    ['admitted', 'office', { meetingDay: localDate('2018-03-06') }, 'Entscheidungsreif'],
    ['granted', 'office', { conditional: true }, 'Bewilligt mit Auflagen'],
    ['granted', 'applicant', { conditional: true }, 'Bewilligt mit Auflagen'],
    ['granted', 'public', { conditional: true }, 'Bewilligt mit Auflagen'],
    ['granted', 'office', { conditional: false }, 'Bewilligt'],
    ['noticed', 'office', { conditional: true }, 'Bescheid offen'],
    ['running', 'office', { measureOver: true }, 'Nachweis fällig'],
    ['running', 'applicant', { measureOver: true }, 'Nachweis fällig'],
    ['running', 'public', { measureOver: true }, 'Läuft'],
    ['running', 'applicant', { measureOver: false }, 'Läuft'],
    ['proof_submitted', 'office', { measureOver: true }, 'In Prüfung'],
  ])('%s für %s mit %j: %s', (state, audience, facts, word) => {
    expect(statusWord(state, audience, facts)).toBe(word)
  })

  it('öffentlich ist nur, was entschieden und nicht abgelehnt oder zurückgezogen wurde', () => {
    for (const state of applicationStates) {
      expect(isPublic(state)).toBe(isDecided(state) && !['rejected', 'withdrawn'].includes(state))
    }
  })
})
