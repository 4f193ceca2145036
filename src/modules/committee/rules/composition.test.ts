import { describe, expect, it } from 'vitest'
import { localDate } from '../../../kit/dates.ts'
import { codesOf } from '../../../kit/findings.ts'
import { findingText } from '../texts.ts'
import type { SeatGroup } from '../vocabulary.ts'
import { applicationDeadline, checkLeadTime } from './application-lead-time.ts'
import { checkComposition } from './composition.ts'
import { checkNoConflictedVote, proposeConflicts } from './conflicts.ts'

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
    for (const finding of findings) expect(findingText(finding)).toMatch(/Bitte berufen/)
  })
  it('beratende Mitglieder zählen nicht', () => {
    const advisory = Array.from({ length: 9 }, () => ({ group: 'administration' as const, voting: false }))
    const voting = seats({ administration: 1, civil_society: 1, youth: 1 })
    expect(checkComposition([...voting, ...advisory], both)).toEqual([])
  })
})

describe('Befangenheit', () => {
  const members = [
    { memberId: 'm01', organisationId: null },
    { memberId: 'm06', organisationId: 'kino' },
    { memberId: 'm07', organisationId: 'kirche' },
    { memberId: 'm11', organisationId: 'willkommen' },
  ]
  it.each([
    ['der eigene Verein beantragt', 'kino', null, [{ memberId: 'm06', because: 'applicant' }]],
    [
      'eigener Verein ist Partner',
      'willkommen',
      'kirche',
      [
        { memberId: 'm07', because: 'partner' },
        { memberId: 'm11', because: 'applicant' },
      ],
    ],
    ['niemand aus dem Verein sitzt im Ausschuss', 'kultur', null, []],
  ])('%s', (_, applicant, partner, proposed) => {
    expect(proposeConflicts(members, applicant, partner)).toEqual(proposed)
  })
  it('wer befangen ist, stimmt nicht ab', () => {
    expect(checkNoConflictedVote(['m01', 'm07'], ['m06'])).toEqual([])
    const findings = checkNoConflictedVote(['m01', 'm06'], ['m06'])
    expect(findings.map((finding) => [finding.code, finding.facts.memberId])).toEqual([
      ['conflicted-member-votes', 'm06'],
    ])
    expect(findings.map(findingText).join()).toContain('befangen')
  })
})

describe('Antragsfrist', () => {
  it.each([
    ['2018-03-06', 14, '2018-02-20'],
    ['2018-05-15', 14, '2018-05-01'],
    ['2025-06-26', 28, '2025-05-29'],
    ['2024-03-07', 7, '2024-02-29'],
  ])('Sitzung am %s, %i Tage vorher: %s', (meeting, applicationLeadDays, deadline) => {
    expect(applicationDeadline(localDate(meeting), { applicationLeadDays })).toBe(deadline)
    expect(checkLeadTime(localDate(deadline), localDate(meeting), { applicationLeadDays })).toEqual([])
  })
  it('ein Tag weniger ist zu kurz', () => {
    const findings = checkLeadTime(localDate('2018-02-21'), localDate('2018-03-06'), {
      applicationLeadDays: 14,
    })
    expect(codesOf(findings)).toEqual(['lead-time-too-short'])
    expect(findings.map(findingText).join()).toContain('nur 13 Tage')
  })
})
