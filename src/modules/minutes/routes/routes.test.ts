import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Seat } from '../../../../test/builders/committee.ts'
import { aDecidedMeeting, type DecidedMeeting } from '../../../../test/builders/minutes.ts'
import { anActor, onDay, openTestHouse, type TestHouse } from '../../../../test/builders/partnership.ts'
import { type Answer, type Site, siteFor } from '../../../../test/builders/site.ts'
import { localDate } from '../../../kit/dates.ts'
import { newId } from '../../../kit/ids.ts'
import type { Actor } from '../../../platform/scope.ts'
import { callMeeting, closeMeeting } from '../../committee/index.ts'
import { minutesRoutes } from './index.ts'

let house: TestHouse
let story: DecidedMeeting
let clerk: Site

beforeAll(async () => {
  house = await openTestHouse()
  story = await aDecidedMeeting(house)
  clerk = siteOf(story.office.actor)
})
afterAll(() => house.close())

const siteOf = (actor: Actor, day = '2018-03-06'): Site =>
  siteFor(house, onDay(story.office, day), actor, minutesRoutes)
const member = (seat: Seat, day = '2018-03-06') => siteOf(story.committee.as(seat, day).actor, day)
const path = (step = '') => `/sitzungen/${story.meetingId}/protokoll${step}`
const done = (answer: Answer) => {
  expect(answer.text).not.toContain('Nicht möglich')
  expect(answer.status).toBe(303)
}

describe('who may do what', () => {
  it('the body and the auditor read, applicants and visitors do not', async () => {
    for (const page of ['', '/pdf']) {
      expect((await member('m01').get(path(page))).status).toBe(200)
      expect((await siteOf(anActor(['auditor'])).get(path(page))).status).toBe(200)
      expect((await siteOf(story.committee.applicants.sport.scope.actor).get(path(page))).status).toBe(403)
    }
    expect((await siteOf(anActor()).get(path())).status).toBe(303)
    expect(
      (await siteOf(story.committee.applicants.sport.scope.actor).get('/beschlusskontrolle')).status,
    ).toBe(403)
  })

  it('a member writes, sends and publishes nothing', async () => {
    for (const step of [
      '',
      '/vorlegen',
      '/zuruecknehmen',
      '/berichtigen',
      '/papier',
      '/versenden',
      '/genehmigen',
      '/aufgaben',
      `/einwendungen/${newId()}`,
      '/auszug',
      '/auszug/bestaetigen',
      '/auszug/veroeffentlichen',
      '/auszug/zuruecknehmen',
    ])
      expect([step, (await member('m07').post(path(step), {})).status]).toEqual([step, 403])
    expect((await member('m07').get(path('/auszug'))).status).toBe(403)
  })

  it('nobody finds what is not there', async () => {
    for (const page of [
      `/sitzungen/${newId()}/protokoll`,
      '/sitzungen/unsinn/protokoll',
      path('/fassungen/0'),
      path('/fassungen/1'),
    ])
      expect((await clerk.get(page)).status).toBe(404)
    expect((await clerk.post(`/beschlusskontrolle/${newId()}/erledigt`, {})).status).toBe(404)
  })
})

it('before the meeting there is nothing to write', async () => {
  const { meetingId } = await callMeeting(story.office, { meetsOn: localDate('2018-06-05') })
  const { status, text } = await clerk.get(`/sitzungen/${meetingId}/protokoll`)
  expect([status, text.includes('schreibt sich selbst')]).toEqual([200, true])
  expect(text).not.toContain('Entwurf speichern')
  expect((await clerk.post(`/sitzungen/${meetingId}/protokoll/vorlegen`, {})).status).toBe(422)
})

