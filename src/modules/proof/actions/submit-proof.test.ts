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
  openYear2018,
  type TestHouse,
} from '../../../../test/builders/partnership.ts'
import {
  aLeadOffice,
  aReceipt,
  aReport,
  aRunning,
  aSubmittedProof,
  type TestOffices,
} from '../../../../test/builders/proof.ts'
import { localDate } from '../../../kit/dates.ts'
import { codesOf } from '../../../kit/findings.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import { Conflict, found, NotFound, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { getMeasure } from '../../applications/index.ts'
import { cancelMeasure } from '../../grants/index.ts'
import { findProof } from '../queries/proofs.ts'
import { listReceipts } from '../queries/records.ts'
import { listWaitingProofs } from '../queries/waiting-proofs.ts'
import { examineReceipt } from './examine-receipt.ts'
import { recordReceipt } from './record-receipt.ts'
import { removeReceipt } from './remove-receipt.ts'
import { returnProof } from './return-proof.ts'
import { saveReport } from './save-report.ts'
import { submitProof } from './submit-proof.ts'

let house: TestHouse
let offices: TestOffices
let applicant: TestApplicant
let callId: Id<'call'>
let after: Scope

beforeAll(async () => {
  house = await openTestHouse()
  const founder = await house.found()
  await adoptUsualRules(founder)
  callId = await aCall(founder, (await openYear2018(founder)).funds.action)
  applicant = await anApplicant(founder)
  offices = { lead: await aLeadOffice(founder), coordination: await aCoordinator(founder) }
  after = onDay(applicant.scope, '2018-08-10')
})
afterAll(() => house.close())

const aFestival = () =>
  aRunning(offices, applicant, callId, { granted: 1000, requested: 1000, expenses: { Honorare: 1950 } })
const proof = { submitted: '2018-08-10', paidOn: '2018-07-01', expenses: { Honorare: 500 } }

describe('recording receipts', () => {
  it('numbers them without gaps, also when many arrive at once', async () => {
    const id = await aFestival()
    const recorded = await Promise.all([1, 2, 3, 4, 5].map(() => recordReceipt(after, id, aReceipt)))
    expect(recorded.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5])
  })

  it('says at once what a person should look at, and keeps the receipt all the same', async () => {
    const id = await aFestival()
    const early = { ...aReceipt, paidOn: localDate('2018-04-30') }
    expect(codesOf((await recordReceipt(after, id, early)).findings)).toEqual(['payment-outside-period'])
    expect(codesOf((await recordReceipt(after, id, early)).findings)).toEqual([
      'payment-outside-period',
      'receipt-duplicate',
    ])
    expect(await listReceipts(after, id)).toHaveLength(2)
  })

  it('refuses a line that the plan does not have, and the grant itself as an income', async () => {
    const id = await aFestival()
    await expect(recordReceipt(after, id, { ...aReceipt, category: 'Getränke' })).rejects.toThrow(Refused)
    const grant = { ...aReceipt, side: 'income', category: 'requested' } as const
    await expect(recordReceipt(after, id, grant)).rejects.toThrow(Refused)
    expect(await listReceipts(after, id)).toEqual([])
  })

  it('keeps the number of a removed receipt taken', async () => {
    const id = await aFestival()
    const first = await recordReceipt(after, id, aReceipt)
    await removeReceipt(after, id, first.id)
    expect((await recordReceipt(after, id, aReceipt)).number).toBe(2)
    await expect(removeReceipt(after, id, first.id)).rejects.toThrow(NotFound)
  })

  it('does not find a receipt of another measure, nor a file that somebody else stored', async () => {
    const [one, other] = [await aFestival(), await aFestival()]
    const { id } = await recordReceipt(after, one, aReceipt)
    await expect(removeReceipt(after, other, id)).rejects.toThrow(NotFound)
    const foreign = { ...aReceipt, file: { kept: newId<'file'>() } }
    await expect(recordReceipt(after, one, foreign)).rejects.toThrow(NotFound)
  })
})

describe('handing in the proof', () => {
  it('tells everything that is missing at once, and stores nothing', async () => {
    const id = await aFestival()
    await saveReport(after, id, { answers: { done: 'Ein Fest.' }, participants: null })
    const error = await submitProof(after, id, { confirmed: false }).then(
      () => expect.unreachable('was submitted'),
      (error) => error as Refused,
    )
    expect(codesOf(error.findings)).toEqual(['proof-part-missing', 'proof-part-missing', 'answer-missing'])
    expect(error.findings.map(({ field }) => field)).toEqual(['receipts', 'signature', 'conclusion'])
    expect((await getMeasure(after, id)).state).toBe('running')
    expect((await findProof(after, id))?.submittedAt).toBeNull()
  })

  it('closes the proof for changes and puts it before the offices', async () => {
    const id = await aFestival()
    await aSubmittedProof(applicant, id, proof)
    await expect(recordReceipt(after, id, aReceipt)).rejects.toThrow(Conflict)
    await expect(saveReport(after, id, aReport)).rejects.toThrow(Conflict)
    await expect(submitProof(after, id, { confirmed: true })).rejects.toThrow(Conflict)
    const waiting = await listWaitingProofs(onDay(offices.lead, '2018-08-11'), 'submitted')
    expect(waiting.map(({ measureId }) => measureId)).toEqual([id])
  })

  it('comes back with a reason, is open again, and can be handed in anew', async () => {
    const id = await aFestival()
    await aSubmittedProof(applicant, id, proof)
    const lead = onDay(offices.lead, '2018-08-15')
    await returnProof(lead, id, { reason: 'Bitte die Liste beilegen.', dueOn: localDate('2018-08-29') })
    expect(await getMeasure(lead, id)).toMatchObject({ state: 'proof_returned', dueOn: '2018-08-29' })
    expect((await findProof(lead, id))?.reopenedNote).toBe('Bitte die Liste beilegen.')
    await recordReceipt(after, id, aReceipt)
    await submitProof(after, id, { confirmed: true })
    expect((await getMeasure(lead, id)).state).toBe('proof_submitted')
  })

  it('needs no receipts after the measure was called off before anything was spent', async () => {
    const id = await aFestival()
    await cancelMeasure(onDay(applicant.scope, '2018-05-02'), id, 'Sturm')
    await saveReport(after, id, aReport)
    await submitProof(after, id, { confirmed: true })
    expect((await getMeasure(after, id)).state).toBe('proof_submitted')
  })
})

describe('examining a receipt', () => {
  it('takes off at most the receipt, and not without a reason', async () => {
    const id = await aFestival()
    await aSubmittedProof(applicant, id, proof)
    const [receipt] = await listReceipts(after, id)
    const lead = onDay(offices.lead, '2018-08-15')
    const examining = examineReceipt(lead, id, found(receipt).id, {
      ineligibleCents: euro(500.01),
      note: ' ',
    })
    await expect(examining).rejects.toSatisfy((error) => (error as Refused).findings.length === 2)
    await examineReceipt(lead, id, found(receipt).id, { ineligibleCents: euro(500), note: 'Alkohol' })
    expect(await listReceipts(lead, id)).toMatchObject([
      { ineligibleCents: euro(500), examinationNote: 'Alkohol' },
    ])
  })

  it('waits until the proof is handed in', async () => {
    const id = await aFestival()
    const receipt = await recordReceipt(after, id, aReceipt)
    const examining = examineReceipt(offices.lead, id, receipt.id, { ineligibleCents: euro(1), note: 'x' })
    await expect(examining).rejects.toThrow(Conflict)
  })
})
