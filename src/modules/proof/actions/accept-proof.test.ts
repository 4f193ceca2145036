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
  aRunning,
  aSubmittedProof,
  type TestMeasure,
  type TestOffices,
  type TestProof,
} from '../../../../test/builders/proof.ts'
import { localDate } from '../../../kit/dates.ts'
import { codesOf } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { formatEuroNumber } from '../../../kit/money.ts'
import { Conflict, Refused } from '../../../platform/errors.ts'
import { getMeasure } from '../../applications/index.ts'
import { cancelMeasure, requestDrawdown } from '../../grants/index.ts'
import { listFunds, measureSums, received } from '../../ledger/index.ts'
import { findRepayment, findStatement } from '../queries/proofs.ts'
import { listReceipts } from '../queries/records.ts'
import { acceptProof } from './accept-proof.ts'
import { examineReceipt } from './examine-receipt.ts'
import { recordRepayment } from './record-repayment.ts'

interface Story {
  readonly measure: TestMeasure
  readonly cancelled?: string
  readonly proof: TestProof
  readonly accepted: string
  readonly expected: {
    readonly eligible: string
    readonly needed: string
    readonly repayment: string
    readonly released?: string
    readonly findings?: readonly string[]
  }
}

/** The proofs of the example year 2018, and what each comes to. */
const stories: Readonly<Record<string, Story>> = {
  demokratiefest: {
    measure: {
      title: 'Demokratiefest am Markt',
      granted: 7500,
      drawdowns: [
        { requested: '2018-05-02', amount: 4000, paid: '2018-05-09' },
        { requested: '2018-06-19', amount: 3500, paid: '2018-06-27' },
      ],
    },
    proof: {
      submitted: '2018-09-10',
      paidOn: '2018-07-01',
      expenses: { Honorare: 2850, 'Technik und Bühne': 3300, Öffentlichkeitsarbeit: 850, Material: 1210 },
      own: 450,
      thirdParty: 500,
      participants: 640,
    },
    accepted: '2018-09-24',
    expected: { eligible: '8.210,00', needed: '7.260,00', repayment: '240,00' },
  },
  plakataktion: {
    measure: {
      title: 'Plakataktion: Unsere Stadt ist bunt',
      submitted: '2018-02-19',
      from: '2018-04-01',
      until: '2018-06-30',
      expenses: { Gestaltung: 800, Druck: 1200, Anbringung: 300 },
      own: 0,
      thirdParty: 0,
      requested: 2300,
      granted: 2000,
      adapted: { expenses: { Gestaltung: 800, Druck: 1200 }, requested: 2000 },
      drawdowns: [{ requested: '2018-04-10', amount: 2000, paid: '2018-04-17' }],
    },
    proof: {
      submitted: '2018-08-01',
      paidOn: '2018-05-15',
      expenses: { Gestaltung: 800, Druck: 1200 },
    },
    accepted: '2018-08-10',
    expected: { eligible: '2.000,00', needed: '2.000,00', repayment: '0,00' },
  },
  lehrmaterial: {
    measure: {
      title: 'Lehr- und Informationsmaterial „Demokratie im Dorf“',
      submitted: '2018-02-20',
      decided: '2018-05-15',
      from: '2018-06-01',
      until: '2018-11-30',
      expenses: { Honorare: 5000, Druck: 6000 },
      own: 2000,
      thirdParty: 0,
      requested: 9000,
      granted: 9000,
      drawdowns: [{ requested: '2018-06-11', amount: 9000, paid: '2018-06-18' }],
    },
    proof: {
      submitted: '2018-12-10',
      paidOn: '2018-10-01',
      expenses: { Honorare: 5000, Druck: 6000 },
      own: 2000,
    },
    accepted: '2018-12-17',
    expected: { eligible: '11.000,00', needed: '9.000,00', repayment: '0,00' },
  },
  'fair-friday': {
    measure: {
      title: 'Fair Friday 2018',
      submitted: '2018-02-20',
      from: '2018-09-01',
      until: '2018-10-31',
      expenses: { Honorare: 1000, Sachkosten: 3444.43 },
      own: 444.44,
      thirdParty: 0,
      requested: 3999.99,
      granted: 3999.99,
      drawdowns: [{ requested: '2018-09-03', amount: 3999.99, paid: '2018-09-10' }],
    },
    proof: {
      submitted: '2018-11-20',
      paidOn: '2018-10-05',
      expenses: { Honorare: 1201, Sachkosten: 3243.43 },
      own: 444.44,
    },
    accepted: '2018-11-27',
    expected: {
      eligible: '4.443,43',
      needed: '3.998,99',
      repayment: '1,00',
      findings: ['line-over-tolerance'],
    },
  },
  freilichtkino: {
    measure: {
      title: 'Freilichtkino und Gespräch',
      submitted: '2018-02-20',
      decided: '2018-05-15',
      from: '2018-08-01',
      until: '2018-09-15',
      expenses: { Lizenzen: 4000, 'Technik und Bühne': 10_520.02, Honorare: 4000 },
      own: 1500,
      thirdParty: 0,
      requested: 17_020.02,
      granted: 15_000,
      adapted: {
        expenses: { Lizenzen: 3500, 'Technik und Bühne': 9500, Honorare: 3500 },
        own: 1500,
        requested: 15_000,
      },
      drawdowns: [{ requested: '2018-08-01', amount: 6000, paid: '2018-08-08' }],
    },
    cancelled: '2018-08-25',
    proof: {
      submitted: '2018-10-01',
      paidOn: '2018-08-20',
      expenses: { Lizenzen: 1200, 'Technik und Bühne': 3000, Honorare: 1200 },
      own: 1500,
    },
    accepted: '2018-10-08',
    expected: { eligible: '5.400,00', needed: '3.900,00', repayment: '2.100,00', released: '9.000,00' },
  },
  kreativkiste: {
    measure: {
      title: 'Kreativkiste für das Begegnungscafé',
      submitted: '2018-02-19',
      decided: '2018-03-19',
      from: '2018-03-20',
      until: '2018-05-20',
      expenses: { Material: 480 },
      own: 0,
      thirdParty: 0,
      requested: 480,
      granted: 480,
      drawdowns: [{ requested: '2018-03-20', amount: 480, paid: '2018-03-27' }],
    },
    proof: { submitted: '2018-05-30', paidOn: '2018-04-10', expenses: { Material: 455.5 } },
    accepted: '2018-06-04',
    expected: { eligible: '455,50', needed: '455,50', repayment: '24,50' },
  },
}

