import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aCall, anAdmitted } from '../../../../test/builders/applications.ts'
import {
  aCommittee,
  anItem,
  anOfficer,
  aRunningMeeting,
  type Seat,
  type TestCommittee,
  type TestMeeting,
} from '../../../../test/builders/committee.ts'
import { euro, openTestHouse, openYear2018, type TestHouse } from '../../../../test/builders/partnership.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { listShownBallots, type ShownBallot } from '../queries/ballots.ts'
import type { Choice } from '../vocabulary.ts'
import { castSecretVote } from './cast-secret-vote.ts'
import { closeBallot } from './close-ballot.ts'
import { openBallot } from './open-ballot.ts'

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

describe('whoever changes the stored votes afterwards', () => {
  beforeEach(async () => {
    await castAll(['yes', 'yes', 'yes', 'yes', 'no', 'no'])
    await close(true)
  })

  it('is refused by the table', async () => {
    await expect(run(`update secret_votes set choice = 'no'`)).rejects.toThrow('immutable')
    await expect(run('delete from secret_votes')).rejects.toThrow('immutable')
    await expect(run('truncate secret_votes')).rejects.toThrow('immutable')
    await expect(run('delete from ballot_entitlements')).rejects.toThrow('immutable')
  })

  it.each([
    ['a choice', `update secret_votes set choice = 'no' where ballot_id = $1 and number <= 3`],
    [
      'choices and result together',
      `with changed as (update secret_votes set choice = 'no' where ballot_id = $1)
       update ballots set outcome = jsonb_set(outcome, '{counts}', '{"yes": 0, "no": 6, "abstain": 0}') where id = $1`,
    ],
    ['the list of voters', 'delete from secret_voters where ballot_id = $1'],
    [
      'one voter for another',
      `update secret_voters v set member_id = e.member_id from ballot_entitlements e
       where v.ballot_id = $1 and e.ballot_id = $1
         and v.member_id = (select min(member_id::text)::uuid from secret_voters where ballot_id = $1)
         and not exists (select from secret_voters w where w.ballot_id = $1 and w.member_id = e.member_id)`,
    ],
    ['the seal', `update ballots set seal = overlay(seal placing 'xx' from 20) where id = $1`],
  ])('even past it, is seen: %s', async (_what, statement) => {
    await house.fresh.pool.query('alter table secret_votes disable trigger secret_votes_are_immutable')
    await run(statement, ballotId)
    await house.fresh.pool.query('alter table secret_votes enable trigger secret_votes_are_immutable')
    expect((await shown()).integrity).toBe('broken')
  })

  it('is not accused when only the secret of the server is another', async () => {
    await run(`update ballots set seal = overlay(seal placing '00000000' from 1) where id = $1`, ballotId)
    expect((await shown()).integrity).toBe('unknown')
  })
})
