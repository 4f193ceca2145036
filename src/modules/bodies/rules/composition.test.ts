import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import { bodyFindingText } from '../texts.ts'
import type { SeatGroup } from '../vocabulary.ts'
import { checkComposition, checkSeatPlan, type Seat } from './composition.ts'

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

describe('the departments of the administration', () => {
  const seat = (department: string, group: SeatGroup = 'administration', voting = true) => ({
    group,
    voting,
    department,
  })
  const twiceOf = (seats: readonly Seat[]) =>
    checkComposition(seats, { civilGroups: [] }).filter(({ code }) => code === 'department-twice')

  it.each<[string, readonly Seat[], number]>([
    ['each from another', [seat('Jugendamt'), seat('Integration')], 0],
    ['two from one', [seat('Jugendamt'), seat(' Jugendamt ')], 1],
    ['three from one are one finding', [seat('Jugendamt'), seat('Jugendamt'), seat('Jugendamt')], 1],
    ['one of two advisory', [seat('Jugendamt'), seat('Jugendamt', 'administration', false)], 0],
    [
      'two of one association',
      [seat('Sportverein', 'civil_society'), seat('Sportverein', 'civil_society')],
      0,
    ],
    ['two that nobody named', [seat(''), seat('')], 0],
  ])('%s', (_, seats, count) => {
    expect(twiceOf(seats)).toHaveLength(count)
  })

  it('says which one and how many there are', () => {
    const [finding] = twiceOf([seat('Jugendamt'), seat('Jugendamt'), seat('Kultur')])
    expect(finding && bodyFindingText(finding)).toContain(
      '(Jugendamt). Vertreten sein sollen möglichst viele Bereiche; jetzt sind es 2.',
    )
  })
})

describe('the planned seats', () => {
  const youth = { group: 'youth', voting: true } as const
  it.each([
    [1, 'Jugendforum, stimmberechtigt: 1 von 2 Sitzen sind besetzt.'],
    [2, ''],
    [3, 'Jugendforum, stimmberechtigt: 3 Mitglieder sind berufen, vorgesehen sind 2 Sitze.'],
  ])('%i of 2 held', (held, sentence) => {
    const seats = [...Array.from({ length: held }, () => youth), { group: 'youth', voting: false } as const]
    const [text = ''] = checkSeatPlan(seats, [{ ...youth, seats: 2 }]).map(bodyFindingText)
    expect(text.startsWith(sentence)).toBe(true)
    expect(text === '').toBe(sentence === '')
  })
})
