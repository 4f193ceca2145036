import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aCall, anAdmitted } from '../../../../test/builders/applications.ts'
import {
  aCommittee,
  anItem,
  anOfficer,
  aRunningMeeting,
  type Seat,
  type TestCommittee,
  type TestMeeting,
} from '../../../../test/builders/committee.ts'
import { onDay, openTestHouse, openYear2018, type TestHouse } from '../../../../test/builders/partnership.ts'
import { type Answer, type Site, siteFor } from '../../../../test/builders/site.ts'
import type { Id } from '../../../kit/ids.ts'
import { newId } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { committeeRoutes } from '../index.ts'
import { listMotions } from '../queries/motions.ts'

const present: readonly Seat[] = ['m01', 'm02', 'm06', 'm07', 'm08', 'm09', 'm12', 'm13']
const voters = present.filter((seat) => seat !== 'm06')

let house: TestHouse
let office: Scope
let committee: TestCommittee
let callId: Id<'call'>
let meeting: TestMeeting
let itemId: Id<'agenda-item'>
let chair: Site

beforeAll(async () => {
  house = await openTestHouse()
  const founded = await house.found()
  const fundId = (await openYear2018(founded)).funds.action
  office = onDay(await anOfficer(founded, 'coordination_office'), '2018-03-06')
  committee = await aCommittee(founded)
  callId = await aCall(founded, fundId)
})
afterAll(() => house.close())

beforeEach(async () => {
  meeting = await aRunningMeeting(office, committee, '2018-03-06', present)
  itemId = await anItem(meeting, await anAdmitted(office, committee.applicants.kino, callId))
  chair = siteFor(house, office, office.actor, committeeRoutes)
})

const point = (step = '') => `/sitzungen/${meeting.meetingId}/punkte/${itemId}${step}`
const member = (seat: Seat) => siteFor(house, office, committee.as(seat, '2018-03-06').actor, committeeRoutes)
const done = (answer: Answer) => {
  expect(answer.text).not.toContain('Nicht möglich')
  expect(answer.status).toBe(303)
}

describe('a secret ballot in the browser', () => {
  const open = async () =>
    done(
      await chair.post(point('/abstimmung'), {
        amount: '1.000,00',
        kind: 'secret_electronic',
        askForSecret: '1',
      }),
    )

  it('is refused until somebody asks for it, with what was typed', async () => {
    const unasked = await chair.post(point('/abstimmung'), { amount: '1.000,00', kind: 'secret_electronic' })
    expect(unasked.status).toBe(422)
    expect(unasked.html).toMatch(
      /value="secret_electronic"[^>]*checked|checked[^>]*value="secret_electronic"/,
    )
  })

  it('takes a vote and shows it to nobody, not even to the voter', async () => {
    await open()
    const site = member('m07')
    const before = await site.get(point())
    expect(before.html).toMatch(/<button type="submit" name="choice" value="2"/)
    expect(before.html).toContain('/abstimmung/geheim')
    done(await site.post(point('/abstimmung/geheim'), { choice: '2' }))
    const after = await site.get(point())
    expect(after.text).toContain('Sie stehen auf der Liste der Abstimmenden (1 von 7)')
    expect(after.text).not.toContain('Sie haben mit')
    const others = await chair.get(point())
    expect(others.text).toContain('1 von 7 Stimmen sind abgegeben')
    done(await site.post(point('/abstimmung/geheim'), { choice: '1' }))
    expect((await site.post(point('/abstimmung/geheim'), { choice: 'yes' })).status).toBe(422)
    expect((await site.post(point('/abstimmung/stimme'), { choice: 'yes' })).status).toBe(422)
    expect((await member('m06').post(point('/abstimmung/geheim'), { choice: '1' })).status).toBe(422)
    expect((await chair.post(point('/abstimmung/geheim'), { choice: '1' })).status).toBe(403)
  })

  it('lists at the end who voted, and that votes and names are equal in number', async () => {
    await open()
    for (const seat of voters) done(await member(seat).post(point('/abstimmung/geheim'), { choice: '1' }))
    done(await chair.post(point('/abstimmung/schliessen'), {}))
    const { text } = await member('m13').get(point())
    expect(text).toContain('Angenommen: 7 Ja, 0 Nein, 0 Enthaltungen; 1 befangen; geheim; einfache Mehrheit')
    expect(text).toContain('7 Mitglieder haben abgestimmt, 7 Stimmen wurden gezählt')
    expect(text).toContain('Mitglied m01, Mitglied m02, Mitglied m07')
    expect(text).not.toContain('Mitglied m06,')
    expect((await member('m13').post(point('/abstimmung/geheim'), { choice: '1' })).status).toBe(409)
  })
})

