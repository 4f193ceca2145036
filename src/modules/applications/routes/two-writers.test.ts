import { afterAll, beforeAll, expect, it } from 'vitest'
import { aCall, aDraft, anApplicant, type TestApplicant } from '../../../../test/builders/applications.ts'
import { type CaseSite, caseSite } from '../../../../test/builders/case-site.ts'
import {
  actingAs,
  onDay,
  openTestHouse,
  openYear2018,
  type TestHouse,
} from '../../../../test/builders/partnership.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { registerPerson } from '../../identity/index.ts'
import { loadApplication } from '../application-queries.ts'
import { getMeasure } from '../queries.ts'

let house: TestHouse
let office: Scope
let callId: Id<'call'>
let applicant: TestApplicant
let site: CaseSite

beforeAll(async () => {
  house = await openTestHouse()
  office = onDay(await house.found(), '2018-02-12')
  callId = await aCall(office, (await openYear2018(office)).funds.action)
  applicant = await anApplicant(office)
  site = caseSite(house, applicant.scope)
})
afterAll(() => house.close())

const draft = () => aDraft(applicant, callId)
const edit = (id: string, section: string) => `/vorhaben/${id}/antrag/bearbeiten/${section}`

it('zeigt beide Fassungen, wenn zwei zugleich denselben Abschnitt schreiben', async () => {
  const id = await draft()
  const { personId } = await registerPerson(office, {
    name: 'Zweite Person',
    email: 'zwei@buntwerk.example',
  })
  const colleague = actingAs(applicant.scope, { ...applicant.scope.actor, personId, name: 'Zweite Person' })
  const other = caseSite(house, colleague)
  const stamp = /name="stand" value="([^"]+)"/.exec((await site.get(edit(id, 'bedarf'))).html)?.[1] ?? ''
  const fields = (need: string, stand = stamp): [string, string][] => [
    ['need', need],
    ['stand', stand],
  ]
  expect((await site.post(edit(id, 'bedarf'), fields('meine erste'))).status).toBe(303)
  expect((await site.post(edit(id, 'bedarf'), fields('meine zweite'))).status).toBe(303)
  const late = await other.post(edit(id, 'bedarf'), fields('ihre Fassung'))
  expect(late.status).toBe(409)
  expect(late.text).toContain('inzwischen von einer anderen Person geändert')
  expect(late.text).toContain('meine zweite')
  expect(late.html).toMatch(/ihre Fassung<\/textarea>/)
  expect((await other.post(edit(id, 'bedarf'), fields('x'), { 'x-autosave': '1' })).status).toBe(409)
  const now = /name="stand" value="([^"]+)"/.exec(late.html)?.[1] ?? ''
  expect((await other.post(edit(id, 'bedarf'), fields('ihre Fassung', now))).status).toBe(303)
  expect((await loadApplication(office, await getMeasure(office, id))).answers.need).toBe('ihre Fassung')
  const plan: [string, string][] = [
    ['expenses.0.category', 'Honorare'],
    ['expenses.0.amount', '77,00'],
    ['stand', 'ein alter Stand'],
  ]
  const lateplan = await site.post(edit(id, 'plan'), plan)
  expect([lateplan.status, lateplan.html.includes('value="77,00"')]).toEqual([409, true])
})
