import { afterAll, beforeAll, expect, it } from 'vitest'
import { euro, openTestHouse, openYear2018, type TestHouse } from '../../../../test/builders/partnership.ts'
import { openFundingYear } from '../../ledger/index.ts'
import { getFundingYear } from '../../partnership/index.ts'
import { bodyRecommends } from './decision-mode.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

it('lets a vote alone grant only where no federal release stands before the grant', async () => {
  const scope = await house.found()
  const old = await openYear2018(scope)
  expect(await bodyRecommends(scope, await getFundingYear(scope, old.id))).toBe(false)
  const newest = await openFundingYear(scope, {
    year: 2026,
    decisionMode: 'committee_decides',
    federalGrantCents: euro(140_000),
    ownShareCents: euro(15_555.56),
    funds: {
      action: euro(60_000),
      youth: euro(15_000),
      participation: euro(10_000),
      coordination: euro(70_555.56),
    },
  })
  expect(await bodyRecommends(scope, await getFundingYear(scope, newest.id))).toBe(true)
})
