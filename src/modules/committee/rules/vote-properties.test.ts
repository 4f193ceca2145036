import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countVotesOf, type DecisionRules, decideVote, electorateOf } from './vote.ts'

describe('was für jede Geschäftsordnung gilt', () => {
  const anyRules = fc.record<DecisionRules>({
    majority: fc.constantFrom(
      'simple',
      'absolute_of_members',
      'two_thirds_of_votes',
      'two_thirds_of_members',
    ),
    majorityBase: fc.constantFrom('all_members', 'unconflicted'),
    abstentions: fc.constantFrom('not_counted', 'like_no'),
    tie: fc.constantFrom('rejected', 'chair_decides'),
  })
  const choice = fc.constantFrom('yes' as const, 'no' as const, 'abstain' as const)
  /** Members with what each would vote; some are in conflict, some are not there. The first one has the chair. */
  const anyBody = fc
    .array(fc.record({ choice, conflicted: fc.boolean(), there: fc.boolean() }), {
      minLength: 1,
      maxLength: 30,
    })
    .map((members) => members.map((one, index) => ({ ...one, memberId: `m${index}` })))
  type Body = Array<{
    memberId: string
    choice: 'yes' | 'no' | 'abstain'
    conflicted: boolean
    there: boolean
  }>

  const outcomeOf = (body: Body, decisionRules: DecisionRules, votes = body.filter(({ there }) => there)) => {
    const conflictedIds = body.filter(({ conflicted }) => conflicted).map(({ memberId }) => memberId)
    const chair = votes.find(({ memberId, conflicted }) => memberId === 'm0' && !conflicted)
    const voting = { votingMembers: body.length, present: [], conflictedIds }
    const electorate = electorateOf(voting, chair?.choice ?? null)
    return decideVote(countVotesOf(votes, conflictedIds), electorate, decisionRules)
  }

  it('die Reihenfolge der Stimmen ändert nichts', () => {
    fc.assert(
      fc.property(anyBody, anyRules, fc.infiniteStream(fc.nat()), (body, decisionRules, weights) => {
        const votes = body.filter(({ there }) => there)
        const shuffled = votes
          .map((vote) => ({ vote, weight: weights.next().value ?? 0 }))
          .toSorted((left, right) => left.weight - right.weight)
          .map(({ vote }) => vote)
        expect(outcomeOf(body, decisionRules, shuffled)).toEqual(outcomeOf(body, decisionRules, votes))
      }),
    )
  })

  it('wer befangen ist, ändert kein Ergebnis: weder durch Kommen noch durch eine Stimme', () => {
    fc.assert(
      fc.property(anyBody, anyRules, choice, fc.boolean(), (body, decisionRules, other, there) => {
        const otherwise = body.map((one) => (one.conflicted ? { ...one, choice: other, there } : one))
        expect(outcomeOf(otherwise, decisionRules)).toEqual(outcomeOf(body, decisionRules))
      }),
    )
  })

  it('wo Befangene nicht zur Grundlage zählen, ist es, als säßen sie nicht im Gremium', () => {
    fc.assert(
      fc.property(anyBody, anyRules, (body, anyRule) => {
        const decisionRules: DecisionRules = { ...anyRule, majorityBase: 'unconflicted' }
        const without = body.filter(({ conflicted }) => !conflicted)
        expect(outcomeOf(without, decisionRules)).toEqual(outcomeOf(body, decisionRules))
      }),
    )
  })

  it('ein Ja mehr macht aus Angenommen nie Abgelehnt, ein Nein mehr aus Abgelehnt nie Angenommen', () => {
    const isCarried = (body: Body, decisionRules: DecisionRules) =>
      outcomeOf(body, decisionRules).kind === 'carried'
    fc.assert(
      fc.property(anyBody, anyRules, fc.nat(29), (body, decisionRules, place) => {
        const says = (said: 'yes' | 'no') =>
          body.map((one, index) =>
            index === place % body.length ? { ...one, choice: said, there: true } : one,
          )
        if (isCarried(body, decisionRules)) expect(isCarried(says('yes'), decisionRules)).toBe(true)
        else expect(isCarried(says('no'), decisionRules)).toBe(false)
      }),
      { numRuns: 500 },
    )
  })
})
