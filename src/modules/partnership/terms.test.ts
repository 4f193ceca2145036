import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { localDate } from '../../kit/dates.ts'
import { codesOf } from '../../kit/findings.ts'
import { type Cents, cents } from '../../kit/money.ts'
import { checkFederalDrawdown } from './rules/council-consent.ts'
import { checkFundSplit } from './rules/fund-split.ts'
import { checkInhabitants } from './rules/inhabitants.ts'
import { ownShareOf } from './rules/own-share.ts'
import { assembleTerms, type TermRow, termsForYear } from './rules/programme-terms.ts'
import { readTermRows } from './terms.ts'
import { findingText } from './texts.ts'
import { type FundKind, generations } from './vocabulary.ts'

const rows = generations.flatMap((generation) =>
  readTermRows(readFileSync(new URL(`./terms/${generation}.yaml`, import.meta.url), 'utf8')),
)
const euro = (amount: number): Cents => cents(Math.round(amount * 100))
const funds = (action: number, youth: number, participation: number, coordination: number) =>
  ({
    action: euro(action),
    youth: euro(youth),
    participation: euro(participation),
    coordination: euro(coordination),
  }) satisfies Record<FundKind, Cents>

describe('Fördergrundlagen je Jahr', () => {
  it.each([
    [2015, '2015', 55_000, 'receipts', 'Begleitausschuss', false],
    [2016, '2015', 55_000, 'receipts', 'Begleitausschuss', false],
    [2017, '2017', 100_000, 'receipts', 'Begleitausschuss', false],
    [2018, '2017', 100_000, 'receipts', 'Begleitausschuss', false],
    [2019, '2017', 100_000, 'receipts', 'Begleitausschuss', false],
    [2020, '2020', 125_000, 'receipts', 'Begleitausschuss', false],
    [2022, '2020', 125_000, 'receipts', 'Begleitausschuss', false],
    [2023, '2023', 160_000, 'receipts', 'Begleitausschuss', false],
    [2024, '2023', 160_000, 'receipts', 'Begleitausschuss', false],
    [2025, '2025', 140_000, 'lump_sums', 'Bündnis', false],
    [2026, '2026', 140_000, 'lump_sums', 'Bündnis', true],
    [2032, '2026', 140_000, 'lump_sums', 'Bündnis', true],
  ])('%i gilt %s: höchstens %i Euro', (year, generation, maximum, settlement, label, gate) => {
    const terms = termsForYear(rows, year)
    expect(terms).toMatchObject({ generation, settlement, committeeLabel: label, spendWithinDays: 42 })
    expect(terms.maxFederalGrantCents).toBe(euro(maximum))
    expect(terms.gates).toEqual({ councilConsent: gate, federalPrecheck: gate })
  })

  it.each([2014, 2033])('das Jahr %i hat keine Fördergrundlagen', (year) => {
    expect(() => termsForYear(rows, year)).toThrow(`no programme terms cover the year ${year}`)
  })

  it('jeder Wert nennt seine Quelle, und Unbelegtes ist als Annahme gekennzeichnet', () => {
    for (const row of rows) expect(row.source.title, `${row.generation}.${row.key}`).not.toBe('')
    const terms = termsForYear(rows, 2018)
    expect(terms.sources.maxFederalGrantCents).toMatchObject({
      url: expect.stringContaining('lauenburgischen'),
    })
    expect(terms.sources.maxFederalGrantCents.assumed).toBeUndefined()
    expect(terms.certainty.federalShare).toBe('assumed')
    expect(terms.sources.federalShare.assumed).toBe(true)
  })

  it('was nicht belegt ist, steht auf der Seite der Annahmen', () => {
    const page = readFileSync(new URL('../../../docs/regulation/assumptions.md', import.meta.url), 'utf8')
    const unsure = rows.filter((row) => row.certainty !== 'sourced')
    expect(unsure.length).toBeGreaterThan(20)
    for (const { generation, key, certainty } of unsure) {
      const listed = page
        .split('\n')
        .filter((line) => line.startsWith(`| \`${key}\` |`) && line.includes(generation))
      expect(listed.join(), `${generation}.${key}`).toContain(certainty)
    }
  })

  const of2026 = rows.filter((row) => row.generation === '2026')
  it.each<[string, (complete: TermRow[]) => TermRow[], string]>([
    ['ein fehlender Wert', (all) => all.filter((row) => row.key !== 'lineTolerance'), 'lack lineTolerance'],
    ['ein doppelter Wert', (all) => [...all, ...all.slice(0, 1)], 'twice'],
    [
      'zwei Generationen zugleich',
      (all) => [...all, { ...all[0], generation: '2025' } as TermRow],
      'overlap',
    ],
    ['ein Anteil über eins', (all) => replace(all, 'federalShare', [10, 9]), 'federalShare cannot be [10,9]'],
    ['ein Betrag mit Bruchteil', (all) => replace(all, 'maxFederalGrantCents', 0.5), 'cannot be 0.5'],
    ['ein unbekanntes Wort', (all) => replace(all, 'settlement', 'guess'), 'cannot be "guess"'],
  ])('%s wird nicht stillschweigend ergänzt', (_, change, message) => {
    expect(() => assembleTerms(change(of2026))).toThrow(message)
  })
})

