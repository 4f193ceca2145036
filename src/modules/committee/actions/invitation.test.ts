import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aCall, anAdmitted } from '../../../../test/builders/applications.ts'
import { aCommittee, anItem, refusalCodes, type TestCommittee } from '../../../../test/builders/committee.ts'
import { onDay, openTestHouse, openYear2018, type TestHouse } from '../../../../test/builders/partnership.ts'
import { localDate } from '../../../kit/dates.ts'
import { codesOf } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { getMeasure } from '../../applications/index.ts'
import { adoptRulesOfProcedure, usualRules } from '../../bodies/index.ts'
import { listInvitations, listRecipients } from '../queries/invitations.ts'
import { getMeeting } from '../queries/meetings.ts'
import { addAgendaPoint } from './add-agenda-point.ts'
import { callMeeting, planMeetings } from './call-meeting.ts'
import { invitePresenters } from './invite-presenters.ts'
import { openMeeting } from './open-meeting.ts'
import { rescheduleMeeting } from './reschedule-meeting.ts'
import { sendInvitation } from './send-invitation.ts'
import { setSlots } from './set-slots.ts'

let house: TestHouse
let office: Scope
let committee: TestCommittee
let call: Id<'call'>
let meetingId: Id<'meeting'>

beforeAll(async () => {
  house = await openTestHouse()
  const founded = await house.found()
  office = onDay(founded, '2018-02-20')
  const { funds } = await openYear2018(office)
  committee = await aCommittee(office)
  call = await aCall(onDay(office, '2018-01-05'), funds.action)
  await adoptRulesOfProcedure(onDay(office, '2018-01-30'), committee.bodyId, {
    ...usualRules,
    adoptedOn: localDate('2018-01-30'),
    noticeDays: 14,
    presentation: { kind: 'always' },
    publicity: 'public',
  })
})
afterAll(() => house.close())

beforeEach(async () => {
  await house.fresh.pool.query('truncate outgoing_mail')
  ;({ meetingId } = await callMeeting(office, {
    meetsOn: localDate('2018-03-06'),
    startsAt: '18:00',
    endsAt: '20:00',
    place: 'Rathaus',
  }))
})

const post = async (): Promise<
  { to_address: string; subject: string; text: string; calendar: string | null }[]
> => (await house.fresh.pool.query('select * from outgoing_mail order by to_address')).rows
const dates = (calendar: string | null) => (calendar ?? '').replaceAll('\r\n ', '')

describe('the invitation', () => {
  it('serves every member with the agenda and a date, and has the papers bound', async () => {
    await addAgendaPoint(office, meetingId, { title: 'Bericht', kind: 'report' })
    await addAgendaPoint(office, meetingId, { title: 'Personalfrage', public: false })
    const { served, findings } = await sendInvitation(office, meetingId, 'Parken im Hof.')
    expect([served, codesOf(findings)]).toEqual([13, []])
    const mails = await post()
    expect(mails).toHaveLength(13)
    const [mail] = mails as [Awaited<ReturnType<typeof post>>[number]]
    expect(mail.subject).toBe('Einladung: Sitzung am 6. März 2018 (Begleitausschuss)')
    expect(mail.text).toContain('1. Bericht (öffentlich)\n2. Personalfrage (nichtöffentlich)')
    expect(mail.text).toContain('Parken im Hof.')
    expect(mail.text).toContain(`/sitzungen/${meetingId}/unterlagen`)
    expect(dates(mail.calendar)).toContain(`UID:${meetingId}@localhost`)
    expect(dates(mail.calendar)).toContain('DTSTART:20180306T170000Z\r\nDTEND:20180306T190000Z')
    expect(dates(mail.calendar)).toContain('SEQUENCE:0')
    expect(await listRecipients(office, meetingId)).toHaveLength(13)
    const packs = await house.fresh.pool.query('select state from meeting_packs where meeting_id = $1', [
      meetingId,
    ])
    expect(packs.rows).toEqual([{ state: 'waiting' }])
  })

  it('is sent again only with news, and tells them', async () => {
    await addAgendaPoint(office, meetingId, { title: 'Bericht', kind: 'report' })
    await sendInvitation(office, meetingId, '')
    expect(await refusalCodes(sendInvitation(office, meetingId, ' '))).toEqual(['nothing-new-to-tell'])
    await addAgendaPoint(office, meetingId, { title: 'Wahl', kind: 'election' })
    await house.fresh.pool.query('truncate outgoing_mail')
    await sendInvitation(office, meetingId, '')
    const [mail] = await post()
    expect(mail?.subject).toContain('Geänderte Tagesordnung')
    expect(mail?.text).toContain('Neu: „Wahl“.')
    expect(dates(mail?.calendar ?? '')).toContain('SEQUENCE:1')
    expect((await listInvitations(office, meetingId)).map(({ sequence }) => sequence)).toEqual([1, 0])
  })

  it('warns of a day too late and goes out all the same', async () => {
    await addAgendaPoint(office, meetingId, { title: 'Bericht' })
    const late = onDay(office, '2018-02-21')
    expect(codesOf((await sendInvitation(late, meetingId, '')).findings)).toEqual(['notice-too-short'])
  })

  it('needs a point, and a meeting that is prepared; a refusal leaves no mail', async () => {
    expect(await refusalCodes(sendInvitation(office, meetingId, ''))).toEqual(['agenda-empty'])
    await addAgendaPoint(office, meetingId, { title: 'Bericht' })
    await openMeeting(onDay(office, '2018-03-06'), meetingId)
    expect(await refusalCodes(sendInvitation(office, meetingId, ''))).toEqual(['meeting-not-in-preparation'])
    expect(await post()).toEqual([])
  })
})

