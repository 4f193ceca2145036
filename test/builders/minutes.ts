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
import { onDay } from './partnership.ts'

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