const replace = (all: TermRow[], key: string, value: unknown): TermRow[] =>
  all.map((row) => (row.key === key ? { ...row, value } : row))

describe('Beispiel Boizenburg/Elbe und Lübtheen', () => {
  const split2018 = {
    federalGrantCents: euro(100_000),
    ownShareCents: euro(0),
    funds: funds(40_000, 5_000, 10_000, 45_000),
  }
  const split2026 = {
    federalGrantCents: euro(140_000),
    ownShareCents: euro(15_555.56),
    funds: funds(60_000, 15_000, 10_000, 70_555.56),
  }
  it('beide Jahre teilen die Mittel ohne Beanstandung auf', () => {
    expect(checkFundSplit(split2018, termsForYear(rows, 2018))).toEqual([])
    expect(checkFundSplit(split2026, termsForYear(rows, 2026))).toEqual([])
  })
  it('der Eigenanteil 2026 ist 15.555,56 Euro, abgerundet gelesen 15.555,55, vom Zuschuss gerechnet 14.000', () => {
    const terms = termsForYear(rows, 2026)
    expect(ownShareOf(euro(140_000), terms)).toBe(euro(15_555.56))
    expect(ownShareOf(euro(140_000), { ...terms, ownShareRounding: 'down' })).toBe(euro(15_555.55))
    expect(ownShareOf(euro(140_000), { ...terms, ownShareBase: 'grant' })).toBe(euro(14_000))
  })
  it.each([
    ['2026-01-27', ['council-consent-missing']],
    ['2026-01-28', []],
    ['2026-01-29', []],
  ])('Zustimmung am 28. Januar 2026, Abruf am %s', (drawnOn, codes) => {
    const consent = { fundingYear: 2026, decidedOn: localDate('2026-01-28'), consents: true }
    const drawdown = { fundingYear: 2026, drawnOn: localDate(drawnOn) }
    const findings = checkFederalDrawdown(drawdown, [consent], termsForYear(rows, 2026))
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) expect(findingText(finding)).toContain('Am 27. Januar 2026 lag für 2026')
  })
  it('15.818 Einwohner genügen', () => {
    expect(checkInhabitants(15_818, termsForYear(rows, 2026))).toEqual([])
  })
})

describe('Eine Datei der Fördergrundlagen', () => {
  const text = readFileSync(new URL('./terms/2026.yaml', import.meta.url), 'utf8')
  const whole = 'label: "Regelangebote von Bund, Land oder Kommune"'
  const assembled = (changed: string) => assembleTerms(readTermRows(changed))

  it('nennt jeden Ausschluss ganz, auch mit Komma', () => {
    for (const generation of generations) {
      const { exclusions } = assembleTerms(rows.filter((row) => row.generation === generation))
      expect(exclusions.map(({ label }) => label)).toContain('Regelangebote von Bund, Land oder Kommune')
    }
  })

  it.each([
    [
      'ein Komma ohne Anführungszeichen',
      whole,
      'label: Regelangebote von Bund, Land oder Kommune',
      '2026.exclusions[11] does not know "Land oder Kommune"',
    ],
    [
      'eine fremde Angabe bei den Pauschalen',
      'dayFromHours: 6',
      'dayFromHours: 6\n      dayUntilHours: 8',
      '2026.lumpSums does not know "dayUntilHours"',
    ],
    [
      'eine fremde Angabe beim Mindestanteil',
      'share: [1, 2] }',
      'share: [1, 2], of: total }',
      '2026.fundShareMinimum does not know "of"',
    ],
    ['ein fremder Fonds', '{ action: 3500000', '{ culture: 3500000', 'fundMinimaCents cannot be "culture"'],
    ['ein fremder Wert', '  settlement:\n', '  settlements:\n', '2026.terms does not know "settlements"'],
    [
      'eine fremde Angabe beim Wert',
      'value: lump_sums\n',
      'value: lump_sums\n    until: 2027\n',
      '2026.settlement does not know "until"',
    ],
    [
      'eine fremde Angabe bei der Quelle',
      'section: "Maßnahmenpauschalen"',
      'section: "Maßnahmenpauschalen"\n    page: 7',
      'source does not know "page"',
    ],
    [
      'eine fremde Angabe bei der Datei',
      'yearFrom: 2026',
      'yearFrom: 2026\nyearTo: 2032',
      '2026 does not know "yearTo"',
    ],
  ])('%s wird nicht überlesen', (_, written, changed, message) => {
    expect(text.split(written)).toHaveLength(2)
    expect(() => assembled(text)).not.toThrow()
    expect(() => assembled(text.replace(written, changed))).toThrow(message)
  })
})