let house: TestHouse
let offices: TestOffices
let applicant: TestApplicant
let callId: Id<'call'>
let fundingYearId: Id<'funding-year'>

beforeAll(async () => {
  house = await openTestHouse()
  const founder = await house.found()
  await adoptUsualRules(founder)
  const year = await openYear2018(founder)
  fundingYearId = year.id
  callId = await aCall(founder, year.funds.action)
  applicant = await anApplicant(founder)
  offices = { lead: await aLeadOffice(founder), coordination: await aCoordinator(founder) }
})
afterAll(() => house.close())

async function prepared({ measure, cancelled, proof }: Story): Promise<Id<'measure'>> {
  const id = await aRunning(offices, applicant, callId, measure)
  if (cancelled) await cancelMeasure(onDay(applicant.scope, cancelled), id, 'Zwei Abende ausgefallen')
  await aSubmittedProof(applicant, id, proof)
  return id
}

describe('the proofs of the example year', () => {
  for (const [key, story] of Object.entries(stories)) {
    it(`${key}: ${story.expected.eligible} eligible, ${story.expected.repayment} to be paid back`, async () => {
      const id = await prepared(story)
      const { accepted, expected } = story
      const proof = await acceptProof(onDay(offices.lead, accepted), id)
      const statement = await findStatement(offices.lead, id)
      expect({
        eligible: formatEuroNumber(proof.eligibleCents),
        needed: formatEuroNumber(proof.grantNeededCents),
        repayment: formatEuroNumber(proof.repaymentCents),
        released: formatEuroNumber(proof.releasedCents),
        findings: codesOf(statement?.findings ?? []),
      }).toEqual({ released: '0,00', findings: [], ...expected })
      expect(statement).toMatchObject({
        eligibleCents: proof.eligibleCents,
        repaymentCents: proof.repaymentCents,
        generation: '2017',
        acceptedOn: accepted,
      })
      const { state } = await getMeasure(offices.lead, id)
      const claim = await findRepayment(offices.lead, id)
      if (proof.repaymentCents === 0) {
        expect(state).toBe('closed')
        expect(claim).toBeUndefined()
        return
      }
      expect(state).toBe('repayment_open')
      expect(claim).toMatchObject({ amountCents: proof.repaymentCents, claimedOn: accepted, repaidOn: null })
      await recordRepayment(onDay(offices.lead, '2018-12-20'), id, { repaidOn: localDate('2018-12-19') })
      expect((await getMeasure(offices.lead, id)).state).toBe('closed')
      expect((await findRepayment(offices.lead, id))?.repaidOn).toBe('2018-12-19')
    })
  }

  it('leave the fund as the year ends: 28,979.99 paid, 2,365.50 returned, 13,385.51 free', async () => {
    const [action] = await listFunds(offices.lead, fundingYearId)
    const sums = action?.sums ?? {}
    const free = received(sums, 'allot', 'release', 'take_back') - received(sums, 'reserve')
    const reserved = received(sums, 'reserve') - received(sums, 'pay_out', 'release')
    expect({
      paid: received(sums, 'pay_out'),
      proven: received(sums, 'prove'),
      returned: received(sums, 'take_back'),
      free,
      reserved,
    }).toEqual({
      paid: euro(28_979.99),
      proven: euro(26_614.49),
      returned: euro(2365.5),
      free: euro(13_385.51),
      reserved: 0,
    })
  })
})

