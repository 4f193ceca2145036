import { addDays, type LocalDate } from '../../src/kit/dates.ts'
import type { Id } from '../../src/kit/ids.ts'
import { getMeasure } from '../../src/modules/applications/index.ts'
import {
  type BallotOutcome,
  callMeeting,
  closeBallot,
  closeMeeting,
  declareConflict,
  deferItem,
  liftConflict,
  listConflicts,
  type MemberVote,
  openBallot,
  openMeeting,
  putOnAgenda,
  recordAttendance,
  recordVotes,
} from '../../src/modules/committee/index.ts'
import { known, on, type Stage } from '../stage.ts'
import { day, euros, type StoryItem, type StoryMeeting } from '../story.ts'

/** Calls and opens the meeting with its agenda, and writes down who is there. */
export async function gather(stage: Stage, meeting: StoryMeeting): Promise<Id<'meeting'>> {
  const { meetingId } = await callMeeting(await on(stage, invitationDay(meeting), 'koordination'), {
    meetsOn: day(meeting.day),
    place: 'Rathaus, Großer Saal',
    ...(meeting.application_deadline ? { applicationDeadline: day(meeting.application_deadline) } : {}),
  })
  stage.meetings.set(meeting.day, meetingId)
  const office = await on(stage, day(meeting.day), 'koordination', evening.opens)
  for (const key of new Set((meeting.items ?? []).map((item) => item.measure)))
    stage.items.set(key, await putOnAgenda(office, meetingId, known(stage.measures, key)))
  await openMeeting(office, meetingId)
  const present = meeting.present.map((key) => ({ memberId: known(stage.members, key) }))
  await recordAttendance(office, meetingId, present)
  return meetingId
}

/** Committees meet after work (UTC). */
const evening = { opens: '17:00', votes: '18:00', closes: '19:15' }

const invitationDay = ({ day: meetsOn, application_deadline }: StoryMeeting): LocalDate =>
  application_deadline ? day(application_deadline) : addDays(day(meetsOn), -14)

/** One point of the agenda: conflicts, motion, open vote by name, result. Undefined when it was put off. */
export async function decide(
  stage: Stage,
  meeting: StoryMeeting,
  item: StoryItem,
): Promise<BallotOutcome | undefined> {
  const office = await on(stage, day(meeting.day), 'koordination', evening.votes)
  const itemId = known(stage.items, item.measure)
  await settleConflicts(stage, meeting, item)
  if (item.motion === 'deferred') {
    await deferItem(office, {
      itemId,
      reason: item.expect.reason ?? 'Der Antrag ist noch nicht entscheidungsreif.',
    })
    return undefined
  }
  const { requestedCents } = await getMeasure(office, known(stage.measures, item.measure))
  await openBallot(office, {
    itemId,
    amountCents: item.motion?.amount === undefined ? requestedCents : euros(item.motion.amount),
    condition: item.motion?.condition ?? '',
  })
  await recordVotes(office, itemId, votesOf(stage, meeting, item))
  const { source } = item.expect
  return closeBallot(office, {
    itemId,
    ...(source ? { source, reason: 'Eine Reise zur Erholung kann nicht gefördert werden.' } : {}),
  })
}

/** The committee settles who is in conflict: what the system proposed too much is lifted with a reason, and written down. */
async function settleConflicts(stage: Stage, meeting: StoryMeeting, item: StoryItem): Promise<void> {
  const office = await on(stage, day(meeting.day), 'koordination', evening.votes)
  const itemId = known(stage.items, item.measure)
  const wanted = item.conflicted ?? []
  const wantedIds = wanted.map((key) => known(stage.members, key))
  const proposed = (await listConflicts(office, [itemId])).map((conflict) => conflict.memberId)
  for (const key of wanted) {
    const memberId = known(stage.members, key)
    const member = await on(stage, day(meeting.day), key, evening.votes)
    if (!proposed.includes(memberId))
      await declareConflict(member, { itemId, memberId, reason: 'hat sich für befangen erklärt' })
  }
  for (const memberId of proposed.filter((id) => !wantedIds.includes(id)))
    await liftConflict(office, { itemId, memberId, reason: 'Die Sitzungsleitung sieht keine Befangenheit.' })
}

/** Who votes how is not told in the story, only how many: the first say yes, the next no, the last abstain. */
function votesOf(
  stage: Stage,
  { present }: StoryMeeting,
  { conflicted = [], votes }: StoryItem,
): MemberVote[] {
  if (!votes) throw new Error('the story counts no votes')
  const choices = [
    ...Array<'yes'>(votes.yes).fill('yes'),
    ...Array<'no'>(votes.no).fill('no'),
    ...Array<'abstain'>(votes.abstain).fill('abstain'),
  ]
  return present
    .filter((key) => !conflicted.includes(key))
    .map((key, index) => ({ memberId: known(stage.members, key), choice: choices[index] ?? 'abstain' }))
}

export const adjourn = async (stage: Stage, meeting: StoryMeeting, meetingId: Id<'meeting'>): Promise<void> =>
  closeMeeting(await on(stage, day(meeting.day), 'koordination', evening.closes), meetingId)
