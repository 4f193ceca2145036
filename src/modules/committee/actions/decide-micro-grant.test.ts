import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aCall, anAdmitted } from '../../../../test/builders/applications.ts'
import {
  aCommittee,
  anOfficer,
  refusalCodes,
  type TestCommittee,
  usualRulesOfProcedure,
} from '../../../../test/builders/committee.ts'
import {
  actingAs,
  anActor,
  euro,
  onDay,
  openTestHouse,
  openYear2018,
  type TestHouse,
} from '../../../../test/builders/partnership.ts'
import { localDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import { Forbidden } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { adoptRulesOfProcedure } from '../../bodies/index.ts'
import { registerPerson } from '../../identity/index.ts'
import { freeCentsOf, reserve } from '../../ledger/index.ts'
import { listConsents, listDecisions } from '../queries/decisions.ts'
import { decideMicroGrant } from './decide-micro-grant.ts'

let house: TestHouse
let coordination: Scope
let lead: Scope
let committee: TestCommittee
let fundId: Id<'fund'>
let callId: Id<'call'>
let measureId: Id<'measure'>

beforeAll(async () => {
  house = await openTestHouse()
  const founded = await house.found()
  fundId = (await openYear2018(founded)).funds.action
  committee = await aCommittee(founded)
  coordination = onDay(await anOfficer(founded, 'coordination_office'), '2018-03-19')
  lead = onDay(await anOfficer(founded, 'lead_office'), '2018-03-19')
  callId = await aCall(founded, fundId, { forMicroGrants: true })
})
afterAll(() => house.close())
beforeEach(async () => {
  measureId = await anAdmitted(lead, committee.applicants.kultur, callId, {
    expenses: { Material: 600 },
    own: 0,
    thirdParty: 0,
    requested: 600,
  })
})

const consent = (scope: Scope, office: 'lead_office' | 'coordination_office', amount: number) =>
  decideMicroGrant(scope, { measureId, office, amountCents: euro(amount) })

it('refuses one cent over the cap of the rules of procedure', async () => {
  expect(await refusalCodes(consent(coordination, 'coordination_office', 500.01))).toEqual([
    'micro-grant-over-cap',
  ])
  expect(await listConsents(lead, measureId)).toEqual([])
})

it('refuses a second consent to another amount, and by the same person', async () => {
  await consent(coordination, 'coordination_office', 500)
  expect(await refusalCodes(consent(lead, 'lead_office', 499.99))).toEqual(['consent-amount-differs'])
  const { personId } = coordination.actor
  const both = actingAs(lead, anActor(['lead_office', 'coordination_office'], { personId }))
  expect(await refusalCodes(consent(both, 'lead_office', 500))).toEqual(['micro-grant-same-person'])
  expect(await listDecisions(lead, measureId)).toEqual([])
})

it('lets an office speak for itself only, and once', async () => {
  await expect(consent(lead, 'coordination_office', 500)).rejects.toBeInstanceOf(Forbidden)
  await consent(lead, 'lead_office', 500)
  expect(await refusalCodes(consent(lead, 'lead_office', 500))).toEqual([
    'micro-grant-consented-already',
    'micro-grant-same-person',
  ])
})

it('grants once when both consent at the same moment', async () => {
  const before = await freeCentsOf(lead, fundId)
  const outcomes = await Promise.all([
    consent(lead, 'lead_office', 500),
    consent(coordination, 'coordination_office', 500),
  ])
  expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['consented', 'granted'])
  expect(before - (await freeCentsOf(lead, fundId))).toBe(euro(500))
})

it('does not grant what the fund has no longer, and keeps the first consent', async () => {
  await consent(lead, 'lead_office', 500)
  const amountCents = euro(((await freeCentsOf(lead, fundId)) - euro(499.99)) / 100)
  await reserve(lead, { fundId, measureId, amountCents, causeId: measureId, reason: 'Probe' })
  expect(await refusalCodes(consent(coordination, 'coordination_office', 500))).toEqual(['fund-too-small'])
  expect(await listConsents(lead, measureId)).toHaveLength(1)
  expect(await listDecisions(lead, measureId)).toEqual([])
})

describe('where the body delegates to the coordination office', () => {
  const day = '2018-04-03'
  let first: Scope
  let second: Scope
  beforeAll(async () => {
    await adoptRulesOfProcedure(onDay(lead, day), committee.bodyId, {
      ...usualRulesOfProcedure,
      adoptedOn: localDate(day),
      microGrantBy: 'coordination_office',
    })
    first = onDay(coordination, day)
    const { personId } = await registerPerson(lead, { name: 'Zweite', email: 'zweite@buntwerk.example' })
    second = actingAs(first, anActor(['coordination_office'], { personId }))
  })

  it('two of its people grant, and nobody does it alone', async () => {
    expect(await consent(first, 'coordination_office', 480)).toEqual({ kind: 'consented' })
    expect(await refusalCodes(consent(first, 'coordination_office', 480))).toEqual([
      'micro-grant-same-person',
    ])
    expect(await consent(second, 'coordination_office', 480)).toEqual({ kind: 'granted' })
    const [decision] = await listDecisions(lead, measureId)
    expect(decision).toMatchObject({ kind: 'granted', decidedBy: 'coordination_office' })
    expect(await listConsents(lead, measureId)).toHaveLength(2)
  })

  it('the other office is not asked', async () => {
    const other = consent(onDay(lead, day), 'lead_office', 480)
    expect(await refusalCodes(other)).toEqual(['micro-grant-of-other-office'])
  })
})
