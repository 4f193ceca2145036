import { describe, expect, it } from 'vitest'
import { refuseUnknownKeys, termReaders } from './term-readers.ts'
import type { TermValues } from './term-values.ts'

const lumpSums = {
  perParticipantCents: 4_000,
  feePerHourCents: 7_200,
  feePerDayCents: 54_000,
  dayFromHours: 6,
  dayRate: 'claimed',
}
const everyFund = { action: 1, youth: 2, participation: 3, coordination: 4 }
const exclusion = { code: 'regular_offer', label: 'Regelangebote von Bund, Land oder Kommune' }
const read = (key: keyof TermValues, value: unknown) => termReaders[key](value, key)

describe('Werte der Fördergrundlagen', () => {
  it.each<[keyof TermValues, unknown]>([
    ['maxFederalGrantCents', 0],
    ['maxFederalGrantCents', 14_000_000],
    ['federalShare', [9, 10]],
    ['federalShare', [1, 1]],
    ['inhabitantsMinimum', null],
    ['fundMinimaCents', {}],
    ['fundMinimaCents', { youth: 1 }],
    ['fundShareMinimum', null],
    ['fundShareMinimum', { funds: ['action', 'youth'], share: [1, 2] }],
    ['fixedSplitCents', everyFund],
    ['lumpSums', null],
    ['lumpSums', lumpSums],
    ['lineToleranceExcept', []],
    ['councilConsent', false],
    ['exclusions', [exclusion]],
  ])('%s kann %j sein', (key, value) => {
    expect(read(key, value)).toEqual(value)
  })

  it.each<[keyof TermValues, unknown, string]>([
    ['maxFederalGrantCents', -1, 'cannot be -1'],
    ['maxFederalGrantCents', 0.5, 'cannot be 0.5'],
    ['maxFederalGrantCents', '100000', 'cannot be "100000"'],
    ['federalShare', [10, 9], 'cannot be [10,9]'],
    ['federalShare', [0, 0], 'cannot be [0,0]'],
    ['federalShare', [1, 2, 3], 'cannot be [1,2,3]'],
    ['inhabitantsMinimum', undefined, 'cannot be undefined'],
    ['settlement', 'guess', 'cannot be "guess"'],
    ['fundMinimaCents', { culture: 1 }, 'cannot be "culture"'],
    ['fundMinimaCents', [1], 'cannot be [1]'],
    ['fundShareMinimum', { funds: ['action'], share: [3, 2] }, 'fundShareMinimum.share cannot be [3,2]'],
    ['fundShareMinimum', { funds: ['action'], share: [1, 2], of: 'total' }, 'does not know "of"'],
    ['fixedSplitCents', { ...everyFund, youth: undefined }, 'fixedSplitCents.youth cannot be undefined'],
    ['fixedSplitCents', { ...everyFund, culture: 5 }, 'cannot be "culture"'],
    ['lumpSums', { ...lumpSums, dayRate: undefined }, 'lumpSums.dayRate cannot be undefined'],
    ['lumpSums', { ...lumpSums, dayUntilHours: 8 }, 'lumpSums does not know "dayUntilHours"'],
    ['committeeLabel', '', 'cannot be ""'],
    ['councilConsent', 'ja', 'cannot be "ja"'],
    ['exclusions', exclusion, 'exclusions cannot be'],
    ['exclusions', [{ code: 'x' }], 'exclusions[0].label cannot be undefined'],
    [
      'exclusions',
      [exclusion, { ...exclusion, label: 'Regelangebote von Bund', 'Land oder Kommune': null }],
      'exclusions[1] does not know "Land oder Kommune"',
    ],
  ])('%s kann nicht %j sein', (key, value, message) => {
    expect(() => read(key, value)).toThrow(message)
  })

  it.each<[string, object, string | null]>([
    ['nichts', {}, null],
    ['weniger als bekannt', { code: 1 }, null],
    ['genau das Bekannte', { code: 1, label: 2 }, null],
    ['eines mehr', { code: 1, label: 2, note: 3 }, 'programme terms: here does not know "note"'],
    ['nur Fremdes', { a: null, b: undefined }, 'programme terms: here does not know "a", "b"'],
  ])('ein Eintrag sagt %s', (_, entry, message) => {
    const refused = () => refuseUnknownKeys(entry, ['code', 'label'], 'here')
    if (message === null) expect(refused).not.toThrow()
    else expect(refused).toThrow(message)
  })
})
