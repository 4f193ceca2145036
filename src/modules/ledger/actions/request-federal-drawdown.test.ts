import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  euro,
  onDay,
  openTestHouse,
  openYear2018,
  openYear2026,
  type TestHouse,
} from '../../../../test/builders/partnership.ts'
import { localDate } from '../../../kit/dates.ts'
import { codesOf } from '../../../kit/findings.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { recordCouncilConsent } from '../../partnership/index.ts'
import { listFederalDrawdowns } from '../queries.ts'
import { requestFederalDrawdown } from './request-federal-drawdown.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const aScope = async (): Promise<Scope> =>
  onDay(await house.found({ slug: `stadt-${newId()}` }), '2026-02-02')

async function aYear2026(): Promise<{ scope: Scope; fundingYearId: Id<'funding-year'> }> {
  const scope = await aScope()
  const { id: fundingYearId } = await openYear2026(scope)
  await recordCouncilConsent(scope, {
    fundingYearId,
    body: 'Stadtvertretung',
    consentedOn: localDate('2026-01-28'),
  })
  return { scope, fundingYearId }
}

const codesOfRefusal = (work: Promise<unknown>): Promise<string[]> =>
  work.then(
    () => [],
    (error: unknown) => (error instanceof Refused ? codesOf(error.findings) : Promise.reject(error)),
  )

describe('calling federal money', () => {
  it.each([
    ['2026-01-27', ['council-consent-missing']],
    ['2026-01-28', []],
    ['2026-01-29', []],
  ])('dated %s, with the consent of 28 January 2026: %j', async (day, codes) => {
    const { scope, fundingYearId } = await aYear2026()
    const request = requestFederalDrawdown(scope, {
      fundingYearId,
      amountCents: euro(1000),
      requestedOn: localDate(day),
    })
    expect(await codesOfRefusal(request)).toEqual(codes)
    expect(await listFederalDrawdowns(scope, fundingYearId)).toHaveLength(codes.length === 0 ? 1 : 0)
  })

  it('needs no consent where the terms ask for none', async () => {
    const scope = await aScope()
    const { id: fundingYearId } = await openYear2018(scope)
    await requestFederalDrawdown(scope, { fundingYearId, amountCents: euro(100_000) })
    expect(await listFederalDrawdowns(scope, fundingYearId)).toMatchObject([
      { amountCents: euro(100_000), requestedOn: '2026-02-02' },
    ])
  })

  it('stays within the grant to the cent, also when several call at the same moment', async () => {
    const { scope, fundingYearId } = await aYear2026()
    const call = (euros: number) =>
      codesOfRefusal(requestFederalDrawdown(scope, { fundingYearId, amountCents: euro(euros) }))
    const codes = await Promise.all(Array.from({ length: 8 }, () => call(30_000)))
    expect(codes.filter((found) => found.length === 0)).toHaveLength(4)
    expect(await call(20_000.01)).toEqual(['federal-grant-exceeded'])
    expect(await call(20_000)).toEqual([])
    expect(await call(0.01)).toEqual(['federal-grant-exceeded'])
  })

  it('tells all findings at once', async () => {
    const scope = await aScope()
    const { id: fundingYearId } = await openYear2026(scope)
    const request = requestFederalDrawdown(scope, { fundingYearId, amountCents: euro(140_000.01) })
    expect(await codesOfRefusal(request)).toEqual(['council-consent-missing', 'federal-grant-exceeded'])
  })
})
