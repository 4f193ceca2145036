import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../src/app.ts'
import type { Id } from '../src/kit/ids.ts'
import { addAgendaPoint } from '../src/modules/committee/actions/add-agenda-point.ts'
import { secretSigns } from '../src/modules/committee/ballot-forms.ts'
import { closeBallot, openBallot } from '../src/modules/committee/index.ts'
import type { Scope } from '../src/platform/scope.ts'
import { anOfficer } from './builders/committee.ts'
import { openWholeHouse, registered, testPassword, type WholeHouse } from './builders/house.ts'
import { aLargeMeeting, type LargeMeeting } from './builders/large-committee.ts'
import { openYear2018 } from './builders/partnership.ts'
import { openBrowser } from './identity/form-browser.ts'
import { seeded, shuffled } from './secret-ballots/chance.ts'
import {
  aboveChance,
  backwards,
  type Choice,
  chanceOf,
  inOrderOf,
  type ObservedBallot,
  trained,
} from './secret-ballots/linkers.ts'
import { type Held, observe, type Post } from './secret-ballots/observe.ts'
import { dumpEverything, type StoredRow } from './secret-ballots/traces.ts'

/**
 * A thousand secret ballots of four voters through the whole server, with signed-in browsers, changed minds and a clock
 * that ticks. Then everything that is stored or logged is laid on the table, together with what a watcher at the door
 * knows: who sent something when. Nothing of it may tell a choice better than dealing the votes out at random.
 */
const ballotCount = 1000
const voterCount = 4
const changesOfMind = 0.3
/** One in fifteen thousand runs would fail by accident. */
const most = 4

const choices: readonly Choice[] = ['yes', 'no', 'abstain']

let house: WholeHouse
let office: Scope
let meeting: LargeMeeting
let browsers: ReturnType<typeof openBrowser>[]
const logged: string[] = []
let now = new Date('2018-03-06T18:00:00Z').getTime()
const held: Held[] = []
let dump: StoredRow[]

beforeAll(async () => {
  house = await openWholeHouse()
  const founded = await house.found()
  await openYear2018(founded)
  office = await anOfficer(founded, 'coordination_office')
  meeting = await aLargeMeeting(office, voterCount, '2018-03-06', registered)
  await meeting.attend(meeting.members)
  const log = pino({ level: 'trace' }, { write: (line) => logged.push(line) })
  const clock = () => {
    now += 137
    return new Date(now)
  }
  const app = createApp({ ...house.host, clock, edges: { ...house.edges, log } })
  browsers = meeting.members.map(() => openBrowser({ app }))
  for (const [index, browser] of browsers.entries())
    await browser.signIn(meeting.members[index]?.email ?? '', testPassword)
  const points = await Promise.all(
    Array.from({ length: pointCount }, (_, index) =>
      addAgendaPoint(meeting.scope, meeting.meetingId, { title: `Wahl ${index + 1}`, kind: 'election' }),
    ),
  )
  await Promise.all(points.map((itemId, seed) => holdBallots(itemId, seeded(seed))))
  dump = await dumpEverything(house.fresh.pool)
}, 600_000)
afterAll(() => house.close())

const pointCount = 4

async function holdBallots(itemId: Id<'agenda-item'>, chance: () => number): Promise<void> {
  for (let round = 0; round < ballotCount / pointCount; round += 1)
    held.push(await holdBallot(itemId, drawPosts(chance)))
}

async function holdBallot(itemId: Id<'agenda-item'>, posts: readonly Post[]): Promise<Held> {
  const scope = { ...meeting.scope, now: new Date((now += 137)) }
  const text = 'Wer wird in den Vorstand gewählt?'
  const ballotId = await openBallot(scope, { itemId, text, kind: 'secret_electronic', askForSecret: 1 })
  for (const { voter, choice } of posts) await cast(itemId, voter, choice)
  await closeBallot({ ...scope, now: new Date((now += 137)) }, { itemId })
  return { path: pathOf(itemId), ballotId, posts }
}

/** Everybody once in random order, and later some again. */
function drawPosts(chance: () => number): Post[] {
  const voters = shuffled(
    Array.from({ length: voterCount }, (_, index) => index),
    chance,
  )
  const again = shuffled(
    voters.filter(() => chance() < changesOfMind),
    chance,
  )
  return [...voters, ...again].map((voter) => ({
    voter,
    choice: choices[Math.floor(chance() * 3)] as Choice,
  }))
}

const pathOf = (itemId: Id<'agenda-item'>) =>
  `/${office.slug}/sitzungen/${meeting.meetingId}/punkte/${itemId}/abstimmung/geheim`

async function cast(itemId: Id<'agenda-item'>, voter: number, choice: Choice) {
  const answer = await browsers[voter]?.post(pathOf(itemId), { choice: secretSigns[choice] })
  if (answer?.status !== 303) throw new Error(`the vote was answered with ${answer?.status}`)
  return answer
}

