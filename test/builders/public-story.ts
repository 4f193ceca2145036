import { localDate } from '../../src/kit/dates.ts'
import type { Id } from '../../src/kit/ids.ts'
import { callMeeting, closeMeeting } from '../../src/modules/committee/index.ts'
import { acceptProof } from '../../src/modules/proof/index.ts'
import type { Scope } from '../../src/platform/scope.ts'
import { aCall, anAdmitted } from './applications.ts'
import { aCommittee, anItem, anOfficer, aRunningMeeting, decided } from './committee.ts'
import { adoptUsualRules, onDay, openYear2018, type TestHouse } from './partnership.ts'
import { aLeadOffice, aRunning, aSubmittedProof } from './proof.ts'

/** A partnership with a life to show: one measure granted by vote, one refused, one closed, and calls of each kind. */
export interface PublicStory {
  readonly scope: Scope
  readonly callId: Id<'call'>
  readonly fest: Id<'measure'>
  readonly graffiti: Id<'measure'>
  readonly closed: Id<'measure'>
}

export async function aPublicStory(house: TestHouse): Promise<PublicStory> {
  const scope = await house.found()
  await adoptUsualRules(scope)
  const { funds } = await openYear2018(scope)
  const committee = await aCommittee(scope)
  const coordination = await anOfficer(scope, 'coordination_office')
  const lead = await aLeadOffice(scope)
  const callId = await aCall(coordination, funds.action)
  await aCall(coordination, funds.youth, {
    opensOn: '2018-03-01',
    deadline: '2018-04-10',
    meetingDay: '2018-05-15',
  })
  const { kino, kultur, kirche } = committee.applicants
  const fest = await anAdmitted(coordination, kino, callId)
  const graffiti = await anAdmitted(coordination, kultur, callId, { title: 'Graffiti am Bahnhof' })
  const present = ['m01', 'm02', 'm03', 'm06', 'm07', 'm08', 'm09', 'm10', 'm12'] as const
  const meeting = await aRunningMeeting(lead, committee, '2018-03-06', present)
  const voters = present.filter((seat) => seat !== 'm06')
  await decided(meeting.scope, committee, await anItem(meeting, fest), {
    amount: 7500,
    yes: 7,
    abstain: 1,
    voters,
  })
  await decided(meeting.scope, committee, await anItem(meeting, graffiti), {
    amount: 7500,
    yes: 2,
    no: 7,
    voters: present,
  })
  await closeMeeting(meeting.scope, meeting.meetingId)
  await callMeeting(onDay(lead, '2018-03-07'), { meetsOn: localDate('2018-05-15') })
  const closed = await aRunning({ lead, coordination }, kirche, callId, {
    title: 'Plakataktion: Unsere Stadt ist bunt',
    granted: 7500,
    drawdowns: [{ requested: '2018-05-02', amount: 7500, paid: '2018-05-09' }],
  })
  await aSubmittedProof(kirche, closed, {
    submitted: '2018-09-10',
    paidOn: '2018-05-20',
    expenses: { Honorare: 2400, 'Technik und Bühne': 3650, Öffentlichkeitsarbeit: 900, Material: 1500 },
    own: 450,
    thirdParty: 500,
    participants: 640,
  })
  await acceptProof(onDay(lead, '2018-10-01'), closed)
  return { scope, callId, fest, graffiti, closed }
}
