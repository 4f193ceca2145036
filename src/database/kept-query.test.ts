import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from '../../test/builders/partnership.ts'
import type { Scope } from '../platform/scope.ts'
import { keptQuery } from './kept-query.ts'

let house: TestHouse
let here: Scope
let there: Scope

beforeAll(async () => {
  house = await openTestHouse()
  here = await house.found()
  there = await house.found({ slug: 'anderswo', name: 'Anderswo' })
})
afterAll(() => house.close())

let built = 0
const named = keptQuery((queries, { id, name }: { id: Scope['partnershipId']; name?: string }) => {
  built += 1
  const query = queries.selectFrom('partnerships').select(['slug', 'programmeNotice']).where('id', '=', id)
  return name ? query.where('name', '=', name) : query
})

it('builds once for each database and set of given values, and takes the values of each call', async () => {
  expect(await named(here.database, { id: here.partnershipId })).toMatchObject([
    { slug: 'boizenburg-luebtheen' },
  ])
  expect(await named(here.database, { id: there.partnershipId })).toMatchObject([{ slug: 'anderswo' }])
  expect(built).toBe(1)
  expect(await named(there.database, { id: there.partnershipId })).toMatchObject([{ slug: 'anderswo' }])
  expect(built).toBe(2)
  const asked = { id: here.partnershipId, name: 'nowhere' }
  expect(await named(here.database, asked)).toEqual([])
  expect(built).toBe(3)
})

it('is checked like every query: a tenant table needs its partnership', async () => {
  const unbound = keptQuery((queries) => queries.selectFrom('measures').select('id'))
  await expect(unbound(here.database, {})).rejects.toThrow('does not name its partnershipId')
})
