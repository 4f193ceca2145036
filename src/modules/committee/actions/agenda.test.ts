import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCall, anAdmitted } from '../../../../test/builders/applications.ts'
import { aCommittee, refusalCodes, type TestCommittee } from '../../../../test/builders/committee.ts'
import { onDay, openTestHouse, openYear2018, type TestHouse } from '../../../../test/builders/partnership.ts'
import { localDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { getMeasure } from '../../applications/index.ts'
import { listAgenda } from '../queries/agenda.ts'
import { addAgendaPoint } from './add-agenda-point.ts'
import { callMeeting } from './call-meeting.ts'
import { closeMeeting } from './close-meeting.ts'
import { editItem } from './edit-item.ts'
import { moveItem, orderAgenda } from './move-item.ts'
import { openMeeting } from './open-meeting.ts'
import { proposeAgenda } from './propose-agenda.ts'

let house: TestHouse
let office: Scope
let committee: TestCommittee
let call: Id<'call'>
let meetingId: Id<'meeting'>

beforeAll(async () => {
  house = await openTestHouse()
  office = onDay(await house.found(), '2018-02-20')
  const { funds } = await openYear2018(office)
  committee = await aCommittee(office)
  call = await aCall(onDay(office, '2018-01-05'), funds.action)
})
afterAll(() => house.close())

const aMeeting = async (day: string) => (await callMeeting(office, { meetsOn: localDate(day) })).meetingId
const agenda = async () => (await listAgenda(office, meetingId)).map(({ title }) => title)

describe('building the agenda', () => {
  it('takes the usual points and every application that is ready, and nothing twice', async () => {
    const fest = await anAdmitted(office, committee.applicants.kino, call, { title: 'Fest' })
    meetingId = await aMeeting('2018-03-06')
    await addAgendaPoint(office, meetingId, { title: 'Wahl der Sprecherin', kind: 'election' })
    await proposeAgenda(office, meetingId)
    const proposed = [
      'Eröffnung und Feststellung der Beschlussfähigkeit',
      'Bericht des federführenden Amtes',
      'Bericht der Koordinierungs- und Fachstelle',
      'Bericht des Jugendforums',
      'Wahl der Sprecherin',
      'Fest',
      'Nächste Termine',
    ]
    expect(await agenda()).toEqual(proposed)
    expect((await getMeasure(office, fest)).state).toBe('scheduled')
    expect(await proposeAgenda(office, meetingId)).toBe(0)
    expect(await agenda()).toEqual(proposed)
  })

  it('puts an application that came later before the last point', async () => {
    await anAdmitted(office, committee.applicants.sport, call, { title: 'Turnier' })
    await proposeAgenda(office, meetingId)
    expect((await agenda()).slice(-3)).toEqual(['Fest', 'Turnier', 'Nächste Termine'])
  })

  it('asks for the minutes of the meeting before', async () => {
    const earlier = await aMeeting('2018-02-20')
    await openMeeting(office, earlier)
    await closeMeeting(office, earlier)
    await proposeAgenda(office, meetingId)
    expect((await agenda())[0]).toBe('Genehmigung des Protokolls der Sitzung vom 20. Februar 2018')
  })
})

describe('the order', () => {
  const order = async () => {
    meetingId = await aMeeting('2018-05-08')
    const ids = []
    for (const title of ['a', 'b', 'c']) ids.push(await addAgendaPoint(office, meetingId, { title }))
    return ids as [Id<'agenda-item'>, Id<'agenda-item'>, Id<'agenda-item'>]
  }

  it('changes by one place, and by dragging as a whole', async () => {
    const [a, b, c] = await order()
    await moveItem(office, c, 'up')
    expect(await agenda()).toEqual(['a', 'c', 'b'])
    await moveItem(office, a, 'up')
    expect(await agenda()).toEqual(['a', 'c', 'b'])
    await orderAgenda(office, meetingId, [b, a, c])
    expect(await agenda()).toEqual(['b', 'a', 'c'])
  })

  it('loses no point when several people move at once', async () => {
    const [a, b, c] = await order()
    await Promise.all([
      moveItem(office, a, 'down'),
      moveItem(office, c, 'up'),
      moveItem(office, b, 'down'),
      orderAgenda(office, meetingId, [c, b, a]),
    ])
    expect((await agenda()).toSorted()).toEqual(['a', 'b', 'c'])
  })

  it('is fixed when the meeting is closed', async () => {
    const [a] = await order()
    const scope = onDay(office, '2018-05-08')
    await openMeeting(scope, meetingId)
    await closeMeeting(scope, meetingId)
    expect(await refusalCodes(moveItem(scope, a, 'down'))).toEqual(['meeting-closed'])
    expect(await refusalCodes(editItem(scope, a, { public: true }))).toEqual(['meeting-closed'])
    expect(await agenda()).toEqual(['a', 'b', 'c'])
  })
})

it('a point is public as the rules have it, until somebody says otherwise', async () => {
  meetingId = await aMeeting('2018-06-05')
  const itemId = await addAgendaPoint(office, meetingId, { title: 'Bericht', kind: 'report' })
  const point = async () => (await listAgenda(office, meetingId))[0]
  expect(await point()).toMatchObject({ public: false, kind: 'report' })
  await editItem(office, itemId, { public: true, title: 'Wahl', kind: 'election' })
  expect(await point()).toMatchObject({ public: true, title: 'Wahl', kind: 'election' })
})
