import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import { checkInvitation, checkNewDate, checkPreparation, checkSlot } from './invitation-steps.ts'

describe('die Einladung', () => {
  const first = { meeting: 'prepared', points: 3, invitedBefore: false, somethingNew: true } as const
  it.each([
    ['zum ersten Mal', {}, []],
    ['ohne einen Punkt', { points: 0 }, ['agenda-empty']],
    ['mit einem Punkt', { points: 1 }, []],
    ['noch einmal ohne Änderung', { invitedBefore: true, somethingNew: false }, ['nothing-new-to-tell']],
    ['noch einmal mit Änderung', { invitedBefore: true }, []],
    ['während der Sitzung', { meeting: 'running' }, ['meeting-not-in-preparation']],
    ['nach der Sitzung', { meeting: 'closed', points: 0 }, ['meeting-not-in-preparation', 'agenda-empty']],
  ] as const)('%s', (_, change, codes) => {
    expect(codesOf(checkInvitation({ ...first, ...change }))).toEqual(codes)
  })
})

describe('der Termin und die Zeiten der Vorstellung', () => {
  it('ändern sich nur in der Vorbereitung', () => {
    expect(checkPreparation('prepared')).toEqual([])
    expect(codesOf(checkPreparation('running'))).toEqual(['meeting-not-in-preparation'])
    expect(codesOf(checkSlot('closed', true))).toEqual(['meeting-not-in-preparation'])
  })

  it('bleibt der Termin in seinem Jahr', () => {
    expect(checkNewDate('prepared', { from: 2018, to: 2018 })).toEqual([])
    expect(codesOf(checkNewDate('prepared', { from: 2018, to: 2019 }))).toEqual(['other-funding-year'])
    expect(codesOf(checkNewDate('running', { from: 2018, to: 2018 }))).toEqual(['meeting-not-in-preparation'])
  })

  it('gibt es nur für Anträge', () => {
    expect(checkSlot('prepared', true)).toEqual([])
    expect(codesOf(checkSlot('prepared', false))).toEqual(['only-applications-are-presented'])
  })
})
