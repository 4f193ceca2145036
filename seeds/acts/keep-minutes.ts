import { addDays } from '../../src/kit/dates.ts'
import type { Id } from '../../src/kit/ids.ts'
import {
  approveMinutes,
  assignFollowUp,
  confirmExtract,
  distributeMinutes,
  finishFollowUp,
  layBefore,
  proposeExtract,
  publishExtract,
  signMinutes,
  writeExtract,
  writeMinutes,
} from '../../src/modules/minutes/index.ts'
import { gateQuestions } from '../../src/modules/minutes/vocabulary.ts'
import { on, type Stage } from '../stage.ts'
import { day, type StoryMeeting } from '../story.ts'

/** Two days later the minutes are complete, signed by whoever led and whoever wrote, and sent. */
export async function keepMinutes(
  stage: Stage,
  { day: meetsOn, present }: StoryMeeting,
  meetingId: Id<'meeting'>,
): Promise<void> {
  const signedOn = addDays(day(meetsOn), 2)
  const clerk = await on(stage, signedOn, 'koordination')
  const chair = await on(stage, signedOn, present[0] ?? 'koordination')
  await writeMinutes(clerk, meetingId, {
    chairName: chair.actor.name,
    chairId: chair.actor.personId,
    clerkName: clerk.actor.name,
    clerkId: clerk.actor.personId,
    beganAt: '',
    endedAt: '',
    remarks: '',
    items: [],
  })
  const taskId = await assignFollowUp(clerk, meetingId, {
    agendaItemId: null,
    text: 'Bescheide über die Beschlüsse erstellen',
    responsible: 'Federführendes Amt',
    responsibleId: null,
    dueOn: addDays(day(meetsOn), 14),
  })
  await layBefore(clerk, meetingId)
  await signMinutes(chair, meetingId, { office: 'chair', typed: chair.actor.name })
  await signMinutes(clerk, meetingId, { office: 'clerk', typed: clerk.actor.name })
  await distributeMinutes(clerk, meetingId)
  await finishFollowUp(await on(stage, addDays(signedOn, 7), 'amt'), taskId, { result: 'erledigt' })
}

/** The next meeting approves them; then everybody may read what was said in public. */
export async function approveLast(
  stage: Stage,
  { day: meetsOn }: StoryMeeting,
  { last, now }: { readonly last: Id<'meeting'>; readonly now: Id<'meeting'> },
): Promise<void> {
  const office = await on(stage, day(meetsOn), 'koordination', '17:15')
  await approveMinutes(office, last, now)
  await writeExtract(office, last, await proposeExtract(office, last))
  await confirmExtract(office, last, { writtenAt: office.now.toISOString(), questions: gateQuestions })
  await publishExtract(office, last)
}
