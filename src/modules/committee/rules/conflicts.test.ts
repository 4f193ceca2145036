import { describe, expect, it } from 'vitest'
import { findingText } from '../texts.ts'
import { checkNoConflictedVote, proposeConflicts } from './conflicts.ts'

describe('Befangenheit', () => {
  const members = [
    { memberId: 'm01', organisationId: null },
    { memberId: 'm06', organisationId: 'kino' },
    { memberId: 'm07', organisationId: 'kirche' },
    { memberId: 'm11', organisationId: 'willkommen' },
    { memberId: 'm12', organisationId: 'willkommen' },
  ]
  it.each([
    ['der eigene Verein beantragt', 'kino', null, [{ memberId: 'm06', because: 'applicant' }]],
    ['der eigene Verein ist Partner', 'kultur', 'kirche', [{ memberId: 'm07', because: 'partner' }]],
    [
      'Antragsteller mit zwei Sitzen und sein Partner',
      'willkommen',
      'kirche',
      [
        { memberId: 'm07', because: 'partner' },
        { memberId: 'm11', because: 'applicant' },
        { memberId: 'm12', because: 'applicant' },
      ],
    ],
    ['derselbe Verein als beides', 'kino', 'kino', [{ memberId: 'm06', because: 'applicant' }]],
    ['niemand aus dem Verein sitzt im Ausschuss', 'kultur', null, []],
  ])('%s', (_, applicant, partner, proposed) => {
    expect(proposeConflicts(members, applicant, partner)).toEqual(proposed)
  })

  it.each<[string, string[], string[], string[]]>([
    ['niemand ist befangen', ['m01', 'm06'], [], []],
    ['die Befangene stimmt nicht mit', ['m01', 'm07'], ['m06'], []],
    ['die Befangene stimmt mit', ['m01', 'm06'], ['m06'], ['m06']],
    ['zwei Befangene stimmen mit', ['m06', 'm07', 'm11'], ['m06', 'm11'], ['m06', 'm11']],
  ])('wer befangen ist, stimmt nicht ab: %s', (_, voters, conflicted, refused) => {
    const findings = checkNoConflictedVote(voters, conflicted)
    expect(findings.map(({ code, weight, facts }) => [code, weight, facts.memberId])).toEqual(
      refused.map((memberId) => ['conflicted-member-votes', 'refusal', memberId]),
    )
    for (const finding of findings) expect(findingText(finding)).toContain('befangen')
  })
})
