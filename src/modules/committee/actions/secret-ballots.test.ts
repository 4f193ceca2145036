import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aCall, anAdmitted } from '../../../../test/builders/applications.ts'
import {
  aCommittee,
  anItem,
  anOfficer,
  aRunningMeeting,
  refusalCodes,
  type Seat,
  type TestCommittee,
  type TestMeeting,
} from '../../../../test/builders/committee.ts'
import { euro, openTestHouse, openYear2018, type TestHouse } from '../../../../test/builders/partnership.ts'
import type { Id } from '../../../kit/ids.ts'
import { Conflict } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { openShufflingBoxes } from '../../../platform/shuffling-boxes.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { freeCentsOf } from '../../ledger/index.ts'
import { listShownBallots, listVotes, type ShownBallot } from '../queries/ballots.ts'
import { resultSentence } from '../result-texts.ts'
import type { Choice } from '../vocabulary.ts'
import { cancelBallot } from './cancel-ballot.ts'
import { castSecretVote } from './cast-secret-vote.ts'
import { castVote } from './cast-vote.ts'
import { closeBallot } from './close-ballot.ts'
import { openBallot } from './open-ballot.ts'
import { recordVotes } from './record-votes.ts'

const present: readonly Seat[] = ['m01', 'm02', 'm06', 'm07', 'm08', 'm09', 'm12', 'm13']
const voters = present.filter((seat) => seat !== 'm06')

let house: TestHouse
let office: Scope
let committee: TestCommittee
let fundId: Id<'fund'>
let callId: Id<'call'>
let meeting: TestMeeting
let itemId: Id<'agenda-item'>
let ballotId: Id<'ballot'>

beforeAll(async () => {
  house = await openTestHouse()
  const founded = await house.found()
  fundId = (await openYear2018(founded)).funds.action
  office = await anOfficer(founded, 'coordination_office')
  committee = await aCommittee(founded)
  callId = await aCall(founded, fundId)
})
afterAll(() => house.close())

beforeEach(async () => {
  meeting = await aRunningMeeting(office, committee, '2018-03-06', present)
  itemId = await anItem(meeting, await anAdmitted(office, committee.applicants.kino, callId))
  ballotId = await open()
})

const open = () =>
  openBallot(meeting.scope, {
    itemId,
    amountCents: euro(1000),
    kind: 'secret_electronic',
    askForSecret: 1,
  })
const cast = (seat: Seat, choice: Choice) => castSecretVote(committee.as(seat, '2018-03-06'), itemId, choice)
const castAll = async (choices: readonly Choice[]) => {
  for (const [index, choice] of choices.entries()) await cast(voters[index] as Seat, choice)
}
const close = (withMissingVotes = false) => closeBallot(meeting.scope, { itemId, withMissingVotes })
const shown = async (): Promise<ShownBallot> =>
  (await listShownBallots(office, [itemId])).find(({ id }) => id === ballotId) as ShownBallot
