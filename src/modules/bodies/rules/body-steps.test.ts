import { expect, it } from 'vitest'
import { bodyFindingText } from '../texts.ts'
import { refuseBodyStep } from './body-steps.ts'

it('says why a second version of the same day is refused', () => {
  const finding = refuseBodyStep('rules-adopted-that-day', { adoptedOn: '2018-01-15' })
  expect(finding.weight).toBe('refusal')
  expect(bodyFindingText(finding)).toMatch(
    /^Für den 15\. Januar 2018 ist schon eine Geschäftsordnung eingetragen/,
  )
})
