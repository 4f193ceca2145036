import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aCall,
  aCoordinator,
  anApplicant,
  type TestApplicant,
} from '../../../../test/builders/applications.ts'
import {
  adoptUsualRules,
  euro,
  onDay,
  openTestHouse,
  openYear2026,
  type TestHouse,
} from '../../../../test/builders/partnership.ts'
import { aLeadOffice, aReport, aRunning, type TestOffices } from '../../../../test/builders/proof.ts'
import { localDate } from '../../../kit/dates.ts'
import { codesOf } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { Conflict, NotFound, Refused } from '../../../platform/errors.ts'
import { getMeasure } from '../../applications/index.ts'
import { measureSums } from '../../ledger/index.ts'
import { finalPaymentCents, findRepayment } from '../queries/proofs.ts'
import { acceptProof } from './accept-proof.ts'
import { recordAttendanceDay } from './attendance-days.ts'
import { recordFee } from './fees.ts'
import { recordFinalPayment } from './record-final-payment.ts'
import { recordReceipt } from './record-receipt.ts'
import { recordRepayment } from './record-repayment.ts'
import { saveReport } from './save-report.ts'
import { submitProof } from './submit-proof.ts'

let house: TestHouse
let offices: TestOffices
let applicant: TestApplicant
let callId: Id<'call'>

beforeAll(async () => {
  house = await openTestHouse()
  const founder = await house.found()
  await adoptUsualRules(founder)
  const { funds } = await openYear2026(founder)
  const days = { opensOn: '2026-01-02', deadline: '2026-04-07', meetingDay: '2026-04-21' }
  callId = await aCall(onDay(founder, '2026-01-02'), funds.action, days)
  applicant = await anApplicant(founder, 'Jugendarbeitswerk')
  offices = { lead: await aLeadOffice(founder), coordination: await aCoordinator(founder) }
})
afterAll(() => house.close())

const kreativbox = {
  title: 'Bunte Kreativbox',
  submitted: '2026-04-01',
  decided: '2026-05-05',
  from: '2026-05-09',
  until: '2026-06-30',
  expenses: { Teilnehmendenpauschale: 1000, Honorarpauschale: 396 },
  own: 0,
  thirdParty: 0,
  requested: 1396,
  granted: 1396,
}
const aList = {
  heldOn: localDate('2026-05-09'),
  event: 'Bauen und Malen',
  participants: 22,
  underSixteen: 0,
  listKind: 'signed',
} as const
const aFee = {
  heldOn: localDate('2026-05-09'),
  party: 'Werkstattleitung',
  content: 'Anleitung beim Bauen',
  hoursHundredths: 550,
}

/** 22 instead of 25 came; one fee of five and a half hours. */
async function provenBox(paid: number): Promise<Id<'measure'>> {
  const drawdowns = paid > 0 ? [{ requested: '2026-05-06', amount: paid, paid: '2026-05-08' }] : []
  const id = await aRunning(offices, applicant, callId, { ...kreativbox, drawdowns })
  const at = onDay(applicant.scope, '2026-07-10')
  await recordAttendanceDay(at, id, aList)
  await recordFee(at, id, aFee)
  await saveReport(at, id, { ...aReport, participants: 22 })
  await submitProof(at, id, { confirmed: true })
  return id
}

describe('the Bunte Kreativbox, settled by lump sums', () => {
  it('proves 1,276.00 of 1,396.00: 120.00 go back', async () => {
    const id = await provenBox(1396)
    const lead = onDay(offices.lead, '2026-07-20')
    const accepted = await acceptProof(lead, id)
    expect(accepted).toMatchObject({
      settlement: 'lump_sums',
      eligibleCents: euro(1276),
      grantNeededCents: euro(1276),
      repaymentCents: euro(120),
      releasedCents: euro(0),
      lines: [
        { label: 'Teilnehmendenpauschale', plannedCents: euro(1000), actualCents: euro(880) },
        { label: 'Honorarpauschale', plannedCents: euro(396), actualCents: euro(396) },
      ],
    })
    expect(await findRepayment(lead, id)).toMatchObject({ amountCents: euro(120), dueOn: '2026-08-19' })
    await recordRepayment(lead, id, { repaidOn: localDate('2026-07-20') })
    expect(await measureSums(lead, id)).toMatchObject({
      pay_out: euro(1396),
      prove: euro(1276),
      take_back: euro(120),
    })
  })

  it('takes no receipts: nobody would count them', async () => {
    const id = await aRunning(offices, applicant, callId, kreativbox)
    const day = localDate('2026-05-09')
    const receipt = {
      side: 'expense',
      category: 'Honorarpauschale',
      documentOn: day,
      paidOn: day,
      party: 'Werkstattleitung',
      purpose: 'Anleitung',
      paymentKind: 'cash',
      amountCents: euro(100),
    } as const
    await expect(recordReceipt(onDay(applicant.scope, '2026-05-10'), id, receipt)).rejects.toThrow(NotFound)
  })

  it('keeps what was never drawn for the final payment, and pays it once', async () => {
    const id = await provenBox(0)
    const lead = onDay(offices.lead, '2026-07-20')
    expect(await acceptProof(lead, id)).toMatchObject({
      stillPayableCents: euro(1276),
      releasedCents: euro(120),
    })
    expect((await getMeasure(lead, id)).state).toBe('closed')
    expect(await finalPaymentCents(lead, id)).toBe(euro(1276))
    const paid = { paidOn: localDate('2026-07-20') }
    const outcomes = await Promise.allSettled([
      recordFinalPayment(lead, id, paid),
      recordFinalPayment(lead, id, paid),
    ])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(recordFinalPayment(lead, id, paid)).rejects.toThrow(Conflict)
    expect(await measureSums(lead, id)).toMatchObject({
      reserve: euro(1396),
      release: euro(120),
      pay_out: euro(1276),
      prove: euro(1276),
    })
  })

  it('asks for the attendance list, and for the adult who came with a group', async () => {
    const id = await aRunning(offices, applicant, callId, kreativbox)
    const at = onDay(applicant.scope, '2026-07-10')
    await saveReport(at, id, aReport)
    const without = submitProof(at, id, { confirmed: true })
    await expect(without).rejects.toThrow(Refused)
    await expect(without).rejects.toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({ code: 'proof-part-missing', facts: { part: 'attendance' } }),
      ]),
    })
    await recordAttendanceDay(at, id, { ...aList, listKind: 'group', underSixteen: 22 })
    await expect(submitProof(at, id, { confirmed: true })).rejects.toSatisfy((error) =>
      codesOf((error as Refused).findings).includes('accompanying-adult-missing'),
    )
    expect((await getMeasure(at, id)).state).toBe('running')
  })
})
