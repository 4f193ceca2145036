import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import { findingText } from '../texts.ts'
import { checkFourEyes, type PaymentSteps } from './four-eyes.ts'

describe('Vier Augen', () => {
  it.each<[string, PaymentSteps, string[]]>([
    ['drei Personen', { requestedBy: 'a', checkedBy: 'b', releasedBy: 'c' }, []],
    [
      'Freigabe durch die Anfordernde',
      { requestedBy: 'a', checkedBy: 'b', releasedBy: 'a' },
      ['released-by-requester'],
    ],
    [
      'Freigabe durch die Prüfende',
      { requestedBy: 'a', checkedBy: 'b', releasedBy: 'b' },
      ['released-by-checker'],
    ],
    [
      'Prüfung durch die Anfordernde',
      { requestedBy: 'a', checkedBy: 'a', releasedBy: 'c' },
      ['checked-by-requester'],
    ],
    ['noch ungeprüft', { requestedBy: 'a', checkedBy: null, releasedBy: 'c' }, ['not-yet-checked']],
    [
      'ungeprüft durch die Anfordernde freigegeben',
      { requestedBy: 'a', checkedBy: null, releasedBy: 'a' },
      ['not-yet-checked', 'released-by-requester'],
    ],
    [
      'eine Person für alles',
      { requestedBy: 'a', checkedBy: 'a', releasedBy: 'a' },
      ['released-by-requester', 'released-by-checker', 'checked-by-requester'],
    ],
    ['Anforderung ohne Konto', { requestedBy: null, checkedBy: 'b', releasedBy: 'c' }, []],
    [
      'Anforderung ohne Konto, geprüft und freigegeben von einer Person',
      { requestedBy: null, checkedBy: 'b', releasedBy: 'b' },
      ['released-by-checker'],
    ],
    [
      'weder Konto noch Prüfung',
      { requestedBy: null, checkedBy: null, releasedBy: 'c' },
      ['not-yet-checked'],
    ],
  ])('%s', (_, steps, codes) => {
    const findings = checkFourEyes(steps)
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) {
      expect(finding.weight).toBe('refusal')
      expect(findingText(finding)).toMatch(/Bitte/)
    }
  })

  it('gezahlt wird nur, wenn geprüft ist und alle Beteiligten verschieden sind', () => {
    const person = fc.constantFrom('a', 'b', 'c')
    fc.assert(
      fc.property(fc.option(person), fc.option(person), person, (requestedBy, checkedBy, releasedBy) => {
        const involved = [requestedBy, checkedBy, releasedBy].filter((somebody) => somebody !== null)
        const allDiffer = new Set(involved).size === involved.length
        const passes = checkFourEyes({ requestedBy, checkedBy, releasedBy }).length === 0
        expect(passes).toBe(checkedBy !== null && allDiffer)
      }),
    )
  })
})
