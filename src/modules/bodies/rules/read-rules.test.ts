import { describe, expect, it } from 'vitest'
import { cents } from '../../../kit/money.ts'
import { readMajority, readRules } from './read-rules.ts'
import { usualRules } from './rules-of-procedure.ts'

describe('eine gespeicherte Fassung der Geschäftsordnung', () => {
  it('von vor der Wahl: was damals galt, gilt weiter, das Übrige ist das Übliche', () => {
    const ofThen = {
      quorum: { kind: 'at_least', share: [1, 2] },
      quorumBase: 'unconflicted',
      civilMajorityAtVote: false,
      civilMajorityBase: 'present',
      civilGroups: ['civil_society'],
      majority: 'more_than_half_of_base',
      applicationLeadDays: 21,
      microGrantCapCents: cents(50_000),
    }
    expect(readRules(ofThen)).toEqual({
      ...usualRules,
      ...ofThen,
      majority: 'simple',
      abstentions: 'like_no',
    })
  })

  it('von heute: kommt zurück, wie sie beschlossen wurde', () => {
    const adopted = {
      ...usualRules,
      majority: 'two_thirds_of_members',
      abstentions: 'like_no',
      circulation: { allowed: 'urgent', days: 7, upToCents: cents(100_000), objectionOf: 'nobody' },
    } as const
    expect(readRules(JSON.parse(JSON.stringify(adopted)))).toEqual(adopted)
  })

  it.each([
    ['more_yes_than_no', undefined, { majority: 'simple', abstentions: 'not_counted' }],
    ['more_than_half_of_base', undefined, { majority: 'simple', abstentions: 'like_no' }],
    ['simple', 'like_no', { majority: 'simple', abstentions: 'like_no' }],
    ['absolute_of_members', undefined, { majority: 'absolute_of_members', abstentions: 'not_counted' }],
  ] as const)('Mehrheit %s', (stored, abstentions, read) => {
    expect(readMajority(stored, abstentions)).toEqual(read)
  })
})
