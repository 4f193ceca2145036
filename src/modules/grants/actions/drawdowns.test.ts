import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aCall,
  aCoordinator,
  anApplicant,
  type TestApplicant,
} from '../../../../test/builders/applications.ts'
import { aCommittee } from '../../../../test/builders/committee.ts'
import {
  adoptUsualRules,
  euro,
  onDay,
  openTestHouse,
  openYear2018,
  type TestHouse,
} from '../../../../test/builders/partnership.ts'
import { aLeadOffice, aRunning, type TestOffices } from '../../../../test/builders/proof.ts'
import { localDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { loadCaseFrame } from '../../applications/index.ts'
import { measureSums } from '../../ledger/index.ts'
import { listDrawdowns } from '../queries.ts'
import {
  checkDrawdownRequest,
  confirmSpending,
  recordPayment,
  refuseDrawdown,
  releaseDrawdown,
  requestDrawdown,
} from './drawdowns.ts'

let house: TestHouse
let offices: TestOffices
let applicant: TestApplicant
let callId: Id<'call'>

beforeAll(async () => {
  house = await openTestHouse()
  const founder = await house.found()
  await adoptUsualRules(founder)
  await aCommittee(founder)
  const { funds } = await openYear2018(founder)
  offices = { lead: await aLeadOffice(founder), coordination: await aCoordinator(founder) }
  applicant = await anApplicant(founder, 'Kino-Club am Markt')
  callId = await aCall(founder, funds.action)
}, 60_000)
afterAll(() => house.close())

const running = () =>
  aRunning(offices, applicant, callId, {
    granted: 2000,
    requested: 2000,
    expenses: { Honorare: 2000 },
    own: 0,
    thirdParty: 0,
  })
const grantee = (day = '2018-05-02'): Scope => onDay(applicant.scope, day)
const lead = (day = '2018-05-02'): Scope => onDay(offices.lead, day)
const coordination = (day = '2018-05-02'): Scope => onDay(offices.coordination, day)
const ask = (id: Id<'measure'>, amount: number, day?: string) =>
  requestDrawdown(grantee(day), id, { amountCents: euro(amount), purpose: 'Bühne und Technik' })

async function paid(id: Id<'measure'>, amount: number, day = '2018-05-09'): Promise<Id<'drawdown'>> {
  const drawdown = await ask(id, amount)
  await checkDrawdownRequest(coordination(), id, drawdown)
  await releaseDrawdown(lead(), id, drawdown)
  await recordPayment(lead(day), id, drawdown, localDate(day))
  return drawdown
}

describe('a drawdown', () => {
  it('is refused by one cent over the grant, and leaves no trace', async () => {
    const id = await running()
    await expect(ask(id, 2000.01)).rejects.toMatchObject({ findings: [{ code: 'drawdown-over-remaining' }] })
    expect(await listDrawdowns(lead(), id)).toEqual([])
  })

  it('waits for the one that is under way, also when both come at once', async () => {
    const id = await running()
    const answers = await Promise.allSettled([ask(id, 1000), ask(id, 1000), ask(id, 1000)])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await listDrawdowns(lead(), id)).toHaveLength(1)
  })

  it('is released by a person who has neither asked nor checked', async () => {
    const id = await running()
    const drawdown = await ask(id, 1000)
    await expect(releaseDrawdown(lead(), id, drawdown)).rejects.toMatchObject({ status: 409 })
    await checkDrawdownRequest(lead(), id, drawdown)
    await expect(releaseDrawdown(lead(), id, drawdown)).rejects.toMatchObject({
      findings: [{ code: 'released-by-checker' }],
    })
    expect((await listDrawdowns(lead(), id))[0]?.state).toBe('checked')
  })

  it('is paid and booked once, however often the payment is recorded', async () => {
    const id = await running()
    const drawdown = await ask(id, 1200)
    await checkDrawdownRequest(coordination(), id, drawdown)
    await releaseDrawdown(lead(), id, drawdown)
    const pay = () => recordPayment(lead('2018-05-09'), id, drawdown, localDate('2018-05-09'))
    const answers = await Promise.allSettled([pay(), pay(), pay()])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await measureSums(lead(), id)).pay_out).toBe(euro(1200))
    expect((await listDrawdowns(lead(), id))[0]).toMatchObject({ state: 'paid', spendBy: '2018-06-20' })
  })

  it('is the turn of the office for which it waits, and after that the grantee’s', async () => {
    const turn = async () => {
      const frame = await loadCaseFrame(lead(), id)
      return [frame.step?.code, frame.step?.who]
    }
    const id = await running()
    expect(await turn()).toEqual(['carry-out', 'Kino-Club am Markt'])
    const drawdown = await ask(id, 1000)
    expect(await turn()).toEqual(['check-drawdown', 'Koordinierungs- und Fachstelle'])
    await checkDrawdownRequest(coordination(), id, drawdown)
    expect(await turn()).toEqual(['release-drawdown', 'Federführendes Amt'])
    await releaseDrawdown(lead(), id, drawdown)
    expect(await turn()).toEqual(['pay-drawdown', 'Federführendes Amt'])
    await recordPayment(lead(), id, drawdown, localDate('2018-05-02'))
    expect(await turn()).toEqual(['carry-out', 'Kino-Club am Markt'])
    const next = await ask(id, 500)
    await confirmSpending(grantee(), id, drawdown)
    expect(await turn()).toEqual(['check-drawdown', 'Koordinierungs- und Fachstelle'])
    await refuseDrawdown(lead(), id, next, 'Bitte zuerst den Plan anpassen.')
    expect(await turn()).toEqual(['carry-out', 'Kino-Club am Markt'])
  })

  it.each([
    ['on the last day of the six weeks', '2018-06-20', undefined],
    ['one day after them', '2018-06-21', 'earlier-drawdown-overdue'],
  ])('may follow an unconfirmed one %s', async (_case, day, refusedBy) => {
    const id = await running()
    await paid(id, 1200)
    const next = ask(id, 800, day)
    if (!refusedBy) return expect(await next).toBeTypeOf('string')
    await expect(next).rejects.toMatchObject({ findings: [{ code: refusedBy }] })
  })

  it('may follow late when the use of the earlier one is confirmed', async () => {
    const id = await running()
    const first = await paid(id, 1200)
    await confirmSpending(grantee('2018-06-18'), id, first)
    expect(await ask(id, 800, '2018-07-15')).toBeTypeOf('string')
  })

  it('that was refused counts nothing', async () => {
    const id = await running()
    const drawdown = await ask(id, 2000)
    await refuseDrawdown(coordination(), id, drawdown, 'Bitte nur den Bedarf der nächsten sechs Wochen.')
    expect(await ask(id, 2000)).toBeTypeOf('string')
  })

  it('of another measure is not found', async () => {
    const [mine, other] = [await running(), await running()]
    const drawdown = await ask(other, 1000)
    await expect(checkDrawdownRequest(coordination(), mine, drawdown)).rejects.toMatchObject({ status: 404 })
  })
})
