import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { euro, onDay } from '../../../../test/builders/partnership.ts'
import {
  aRunning,
  aSubmittedProof,
  openProofHouse,
  type ProofHouse,
  type TestMeasure,
} from '../../../../test/builders/proof.ts'
import { localDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import { Conflict, found, Refused } from '../../../platform/errors.ts'
import { getMeasure } from '../../applications/index.ts'
import { requestDrawdown } from '../../grants/index.ts'
import { measureSums } from '../../ledger/index.ts'
import { findStatement } from '../queries/proofs.ts'
import { listReceipts } from '../queries/records.ts'
import { acceptProof } from './accept-proof.ts'
import { examineReceipt } from './examine-receipt.ts'
import { recordRepayment } from './record-repayment.ts'

let at: ProofHouse
beforeAll(async () => {
  at = await openProofHouse()
})
afterAll(() => at.house.close())

const small: TestMeasure = {
  title: 'Lesecafé',
  from: '2018-05-01',
  until: '2018-05-31',
  expenses: { Material: 100 },
  own: 0,
  thirdParty: 0,
  requested: 100,
  granted: 100,
  drawdowns: [{ requested: '2018-05-02', amount: 100, paid: '2018-05-09' }],
}
const proof = { submitted: '2018-06-10', paidOn: '2018-05-20', expenses: { Material: 60 } }

/** Of 100.00 paid, 60.00 were needed. */
async function prepared(): Promise<Id<'measure'>> {
  const id = await aRunning(at, at.applicant, at.callId, small)
  await aSubmittedProof(at.applicant, id, proof)
  return id
}
const lead = () => onDay(at.lead, '2018-06-20')

describe('accepting a proof', () => {
  it('books once when two people accept at the same moment', async () => {
    const id = await prepared()
    const outcomes = await Promise.allSettled([acceptProof(lead(), id), acceptProof(lead(), id)])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: expect.any(Conflict),
    })
    expect(await measureSums(lead(), id)).toMatchObject({ prove: euro(60) })
  })

  it('takes the money back once when the repayment is recorded twice', async () => {
    const id = await prepared()
    await acceptProof(lead(), id)
    const repaid = { repaidOn: localDate('2018-06-20') }
    const outcomes = await Promise.allSettled([
      recordRepayment(lead(), id, repaid),
      recordRepayment(lead(), id, repaid),
    ])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await measureSums(lead(), id)).toMatchObject({ take_back: euro(40) })
    await expect(recordRepayment(lead(), id, repaid)).rejects.toThrow(Conflict)
  })

  it('counts off what the examination does not find eligible', async () => {
    const id = await prepared()
    const [receipt] = await listReceipts(lead(), id)
    await examineReceipt(lead(), id, found(receipt).id, { ineligibleCents: euro(10), note: 'Pfand' })
    const accepted = await acceptProof(lead(), id)
    expect(accepted).toMatchObject({ eligibleCents: euro(50), repaymentCents: euro(50) })
    expect(accepted.lines).toMatchObject([{ actualCents: euro(60), rejectedCents: euro(10) }])
  })

  it('is refused while a drawdown is under way, and leaves no trace', async () => {
    const id = await aRunning(at, at.applicant, at.callId, {
      ...small,
      drawdowns: [{ requested: '2018-05-02', amount: 60, paid: '2018-05-09' }],
    })
    await requestDrawdown(onDay(at.applicant.scope, '2018-05-20'), id, {
      amountCents: euro(40),
      purpose: 'Rest',
    })
    await aSubmittedProof(at.applicant, id, proof)
    await expect(acceptProof(lead(), id)).rejects.toThrow(Refused)
    expect(await findStatement(lead(), id)).toBeUndefined()
    expect((await getMeasure(lead(), id)).state).toBe('proof_submitted')
    expect((await measureSums(lead(), id)).prove).toBeUndefined()
  })
})
