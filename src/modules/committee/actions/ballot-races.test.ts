import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCall, anAdmitted, anApplicant } from '../../../../test/builders/applications.ts'
import { anOfficer } from '../../../../test/builders/committee.ts'
import {
  aLargeMeeting,
  type LargeMeeting,
  type LargeMember,
} from '../../../../test/builders/large-committee.ts'
import { euro, openTestHouse, openYear2018, type TestHouse } from '../../../../test/builders/partnership.ts'
import type { Id } from '../../../kit/ids.ts'
import { Conflict, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { freeCentsOf } from '../../ledger/index.ts'
import type { BallotOutcome } from '../queries/ballots.ts'
import { listShownBallots, listVotes } from '../queries/ballots.ts'
import type { Choice } from '../vocabulary.ts'
import { castSecretVote } from './cast-secret-vote.ts'
import { castVote } from './cast-vote.ts'
import { closeBallot } from './close-ballot.ts'
import { openBallot } from './open-ballot.ts'
import { putOnAgenda } from './put-on-agenda.ts'

/** 25 members; three of them come after the vote was opened. Everybody presses eight times: 200 votes at once. */
const size = 25
const late = 3
const presses = 8

let house: TestHouse
let office: Scope
let meeting: LargeMeeting
let fundId: Id<'fund'>
let newPoint: () => Promise<Id<'agenda-item'>>

beforeAll(async () => {
  house = await openTestHouse()
  const founded = await house.found()
  fundId = (await openYear2018(founded)).funds.action
  office = await anOfficer(founded, 'coordination_office')
  meeting = await aLargeMeeting(office, size, '2018-03-06')
  const applicant = await anApplicant(office, 'Kino-Club')
  const callId = await aCall(office, fundId)
  newPoint = async () =>
    putOnAgenda(meeting.scope, meeting.meetingId, await anAdmitted(office, applicant, callId))
})
afterAll(() => house.close())

/** Every third member changes the mind with every press; the others press the same button again and again. */
const wavers = (member: LargeMember) => meeting.members.indexOf(member) % 3 === 0
const choiceOf = (member: LargeMember, press: number): Choice =>
  wavers(member) && press % 2 === 1 ? 'no' : 'yes'

type Cast = (scope: Scope, itemId: Id<'agenda-item'>, choice: Choice) => Promise<void>

interface Race {
  /** Whose vote was taken at least once. */
  readonly voted: ReadonlySet<LargeMember>
  readonly outcome: BallotOutcome
  readonly errors: readonly unknown[]
}

async function race(itemId: Id<'agenda-item'>, cast: Cast): Promise<Race> {
  const voted = new Set<LargeMember>()
  const errors: unknown[] = []
  const outcomes: BallotOutcome[] = []
  const early = meeting.members.slice(0, size - late)
  const work = Array.from({ length: presses }, (_, press) =>
    meeting.members.map((member) => async () => {
      await cast(member.scope, itemId, choiceOf(member, press))
      voted.add(member)
    }),
  ).flat()
  const arrivals = [1, 2, 3].map(
    (more) => () => meeting.attend([...early, ...meeting.members.slice(size - late, size - late + more)]),
  )
  const close = async () => {
    outcomes.push(await closeBallot(meeting.scope, { itemId, withMissingVotes: true }))
  }
  // The closing comes twice, when a good half of the votes is on its way.
  const all = [...work.slice(0, 60), ...arrivals, ...work.slice(60, 130), close, close, ...work.slice(130)]
  await Promise.all(all.map((act) => act().catch((error: unknown) => errors.push(error))))
  expect(outcomes).toHaveLength(1)
  return { voted, outcome: outcomes[0] as BallotOutcome, errors }
}

const expectOnlyRefusals = (errors: readonly unknown[]) => {
  for (const error of errors) {
    if (error instanceof Conflict) continue
    expect(error).toBeInstanceOf(Refused)
    expect((error as Refused).findings.map(({ code }) => code)).toEqual(['not-among-voters'])
  }
}

describe.each([
  ['open with names', 'electronic', castVote, 0],
  ['secret', 'secret_electronic', castSecretVote, 1],
] as const)('200 votes of 25 members at once, %s', (_name, kind, cast, askForSecret) => {
  it('with arrivals and the closing: one vote per seat, the frozen base, and the fund to the cent', async () => {
    await meeting.attend(meeting.members.slice(0, size - late))
    const itemId = await newPoint()
    const ballotId = await openBallot(meeting.scope, {
      itemId,
      amountCents: euro(1000),
      kind,
      askForSecret,
    })
    const before = await freeCentsOf(office, fundId)
    const { voted, outcome, errors } = await race(itemId, cast)
    expectOnlyRefusals(errors)

    const { yes, no, abstain } = outcome.counts
    expect(yes + no + abstain).toBe(voted.size)
    expect(voted.size).toBeGreaterThanOrEqual(3)
    expect(outcome.voters).toBe(size - late)
    const lateOnes = new Set(meeting.members.slice(size - late))
    expect([...voted].filter((member) => lateOnes.has(member))).toEqual([])
    // Who pressed the same button again and again is counted so; the wavering by their last press that was taken.
    const steady = [...voted].filter((member) => !wavers(member)).length
    expect(yes).toBeGreaterThanOrEqual(steady)
    expect(no).toBeLessThanOrEqual(voted.size - steady)

    const [ballot] = (await listShownBallots(office, [itemId])).filter(({ id }) => id === ballotId)
    expect(ballot?.entitled).toHaveLength(size - late)
    expect(ballot?.entitled.filter((row) => row.hasVoted).map((row) => row.memberName)).toEqual(
      [...voted].map(({ name }) => name).toSorted(),
    )
    expect(await listVotes(office, [ballotId])).toHaveLength(kind === 'electronic' ? voted.size : 0)
    if (kind === 'secret_electronic') expect(ballot?.integrity).toBe('intact')
    const taken = outcome.result.kind === 'granted' ? euro(1000) : 0
    expect(before - (await freeCentsOf(office, fundId))).toBe(taken)
  }, 60_000)
})
