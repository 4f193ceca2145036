import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import { findingText, nextStepText } from '../texts.ts'
import { type ApplicationState, applicationStates } from '../vocabulary.ts'
import { canMove, checkMove, isDecided, isOver, movesFrom, nextStep, type Situation } from './lifecycle.ts'
import { statusWord } from './status-words.ts'

describe('Weg eines Antrags', () => {
  it.each<[string, ApplicationState[]]>([
    [
      'mit Korrektur, Bewilligung, Nachweis und Rückzahlung',
      [
        'draft',
        'submitted',
        'returned',
        'submitted',
        'admitted',
        'scheduled',
        'granted',
        'noticed',
        'running',
        'proof_submitted',
        'proof_returned',
        'proof_submitted',
        'repayment_open',
        'closed',
      ],
    ],
    ['zurückgestellt und später bewilligt', ['scheduled', 'deferred', 'admitted', 'scheduled', 'granted']],
    ['im Umlaufverfahren bewilligt', ['admitted', 'circulating', 'granted']],
    ['nach Widerspruch auf die Tagesordnung', ['circulating', 'admitted', 'scheduled']],
    ['von der Warteliste nachgerückt', ['scheduled', 'waitlisted', 'granted', 'noticed']],
    ['von der Warteliste zurück ins Gremium', ['circulating', 'waitlisted', 'admitted', 'scheduled']],
    ['empfohlen, dann vom Amt bewilligt', ['scheduled', 'recommended', 'granted', 'noticed']],
    ['empfohlen, aber nicht freigegeben', ['scheduled', 'recommended', 'rejected']],
    ['Kleinprojekt ohne Sitzung', ['admitted', 'granted']],
    ['von der Tagesordnung genommen', ['scheduled', 'admitted', 'scheduled']],
    ['Nachweis ohne Rückzahlung', ['proof_submitted', 'closed']],
  ])('%s', (_, path) => {
    for (const [at, from] of path.slice(0, -1).entries()) {
      expect(checkMove(from, path[at + 1] as ApplicationState), `${from} -> ${path[at + 1]}`).toEqual([])
    }
  })

  it.each<[ApplicationState, ApplicationState]>([
    ['draft', 'admitted'],
    ['submitted', 'granted'],
    ['deferred', 'granted'],
    ['circulating', 'deferred'],
    ['waitlisted', 'noticed'],
    ['granted', 'withdrawn'],
    ['granted', 'running'],
    ['running', 'closed'],
    ['rejected', 'submitted'],
    ['closed', 'repayment_open'],
  ])('von %s nicht nach %s', (from, to) => {
    const findings = checkMove(from, to)
    expect(codesOf(findings)).toEqual(['move-not-allowed'])
    expect(findings.map(findingText).join()).toContain(`„${statusWord(from, 'office')}“`)
  })

  it('zurückziehen geht aus jedem Stand vor der Entscheidung und danach nicht mehr', () => {
    for (const state of applicationStates)
      expect(canMove(state, 'withdrawn'), `${state} -> withdrawn`).toBe(!isDecided(state))
  })

  it('jeder Stand ist vom Entwurf aus erreichbar, und jeder Weg endet', () => {
    const reached = new Set<ApplicationState>(['draft'])
    for (const state of reached) for (const next of movesFrom(state)) reached.add(next)
    expect([...reached].toSorted()).toEqual([...applicationStates].toSorted())
    expect(applicationStates.filter(isOver)).toEqual(['rejected', 'withdrawn', 'closed'])
  })
})

describe('Wer ist am Zug?', () => {
  it.each<[ApplicationState, Situation, string, string]>([
    ['submitted', {}, 'coordination_office', 'check-formally'],
    ['returned', {}, 'applicant', 'correct-and-resubmit'],
    ['admitted', {}, 'coordination_office', 'put-on-agenda'],
    ['admitted', { microGrant: true }, 'lead_office', 'decide-micro-grant'],
    ['admitted', { microGrant: true, federalPrecheck: true }, 'lead_office', 'request-precheck'],
    ['scheduled', {}, 'committee', 'decide-in-meeting'],
    ['recommended', {}, 'lead_office', 'grant-on-recommendation'],
    ['recommended', { federalPrecheck: true }, 'lead_office', 'request-precheck'],
    ['recommended', { federalPrecheck: true, precheck: 'requested' }, 'federal_office', 'await-release'],
    ['recommended', { federalPrecheck: true, precheck: 'queried' }, 'lead_office', 'answer-precheck-query'],
    ['recommended', { federalPrecheck: true, precheck: 'refused' }, 'lead_office', 'reject-after-precheck'],
    [
      'recommended',
      { federalPrecheck: true, precheck: 'released' },
      'lead_office',
      'grant-on-recommendation',
    ],
    ['running', {}, 'applicant', 'carry-out'],
    ['running', { drawdown: 'none' }, 'applicant', 'carry-out'],
    ['running', { drawdown: 'requested' }, 'coordination_office', 'check-drawdown'],
    ['running', { drawdown: 'checked' }, 'lead_office', 'release-drawdown'],
    ['running', { drawdown: 'released' }, 'lead_office', 'pay-drawdown'],
    ['running', { measureOver: true, drawdown: 'requested' }, 'applicant', 'submit-proof'],
    ['running', { measureOver: true }, 'applicant', 'submit-proof'],
    ['closed', {}, 'nobody', 'nothing'],
  ])('%s %j: %s, %s', (state, situation, who, what) => {
    expect(nextStep(state, situation)).toEqual({ who, what })
  })

  it('jeder Stand hat einen nächsten Schritt in Worten; nur am Ende ist nichts zu tun', () => {
    for (const state of applicationStates) {
      const { who, what } = nextStep(state)
      expect(nextStepText(what)).toMatch(/\.$/)
      expect(who === 'nobody').toBe(isOver(state))
    }
  })
})
