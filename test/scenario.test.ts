import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { found } from '../seeds/acts/found.ts'
import { actionFundOf, play2018 } from '../seeds/acts/year-2018.ts'
import { play2026 } from '../seeds/acts/year-2026.ts'
import { known, on, type Stage } from '../seeds/stage.ts'
import { day, euros, measureOf, readStory, type StoryMeasure } from '../seeds/story.ts'
import { codesOf } from '../src/kit/findings.ts'
import { computeLumpSums, getMeasure } from '../src/modules/applications/index.ts'
import { type BallotOutcome, getMeeting, loadVoting } from '../src/modules/committee/index.ts'
import { mayVote } from '../src/modules/committee/rules/vote.ts'
import { grantRecommended, listDrawdowns } from '../src/modules/grants/index.ts'
import {
  freeCentsOf,
  fundFigures,
  listFunds,
  measureSums,
  requestFederalDrawdown,
} from '../src/modules/ledger/index.ts'
import { findFundingYearOf, loadTermsOfYear } from '../src/modules/partnership/index.ts'
import type { AcceptedProof } from '../src/modules/proof/index.ts'
import { openTestHouse, type TestHouse } from './builders/partnership.ts'

/** The story of seeds/boizenburg-luebtheen.yaml by actions alone: every `expect` in it is looked at here. */
const story = readStory()
let house: TestHouse
let stage: Stage
const outcomes = new Map<string, BallotOutcome | undefined>()
const freeAfter = new Map<string, number>()
const accepted = new Map<string, AcceptedProof>()
let kreativbox: AcceptedProof

beforeAll(async () => {
  house = await openTestHouse()
  stage = await found(house, story, 'no password')
  const freeOn = async (meeting: string) => {
    const office = await on(stage, day(meeting), 'koordination')
    return freeCentsOf(office, await actionFundOf(office, 2018))
  }
  await play2018(stage, story, {
    afterItem: async (meeting, measure, outcome) => {
      outcomes.set(
        `${meeting} ${measure} ${outcomes.has(`${meeting} ${measure} 1`) ? 2 : 1}`,
        outcome as BallotOutcome,
      )
    },
    afterMeeting: async (meeting) => {
      freeAfter.set(meeting, await freeOn(meeting))
    },
    afterProof: async (measure, proof) => {
      accepted.set(measure.key, proof as AcceptedProof)
    },
  })
  kreativbox = await play2026(stage, story)
}, 120_000)
afterAll(() => house.close())

describe('the meetings of 2018', () => {
  const items = story.year_2018.meetings.flatMap((meeting) => {
    const seen = new Set<string>()
    return (meeting.items ?? []).map((item) => {
      const round = seen.has(item.measure) ? 2 : 1
      seen.add(item.measure)
      return [meeting.day, item.measure, round, item] as const
    })
  })

  it.each(items)('%s: %s, vote %i', (meeting, measure, round, { expect: expected }) => {
    const outcome = outcomes.get(`${meeting} ${measure} ${round}`)?.result
    if (expected.outcome === 'deferred') return expect(outcome).toBeUndefined()
    expect(outcome?.kind).toBe(expected.outcome)
    if (expected.amount !== undefined) expect(outcome).toMatchObject({ amountCents: euros(expected.amount) })
    if (expected.free !== undefined) expect(outcome).toMatchObject({ freeCents: euros(expected.free) })
    if (expected.because) expect(outcome).toMatchObject({ because: expected.because })
  })

  it.each(story.year_2018.meetings.filter((meeting) => 'free' in meeting.expect))(
    'leave in the fund after $day',
    (meeting) => {
      expect(freeAfter.get(meeting.day)).toBe(euros(Number(meeting.expect.free)))
    },
  )
})

describe('meetings that cannot decide', () => {
  const unable = story.year_2018.meetings.filter((meeting) => 'quorate' in meeting.expect)

  it.each(unable)('$day', async (meeting) => {
    const office = await on(stage, day(meeting.day), 'koordination')
    const { voting, rules } = await loadVoting(
      office,
      await getMeeting(office, known(stage.meetings, meeting.day)),
    )
    const codes = codesOf(mayVote(voting, rules))
    expect(codes.includes('not-quorate')).toBe(!meeting.expect.quorate)
    if ('civil_society_majority' in meeting.expect)
      expect(codes.includes('no-civil-society-majority')).toBe(!meeting.expect.civil_society_majority)
    expect(codes.length === 0).toBe(meeting.expect.may_vote ?? false)
  })
})

