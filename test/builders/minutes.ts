import { localDate } from '../../src/kit/dates.ts'
import type { Id } from '../../src/kit/ids.ts'
import { callMeeting, closeMeeting, openMeeting } from '../../src/modules/committee/index.ts'
import {
  assignFollowUp,
  distributeMinutes,
  layBefore,
  raiseObjection,
  signMinutes,
  writeMinutes,
} from '../../src/modules/minutes/index.ts'
import type { Scope } from '../../src/platform/scope.ts'
import { aCall, anAdmitted } from './applications.ts'
import {
  aCommittee,
  anItem,
  anOfficer,
  aRunningMeeting,
  decided,
  type Seat,
  type TestCommittee,
  type TestMeeting,
} from './committee.ts'
import { onDay, openYear2018, type TestHouse } from './partnership.ts'

const present: readonly Seat[] = ['m01', 'm02', 'm06', 'm07', 'm08', 'm09', 'm12', 'm13']

export interface DecidedMeeting extends TestMeeting {
  readonly office: Scope
  readonly committee: TestCommittee
  readonly present: readonly Seat[]
  readonly granted: Id<'agenda-item'>
  readonly rejected: Id<'agenda-item'>
}

/** A running meeting of 6 March with one application granted and one rejected, both discussed in public. */
export async function aDecidedMeeting(house: TestHouse): Promise<DecidedMeeting> {
  const founded = await house.found()
  const fundId = (await openYear2018(founded)).funds.action
  const office = onDay(await anOfficer(founded, 'coordination_office'), '2018-03-06')
  const committee = await aCommittee(founded)
  const callId = await aCall(founded, fundId)
  const meeting = await aRunningMeeting(office, committee, '2018-03-06', present)
  const { kino, kultur } = committee.applicants
  const granted = await anItem(meeting, await anAdmitted(office, kino, callId))
  const graffiti = await anAdmitted(office, kultur, callId, { title: 'Graffiti am Bahnhof' })
  const rejected = await anItem(meeting, graffiti)
  const yes = { amount: 7500, condition: 'Druckfreigabe einholen', yes: 6, no: 1 }
  const voters = present.filter((seat) => seat !== 'm06')
  await decided(meeting.scope, committee, granted, { ...yes, voters })
  const no = { amount: 100, yes: 1, no: 7, voters: present, reason: 'Kein Plan' }
  await decided(meeting.scope, committee, rejected, no)
  for (const item of [granted, rejected]) await discussInPublic(house, item, true)
  return { ...meeting, office, committee, present, granted, rejected }
}

export const discussInPublic = (house: TestHouse, id: Id<'agenda-item'>, isPublic: boolean) =>
  house.database.across.updateTable('agendaItems').set({ public: isPublic }).where('id', '=', id).execute()

export interface TestMinutes {
  readonly meetingId: Id<'meeting'>
  readonly objectionId: Id<'objection'>
  readonly followUpId: Id<'follow-up'>
}

/** A short meeting whose minutes were signed on paper and sent, with an objection and a task that are open. */
export async function sentMinutes(office: Scope, day: string, text: string): Promise<TestMinutes> {
  const scope = onDay(office, day)
  const { meetingId } = await callMeeting(onDay(office, '2018-01-17'), { meetsOn: localDate(day) })
  await openMeeting(scope, meetingId)
  await closeMeeting(scope, meetingId)
  await writeMinutes(scope, meetingId, {
    chairName: 'Leitung',
    chairId: null,
    clerkName: 'Protokoll',
    clerkId: null,
    beganAt: '',
    endedAt: '',
    remarks: text,
    items: [],
  })
  await layBefore(scope, meetingId)
  const onPaperOn = localDate(day)
  await signMinutes(scope, meetingId, { office: 'chair', typed: 'Leitung', onPaperOn })
  await signMinutes(scope, meetingId, { office: 'clerk', typed: 'Protokoll', onPaperOn })
  await distributeMinutes(scope, meetingId)
  const objection = { name: text, personId: null, agendaItemId: null, text }
  const task = { agendaItemId: null, text, responsible: text, responsibleId: null, dueOn: null }
  return {
    meetingId,
    objectionId: await raiseObjection(scope, meetingId, objection),
    followUpId: await assignFollowUp(scope, meetingId, task),
  }
}
