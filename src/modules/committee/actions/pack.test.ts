import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCall, aDraft } from '../../../../test/builders/applications.ts'
import { aCommittee, anItem, type TestCommittee } from '../../../../test/builders/committee.ts'
import { onDay, openTestHouse, openYear2018, type TestHouse } from '../../../../test/builders/partnership.ts'
import { localDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import { readKeptFile } from '../../../platform/files/keep-file.ts'
import { startPdfPrinter } from '../../../platform/pdf/printer.ts'
import type { Scope } from '../../../platform/scope.ts'
import { admitApplication, attachFiles, submitApplication } from '../../applications/index.ts'
import { listAgenda } from '../queries/agenda.ts'
import { closedItemsOf, getPack, listPacks } from '../queries/packs.ts'
import { addAgendaPoint } from './add-agenda-point.ts'
import { callMeeting } from './call-meeting.ts'
import { declareConflict } from './declare-conflict.ts'
import { declarePackJob } from './print-pack.ts'
import { packJob, requestPack } from './request-pack.ts'

let house: TestHouse
let office: Scope
let committee: TestCommittee
let meetingId: Id<'meeting'>
let items: Id<'agenda-item'>[]

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const text = (content: string) => new TextEncoder().encode(content)

async function aPdf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (let page = 0; page < pages; page += 1) document.addPage()
  return document.save()
}

beforeAll(async () => {
  house = await openTestHouse()
  declarePackJob({
    database: house.database,
    edges: house.edges,
    clock: () => onDay(office, '2018-02-21').now,
  })
  office = onDay(await house.found(), '2018-02-20')
  const { funds } = await openYear2018(office)
  committee = await aCommittee(office)
  const call = await aCall(onDay(office, '2018-01-05'), funds.action)
  ;({ meetingId } = await callMeeting(office, { meetsOn: localDate('2018-03-06') }))
  await addAgendaPoint(office, meetingId, { title: 'Bericht', kind: 'report' })
  items = []
  for (const [key, title, pages] of [
    ['kino', 'Fest', 3],
    ['sport', 'Turnier', 1],
  ] as const) {
    const applicant = {
      ...committee.applicants[key],
      scope: onDay(committee.applicants[key].scope, '2018-02-12'),
    }
    const measureId = await aDraft(applicant, call, { title })
    await attachFiles(applicant.scope, measureId, [
      { name: 'Plan.pdf', bytes: await aPdf(pages), mediaType: 'application/pdf' },
      { name: 'Foto.png', bytes: pixel, mediaType: 'image/png' },
      { name: 'Notiz.txt', bytes: text('Notiz'), mediaType: 'text/plain' },
      { name: 'Kaputt.pdf', bytes: text('%PDF-1.4 nichts'), mediaType: 'application/pdf' },
    ])
    await submitApplication(applicant.scope, measureId)
    await admitApplication(office, measureId, { checklist: {}, noteToApplicant: '', internalNote: '' })
    items.push(await anItem({ meetingId, scope: office }, measureId))
  }
})
afterAll(() => house.close())

const printed = async (packId: Id<'meeting-pack'>) => {
  const pack = await getPack(office, packId)
  if (!pack.fileId) throw new Error(`the pack is ${pack.state}`)
  return { pack, document: await PDFDocument.load((await readKeptFile(office, pack.fileId)).bytes) }
}

describe('the meeting pack', () => {
  it('holds the agenda, each application and each attachment that can be read', async () => {
    const packId = await requestPack(office, meetingId)
    expect(await getPack(office, packId)).toMatchObject({ state: 'waiting', done: 0, total: 3 })
    expect(await house.edges.jobs.runWaiting(packJob)).toBe(1)
    const { pack, document } = await printed(packId)
    expect(pack).toMatchObject({ state: 'ready', done: 3, total: 3 })
    expect(pack.leftOut.map(({ name, because }) => [name, because])).toEqual([
      ['Notiz.txt', 'format'],
      ['Kaputt.pdf', 'unreadable'],
      ['Notiz.txt', 'format'],
      ['Kaputt.pdf', 'unreadable'],
    ])
    // Agenda, two applications of two pages or more, 3 + 1 pages of plans, two pictures, what is left out.
    expect(pack.pages).toBe(document.getPageCount())
    expect(document.getPageCount()).toBeGreaterThanOrEqual(1 + 2 + 4 + 2 + 1)
  })

  it('is printed once for one state of the agenda, and again when something changed', async () => {
    const first = await requestPack(office, meetingId)
    expect(await requestPack(office, meetingId)).toBe(first)
    expect(await house.edges.jobs.runWaiting(packJob)).toBe(0)
    await addAgendaPoint(office, meetingId, { title: 'Wahl', kind: 'election' })
    expect(await requestPack(office, meetingId)).not.toBe(first)
    expect(await house.edges.jobs.runWaiting(packJob)).toBe(1)
  })

  it('has no paper of an application in which the reader has a conflict', async () => {
    const member = committee.as('m07', '2018-02-21')
    const agenda = await listAgenda(office, meetingId)
    expect(await closedItemsOf(member, agenda, member.actor)).toEqual([])
    const [fest, turnier] = items as [Id<'agenda-item'>, Id<'agenda-item'>]
    const conflict = { memberId: committee.seat('m07'), reason: 'ist verwandt' }
    await declareConflict(office, { itemId: turnier, ...conflict })
    const closed = await closedItemsOf(member, agenda, member.actor)
    expect(closed).toEqual([turnier])
    expect(await listPacks(office, meetingId, closed)).toEqual([])
    const full = await printed(await requestPack(office, meetingId))
    const packId = await requestPack(member, meetingId, closed)
    await house.edges.jobs.runWaiting(packJob)
    const own = await printed(packId)
    expect(own.pack.leftOut.every(({ item }) => item.includes('Fest'))).toBe(true)
    expect(own.document.getPageCount()).toBeLessThan(full.document.getPageCount())
    // The offices prepare the meeting and read everything; their file is another one.
    expect(await closedItemsOf(office, agenda, office.actor)).toEqual([])
    expect((await listPacks(office, meetingId, [])).map(({ id }) => id)).not.toContain(packId)
    expect(fest).not.toBe(turnier)
  })
})

describe('a pack that cannot be printed', () => {
  it('is tried three times, then said to have failed, and can be asked for anew', async () => {
    const broken = await openTestHouse()
    const pdf = startPdfPrinter()
    await pdf.stop()
    const scope = onDay(await broken.found(), '2018-02-20')
    await openYear2018(scope)
    await aCommittee(scope)
    const host = { database: broken.database, edges: { ...broken.edges, pdf }, clock: () => scope.now }
    declarePackJob(host)
    const called = await callMeeting(scope, { meetsOn: localDate('2018-03-06') })
    await addAgendaPoint(scope, called.meetingId, { title: 'Bericht' })
    const packId = await requestPack(scope, called.meetingId)
    const states: string[] = []
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await broken.edges.jobs.runWaiting(packJob)
      states.push((await getPack(scope, packId)).state)
    }
    expect(states).toEqual(['waiting', 'waiting', 'failed'])
    expect(await requestPack(scope, called.meetingId)).not.toBe(packId)
    await broken.close()
  })
})
