import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDecidedMeeting, type DecidedMeeting, discussInPublic } from '../../../../test/builders/minutes.ts'
import { anActor, onDay, openTestHouse, type TestHouse } from '../../../../test/builders/partnership.ts'
import { type Answer, type Site, siteFor } from '../../../../test/builders/site.ts'
import { localDate } from '../../../kit/dates.ts'
import type { Actor } from '../../../platform/scope.ts'
import { closeMeeting } from '../../committee/index.ts'
import { portalRoutes } from '../../portal/index.ts'
import { layBefore } from '../actions/lay-before.ts'
import { signMinutes } from '../actions/sign-minutes.ts'
import { writeMinutes } from '../actions/write-minutes.ts'
import { gateQuestions } from '../vocabulary.ts'
import { minutesRoutes } from './index.ts'

let house: TestHouse
let story: DecidedMeeting
let clerk: Site

beforeAll(async () => {
  house = await openTestHouse()
  story = await aDecidedMeeting(house)
  clerk = siteOf(story.office.actor)
  await signedMinutes()
})
afterAll(() => house.close())

async function signedMinutes(): Promise<void> {
  const { office, meetingId, granted } = story
  await closeMeeting(story.scope, meetingId)
  const text = 'Mitglied m08 fragte nach der Technik.'
  await writeMinutes(office, meetingId, {
    chairName: 'Leitung',
    chairId: null,
    clerkName: 'Schrift',
    clerkId: null,
    beganAt: '',
    endedAt: '',
    remarks: '',
    items: [{ agendaItemId: granted, presenter: '', text, leftRoom: [] }],
  })
  await layBefore(office, meetingId)
  const onPaperOn = localDate('2018-03-06')
  await signMinutes(office, meetingId, { office: 'chair', typed: 'Leitung', onPaperOn })
  await signMinutes(office, meetingId, { office: 'clerk', typed: 'Schrift', onPaperOn })
}

const siteOf = (actor: Actor, day = '2018-03-06'): Site =>
  siteFor(house, onDay(story.office, day), actor, minutesRoutes)
const visitor = () => siteFor(house, story.office, anActor(), portalRoutes)
const path = (step = '') => `/sitzungen/${story.meetingId}/protokoll${step}`
const openPath = () => `/buendnis/protokolle/${story.meetingId}`
const done = (answer: Answer) => {
  expect(answer.text).not.toContain('Nicht möglich')
  expect(answer.status).toBe(303)
}

describe('the public extract', () => {
  const text = () => ({
    introduction: 'Der Ausschuss hat getagt.',
    [`shown-${story.granted}`]: 'ja',
    [`title-${story.granted}`]: 'Demokratiefest am Markt',
    [`public-${story.granted}`]: '',
    [`result-${story.granted}`]: 'Bewilligt: 7.500,00 €.',
    [`title-${story.rejected}`]: 'Ein Förderantrag',
  })
  const stamp = (html: string) => /name="writtenAt" value="([^"]+)"/.exec(html)?.[1] ?? ''

  it('is proposed without names, talk or what was refused', async () => {
    const { html } = await clerk.get(path('/auszug'))
    const fields = [...html.matchAll(/<(?:textarea|input)[^>]*(?:value="[^"]*"|>[^<]*<)/g)].join(' ')
    expect(fields).toContain('Demokratiefest am Markt')
    expect(fields).toContain('Der Antrag wurde abgelehnt.')
    expect(fields).not.toContain('Graffiti')
    expect(fields).not.toContain('Technik')
    expect(fields).not.toContain('Mitglied m')
  })

  it('does not leave the house before every question is confirmed', async () => {
    expect((await clerk.post(path('/auszug/veroeffentlichen'), {})).status).toBe(404)
    done(await clerk.post(path('/auszug'), text()))
    expect((await visitor().get(openPath())).status).toBe(404)
    const blocked = await clerk.post(path('/auszug/veroeffentlichen'), {})
    expect(blocked.status).toBe(422)
    expect(blocked.text).toContain('Noch nicht bestätigt: Gefährdete Personen geprüft')
    expect((await clerk.post(path('/auszug/bestaetigen'), {})).status).toBe(422)
  })

  it('forgets what was confirmed when the text changes', async () => {
    const old = stamp((await clerk.get(path('/auszug'))).html)
    for (const question of gateQuestions)
      done(await clerk.post(path('/auszug/bestaetigen'), { question, writtenAt: old }))
    const later = siteOf(story.office.actor, '2018-03-07')
    done(
      await later.post(path('/auszug'), {
        ...text(),
        [`public-${story.granted}`]: 'Mitglied m08 war dafür.',
      }),
    )
    const { text: page } = await later.get(path('/auszug'))
    expect(page).toContain('vermutlich eine Person aus dem Protokoll')
    const again = await later.post(path('/auszug/bestaetigen'), { question: 'personal_data', writtenAt: old })
    expect(again.status).toBe(409)
    expect((await later.post(path('/auszug/veroeffentlichen'), {})).status).toBe(422)
  })

  it('is read by everybody once it is released, without the points left out', async () => {
    const later = siteOf(story.office.actor, '2018-03-08')
    done(await later.post(path('/auszug'), text()))
    const writtenAt = stamp((await later.get(path('/auszug'))).html)
    for (const question of gateQuestions)
      done(await later.post(path('/auszug/bestaetigen'), { question, writtenAt }))
    done(await later.post(path('/auszug/veroeffentlichen'), {}))
    const page = await visitor().get(openPath())
    expect(page.text).toContain('Bewilligt: 7.500,00 €.')
    expect(page.text).toContain('Das Protokoll ist noch nicht genehmigt.')
    expect(page.text).not.toContain('Förderantrag')
    expect(page.text).not.toContain('Mitglied m')
    expect((await visitor().get('/buendnis')).html).toContain(openPath())
    expect((await later.post(path('/auszug'), text())).status).toBe(422)
  })

  it('is gone at once when it is withdrawn', async () => {
    expect((await clerk.post(path('/auszug/zuruecknehmen'), { reason: '' })).status).toBe(422)
    done(await clerk.post(path('/auszug/zuruecknehmen'), { reason: 'Jemand wird bedroht.' }))
    expect((await visitor().get(openPath())).status).toBe(404)
    expect((await visitor().get('/buendnis')).html).not.toContain(openPath())
    expect((await clerk.post(path('/auszug/veroeffentlichen'), {})).status).toBe(422)
  })

  it('never shows a point that is not public, whatever was confirmed', async () => {
    await discussInPublic(house, story.granted, false)
    done(await clerk.post(path('/auszug'), text()))
    const writtenAt = stamp((await clerk.get(path('/auszug'))).html)
    for (const question of gateQuestions)
      done(await clerk.post(path('/auszug/bestaetigen'), { question, writtenAt }))
    const answer = await clerk.post(path('/auszug/veroeffentlichen'), {})
    expect([answer.status, answer.text.includes('ist ein nichtöffentlicher Punkt')]).toEqual([422, true])
  })
})