describe('a counted ballot in the browser', () => {
  it('asks for sums when it is closed', async () => {
    done(await chair.post(point('/abstimmung'), { amount: '1.000,00', kind: 'hand_count' }))
    expect((await member('m07').get(point())).text).toContain('Bitte heben Sie die Hand')
    const blank = await chair.post(point('/abstimmung/schliessen'), {})
    expect(blank.status).toBe(422)
    expect(blank.text).toContain('wie viele Stimmen Ja, Nein und Enthaltung')
    const wrong = await chair.post(point('/abstimmung/schliessen'), { yes: 'alle' })
    expect([wrong.status, wrong.html.includes('value="alle"')]).toEqual([422, true])
    const sums = { yes: '6', no: '1', abstain: '0', countedBy: 'm01 und m12' }
    done(await chair.post(point('/abstimmung/schliessen'), sums))
    const { text } = await chair.get(point())
    expect(text).toContain('Angenommen: 6 Ja, 1 Nein, 0 Enthaltungen')
    expect(text).toContain('m01 und m12')
  })
})

describe('motions in the browser', () => {
  const waiting = async () =>
    (await listMotions(office, [itemId])).filter(({ state }) => state === 'waiting').map(({ id }) => id)

  it('are taken down, put by their reach, put first by the chair, and withdrawn', async () => {
    expect((await chair.post(point('/antraege'), { counterAmount: '', counterText: ' ' })).status).toBe(422)
    done(await chair.post(point('/antraege'), { counterAmount: '500,00', movedBy: 'm01' }))
    done(await chair.post(point('/antraege'), { counterText: 'Der Punkt wird vertagt.', movedBy: 'm07' }))
    expect((await chair.get(point())).text).toContain('Antrag 1 geht am weitesten')
    const [first = '', second = ''] = await waiting()
    expect((await chair.post(point('/abstimmung/antrag'), { motion: second })).text).toContain(
      'Zuerst ist über Antrag 1 abzustimmen',
    )
    done(await chair.post(point('/antraege/voranstellen'), { motion: second }))
    expect(await waiting()).toEqual([second, first])
    done(await chair.post(point('/antraege/zuruecknehmen'), { motion: second }))
    done(await chair.post(point('/abstimmung/antrag'), { motion: first }))
    expect((await member('m07').get(point())).text).toContain('Ihre Stimme: Förderung mit 500,00 €')
    expect((await chair.post(point('/antraege/zuruecknehmen'), { motion: newId() })).status).toBe(404)
  })

  it('are for the chair to take down', async () => {
    for (const step of [
      '/antraege',
      '/antraege/voranstellen',
      '/antraege/zuruecknehmen',
      '/abstimmung/wortlaut',
    ])
      expect((await member('m07').post(point(step), { counterText: 'x', text: 'x' })).status).toBe(403)
  })

  it('on words alone may be put too', async () => {
    done(await chair.post(point('/abstimmung/wortlaut'), { text: 'Die Beratung wird geschlossen.' }))
    expect((await member('m07').get(point())).text).toContain('Ihre Stimme: Die Beratung wird geschlossen.')
  })
})
