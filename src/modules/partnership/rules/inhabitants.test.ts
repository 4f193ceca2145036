import { expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import { findingText } from '../texts.ts'
import { checkInhabitants } from './inhabitants.ts'
import type { ProgrammeTerms } from './programme-terms.ts'

const sources = {
  inhabitantsMinimum: { title: 'Grundsätze Handlungsbereich Kommune' },
} as ProgrammeTerms['sources']

it.each([
  [15_000, 15_000, []],
  [14_999, 15_000, ['too-few-inhabitants']],
  [1, null, []],
])('%i Menschen bei einer Mindestgröße von %s', (inhabitants, inhabitantsMinimum, codes) => {
  const findings = checkInhabitants(inhabitants, { inhabitantsMinimum, sources })
  expect(codesOf(findings)).toEqual(codes)
  for (const finding of findings) {
    expect(finding.weight).toBe('warning')
    expect(findingText(finding)).toContain('14.999')
  }
})
