import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { aCall, anAdmitted } from '../../../../test/builders/applications.ts'
import {
  aCommittee,
  anItem,
  anOfficer,
  aRunningMeeting,
  type Seat,
  type TestCommittee,
  type TestMeeting,
  usualRulesOfProcedure,
} from '../../../../test/builders/committee.ts'
import { euro, openTestHouse, openYear2018, type TestHouse } from '../../../../test/builders/partnership.ts'
import { localDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { adoptRulesOfProcedure } from '../../bodies/index.ts'
import { resultSentence } from '../result-texts.ts'
import type { BallotKind, Choice } from '../vocabulary.ts'
import { closeBallot } from './close-ballot.ts'
import { openBallot } from './open-ballot.ts'
import { recordVotes } from './record-votes.ts'

/** m06 belongs to the applicant: eight may vote. */
const present: readonly Seat[] = ['m01', 'm02', 'm03', 'm06', 'm07', 'm08', 'm09', 'm12', 'm13']
const voters = present.filter((seat) => seat !== 'm06')

let house: TestHouse
let office: Scope
let committee: TestCommittee
let callId: Id<'call'>
let meeting: TestMeeting
let itemId: Id<'agenda-item'>

beforeAll(async () => {
  house = await openTestHouse()
  const founded = await house.found()
  const { funds } = await openYear2018(founded)
  office = await anOfficer(founded, 'coordination_office')
  committee = await aCommittee(founded)
  callId = await aCall(founded, funds.action)
  await adoptRulesOfProcedure(office, committee.bodyId, {
    ...usualRulesOfProcedure,
    adoptedOn: localDate('2018-01-17'),
    tie: 'chair_decides',
    secretOnRequestOf: 'one_member',
  })
})
afterAll(() => house.close())

beforeEach(async () => {
  meeting = await aRunningMeeting(office, committee, '2018-03-06', present)
  itemId = await anItem(meeting, await anAdmitted(office, committee.applicants.kino, callId))
})

async function closed(kind: BallotKind, chairVote: Choice | null, yes = 4) {
  const askForSecret = kind === 'secret_paper' ? 1 : 0
  await openBallot(meeting.scope, { itemId, amountCents: euro(1000), kind, askForSecret })
  const tally = { yes, no: 8 - yes, abstain: 0 }
  if (kind === 'by_name')
    await recordVotes(
      meeting.scope,
      itemId,
      voters.map((seat, index) => ({ memberId: committee.seat(seat), choice: index < yes ? 'yes' : 'no' })),
    )
  const counted = kind === 'by_name' ? {} : { tally: { ...tally, invalid: 0, countedBy: 'zwei Personen' } }
  return resultSentence(await closeBallot(meeting.scope, { itemId, chairVote, ...counted }))
}

it.each<[string, BallotKind, Choice | null, number, string]>([
  [
    '4 zu 4, die Sitzungsleitung sagt Ja',
    'by_name',
    'yes',
    4,
    'Angenommen mit der Stimme der Sitzungsleitung: 4 Ja',
  ],
  [
    '4 zu 4 bei gezählten Händen',
    'hand_count',
    'yes',
    4,
    'Angenommen mit der Stimme der Sitzungsleitung: 4 Ja',
  ],
  ['4 zu 4, die Sitzungsleitung sagt Nein', 'by_name', 'no', 4, 'Abgelehnt bei Stimmengleichheit: 4 Ja'],
  ['4 zu 4, ihre Stimme ist nicht gesagt', 'by_name', null, 4, 'Abgelehnt bei Stimmengleichheit: 4 Ja'],
  ['4 zu 4 in geheimer Abstimmung', 'secret_paper', 'yes', 4, 'Abgelehnt bei Stimmengleichheit: 4 Ja'],
  ['5 zu 3 braucht sie nicht', 'by_name', 'no', 5, 'Angenommen: 5 Ja'],
  ['3 zu 5 hilft sie nicht', 'by_name', 'yes', 3, 'Abgelehnt: 3 Ja'],
])('%s', async (_, kind, chairVote, yes, sentence) => {
  expect(await closed(kind, chairVote, yes)).toContain(sentence)
})
