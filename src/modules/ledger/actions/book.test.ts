import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { euro, openTestHouse, type TestHouse } from '../../../../test/builders/partnership.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import { Conflict, NotFound } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { freeCentsOf, listFunds } from '../queries.ts'
import { fundFigures } from '../rules/fund-figures.ts'
import { type Movement, payOut, prove, recommend, release, reserve, takeBack, unrecommend } from './book.ts'
import { openFundingYear } from './open-funding-year.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

interface OpenFund {
  readonly scope: Scope
  readonly fundId: Id<'fund'>
  readonly yearId: Id<'funding-year'>
}

/** A fund of this much in a partnership of the case's own; the terms of 2015 ask for no minimum. */
async function aFund(euros: number): Promise<OpenFund> {
  const scope = await house.found({ slug: `stadt-${newId()}` })
  const { id, funds } = await openFundingYear(scope, {
    year: 2015,
    federalGrantCents: euro(euros),
    ownShareCents: euro(0),
    funds: { action: euro(euros), youth: euro(0), participation: euro(0), coordination: euro(0) },
  })
  return { scope, fundId: funds.action, yearId: id }
}

const movement = ({ fundId }: OpenFund, euros: number, causeId: string = newId()): Movement => ({
  fundId,
  amountCents: euro(euros),
  causeId,
})

async function figuresOf({ scope, fundId, yearId }: OpenFund) {
  const fund = (await listFunds(scope, yearId)).find(({ id }) => id === fundId)
  return fundFigures(fund?.sums ?? {})
}

describe('the limit of a fund', () => {
  it('holds under 60 grants at the same moment: 10 of 100 EUR are booked, 50 refused, exactly 1,000 EUR bound', async () => {
    const fund = await aFund(1000)
    const grant = () => inTransaction(fund.scope, (scope) => reserve(scope, movement(fund, 100)))
    const outcomes = await Promise.all(Array.from({ length: 60 }, grant))
    expect(outcomes.filter(({ kind }) => kind === 'booked')).toHaveLength(10)
    expect(outcomes.filter(({ kind }) => kind === 'refused')).toHaveLength(50)
    expect(house.fresh.pool.totalCount).toBeGreaterThan(10)
    expect(await figuresOf(fund)).toMatchObject({ reservedCents: euro(1000), freeCents: 0 })
  })

  it('refuses one cent over it, tells what is free, and leaves no trace', async () => {
    const fund = await aFund(1000)
    expect(await reserve(fund.scope, movement(fund, 1000.01))).toEqual({
      kind: 'refused',
      availableCents: euro(1000),
    })
    expect(await freeCentsOf(fund.scope, fund.fundId)).toBe(euro(1000))
    expect(await reserve(fund.scope, movement(fund, 1000))).toMatchObject({ kind: 'booked' })
    expect(await reserve(fund.scope, movement(fund, 0.01))).toEqual({ kind: 'refused', availableCents: 0 })
  })

  it('counts recommended money as bound', async () => {
    const fund = await aFund(1000)
    await recommend(fund.scope, movement(fund, 600))
    expect(await reserve(fund.scope, movement(fund, 400.01))).toMatchObject({ kind: 'refused' })
    await unrecommend(fund.scope, movement(fund, 600))
    expect(await reserve(fund.scope, movement(fund, 1000))).toMatchObject({ kind: 'booked' })
  })
})

describe('the journal', () => {
  it('follows the money from the grant to the proof, and frees what was not needed', async () => {
    const fund = await aFund(40_000)
    await reserve(fund.scope, movement(fund, 15_000))
    await payOut(fund.scope, movement(fund, 6_000))
    expect(await figuresOf(fund)).toMatchObject({ reservedCents: euro(9_000), paidCents: euro(6_000) })
    await prove(fund.scope, movement(fund, 3_900))
    await release(fund.scope, movement(fund, 9_000))
    await takeBack(fund.scope, movement(fund, 2_100))
    expect(await figuresOf(fund)).toEqual({
      totalCents: euro(40_000),
      reservedCents: 0,
      paidCents: euro(3_900),
      freeCents: euro(36_100),
      recommendedCents: 0,
      requestedCents: 0,
      paidOutCents: euro(6_000),
      returnedCents: euro(2_100),
      provenCents: euro(3_900),
    })
    expect(await freeCentsOf(fund.scope, fund.fundId)).toBe(euro(36_100))
  })

  it('refuses to pay more than is bound, and to take back more than is paid and unproven', async () => {
    const fund = await aFund(100)
    await reserve(fund.scope, movement(fund, 50))
    expect(await payOut(fund.scope, movement(fund, 50.01))).toEqual({
      kind: 'refused',
      availableCents: euro(50),
    })
    await payOut(fund.scope, movement(fund, 50))
    await prove(fund.scope, movement(fund, 40))
    expect(await takeBack(fund.scope, movement(fund, 10.01))).toEqual({
      kind: 'refused',
      availableCents: euro(10),
    })
  })

  it('books the same cause once, also when two try at the same moment', async () => {
    const fund = await aFund(1000)
    const decision = newId()
    const twice = await Promise.allSettled([
      reserve(fund.scope, movement(fund, 100, decision)),
      reserve(fund.scope, movement(fund, 100, decision)),
    ])
    expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(reserve(fund.scope, movement(fund, 100, decision))).rejects.toThrow(Conflict)
    expect(await figuresOf(fund)).toMatchObject({ reservedCents: euro(100) })
  })

  it.each([0, -1])('takes no amount of %i EUR', async (euros) => {
    const fund = await aFund(10)
    await expect(reserve(fund.scope, movement(fund, euros))).rejects.toThrow('positive amount')
  })

  it('does not know the fund of another partnership', async () => {
    const ours = await aFund(10)
    const theirs = await aFund(10)
    await expect(reserve(ours.scope, movement(theirs, 1))).rejects.toThrow(NotFound)
  })

  it.each([
    'update journal_entries set amount_cents = 1',
    'delete from journal_entries',
    'truncate journal_entries',
  ])('cannot be changed afterwards: %s', async (statement) => {
    await aFund(10)
    const client = await house.fresh.pool.connect()
    try {
      await client.query("select set_config('buntwerk.partnership', '*', false)")
      await expect(client.query(statement)).rejects.toThrow('immutable')
    } finally {
      client.release(true)
    }
  })
})
