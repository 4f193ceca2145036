import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRunningMeeting, type TestMeeting } from '../../../../test/builders/committee.ts'
import { aDecidedMeeting, type DecidedMeeting, sentMinutes } from '../../../../test/builders/minutes.ts'
import { onDay, openTestHouse, type TestHouse } from '../../../../test/builders/partnership.ts'
import type { Id } from '../../../kit/ids.ts'
import { addAgendaPoint } from '../../committee/actions/add-agenda-point.ts'
import { editItem } from '../../committee/actions/edit-item.ts'
import { closeBallot, closeMeeting, openBallot, recordVotes } from '../../committee/index.ts'
import { declareMinutesJob } from '../jobs.ts'
import { listObjections, loadMinutesHead } from '../queries/minutes.ts'
import { answerObjection } from './object.ts'

let house: TestHouse
let story: DecidedMeeting
let may: TestMeeting
let sent: Readonly<Record<'adopted' | 'refused' | 'objected' | 'unnamed', Id<'meeting'>>>

beforeAll(async () => {
  house = await openTestHouse()
  story = await aDecidedMeeting(house)
  declareMinutesJob({ ...house, edges: story.office.edges, clock: () => new Date('2018-05-15T19:00:00Z') })
  sent = {
    adopted: await answered('2018-03-07'),
    refused: await answered('2018-03-08'),
    objected: (await sentMinutes(story.office, '2018-03-09', 'Einwendung')).meetingId,
    unnamed: await answered('2018-03-10'),
  }
  may = await aRunningMeeting(story.office, story.committee, '2018-05-15', story.present)
})
afterAll(() => house.close())

async function answered(day: string): Promise<Id<'meeting'>> {
  const { meetingId, objectionId } = await sentMinutes(story.office, day, 'Einwendung')
  const answer = { id: objectionId, outcome: 'dismissed', answer: 'geprüft' } as const
  await answerObjection(onDay(story.office, day), meetingId, answer)
  return meetingId
}

async function vote(choice: 'yes' | 'no', minutesOf?: Id<'meeting'>): Promise<Id<'agenda-item'>> {
  const itemId = await addAgendaPoint(may.scope, may.meetingId, {
    title: 'Protokoll',
    kind: 'minutes',
    minutesOf,
  })
  await openBallot(may.scope, { itemId, text: 'Das Protokoll wird genehmigt.' })
  const votes = story.present.map((seat) => ({ memberId: story.committee.seat(seat), choice }))
  await recordVotes(may.scope, itemId, votes)
  await closeBallot(may.scope, { itemId })
  return itemId
}

const stateOf = async (id: Id<'meeting'>) => (await loadMinutesHead(story.office, id)).state

describe('a meeting that votes on minutes', () => {
  it('approves with its closing what it voted for, and nothing else', async () => {
    await vote('yes', sent.adopted)
    await vote('no', sent.refused)
    await vote('yes', sent.objected)
    await vote('yes')
    expect(await stateOf(sent.adopted)).toBe('distributed')
    await closeMeeting(may.scope, may.meetingId)
    await story.office.edges.jobs.runWaiting('meeting-closed')
    expect(await loadMinutesHead(story.office, sent.adopted)).toMatchObject({
      state: 'approved',
      approvedIn: may.meetingId,
      approvedOn: '2018-05-15',
    })
    for (const id of [sent.refused, sent.objected, sent.unnamed])
      expect(await stateOf(id)).toBe('distributed')
    const [open] = await listObjections(story.office, (await loadMinutesHead(story.office, sent.objected)).id)
    expect(open?.outcome).toBeNull()
  })

  it('no longer means those minutes when the point became another', async () => {
    const june = await aRunningMeeting(story.office, story.committee, '2018-06-12', story.present)
    const itemId = await addAgendaPoint(june.scope, june.meetingId, {
      title: 'Protokoll',
      kind: 'minutes',
      minutesOf: sent.refused,
    })
    await editItem(june.scope, itemId, { public: false, title: 'Bericht', kind: 'report' })
    const row = await story.office.database
      .selectFrom('agendaItems')
      .select(['kind', 'minutesOf'])
      .where('partnershipId', '=', story.office.partnershipId)
      .where('id', '=', itemId)
      .executeTakeFirst()
    expect(row).toEqual({ kind: 'report', minutesOf: null })
  })
})
