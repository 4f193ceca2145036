import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRunningMeeting, refusalCodes, type TestCommittee } from '../../../../test/builders/committee.ts'
import { aDecidedMeeting, type DecidedMeeting } from '../../../../test/builders/minutes.ts'
import { onDay, openTestHouse, type TestHouse } from '../../../../test/builders/partnership.ts'
import { localDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { addAgendaPoint } from '../../committee/actions/add-agenda-point.ts'
import { cancelBallot } from '../../committee/actions/cancel-ballot.ts'
import {
  closeBallot,
  closeMeeting,
  openBallot,
  recordAttendance,
  recordVotes,
} from '../../committee/index.ts'
import { contentOf } from '../documents/content.ts'
import { listObjections, listSignatures, listVersions, loadMinutesHead } from '../queries/minutes.ts'
import { loadRecord } from '../queries/record.ts'
import { approveMinutes } from './approve-minutes.ts'
import { distributeMinutes } from './distribute-minutes.ts'
import { assignFollowUp, finishFollowUp } from './follow-ups.ts'
import { correctMinutes, layBefore, takeBack } from './lay-before.ts'
import { answerObjection, raiseObjection } from './object.ts'
import { signMinutes } from './sign-minutes.ts'
import { type MinutesAdditions, writeMinutes } from './write-minutes.ts'

let house: TestHouse
let story: DecidedMeeting
let office: Scope
let committee: TestCommittee
let itemId: Id<'agenda-item'>
let id: Id<'meeting'>

beforeAll(async () => {
  house = await openTestHouse()
  story = await aDecidedMeeting(house)
  office = story.office
  committee = story.committee
  itemId = story.granted
  id = story.meetingId
  const stay = story.present.filter((seat) => seat !== 'm01')
  await recordAttendance(
    onDay(story.scope, '2018-03-06'),
    id,
    stay.map((seat) => ({ memberId: committee.seat(seat) })),
  )
})
afterAll(() => house.close())

const head = () => loadMinutesHead(office, id)
const content = async () => contentOf(await loadRecord(office, id))
const chair = () => committee.as('m07', '2018-03-08')
const additions = (change: Partial<MinutesAdditions> = {}): MinutesAdditions => ({
  chairName: 'Mitglied m07',
  chairId: chair().actor.personId,
  clerkName: 'Erna Schreibt',
  clerkId: null,
  beganAt: '18:02',
  endedAt: '',
  remarks: 'Zwei Gäste.',
  items: [
    {
      agendaItemId: itemId,
      presenter: 'Der Verein',
      text: 'Gefragt wurde nach der Technik.',
      leftRoom: [committee.seat('m06'), committee.seat('m01')],
    },
  ],
  ...change,
})
const mailsAbout = async (subject: string) =>
  house.database.across
    .selectFrom('outgoingMail')
    .select(['toAddress', 'subject', 'text'])
    .where('subject', 'like', subject)
    .execute()
const signed = async (day = '2018-03-08') => {
  await signMinutes(onDay(chair(), day), id, { office: 'chair', typed: 'mitglied  M07' })
  await signMinutes(onDay(office, day), id, {
    office: 'clerk',
    typed: 'Erna Schreibt',
    onPaperOn: localDate(day),
  })
}

async function voteOn(scope: Scope, point: Id<'agenda-item'>, choice: 'yes' | 'no'): Promise<void> {
  await openBallot(scope, { itemId: point, text: 'Das Protokoll wird genehmigt.' })
  const votes = story.present.map((seat) => ({ memberId: committee.seat(seat), choice }))
  await recordVotes(scope, point, votes)
  await closeBallot(scope, { itemId: point })
}

describe('the minutes of a meeting', () => {
  it('write themselves while the meeting runs', async () => {
    const draft = await content()
    expect((await head()).id).toBeNull()
    expect(draft.facts).toContainEqual(['Sitzung', '1. Sitzung im Förderjahr'])
    expect(draft.attendance.find(([name]) => name === 'Mitglied m02')?.at(-1)).toMatch(/^anwesend/)
    expect(draft.items[0]?.ballots[0]?.result).toContain('Angenommen: 6 Ja, 1 Nein')
    expect(draft.items[0]?.facts.find(([label]) => label === 'Befangen')?.[1]).toContain('Mitglied m06')
  })

  it('name nobody’s vote while it is open, nor when it was broken off', async () => {
    const point = await addAgendaPoint(story.scope, id, { title: 'Wahl' })
    await openBallot(story.scope, { itemId: point, text: 'Erna wird gewählt.' })
    const votes = story.present
      .filter((seat) => seat !== 'm01')
      .map((seat) => ({ memberId: committee.seat(seat), choice: 'yes' as const }))
    await recordVotes(story.scope, point, votes)
    const shown = async () => (await content()).items.at(-1)?.ballots
    expect(await shown()).toMatchObject([{ result: 'Die Abstimmung läuft.', votes: [] }])
    await cancelBallot(story.scope, point)
    expect(await shown()).toMatchObject([{ result: 'Die Abstimmung wurde abgebrochen.', votes: [] }])
  })

  it('are completed by chair and clerk; who was not conflicted did not leave for that', async () => {
    await writeMinutes(office, id, additions())
    const draft = await content()
    expect(draft.facts).toContainEqual(['Beginn', '18:02 Uhr'])
    expect(draft.items[0]).toMatchObject({ text: 'Gefragt wurde nach der Technik.' })
    expect(draft.items[0]?.facts).toContainEqual(['Vorgestellt von', 'Der Verein'])
    expect(draft.items[0]?.facts.find(([label]) => label === 'Befangen')?.[1]).toContain('den Raum verlassen')
    const [addition] = (await loadRecord(office, id)).additions
    expect(addition?.leftRoom).toEqual([committee.seat('m06')])
  })

  it('are not laid before anybody while the meeting runs', async () => {
    expect(await refusalCodes(layBefore(office, id))).toEqual(['meeting-not-closed'])
    await closeMeeting(story.scope, id)
  })

  it('are frozen as a version that later changes do not touch', async () => {
    expect(await layBefore(office, id)).toBe(1)
    expect(await refusalCodes(writeMinutes(office, id, additions()))).toEqual(['minutes-step-not-now'])
    expect(await mailsAbout('Bitte unterschreiben%')).toMatchObject([
      { toAddress: 'm07.boizenburg-luebtheen@buntwerk.example' },
    ])
    await takeBack(office, id)
    await writeMinutes(office, id, additions({ remarks: 'Drei Gäste.' }))
    expect(await refusalCodes(layBefore(office, id))).toEqual(['new-version-without-reason'])
    await layBefore(office, id, { reason: 'Gäste gezählt' })
    const versions = await listVersions(office, (await head()).id)
    expect(versions.map(({ number, content, reason }) => [number, content.remarks, reason])).toEqual([
      [2, 'Drei Gäste.', 'Gäste gezählt'],
      [1, 'Zwei Gäste.', ''],
    ])
  })

  it('keep a version even from the database', async () => {
    const change = office.database
      .updateTable('minutesVersions')
      .set({ reason: 'heimlich' })
      .where('partnershipId', '=', office.partnershipId)
      .execute()
    await expect(change).rejects.toThrow(/immutable/)
    const removal = office.database
      .deleteFrom('minutesVersions')
      .where('partnershipId', '=', office.partnershipId)
      .execute()
    await expect(removal).rejects.toThrow(/immutable/)
  })

  it('are signed by the persons named, or on paper', async () => {
    const other = signMinutes(committee.as('m08', '2018-03-08'), id, {
      office: 'chair',
      typed: 'Mitglied m07',
    })
    expect(await refusalCodes(other)).toEqual(['not-the-signer'])
    const slip = signMinutes(chair(), id, { office: 'chair', typed: 'ja' })
    expect(await refusalCodes(slip)).toEqual(['typed-name-differs'])
    expect(await refusalCodes(distributeMinutes(office, id))).toEqual(['minutes-step-not-now'])
    await signed()
    expect((await head()).state).toBe('signed')
    expect(await listSignatures(office, (await head()).id)).toMatchObject([
      { number: 2, office: 'chair', onPaper: false, signedOn: '2018-03-08' },
      { number: 2, office: 'clerk', onPaper: true },
    ])
    const [newest, first] = await listVersions(office, (await head()).id)
    expect(newest?.fileId).not.toBeNull()
    expect(first?.fileId).toBeNull()
  })

  it('go to every member with the results in the mail', async () => {
    const objectionsUntil = localDate('2018-03-20')
    expect(await distributeMinutes(onDay(office, '2018-03-08'), id, { objectionsUntil })).toBe(13)
    const mails = await mailsAbout('Protokoll der Sitzung vom%')
    expect(mails).toHaveLength(13)
    expect(mails[0]?.text).toContain('Bewilligt mit Auflage')
    expect(mails[0]?.text).toContain('bis 20. März 2018')
    expect(mails[0]?.text).not.toContain('Technik')
  })

  it('take objections until the last day, and answer each once', async () => {
    const objection = {
      name: 'Mitglied m08',
      personId: committee.as('m08', '2018-03-20').actor.personId,
      agendaItemId: itemId,
      text: 'Es waren vier Gäste.',
    }
    const late = raiseObjection(committee.as('m08', '2018-03-21'), id, objection)
    expect(await refusalCodes(late)).toEqual(['objections-ended'])
    const objectionId = await raiseObjection(committee.as('m08', '2018-03-20'), id, objection)
    const answer = { id: objectionId, outcome: 'upheld', answer: 'Richtig gezählt.' } as const
    await answerObjection(office, id, answer)
    expect(await refusalCodes(answerObjection(office, id, answer))).toEqual(['objection-answered'])
    expect(await listObjections(office, (await head()).id)).toMatchObject([{ number: 2, outcome: 'upheld' }])
  })

  it('are approved in a later meeting, after what was upheld is corrected and signed anew', async () => {
    const may = await aRunningMeeting(office, committee, '2018-05-15', story.present)
    const approve = () => approveMinutes(onDay(office, '2018-05-15'), id, may.meetingId)
    expect(await refusalCodes(approve())).toEqual(['correction-outstanding'])
    await correctMinutes(office, id)
    await writeMinutes(office, id, additions({ remarks: 'Vier Gäste.' }))
    await layBefore(onDay(office, '2018-03-22'), id, { reason: 'Einwendung' })
    await signed('2018-03-23')
    await distributeMinutes(onDay(office, '2018-03-23'), id)
    expect(await refusalCodes(approveMinutes(office, id, id))).toContain('approved-in-same-meeting')
    const point = await addAgendaPoint(may.scope, may.meetingId, { title: 'Protokoll', kind: 'minutes' })
    await voteOn(may.scope, point, 'no')
    expect(await refusalCodes(approve())).toEqual(['approval-voted-down'])
    const again = await addAgendaPoint(may.scope, may.meetingId, { title: 'Protokoll', kind: 'minutes' })
    await voteOn(may.scope, again, 'yes')
    await approve()
    expect(await head()).toMatchObject({ state: 'approved', approvedOn: '2018-05-15' })
    expect(await refusalCodes(correctMinutes(office, id))).toEqual(['minutes-step-not-now'])
    const next = contentOf(await loadRecord(office, may.meetingId))
    expect(next.closing).toContainEqual(['Genehmigt wurde', 'das Protokoll der Sitzung vom 6. März 2018'])
  })
})

describe('decision control', () => {
  it('keeps who does what until when, tells the person, and is finished once', async () => {
    const task = {
      agendaItemId: itemId,
      text: 'Druckfreigabe prüfen',
      responsible: 'Mitglied m07',
      responsibleId: chair().actor.personId,
      dueOn: localDate('2018-03-05'),
    }
    expect(await refusalCodes(assignFollowUp(office, id, task))).toEqual(['due-before-meeting'])
    const taskId = await assignFollowUp(office, id, { ...task, dueOn: localDate('2018-03-20') })
    expect(await mailsAbout('Aufgabe aus der Sitzung%')).toHaveLength(1)
    await finishFollowUp(onDay(office, '2018-03-19'), taskId, { result: 'liegt vor' })
    expect(await refusalCodes(finishFollowUp(office, taskId, { result: '' }))).toEqual(['follow-up-done'])
    const record = await loadRecord(office, id)
    expect(record.followUps).toMatchObject([{ doneOn: '2018-03-19', result: 'liegt vor' }])
  })
})
