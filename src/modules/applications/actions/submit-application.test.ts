import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aCall,
  aCoordinator,
  aDraft,
  anApplicant,
  aSubmitted,
  planLines,
  type TestApplicant,
  type TestApplication,
  type TestCall,
} from '../../../../test/builders/applications.ts'
import {
  euro,
  onDay,
  openTestHouse,
  openYear2018,
  type TestHouse,
} from '../../../../test/builders/partnership.ts'
import { codesOf } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { Conflict, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { measureSums } from '../../ledger/index.ts'
import { listSubmissions } from '../application-queries.ts'
import { loadNewestPlan } from '../plan-queries.ts'
import { getMeasure } from '../queries.ts'
import { admitApplication } from './admit-application.ts'
import { beginApplication } from './begin-application.ts'
import { closeCall } from './publish-call.ts'
import { returnApplication } from './return-application.ts'
import { savePlan } from './save-plan.ts'
import { saveSection } from './save-section.ts'
import { submitApplication } from './submit-application.ts'
import { withdrawApplication } from './withdraw-application.ts'

let house: TestHouse
let office: Scope
let fundId: Id<'fund'>
let callId: Id<'call'>
let applicant: TestApplicant
const noNotes = { checklist: {}, noteToApplicant: '', internalNote: '' }

beforeAll(async () => {
  house = await openTestHouse()
  office = await house.found()
  fundId = (await openYear2018(office)).funds.action
  callId = await aCall(office, fundId)
  applicant = await anApplicant(office)
})
afterAll(() => house.close())

const refusalOf = (submitting: Promise<unknown>): Promise<Refused> =>
  submitting.then(
    () => expect.unreachable('was submitted'),
    (error) => {
      expect(error).toBeInstanceOf(Refused)
      return error as Refused
    },
  )

describe('Einreichen', () => {
  it.each<[string, TestApplication & { on?: string }, TestCall, string[]]>([
    ['zu spät', { on: '2018-02-21' }, {}, ['deadline-missed']],
    [
      'um einen Cent nicht ausgeglichen',
      { expenses: { Druck: 100 }, own: 0, thirdParty: 0, requested: 99.99 },
      {},
      ['plan-not-balanced'],
    ],
    ['endet nach dem Jahr', { until: '2019-01-01' }, {}, ['outside-funding-year']],
    ['vor der Bewilligung begonnen', { begun: true }, {}, ['already-begun']],
    [
      'zu spät, nicht ausgeglichen und begonnen',
      { on: '2018-02-21', begun: true, requested: 7499.99 },
      {},
      ['deadline-missed', 'plan-not-balanced', 'already-begun'],
    ],
    ['ein Cent über dem Höchstbetrag', {}, { capCents: 749_999 }, ['over-cap']],
    ['unvollständig', { title: ' ' }, {}, ['field-missing']],
  ])('%s: mit allen Gründen abgelehnt, und nichts ist eingereicht', async (_, application, call, codes) => {
    const scope = onDay(applicant.scope, application.on ?? '2018-02-12')
    const ownCall = await aCall(office, fundId, call)
    const id = await aDraft(
      { ...applicant, scope: onDay(applicant.scope, '2018-02-12') },
      ownCall,
      application,
    )
    const refused = await refusalOf(submitApplication(scope, id))
    expect(codesOf(refused.findings)).toEqual(codes)
    expect(refused.findings.every(({ source }) => source.title !== '')).toBe(true)
    expect(await getMeasure(scope, id)).toMatchObject({ state: 'draft', reference: null, submittedAt: null })
    expect(await listSubmissions(scope, id)).toEqual([])
    expect(await measureSums(scope, id)).toEqual({})
    expect((await loadNewestPlan(scope, id))?.state).toBe('draft')
  })

  it('ein Aufruf kann Verspätung vermerken statt abzulehnen', async () => {
    const flagging = await aCall(office, fundId, { lateIsRefused: false })
    const id = await aDraft({ ...applicant, scope: onDay(applicant.scope, '2018-02-12') }, flagging)
    const { findings } = await submitApplication(onDay(applicant.scope, '2018-02-21'), id)
    expect(findings).toMatchObject([{ code: 'deadline-missed', weight: 'warning' }])
  })

  it('bucht den Bedarf, gibt die Nummer, bewahrt eine Abschrift und schickt die Bestätigung', async () => {
    const id = await aSubmitted(applicant, callId)
    const measure = await getMeasure(office, id)
    expect(measure).toMatchObject({ state: 'submitted', requestedCents: euro(7500), dueOn: '2018-03-06' })
    expect(measure.reference).toMatch(/^2018-\d{3}$/)
    expect(await measureSums(office, id)).toEqual({ request: euro(7500) })
    const [copy] = await listSubmissions(office, id)
    expect(copy?.content).toMatchObject({ reference: measure.reference, title: 'Demokratiefest am Markt' })
    expect(copy?.content.plan).toHaveLength(7)
    expect((await loadNewestPlan(office, id))?.state).toBe('submitted')
    const mails = await mailsAbout(measure.reference ?? '')
    expect(mails).toEqual([{ toAddress: `${applicant.organisationId}@buntwerk.example` }])
  })

  it('ein zweites Mal ist ein Konflikt', async () => {
    const id = await aSubmitted(applicant, callId)
    await expect(submitApplication(applicant.scope, id)).rejects.toBeInstanceOf(Conflict)
    expect(await listSubmissions(office, id)).toHaveLength(1)
  })

  it('zweimal zugleich reicht einmal ein', async () => {
    const scope = onDay(applicant.scope, '2018-02-12')
    const id = await aDraft({ ...applicant, scope }, callId)
    const both = await Promise.allSettled([submitApplication(scope, id), submitApplication(scope, id)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await listSubmissions(office, id)).toHaveLength(1)
    expect(await measureSums(office, id)).toEqual({ request: euro(7500) })
  })

  it('nicht mehr, wenn der Aufruf vorher geschlossen wurde', async () => {
    const closing = await aCall(office, fundId)
    const scope = onDay(applicant.scope, '2018-02-12')
    const id = await aDraft({ ...applicant, scope }, closing)
    await closeCall(onDay(office, '2018-02-12'), closing, 'Mittel sind vergeben')
    expect(codesOf((await refusalOf(submitApplication(scope, id))).findings)).toEqual(['call-closed'])
    await expect(
      beginApplication(scope, { callId: closing, applicantId: applicant.organisationId }),
    ).rejects.toBeInstanceOf(Conflict)
  })
})

describe('Korrektur', () => {
  it('öffnet nur die genannten Felder, behält Nummer und Frist, und die Buchung folgt dem neuen Betrag', async () => {
    const id = await aSubmitted(applicant, callId)
    const { reference } = await getMeasure(office, id)
    const coordinator = onDay(await aCoordinator(office), '2018-02-22')
    await returnApplication(coordinator, id, {
      ...noNotes,
      noteToApplicant: 'Bitte den Plan senken.',
      reopenedFields: ['plan', 'description'],
      dueOn: null,
    })
    const scope = onDay(applicant.scope, '2018-02-26')
    await saveSection(scope, id, {
      title: 'Anderer Titel',
      answers: { description: 'Kürzer.', need: 'Anderes.' },
    })
    await savePlan(
      scope,
      id,
      planLines({ expenses: { Honorare: 5000 }, own: 500, thirdParty: 0, requested: 4500 }),
    )
    await submitApplication(scope, id)
    expect(await getMeasure(office, id)).toMatchObject({
      reference,
      title: 'Demokratiefest am Markt',
      requestedCents: euro(4500),
    })
    const copies = await listSubmissions(office, id)
    expect(copies.map(({ number }) => number)).toEqual([2, 1])
    expect(copies[0]?.content.answers).toMatchObject({
      description: 'Kürzer.',
      need: expect.stringContaining('Begegnung'),
    })
    expect(copies[1]?.content.requestedCents).toBe(euro(7500))
    expect(await measureSums(office, id)).toEqual({ request: euro(12_000), dismiss: euro(7500) })
    const plan = await loadNewestPlan(office, id)
    expect(plan).toMatchObject({ number: 2, state: 'submitted' })
  })

  it('ohne wieder geöffneten Plan ist er fest', async () => {
    const id = await aSubmitted(applicant, callId)
    await returnApplication(office, id, {
      ...noNotes,
      noteToApplicant: 'Titel',
      reopenedFields: ['title'],
      dueOn: null,
    })
    await expect(savePlan(applicant.scope, id, [])).rejects.toBeInstanceOf(Conflict)
    expect((await loadNewestPlan(office, id))?.lines).toHaveLength(7)
  })

  it('nach der Zulassung ist nichts mehr zu ändern', async () => {
    const id = await aSubmitted(applicant, callId)
    await admitApplication(office, id, noNotes)
    await expect(saveSection(applicant.scope, id, { title: 'Neu' })).rejects.toBeInstanceOf(Conflict)
    await expect(admitApplication(office, id, noNotes)).rejects.toBeInstanceOf(Conflict)
  })
})

describe('Zurückziehen', () => {
  it('hebt den gebuchten Bedarf auf, und ein zweites Mal ist ein Konflikt', async () => {
    const id = await aSubmitted(applicant, callId)
    await withdrawApplication(applicant.scope, id, 'Wir schaffen es nicht.')
    expect((await getMeasure(office, id)).state).toBe('withdrawn')
    expect(await measureSums(office, id)).toEqual({ request: euro(7500), dismiss: euro(7500) })
    await expect(withdrawApplication(applicant.scope, id, '')).rejects.toBeInstanceOf(Conflict)
  })
})

const mailsAbout = (words: string) =>
  house.database.across
    .selectFrom('outgoingMail')
    .select('toAddress')
    .where('subject', 'like', `%${words}`)
    .execute()
