import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import { bodyFindingText } from '../texts.ts'
import { type AttendanceKind, checkAbsences, checkEndByAbsences, missedInARow } from './absences.ts'

const kinds: Readonly<Record<string, AttendanceKind>> = {
  d: 'in_person',
  v: 'represented',
  e: 'excused',
  u: 'unexcused',
  '?': 'unknown',
}
const history = (letters: string): AttendanceKind[] =>
  letters.split('').map((letter) => {
    const kind = kinds[letter]
    if (!kind) throw new Error(letter)
    return kind
  })

describe('meetings missed in a row', () => {
  it.each([
    ['', 0],
    ['d', 0],
    ['u', 1],
    ['uu', 2],
    ['duuu', 3],
    ['uuud', 0],
    ['uuvu', 1],
    ['uueu', 1],
    ['uu?u', 1],
  ])('%j: %i', (letters, missed) => {
    expect(missedInARow(history(letters))).toBe(missed)
  })
})

describe('three in a row end the seat', () => {
  it.each([
    ['u', []],
    ['uu', ['absences-near-limit']],
    ['uuu', ['absences-end-seat']],
    ['uuuu', ['absences-end-seat']],
    ['uuud', []],
    ['uueu', []],
  ])('%j', (letters, codes) => {
    const findings = checkAbsences(history(letters), 3, 'Mitglied m06')
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) expect(bodyFindingText(finding)).toContain('Mitglied m06')
    const ends = codes.includes('absences-end-seat')
    expect(codesOf(checkEndByAbsences(history(letters), 3))).toEqual(ends ? [] : ['absences-below-limit'])
  })

  it('where the body has not said so, nobody loses a seat', () => {
    expect(checkAbsences(history('uuuuuu'), null, 'Mitglied m06')).toEqual([])
    const [finding] = checkEndByAbsences(history('uuuuuu'), null)
    expect(finding && bodyFindingText(finding)).toMatch(
      /^Nach der Geschäftsordnung endet der Sitz noch nicht/,
    )
  })

  it('where one is enough, nobody is near it', () => {
    expect(checkAbsences([], 1, 'Mitglied m06')).toEqual([])
    expect(codesOf(checkAbsences(history('u'), 1, 'Mitglied m06'))).toEqual(['absences-end-seat'])
  })
})
