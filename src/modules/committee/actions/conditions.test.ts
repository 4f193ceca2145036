import { afterAll, beforeAll, expect, it } from 'vitest'
import { aCall, anAdmitted } from '../../../../test/builders/applications.ts'
import {
  aCommittee,
  anItem,
  anOfficer,
  aRunningMeeting,
  type Seat,
} from '../../../../test/builders/committee.ts'
import {
  euro,
  onDay,
  openTestHouse,
  openYear2018,
  type TestHouse,
} from '../../../../test/builders/partnership.ts'
import { localDate } from '../../../kit/dates.ts'
import { Conflict, Forbidden } from '../../../platform/errors.ts'
import { listConditions, listDecisions } from '../queries/decisions.ts'
import { closeBallot } from './close-ballot.ts'
import { fulfilCondition } from './fulfil-condition.ts'
import { openBallot } from './open-ballot.ts'
import { recordVotes } from './record-votes.ts'

const voters: readonly Seat[] = ['m01', 'm02', 'm07', 'm08', 'm09', 'm10', 'm12']

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

it('binds each condition to a day and to who looks, and a rejection to its criteria', async () => {
  const founded = await house.found()
  const fundId = (await openYear2018(founded)).funds.action
  const committee = await aCommittee(founded)
  const callId = await aCall(founded, fundId)
  const lead = onDay(await anOfficer(founded, 'lead_office'), '2018-03-06')
  const coordination = onDay(await anOfficer(founded, 'coordination_office'), '2018-03-06')
  const { meetingId, scope } = await aRunningMeeting(lead, committee, '2018-03-06', voters)
  const vote = async (itemId: Awaited<ReturnType<typeof anItem>>, choice: 'yes' | 'no') =>
    recordVotes(
      scope,
      itemId,
      voters.map((seat) => ({ memberId: committee.seat(seat), choice })),
    )

  const measureId = await anAdmitted(lead, committee.applicants.kino, callId)
  const itemId = await anItem({ meetingId, scope }, measureId)
  const dueOn = localDate('2018-05-01')
  await openBallot(scope, {
    itemId,
    amountCents: euro(5000),
    conditions: [
      { text: 'Mit Rampe', dueOn, checker: 'lead_office' },
      { text: 'Bericht im Gremium', dueOn: null, checker: null },
    ],
  })
  await vote(itemId, 'yes')
  await closeBallot(scope, { itemId, reason: 'Ohne die Fahrtkosten' })
  expect(await listDecisions(lead, measureId)).toMatchObject([
    { kind: 'granted', amountCents: euro(5000), reason: 'Ohne die Fahrtkosten' },
  ])
  const [ramp, report] = await listConditions(lead, measureId)
  expect([ramp, report]).toMatchObject([
    { text: 'Mit Rampe', dueOn, checker: 'lead_office' },
    { text: 'Bericht im Gremium', dueOn: null, checker: null },
  ])
  if (!ramp || !report) throw new Error('conditions are missing')
  await expect(fulfilCondition(coordination, measureId, ramp.id)).rejects.toBeInstanceOf(Forbidden)
  await fulfilCondition(lead, measureId, ramp.id, 'Foto liegt vor')
  await expect(fulfilCondition(lead, measureId, ramp.id)).rejects.toBeInstanceOf(Conflict)
  await fulfilCondition(coordination, measureId, report.id)
  expect((await listConditions(lead, measureId)).map((one) => one.fulfilledNote)).toEqual([
    'Foto liegt vor',
    '',
  ])

  const other = await anAdmitted(lead, committee.applicants.kultur, callId)
  const lost = await anItem({ meetingId, scope }, other)
  await openBallot(scope, { itemId: lost, amountCents: euro(5000) })
  await vote(lost, 'no')
  const criteria = [{ criterion: 'Wirkung vor Ort', reason: 'Findet anderswo statt.' }]
  await closeBallot(scope, { itemId: lost, reason: 'Nicht überzeugend', criteria })
  expect(await listDecisions(lead, other)).toMatchObject([{ kind: 'rejected', criteria }])
})