describe('a thousand secret ballots', () => {
  let observed: ObservedBallot[]

  beforeAll(() => {
    observed = observe(held, { dump, logged, members: meeting.members })
  })

  it('are all there, voter by voter and vote by vote', () => {
    expect(observed).toHaveLength(ballotCount)
    const truths = observed.flatMap(({ voters }) => voters.map((voter) => voter.truth))
    const votes = observed.flatMap((ballot) => ballot.votes)
    expect(truths).toHaveLength(ballotCount * voterCount)
    expect(votes.toSorted()).toEqual(truths.toSorted())
    expect(logged.filter((line) => line.includes('/abstimmung/geheim')).length).toBeGreaterThan(4500)
  })

  it.each([
    ['the list of voters beside the votes as they lie', inOrderOf((voter) => voter.listed)],
    ['the voters by id', inOrderOf((voter) => voter.byId)],
    ['the order of the first posts', inOrderOf((voter) => voter.first)],
    ['the order of the last posts', inOrderOf((voter) => voter.last)],
    ['the order of the last posts, backwards', backwards(inOrderOf((voter) => voter.last))],
  ])('are not linked by %s', (_name, linker) => {
    expect(Math.abs(aboveChance(observed, linker))).toBeLessThan(most)
  })

  it('are not linked by whoever knows half of them and learns from every trace', () => {
    const half = ballotCount / 2
    const linker = trained(observed.slice(0, half))
    expect(Math.abs(aboveChance(observed.slice(half), linker))).toBeLessThan(most)
  })

  it('would be linked if the votes lay in the order in which they were cast: the measure is able to see it', () => {
    const leaking = observed.map(({ voters }) => ({
      voters,
      votes: voters.toSorted((a, b) => a.last - b.last).map((voter) => voter.truth),
    }))
    expect(
      aboveChance(
        leaking,
        inOrderOf((voter) => voter.last),
      ),
    ).toBeGreaterThan(50)
  })

  it('would be linked if one trace in five told the choice', () => {
    const leaking = observed.map(({ voters, votes }, ballot) => ({
      votes,
      voters: voters.map((voter, index) =>
        (ballot + index) % 5 === 0 ? { ...voter, traces: [...voter.traces, `sign ${voter.truth}`] } : voter,
      ),
    }))
    const half = ballotCount / 2
    const linker = trained(leaking.slice(0, half))
    expect(aboveChance(leaking.slice(half), linker)).toBeGreaterThan(most)
  })

  it('leave no form, no line of history and no mail behind', () => {
    const ballots = new Set<string>(held.map(({ ballotId }) => ballotId))
    const of = (table: string) => dump.filter((row) => row.table === `public.${table}`)
    expect(of('votes')).toEqual([])
    const history = of('audit_entries').filter(({ row }) => ballots.has(String(row.record_id)))
    expect(new Set(history.map(({ row }) => row.verb))).toEqual(new Set(['open-ballot', 'close-ballot']))
    const people = new Set<unknown>(of('ballot_entitlements').map(({ row }) => row.person_id))
    expect(people.size).toBe(voterCount)
    expect(of('posted_forms').filter(({ row }) => people.has(row.person_id))).toEqual([])
    expect(of('outgoing_mail')).toEqual([])
  })

  it('are written by one transaction each, votes and voters alike: it tells no order', () => {
    for (const { ballotId } of held) {
      const rows = dump.filter(
        ({ table, row }) => /secret_(votes|voters)$/.test(table) && row.ballot_id === ballotId,
      )
      expect(new Set(rows.map(({ transaction }) => transaction)).size).toBe(1)
    }
  })
})

describe('a backup taken while a secret ballot is open', () => {
  it('holds the names of those who voted and no choice; a change of mind changes no row', async () => {
    const itemId = await addAgendaPoint(meeting.scope, meeting.meetingId, { title: 'Letzte Wahl' })
    const text = 'Wird die Sprecherin gewählt?'
    await openBallot(meeting.scope, { itemId, text, kind: 'secret_electronic', askForSecret: 1 })
    const contents = async () =>
      (await dumpEverything(house.fresh.pool)).map(({ table, row }) => ({ table, row }))
    let before = await contents()
    for (const voter of [0, 1, 2]) {
      await cast(itemId, voter, choices[voter] as Choice)
      const after = await contents()
      expect(differences(before, after).map(({ table }) => table)).toEqual(['public.secret_voters'])
      for (const choice of choices) await cast(itemId, voter, choice)
      before = await contents()
      expect(differences(after, before)).toEqual([])
    }
  }, 60_000)
})

describe('what goes over the line', () => {
  it('has one length and one answer for every choice', async () => {
    const itemId = await addAgendaPoint(meeting.scope, meeting.meetingId, { title: 'Allerletzte Wahl' })
    await openBallot(meeting.scope, { itemId, text: 'Ja?', kind: 'secret_electronic', askForSecret: 1 })
    const answers = []
    for (const choice of choices) {
      const { html, headers, location } = await cast(itemId, 0, choice)
      const told = [...headers].filter(([name]) => name !== 'x-request-id' && name !== 'date')
      answers.push(JSON.stringify([html, location, told]))
    }
    expect(new Set(answers).size).toBe(1)
    expect(new Set(Object.values(secretSigns).map((sign) => sign.length))).toEqual(new Set([1]))
  })
})

it('the chance that is compared with is right: all matchings of two yes and one no', () => {
  // Of the three places for the no one is right (3 matches), two are wrong (1 match): mean 5/3, variance 8/9.
  expect(chanceOf(['yes', 'yes', 'no']).mean).toBeCloseTo(5 / 3)
  expect(chanceOf(['yes', 'yes', 'no']).variance).toBeCloseTo(8 / 9)
})

type Content = Pick<StoredRow, 'table' | 'row'>

function differences(before: readonly Content[], after: readonly Content[]): Content[] {
  const known = new Set(before.map((row) => JSON.stringify(row)))
  const still = new Set(after.map((row) => JSON.stringify(row)))
  return [
    ...after.filter((row) => !known.has(JSON.stringify(row))),
    ...before.filter((row) => !still.has(JSON.stringify(row))),
  ]
}