describe('the proofs of 2018', () => {
  const proven = story.year_2018.measures.filter((measure) => measure.proof?.expect)

  it.each(proven)('$key is settled to the cent', async (measure) => {
    const figures = measure.proof?.expect
    const proof = accepted.get(measure.key)
    expect(proof).toMatchObject({
      eligibleCents: euros(figures?.eligible ?? 0),
      grantNeededCents: euros(figures?.grant_needed ?? 0),
      repaymentCents: euros(figures?.repayment ?? 0),
    })
    if (figures?.released) expect(proof?.releasedCents).toBe(euros(figures.released))
    if (figures?.findings) expect(codesOf(proof?.findings ?? [])).toEqual([...figures.findings])
    expect((await caseOf(measure)).state).toBe('closed')
  })

  it.each(proven)('$key spends its money within six weeks', async (measure) => {
    const office = await on(stage, day('2018-12-31'), 'koordination')
    const drawdowns = await listDrawdowns(office, known(stage.measures, measure.key))
    expect(drawdowns.map(({ spendBy }) => spendBy)).toEqual(
      (measure.drawdowns ?? []).map((drawdown) => drawdown.expect_spend_by),
    )
  })

  it('leave the action fund as calculated by hand', async () => {
    const office = await on(stage, day('2018-12-31'), 'koordination')
    const year = await findFundingYearOf(office, 2018)
    const action = (await listFunds(office, year?.id as never)).find(({ kind }) => kind === 'action')
    const expected = story.year_2018.expect.action_fund
    const sums = action?.sums ?? {}
    expect(sums.allot).toBe(euros(expected.limit ?? 0))
    expect(sums.pay_out).toBe(euros(expected.paid ?? 0))
    expect(sums.take_back).toBe(euros(expected.returned ?? 0))
    expect(sums.prove).toBe(euros(expected.proven ?? 0))
    expect(await freeCentsOf(office, action?.id as never)).toBe(euros(expected.free ?? 0))
    expect(fundFigures(sums)).toMatchObject({
      freeCents: euros(expected.free ?? 0),
      reservedCents: euros(expected.reserved ?? 0),
    })
  })
})

describe('2026', () => {
  it('plans and proves the Kreativbox by lump sums', async () => {
    const measure = measureOf(story.year_2026.measures, 'kreativbox')
    const { planned, proven, difference } = measure.expect as Record<string, number>
    expect((await caseOf(measure)).grantedCents).toBe(euros(planned ?? 0))
    expect(kreativbox.grantNeededCents).toBe(euros(proven ?? 0))
    expect(kreativbox.releasedCents).toBe(euros(difference ?? 0))
  })

  it('computes both readings of the day rate', async () => {
    const { lump_sums, expect: expected } = measureOf(story.year_2026.measures, 'weltkindertag')
    const { lumpSums } = await loadTermsOfYear(await on(stage, day('2026-01-28'), 'amt'), 2026)
    const counts = { participants: lump_sums?.participants ?? 0, feeHours: lump_sums?.fee_hours ?? [] }
    if (!lumpSums) throw new Error('no lump sums')
    expect(computeLumpSums(counts, lumpSums).totalCents).toBe(euros(Number(expected?.planned)))
    const capped = computeLumpSums(counts, { ...lumpSums, dayRate: 'capped' })
    expect(capped.totalCents).toBe(euros(Number(expected?.planned_if_capped)))
  })

  it('does not grant what begins before its release', async () => {
    const early = measureOf(story.year_2026.measures, 'zu-frueh')
    const office = await on(stage, day('2026-05-05'), 'amt')
    await expect(grantRecommended(office, known(stage.measures, early.key))).rejects.toMatchObject({
      findings: [{ code: early.expect?.because }],
    })
    expect((await caseOf(early)).state).toBe('recommended')
    expect(await measureSums(office, known(stage.measures, early.key))).not.toHaveProperty('reserve')
  })

  it('calls no federal money before the council has consented', async () => {
    const office = await on(stage, day('2026-01-27'), 'amt')
    const year = await findFundingYearOf(office, 2026)
    await expect(
      requestFederalDrawdown(office, { fundingYearId: year?.id as never, amountCents: euros(1) }),
    ).rejects.toMatchObject({ findings: [{ code: 'council-consent-missing' }] })
  })
})

const caseOf = async ({ key }: StoryMeasure) =>
  getMeasure(await on(stage, day('2026-11-01'), 'koordination'), known(stage.measures, key))
