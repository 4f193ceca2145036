import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { euro, onDay } from '../../../../test/builders/partnership.ts'
import {
  aRunning,
  aSubmittedProof,
  openProofHouse,
  type ProofHouse,
  type TestMeasure,
  type TestProof,
} from '../../../../test/builders/proof.ts'
import { localDate } from '../../../kit/dates.ts'
import { codesOf } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { formatEuroNumber } from '../../../kit/money.ts'
import { getMeasure } from '../../applications/index.ts'
import { cancelMeasure } from '../../grants/index.ts'
import { listFunds, received } from '../../ledger/index.ts'
import { findRepayment, findStatement } from '../queries/proofs.ts'
import { acceptProof } from './accept-proof.ts'
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

let at: ProofHouse
beforeAll(async () => {
  at = await openProofHouse()
})
afterAll(() => at.house.close())

async function prepared({ measure, cancelled, proof }: Story): Promise<Id<'measure'>> {
  const id = await aRunning(at, at.applicant, at.callId, measure)
  if (cancelled) await cancelMeasure(onDay(at.applicant.scope, cancelled), id, 'Zwei Abende ausgefallen')
  await aSubmittedProof(at.applicant, id, proof)
  return id
}

describe('the proofs of the example year', () => {
  for (const [key, story] of Object.entries(stories)) {
    it(`${key}: ${story.expected.eligible} eligible, ${story.expected.repayment} to be paid back`, async () => {
      const id = await prepared(story)
      const { accepted, expected } = story
      const proof = await acceptProof(onDay(at.lead, accepted), id)
      const statement = await findStatement(at.lead, id)
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
      const { state } = await getMeasure(at.lead, id)
      const claim = await findRepayment(at.lead, id)
      if (proof.repaymentCents === 0) {
        expect(state).toBe('closed')
        expect(claim).toBeUndefined()
        return
      }
      expect(state).toBe('repayment_open')
      expect(claim).toMatchObject({ amountCents: proof.repaymentCents, claimedOn: accepted, repaidOn: null })
      await recordRepayment(onDay(at.lead, '2018-12-20'), id, { repaidOn: localDate('2018-12-19') })
      expect((await getMeasure(at.lead, id)).state).toBe('closed')
      expect((await findRepayment(at.lead, id))?.repaidOn).toBe('2018-12-19')
    })
  }

  it('leave the fund as the year ends: 28,979.99 paid, 2,365.50 returned, 13,385.51 free', async () => {
    const [action] = await listFunds(at.lead, at.fundingYearId)
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
