import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import { usualRules } from '../../bodies/rules/rules-of-procedure.ts'
import type { SeatGroup } from '../../bodies/vocabulary.ts'
import type { Answer } from './answers.ts'
import { judge, type Seat } from './judge.ts'

/** 13 seats as in the example: 5 of the administration, 6 of organisations, 2 of the youth forum. */
const groups: readonly SeatGroup[] = [
  ...Array<SeatGroup>(5).fill('administration'),
  ...Array<SeatGroup>(6).fill('civil_society'),
  ...Array<SeatGroup>(2).fill('youth'),
]
const seats: readonly Seat[] = groups.map((seatGroup, index) => ({
  memberId: `m${index + 1}`,
  seatGroup,
  conflict: null,
}))
const from = (members: readonly number[], choice: Answer['choice'] = 'yes'): Answer[] =>
  members.map((number) => ({ memberId: `m${number}`, capacity: 'member', choice }))

describe('Ergebnis eines Umlaufs', () => {
  it.each<[string, readonly number[], string[]]>([
    ['7 von 13 mit Mehrheit der Zivilgesellschaft', [1, 2, 3, 6, 7, 8, 12], []],
    ['6 von 13', [1, 2, 6, 7, 8, 12], ['not-quorate']],
    ['7 von 13, davon 3 Zivilgesellschaft', [1, 2, 3, 4, 6, 7, 8], ['no-civil-society-majority']],
    ['niemand', [], ['not-quorate', 'no-civil-society-majority', 'nobody-may-vote']],
  ])('%s', (_, members, codes) => {
    expect(codesOf(judge(seats, from(members), usualRules).findings)).toEqual(codes)
  })

  it('zählt befangene Sitze nirgends mit, auch wenn dort jemand geantwortet hat', () => {
    const conflicted = seats.map((seat) => (seat.memberId === 'm6' ? { ...seat, conflict: 'Verein' } : seat))
    const without = judge(conflicted, from([1, 2, 3, 7, 8, 9, 12]), usualRules)
    const withVote = judge(conflicted, [...from([1, 2, 3, 7, 8, 9, 12]), ...from([6], 'no')], usualRules)
    expect(withVote).toEqual(without)
    expect(without).toMatchObject({ entitled: 12, outstanding: 5, votes: { counts: { yes: 7, no: 0 } } })
  })

  it('hängt nicht von der Reihenfolge der Antworten ab', () => {
    const answers = [...from([1, 2, 6, 7], 'yes'), ...from([8, 9, 12], 'no')]
    const deputy: Answer = { memberId: 'm1', capacity: 'deputy', choice: 'no' }
    const one = judge(seats, [...answers, deputy], usualRules)
    expect(judge(seats, [deputy, ...answers.toReversed()], usualRules).votes).toEqual(one.votes)
    expect(one.votes.counts).toEqual({ yes: 4, no: 3, abstain: 0 })
  })
})
