import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import { bodyFindingText } from '../texts.ts'
import type { SeatGroup } from '../vocabulary.ts'
import { checkComposition } from './composition.ts'

const seats = (groups: Partial<Record<SeatGroup, number>>) =>
  Object.entries(groups).flatMap(([group, count]) =>
    Array.from({ length: count }, () => ({ group: group as SeatGroup, voting: true })),
  )
const both = { civilGroups: ['civil_society', 'youth'] } as const

describe('Zusammensetzung', () => {
  it.each<[string, Partial<Record<SeatGroup, number>>, readonly SeatGroup[], string[]]>([
    [
      'Beispiel: 5 Verwaltung, 6 Zivilgesellschaft, 2 Jugend',
      { administration: 5, civil_society: 6, youth: 2 },
      both.civilGroups,
      [],
    ],
    [
      'Bautzen: 7 Fraktionen, 10 Gesellschaft, 2 Jugend',
      { council: 7, civil_society: 10, youth: 2 },
      both.civilGroups,
      [],
    ],
    [
      'genau die Hälfte ist keine Mehrheit',
      { administration: 6, civil_society: 4, youth: 2 },
      both.civilGroups,
      ['civil-society-minority'],
    ],
    ['eine Stimme mehr ist eine', { administration: 5, civil_society: 4, youth: 2 }, both.civilGroups, []],
    [
      'zwei von zwölf Jugendlichen gehen',
      { administration: 5, civil_society: 5 },
      both.civilGroups,
      ['civil-society-minority', 'youth-without-vote'],
    ],
    [
      'zählt die Jugend nicht mit, fehlt die Mehrheit',
      { administration: 5, civil_society: 4, youth: 2 },
      ['civil_society'],
      ['civil-society-minority'],
    ],
    ['ein leerer Ausschuss', {}, both.civilGroups, ['civil-society-minority', 'youth-without-vote']],
  ])('%s', (_, groups, civilGroups, codes) => {
    const findings = checkComposition(seats(groups), { civilGroups })
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) expect(bodyFindingText(finding)).toMatch(/Bitte berufen/)
  })
  it('beratende Mitglieder zählen nicht', () => {
    const advisory = Array.from({ length: 9 }, () => ({ group: 'administration' as const, voting: false }))
    const voting = seats({ administration: 1, civil_society: 1, youth: 1 })
    expect(checkComposition([...voting, ...advisory], both)).toEqual([])
  })
})
