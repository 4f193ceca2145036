import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aCall,
  aCoordinator,
  anAdmitted,
  anApplicant,
  aSubmitted,
  planLines,
  type TestApplicant,
} from '../../../../test/builders/applications.ts'
import {
  aCommittee,
  anItem,
  aRunningMeeting,
  decided,
  type TestCommittee,
} from '../../../../test/builders/committee.ts'
import {
  adoptUsualRules,
  euro,
  onDay,
  openTestHouse,
  openYear2018,
  type TestHouse,
} from '../../../../test/builders/partnership.ts'
import { aLeadOffice } from '../../../../test/builders/proof.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import {
  admitApplication,
  getMeasure,
  loadBindingPlan,
  planTotals,
  returnApplication,
  savePlan,
  submitApplication,
} from '../../applications/index.ts'
import { getNotice } from '../queries.ts'
import { acknowledgeNotice } from './acknowledge-notice.ts'
import { answerAdaptedPlan, cancelMeasure, proposeAdaptedPlan } from './change-measure.ts'
import { issueNotice } from './issue-notice.ts'

let house: TestHouse
let lead: Scope
let coordination: Scope
let committee: TestCommittee
let applicant: TestApplicant
let callId: Id<'call'>
const voters = ['m01', 'm02', 'm03', 'm07', 'm08', 'm09', 'm10', 'm12', 'm13'] as const

beforeAll(async () => {
  house = await openTestHouse()
  const founder = await house.found()
  await adoptUsualRules(founder)
  const { funds } = await openYear2018(founder)
  committee = await aCommittee(founder)
  lead = onDay(await aLeadOffice(founder), '2018-03-08')
  coordination = onDay(await aCoordinator(founder), '2018-03-08')
  applicant = await anApplicant(founder, 'Kino-Club')
  callId = await aCall(founder, funds.action)
}, 60_000)
afterAll(() => house.close())

/** Granted by a vote on 6 March, with less money than asked for when `amount` is lower. */
async function granted(amount: number): Promise<Id<'measure'>> {
  const id = await anAdmitted(coordination, applicant, callId)
  const meeting = await aRunningMeeting(lead, committee, '2018-03-06', [...voters])
  await decided(meeting.scope, committee, await anItem(meeting, id), { amount, yes: 9, voters })
  return id
}

const grantee = (): Scope => onDay(applicant.scope, '2018-03-09')
const adapted = planLines({
  expenses: { Honorare: 2000, Material: 500 },
  own: 500,
  thirdParty: 0,
  requested: 2000,
})

describe('the notice', () => {
  it('is a PDF with number, sum and plan, binds the plan, and is issued once', async () => {
    const id = await granted(7500)
    const answers = await Promise.allSettled([issueNotice(lead, id), issueNotice(lead, id)])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const notice = await getNotice(lead, id)
    expect(notice).toMatchObject({
      amountCents: euro(7500),
      issuedOn: '2018-03-08',
      proofDueOn: '2018-09-29',
    })
    const { sha256 } = await lead.database
      .selectFrom('files')
      .select('sha256')
      .where('partnershipId', '=', lead.partnershipId)
      .where('id', '=', notice.fileId)
      .executeTakeFirstOrThrow()
    const text = execFileSync('pdftotext', ['-layout', '-', '-'], {
      input: await house.edges.files.read(sha256),
    })
    for (const words of [notice.number, '7.500,00', 'Technik und Bühne', 'Widerspruch', 'Haushaltsjahr 2018'])
      expect(text.toString()).toContain(words)
    expect((await loadBindingPlan(lead, id))?.state).toBe('accepted')
    expect(await getMeasure(lead, id)).toMatchObject({ state: 'noticed', dueOn: '2018-04-05' })
  })

  it('waits for a plan that fits what was granted', async () => {
    const id = await granted(2000)
    await expect(issueNotice(lead, id)).rejects.toMatchObject({ findings: [{ code: 'plan-not-adapted' }] })
    const planId = await proposeAdaptedPlan(grantee(), id, { lines: adapted, reason: 'Weniger bewilligt' })
    await expect(issueNotice(lead, id)).rejects.toMatchObject({ findings: [{ code: 'plan-not-adapted' }] })
    await answerAdaptedPlan(coordination, id, planId, 'accepted')
    await issueNotice(lead, id)
    expect(planTotals((await loadBindingPlan(lead, id))?.lines ?? []).requestedCents).toBe(euro(2000))
  })

  it('takes a corrected application for what it is, and not for an adapted plan', async () => {
    const id = await aSubmitted(applicant, callId)
    const returned = { checklist: {}, noteToApplicant: 'Bitte den Plan prüfen.', internalNote: '' }
    await returnApplication(onDay(coordination, '2018-02-13'), id, {
      ...returned,
      reopenedFields: ['plan'],
      dueOn: null,
    })
    const corrected = onDay(applicant.scope, '2018-02-14')
    await savePlan(corrected, id, planLines({}))
    await submitApplication(corrected, id)
    await admitApplication(onDay(coordination, '2018-02-15'), id, { ...returned, noteToApplicant: '' })
    const meeting = await aRunningMeeting(lead, committee, '2018-03-06', [...voters])
    await decided(meeting.scope, committee, await anItem(meeting, id), { amount: 2000, yes: 9, voters })
    expect(
      await proposeAdaptedPlan(grantee(), id, { lines: adapted, reason: 'Weniger bewilligt' }),
    ).toBeTypeOf('string')
  })

  it('takes no adapted plan that asks for another sum or does not balance', async () => {
    const id = await granted(2000)
    const lines = planLines({ expenses: { Honorare: 2500 }, own: 400, thirdParty: 0, requested: 2001 })
    await expect(proposeAdaptedPlan(grantee(), id, { lines, reason: 'Zu viel' })).rejects.toMatchObject({
      findings: [{ code: 'plan-not-balanced' }, { code: 'plan-not-adapted' }],
    })
  })

  it('starts the measure when it is acknowledged, and the measure can be called off once', async () => {
    const id = await granted(7500)
    await issueNotice(lead, id)
    await acknowledgeNotice(grantee(), id, { remedyWaived: true })
    expect(await getMeasure(lead, id)).toMatchObject({ state: 'running', dueOn: '2018-09-29' })
    await expect(acknowledgeNotice(grantee(), id, { remedyWaived: true })).rejects.toMatchObject({
      status: 409,
    })
    await cancelMeasure(grantee(), id, 'Unwetter')
    await expect(cancelMeasure(grantee(), id, 'Noch einmal')).rejects.toMatchObject({ status: 409 })
    expect(await getMeasure(lead, id)).toMatchObject({ state: 'running', cancelReason: 'Unwetter' })
  })
})
