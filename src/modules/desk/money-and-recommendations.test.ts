import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anAdmitted } from '../../../test/builders/applications.ts'
import { euro, onDay } from '../../../test/builders/partnership.ts'
import { aRunning, aSubmittedProof, openProofHouse, type ProofHouse } from '../../../test/builders/proof.ts'
import { recommend } from '../../../test/builders/recommended.ts'
import { localDate } from '../../kit/dates.ts'
import type { Id } from '../../kit/ids.ts'
import { acceptProof, recordFinalPayment } from '../proof/index.ts'
import { loadWork } from './load-work.ts'

let proofHouse: ProofHouse
beforeAll(async () => {
  proofHouse = await openProofHouse()
})
afterAll(() => proofHouse.house.close())

const workOn = async (day: string, kind: string) =>
  (await loadWork(onDay(proofHouse.lead, day))).find((group) => group.kind === kind)

describe('a final payment', () => {
  let id: Id<'measure'>
  beforeAll(async () => {
    const { applicant, callId } = proofHouse
    id = await aRunning(proofHouse, applicant, callId, {
      granted: 7500,
      drawdowns: [{ requested: '2018-05-02', amount: 4000, paid: '2018-05-09' }],
    })
    await aSubmittedProof(applicant, id, {
      submitted: '2018-08-10',
      paidOn: '2018-06-01',
      expenses: { Honorare: 2400, 'Technik und Bühne': 3650, Öffentlichkeitsarbeit: 900, Material: 1500 },
      own: 450,
      thirdParty: 500,
      participants: 640,
    })
  })

  it('waits for the lead office from the acceptance until it is paid', async () => {
    expect(await workOn('2018-08-20', 'final-payment')).toBeUndefined()
    await acceptProof(onDay(proofHouse.lead, '2018-08-20'), id)
    expect(await workOn('2018-08-21', 'final-payment')).toMatchObject({
      count: 1,
      mine: true,
      items: [{ measureId: id, amountCents: euro(3500), day: '2018-08-20', turn: 'lead_office' }],
    })
    await recordFinalPayment(onDay(proofHouse.lead, '2018-08-22'), id, { paidOn: localDate('2018-08-22') })
    expect(await workOn('2018-08-22', 'final-payment')).toBeUndefined()
  })
})

it('a recommended case waits since the day of its recommendation', async () => {
  const { applicant, callId, lead } = proofHouse
  const id = await anAdmitted(proofHouse.coordination, applicant, callId)
  await recommend(onDay(lead, '2018-03-06'), id, 7500)
  expect(await workOn('2018-03-20', 'recommendation')).toMatchObject({
    items: [{ measureId: id, day: '2018-03-06', hasDeadline: false }],
  })
})