describe('the way of the minutes in the browser, without script', () => {
  it('the draft shows what happened, as a page and as a paper', async () => {
    const { text } = await clerk.get(path())
    expect(text).toContain('Angenommen: 6 Ja, 1 Nein')
    expect(text).toContain('Das Protokoll schreibt mit')
    const paper = await member('m01').get(path('/pdf'))
    expect(paper.headers.get('content-type')).toBe('application/pdf')
    expect(paper.html.startsWith('%PDF')).toBe(true)
  })

  it('keeps what was typed when a time is wrong, then saves it', async () => {
    await closeMeeting(story.scope, story.meetingId)
    const typed = {
      chair: story.committee.as('m07', '2018-03-06').actor.personId ?? '',
      chairName: '',
      clerk: '',
      clerkName: 'Erna <b>Schreibt</b>',
      beganAt: '25:00',
      endedAt: '',
      remarks: 'Zwei Gäste.',
      [`text-${story.granted}`]: 'Mitglied m08 fragte nach der Technik.',
      [`presenter-${story.granted}`]: 'Verein',
    }
    const wrong = await clerk.post(path(), typed)
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('25:00')
    expect(wrong.html).toContain('Erna &lt;b&gt;Schreibt&lt;/b&gt;')
    expect((await clerk.post(path(), { ...typed, beganAt: '', remarks: 'x'.repeat(10_001) })).status).toBe(
      422,
    )
    done(await clerk.post(path(), { ...typed, beganAt: '18:05' }))
    expect((await clerk.get(path())).text).toContain('18:05 Uhr')
  })

  it('chair signs under the own name, the clerk on paper', async () => {
    done(await clerk.post(path('/vorlegen'), {}))
    expect((await member('m08').get(path())).text).not.toContain('Ihr voller Name')
    expect((await member('m07').get(path())).text).toContain('Ihr voller Name')
    const signature = { office: 'chair', typed: 'Mitglied m07' }
    expect((await member('m08').post(path('/unterschrift'), signature)).status).toBe(422)
    done(await member('m07').post(path('/unterschrift'), signature))
    const paper = { office: 'clerk', typed: 'Erna <b>Schreibt</b>', onPaperOn: '2018-03-06' }
    expect((await clerk.post(path('/papier'), { ...paper, onPaperOn: '' })).status).toBe(422)
    done(await clerk.post(path('/papier'), paper))
    const printed = await member('m01').get(path('/fassungen/1'))
    expect(printed.headers.get('content-disposition')).toContain('Fassung 1')
  })

  it('is sent; a member objects, the office answers', async () => {
    done(await clerk.post(path('/versenden'), { objectionsUntil: '2018-03-20' }))
    expect((await member('m08').post(path('/einwendungen'), { objection: ' ' })).status).toBe(422)
    done(await member('m08').post(path('/einwendungen'), { objection: 'Drei Gäste', item: story.granted }))
    const { html, text } = await clerk.get(path())
    expect(text).toContain('Drei Gäste')
    const objection = /einwendungen\/([0-9a-f-]{36})/.exec(html)?.[1] ?? ''
    expect((await clerk.post(path(`/einwendungen/${objection}`), {})).status).toBe(422)
    const answer = { [`outcome-${objection}`]: 'dismissed', [`answer-${objection}`]: 'Es waren zwei.' }
    done(await clerk.post(path(`/einwendungen/${objection}`), answer))
    expect((await member('m08').get(path())).text).toContain('Es waren zwei.')
    expect(
      (await member('m08', '2018-03-21').post(path('/einwendungen'), { objection: 'spät' })).status,
    ).toBe(422)
  })

  it('a task is assigned and reported by the one who carries it out', async () => {
    const person = story.committee.as('m08', '2018-03-06').actor.personId ?? ''
    expect((await clerk.post(path('/aufgaben'), { task: 'Bericht' })).status).toBe(422)
    done(await clerk.post(path('/aufgaben'), { task: 'Bericht schreiben', who: person, dueOn: '2018-03-07' }))
    expect((await member('m01', '2018-03-09').get('/beschlusskontrolle')).text).toContain(
      'seit 2 Tagen überfällig',
    )
    const { html, text } = await member('m08').get('/beschlusskontrolle')
    expect(text).toContain('Druckfreigabe einholen')
    const task = /beschlusskontrolle\/([0-9a-f-]{36})/.exec(html)?.[1] ?? ''
    expect((await member('m01').post(`/beschlusskontrolle/${task}/erledigt`, {})).status).toBe(403)
    done(
      await member('m08').post(`/beschlusskontrolle/${task}/erledigt`, { [`result-${task}`]: 'liegt vor' }),
    )
    expect((await clerk.get('/beschlusskontrolle')).text).toContain('liegt vor')
  })
})