const storedVotes = async () => {
  const rows = await office.database
    .selectFrom('secretVotes')
    .select('choice')
    .where('partnershipId', '=', office.partnershipId)
    .where('ballotId', '=', ballotId)
    .execute()
  return rows.map(({ choice }) => choice).toSorted()
}
/** As somebody would who can write in the database, but does not know the server's secret. */
async function run(text: string, ...values: unknown[]): Promise<void> {
  const client = await house.fresh.pool.connect()
  try {
    await client.query('begin')
    await client.query(`set local buntwerk.partnership = '*'`)
    const { rowCount } = await client.query(text, values)
    if (rowCount === 0) throw new Error('nothing was changed')
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

describe('a secret ballot', () => {
  it('counts the last choice of each, and tells the voters and the votes apart', async () => {
    await castAll(['yes', 'yes', 'yes', 'no', 'no', 'abstain', 'no'])
    await cast('m01', 'no')
    await cast('m13', 'yes')
    const outcome = await close()
    expect(outcome).toMatchObject({
      result: { kind: 'rejected', because: 'tie' },
      counts: { yes: 3, no: 3, abstain: 1 },
      kind: 'secret_electronic',
    })
    expect(resultSentence(outcome)).toBe(
      'Abgelehnt bei Stimmengleichheit: 3 Ja, 3 Nein, 1 Enthaltung; 1 befangen; geheim; einfache Mehrheit',
    )
    const ballot = await shown()
    expect(ballot.votes).toEqual([])
    expect(ballot.entitled.filter((row) => row.hasVoted)).toHaveLength(7)
    expect(await storedVotes()).toEqual(['abstain', 'no', 'no', 'no', 'yes', 'yes', 'yes'])
    expect(ballot.integrity).toBe('intact')
  })

  it('grants like any other when the votes are in', async () => {
    const before = await freeCentsOf(office, fundId)
    await castAll(voters.map(() => 'yes'))
    expect(await close()).toMatchObject({ result: { kind: 'granted' } })
    expect(before - (await freeCentsOf(office, fundId))).toBe(euro(1000))
  })

  it('shows who has voted, and stores no choice before it is closed', async () => {
    await castAll(['yes', 'no'])
    expect((await shown()).entitled.filter((row) => row.hasVoted).map((row) => row.memberName)).toEqual([
      'Mitglied m01',
      'Mitglied m02',
    ])
    expect(await storedVotes()).toEqual([])
    expect(await listVotes(office, [ballotId])).toEqual([])
  })

  it('is asked for by those who may, and takes no named vote', async () => {
    expect(await refusalCodes(castVote(committee.as('m07', '2018-03-06'), itemId, 'yes'))).toEqual([
      'ballot-of-another-kind',
    ])
    const named = [{ memberId: committee.seat('m07'), choice: 'yes' as const }]
    expect(await refusalCodes(recordVotes(meeting.scope, itemId, named))).toEqual(['ballot-without-names'])
    await expect(
      run(
        `insert into votes (partnership_id, ballot_id, member_id, choice, cast_at) values ($1, $2, $3, 'yes', now())`,
        office.partnershipId,
        ballotId,
        committee.seat('m07'),
      ),
    ).rejects.toThrow('a secret ballot has no named votes')
    await cancelBallot(meeting.scope, itemId)
    const unasked = { itemId, amountCents: euro(1000), kind: 'secret_electronic' } as const
    expect(await refusalCodes(openBallot(meeting.scope, unasked))).toEqual(['secret-not-asked-for'])
  })

  it('refuses the conflicted and the absent', async () => {
    expect(await refusalCodes(cast('m06', 'yes'))).toEqual(['conflicted-member-votes'])
    expect(await refusalCodes(cast('m03', 'yes'))).toEqual(['not-among-voters'])
  })
})

describe('closing a secret ballot', () => {
  it('waits for the missing votes, for three at least, and looks into nothing before', async () => {
    expect(await refusalCodes(close())).toEqual(['no-vote-cast'])
    await castAll(['yes', 'no'])
    expect(await refusalCodes(close(true))).toEqual(['too-few-secret-votes'])
    await cast('m07', 'yes')
    expect(await refusalCodes(close())).toEqual(['fewer-votes-than-voters'])
    expect(await storedVotes()).toEqual([])
    expect((await close(true)).counts).toEqual({ yes: 2, no: 1, abstain: 0 })
  })

  it('refuses a name that somebody wrote on the list, and a vote whose name somebody took off', async () => {
    await castAll(['yes', 'yes', 'no'])
    const [, secondSeat, , fourthSeat] = voters.map((seat) => committee.seat(seat))
    await run('insert into secret_voters values ($1, $2, $3)', office.partnershipId, ballotId, fourthSeat)
    expect(await refusalCodes(close(true))).toEqual(['secret-votes-do-not-match'])
    await run('delete from secret_voters where member_id in ($1, $2)', secondSeat, fourthSeat)
    expect(await refusalCodes(close(true))).toEqual(['secret-votes-do-not-match'])
    expect(await storedVotes()).toEqual([])
  })

  it('happens once, and no vote comes after it', async () => {
    await castAll(voters.map(() => 'yes'))
    const results = await Promise.allSettled([close(), close(), close()])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await storedVotes()).toHaveLength(7)
    await expect(cast('m07', 'no')).rejects.toBeInstanceOf(Conflict)
  })

  it('that fails afterwards burns the box: a second count after one more vote would tell that vote', async () => {
    await castAll(voters.slice(0, 6).map(() => 'yes'))
    const failing = inTransaction(meeting.scope, async (scope) => {
      await closeBallot(scope, { itemId, withMissingVotes: true })
      throw new Error('the disk is full')
    })
    await expect(failing).rejects.toThrow('the disk is full')
    expect(await storedVotes()).toEqual([])
    expect(await refusalCodes(cast('m13', 'no'))).toEqual(['secret-box-lost'])
    expect(await refusalCodes(close(true))).toEqual(['secret-box-lost'])
    await cancelBallot(meeting.scope, itemId)
    ballotId = await open()
    await castAll(voters.map(() => 'yes'))
    expect((await close()).counts.yes).toBe(7)
  })

  it('is refused by a server that was started in between: the votes are gone, and nobody has seen them', async () => {
    await castAll(voters.map(() => 'yes'))
    const restarted = { ...meeting.scope.edges, boxes: openShufflingBoxes() }
    const scope = { ...meeting.scope, edges: restarted }
    expect(await refusalCodes(closeBallot(scope, { itemId }))).toEqual(['secret-box-lost'])
    const member = { ...committee.as('m07', '2018-03-06'), edges: restarted }
    expect(await refusalCodes(castSecretVote(member, itemId, 'no'))).toEqual(['secret-box-lost'])
    expect((await shown()).entitled.filter((row) => row.hasVoted)).toHaveLength(7)
    await cancelBallot(scope, itemId)
  })
})

describe('a vote that fails on its way', () => {
  it('leaves the box as it was', async () => {
    await castAll(['yes', 'yes', 'yes'])
    const failing = inTransaction(committee.as('m01', '2018-03-06'), async (scope) => {
      await castSecretVote(scope, itemId, 'no')
      throw new Error('the line is cut')
    })
    await expect(failing).rejects.toThrow('the line is cut')
    const late = inTransaction(committee.as('m08', '2018-03-06'), async (scope) => {
      await castSecretVote(scope, itemId, 'no')
      throw new Error('the line is cut')
    })
    await expect(late).rejects.toThrow('the line is cut')
    expect((await close(true)).counts).toEqual({ yes: 3, no: 0, abstain: 0 })
  })
})