describe('another day', () => {
  it('moves the cases along and is told by the next invitation', async () => {
    const measureId = await anAdmitted(office, committee.applicants.kino, call, { title: 'Fest' })
    await anItem({ meetingId, scope: office }, measureId)
    await sendInvitation(office, meetingId, '')
    const date = { startsAt: '19:00', endsAt: '', place: 'Kirche' }
    await rescheduleMeeting(office, meetingId, { meetsOn: localDate('2018-03-13'), ...date })
    const moved = await getMeeting(office, meetingId)
    expect(moved).toMatchObject({ meetsOn: '2018-03-13', ...date, applicationDeadline: '2018-02-27' })
    expect((await getMeasure(office, measureId)).dueOn).toBe('2018-03-13')
    await house.fresh.pool.query('truncate outgoing_mail')
    await sendInvitation(office, meetingId, '')
    const [mail] = await post()
    expect(mail?.subject).toBe('Geänderter Termin: Sitzung am 13. März 2018 (Begleitausschuss)')
    expect(dates(mail?.calendar ?? '')).toContain('DTSTART:20180313T180000Z')
  })

  it('stays in the year, and is refused once the meeting runs', async () => {
    const date = { startsAt: '18:00', endsAt: '', place: '' }
    const nextYear = { meetsOn: localDate('2019-01-08'), ...date }
    expect(await refusalCodes(rescheduleMeeting(office, meetingId, nextYear))).toEqual(['other-funding-year'])
    await openMeeting(onDay(office, '2018-03-06'), meetingId)
    const later = { meetsOn: localDate('2018-03-07'), ...date }
    expect(await refusalCodes(rescheduleMeeting(office, meetingId, later))).toEqual([
      'meeting-not-in-preparation',
    ])
  })

  it('of a whole year: each with its own deadline, none twice', async () => {
    const days = ['2018-09-04', '2018-05-08', '2018-09-04'].map(localDate)
    const ids = await planMeetings(office, days, { startsAt: '18:00', place: 'Rathaus' })
    const planned = await Promise.all(ids.map((id) => getMeeting(office, id)))
    expect(planned.map(({ meetsOn, applicationDeadline }) => [meetsOn, applicationDeadline])).toEqual([
      ['2018-05-08', '2018-04-24'],
      ['2018-09-04', '2018-08-21'],
    ])
  })
})

describe('presentations', () => {
  it('have a time of their own, told once and again when it changes', async () => {
    const measureId = await anAdmitted(office, committee.applicants.sport, call, { title: 'Turnier' })
    const itemId = await anItem({ meetingId, scope: office }, measureId)
    await house.fresh.pool.query('truncate outgoing_mail')
    await setSlots(office, meetingId, [{ itemId, startsAt: '18:20', minutes: 10 }])
    expect(await invitePresenters(office, meetingId)).toBe(1)
    expect(await invitePresenters(office, meetingId)).toBe(0)
    const [mail] = await post()
    expect(mail?.subject).toBe('Einladung: Vorstellung von „Turnier“')
    expect(mail?.text).toContain('Dienstag, 6. März 2018, 18:20 Uhr\nRathaus')
    expect(mail?.text).toContain('sieht die Vorstellung vor')
    expect(mail?.text).not.toContain('/sitzungen/')
    expect(dates(mail?.calendar ?? '')).toContain('DTSTART:20180306T172000Z\r\nDTEND:20180306T173000Z')
    await setSlots(office, meetingId, [{ itemId, startsAt: '18:40', minutes: 10 }])
    await house.fresh.pool.query('truncate outgoing_mail')
    expect(await invitePresenters(office, meetingId)).toBe(1)
    const [again] = await post()
    expect(again?.subject).toContain('Geänderte Zeit')
    expect(dates(again?.calendar ?? '')).toContain('SEQUENCE:1')
  })

  it('are for applications', async () => {
    const itemId = await addAgendaPoint(office, meetingId, { title: 'Bericht' })
    const slot = { itemId, startsAt: '18:20', minutes: 10 }
    expect(await refusalCodes(setSlots(office, meetingId, [slot]))).toEqual([
      'only-applications-are-presented',
    ])
  })
})