const small: Story = {
  measure: {
    title: 'Lesecafé',
    from: '2018-05-01',
    until: '2018-05-31',
    expenses: { Material: 100 },
    own: 0,
    thirdParty: 0,
    requested: 100,
    granted: 100,
    drawdowns: [{ requested: '2018-05-02', amount: 100, paid: '2018-05-09' }],
  },
  proof: { submitted: '2018-06-10', paidOn: '2018-05-20', expenses: { Material: 60 } },
  accepted: '2018-06-20',
  expected: { eligible: '60,00', needed: '60,00', repayment: '40,00' },
}

describe('accepting a proof', () => {
  it('books once when two people accept at the same moment', async () => {
    const id = await prepared(small)
    const lead = onDay(offices.lead, small.accepted)
    const outcomes = await Promise.allSettled([acceptProof(lead, id), acceptProof(lead, id)])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: expect.any(Conflict),
    })
    expect(await measureSums(lead, id)).toMatchObject({ prove: euro(60) })
  })

  it('takes the money back once when the repayment is recorded twice', async () => {
    const id = await prepared(small)
    const lead = onDay(offices.lead, small.accepted)
    await acceptProof(lead, id)
    const repaid = { repaidOn: localDate('2018-06-20') }
    const outcomes = await Promise.allSettled([
      recordRepayment(lead, id, repaid),
      recordRepayment(lead, id, repaid),
    ])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await measureSums(lead, id)).toMatchObject({ take_back: euro(40) })
    await expect(recordRepayment(lead, id, repaid)).rejects.toThrow(Conflict)
  })

  it('counts off what the examination does not find eligible', async () => {
    const id = await prepared(small)
    const lead = onDay(offices.lead, small.accepted)
    const [receipt] = await listReceipts(lead, id)
    if (!receipt) return expect.unreachable('no receipt')
    await examineReceipt(lead, id, receipt.id, { ineligibleCents: euro(10), note: 'Pfand' })
    const accepted = await acceptProof(lead, id)
    expect(accepted).toMatchObject({ eligibleCents: euro(50), repaymentCents: euro(50) })
    expect(accepted.lines).toMatchObject([{ actualCents: euro(60), rejectedCents: euro(10) }])
  })

  it('is refused while a drawdown is under way, and leaves no trace', async () => {
    const id = await aRunning(offices, applicant, callId, {
      ...small.measure,
      drawdowns: [{ requested: '2018-05-02', amount: 60, paid: '2018-05-09' }],
    })
    await requestDrawdown(onDay(applicant.scope, '2018-05-20'), id, {
      amountCents: euro(40),
      purpose: 'Rest',
    })
    await aSubmittedProof(applicant, id, small.proof)
    const lead = onDay(offices.lead, small.accepted)
    await expect(acceptProof(lead, id)).rejects.toThrow(Refused)
    expect(await findStatement(lead, id)).toBeUndefined()
    expect((await getMeasure(lead, id)).state).toBe('proof_submitted')
    expect((await measureSums(lead, id)).prove).toBeUndefined()
  })
})
