import { describe, expect, it } from 'vitest'
import { localDate } from '../../../kit/dates.ts'
import { codesOf } from '../../../kit/findings.ts'
import { findingText } from '../texts.ts'
import { type CouncilDecision, checkFederalDrawdown } from './council-consent.ts'
import { checkInhabitants } from './inhabitants.ts'
import type { ProgrammeTerms } from './programme-terms.ts'

const sources = {
  councilConsent: { title: 'x' },
  inhabitantsMinimum: { title: 'y' },
} as ProgrammeTerms['sources']
const decided = (fundingYear: number, day: string, consents = true): CouncilDecision => ({
  fundingYear,
  decidedOn: localDate(day),
  consents,
})

describe('Zustimmung der kommunalen Vertretung', () => {
  it.each<[string, string, CouncilDecision[], boolean, string[]]>([
    [
      'einen Tag vor der Zustimmung',
      '2026-01-27',
      [decided(2026, '2026-01-28')],
      true,
      ['council-consent-missing'],
    ],
    ['am Tag der Zustimmung', '2026-01-28', [decided(2026, '2026-01-28')], true, []],
    [
      'Zustimmung nur für das Vorjahr',
      '2026-02-01',
      [decided(2025, '2025-01-28')],
      true,
      ['council-consent-missing'],
    ],
    [
      'nach einer Ablehnung',
      '2026-02-01',
      [decided(2026, '2026-01-28', false)],
      true,
      ['council-consent-refused'],
    ],
    [
      'Ablehnung, dann Zustimmung',
      '2026-03-01',
      [decided(2026, '2026-02-28'), decided(2026, '2026-01-28', false)],
      true,
      [],
    ],
    [
      'Zustimmung, später zurückgenommen',
      '2026-03-01',
      [decided(2026, '2026-02-28', false), decided(2026, '2026-01-28')],
      true,
      ['council-consent-refused'],
    ],
    ['ohne diese Bedingung in den Fördergrundlagen', '2018-01-02', [], false, []],
  ])('%s', (_, drawnOn, decisions, councilConsent, codes) => {
    const drawdown = { fundingYear: Number(drawnOn.slice(0, 4)), drawnOn: localDate(drawnOn) }
    const findings = checkFederalDrawdown(drawdown, decisions, { councilConsent, sources })
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) expect(findingText(finding)).toContain('kommunale')
  })
})

describe('Mindestgröße des Fördergebiets', () => {
  it.each([
    [14_999, ['too-few-inhabitants']],
    [15_000, []],
    [15_818, []],
  ])('%i Einwohner', (inhabitants, codes) => {
    const findings = checkInhabitants(inhabitants, { inhabitantsMinimum: 15_000, sources })
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) expect(findingText(finding)).toContain('14.999 Menschen')
  })
})
