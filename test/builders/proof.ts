import { localDate } from '../../src/kit/dates.ts'
import { type Id, newId } from '../../src/kit/ids.ts'
import { getMeasure, moveMeasure } from '../../src/modules/applications/index.ts'
import {
  acknowledgeNotice,
  answerAdaptedPlan,
  checkDrawdownRequest,
  issueNotice,
  proposeAdaptedPlan,
  recordPayment,
  releaseDrawdown,
  requestDrawdown,
} from '../../src/modules/grants/index.ts'
import { registerPerson } from '../../src/modules/identity/index.ts'
import { dismiss, reserve } from '../../src/modules/ledger/index.ts'
import { recordReceipt, saveReport, submitProof } from '../../src/modules/proof/index.ts'
import type { Scope } from '../../src/platform/scope.ts'
import { inTransaction } from '../../src/platform/transaction.ts'
import {
  aCall,
  aCoordinator,
  anAdmitted,
  anApplicant,
  planLines,
  type TestApplicant,
  type TestApplication,
} from './applications.ts'
import {
  actingAs,
  adoptUsualRules,
  anActor,
  euro,
  onDay,
  openTestHouse,
  openYear2018,
  type TestHouse,
} from './partnership.ts'

/** A person of the lead office, known to the database: drawdowns are released by a known person. */
export async function aLeadOffice(founder: Scope): Promise<Scope> {
  const email = `amt.${founder.slug}@buntwerk.example`
  const { personId } = await registerPerson(founder, { name: 'Federführendes Amt', email })
  return actingAs(founder, anActor(['lead_office'], { name: 'Federführendes Amt', personId }))
}

export interface TestOffices {
  readonly lead: Scope
  readonly coordination: Scope
}

export interface ProofHouse extends TestOffices {
  readonly house: TestHouse
  readonly applicant: TestApplicant
  readonly callId: Id<'call'>
  readonly fundingYearId: Id<'funding-year'>
}

/** The example partnership in 2018 with its offices, an association, and the call of the action fund. */
export async function openProofHouse(): Promise<ProofHouse> {
  const house = await openTestHouse()
  const founder = await house.found()
  await adoptUsualRules(founder)
  const year = await openYear2018(founder)
  return {
    house,
    fundingYearId: year.id,
    callId: await aCall(founder, year.funds.action),
    applicant: await anApplicant(founder),
    lead: await aLeadOffice(founder),
    coordination: await aCoordinator(founder),
  }
}

export interface TestMeasure extends TestApplication {
  readonly submitted?: string
  /** Granted by the committee on this day; the notice follows at once. */
  readonly decided?: string
  readonly granted: number
  readonly adapted?: TestApplication
  readonly drawdowns?: readonly {
    readonly requested: string
    readonly amount: number
    readonly paid: string
  }[]
}

/** Granted, with its notice acknowledged and its money drawn: ready for its proof. */
export async function aRunning(
  { lead, coordination }: TestOffices,
  applicant: TestApplicant,
  callId: Id<'call'>,
  measure: TestMeasure,
): Promise<Id<'measure'>> {
  const id = await anAdmitted(coordination, applicant, callId, {
    ...measure,
    on: measure.submitted ?? '2018-02-12',
  })
  const decided = measure.decided ?? '2018-03-06'
  await grantByCommittee(onDay(lead, decided), id, measure.granted)
  if (measure.adapted) await adaptPlan({ lead, applicant }, id, decided, measure.adapted)
  await issueNotice(onDay(lead, decided), id)
  await acknowledgeNotice(onDay(applicant.scope, decided), id, { remedyWaived: true })
  for (const { requested, amount, paid } of measure.drawdowns ?? []) {
    const drawdown = await requestDrawdown(onDay(applicant.scope, requested), id, {
      amountCents: euro(amount),
      purpose: 'Honorare und Technik',
    })
    await checkDrawdownRequest(onDay(coordination, requested), id, drawdown)
    await releaseDrawdown(onDay(lead, paid), id, drawdown)
    await recordPayment(onDay(lead, paid), id, drawdown, localDate(paid))
  }
  return id
}

/** What a vote does to the case and to the fund, without the meeting around it. */
const grantByCommittee = (lead: Scope, id: Id<'measure'>, granted: number): Promise<void> =>
  inTransaction(lead, async (scope) => {
    const { fundId, requestedCents } = await getMeasure(scope, id)
    const movement = { fundId, measureId: id, causeId: newId() }
    await dismiss(scope, { ...movement, amountCents: requestedCents })
    await reserve(scope, { ...movement, amountCents: euro(granted) })
    await moveMeasure(scope, id, { to: 'granted', grantedCents: euro(granted), decidedOn: scope.today })
  })

async function adaptPlan(
  { lead, applicant }: { readonly lead: Scope; readonly applicant: TestApplicant },
  id: Id<'measure'>,
  day: string,
  adapted: TestApplication,
): Promise<void> {
  const lines = planLines({ own: 0, thirdParty: 0, ...adapted })
  const plan = await proposeAdaptedPlan(onDay(applicant.scope, day), id, { lines, reason: 'Angepasst' })
  await answerAdaptedPlan(onDay(lead, day), id, plan, 'accepted')
}

export interface TestProof {
  readonly submitted: string
  readonly paidOn: string
  readonly expenses: Readonly<Record<string, number>>
  readonly own?: number
  readonly thirdParty?: number
  readonly participants?: number
}

export const aReceipt = {
  side: 'expense',
  category: 'Honorare',
  documentOn: localDate('2018-05-02'),
  paidOn: localDate('2018-05-09'),
  party: 'Musikschule',
  purpose: 'Auftritt am Markt',
  paymentKind: 'transfer',
  amountCents: euro(100),
} as const

/** One receipt for each line, and each income. */
export async function recordReceipts(
  { scope }: TestApplicant,
  id: Id<'measure'>,
  { paidOn, expenses, own = 0, thirdParty = 0 }: TestProof,
): Promise<void> {
  const at = onDay(scope, paidOn)
  const common = { ...aReceipt, documentOn: localDate(paidOn), paidOn: localDate(paidOn) }
  for (const [category, amount] of Object.entries(expenses))
    await recordReceipt(at, id, { ...common, category, party: category, amountCents: euro(amount) })
  for (const [category, amount] of [
    ['own', own],
    ['third_party', thirdParty],
  ] as const)
    if (amount > 0)
      await recordReceipt(at, id, { ...common, side: 'income', category, amountCents: euro(amount) })
}

export const aReport = {
  answers: { done: 'Ein Fest am Markt mit Bühne.', conclusion: 'Die Städte sind sich näher.' },
  participants: 640,
}

/** Receipts, report and confirmation: handed in on its day. */
export async function aSubmittedProof(
  applicant: TestApplicant,
  id: Id<'measure'>,
  proof: TestProof,
): Promise<void> {
  await recordReceipts(applicant, id, proof)
  const at = onDay(applicant.scope, proof.submitted)
  await saveReport(at, id, { ...aReport, participants: proof.participants ?? null })
  await submitProof(at, id, { confirmed: true })
}
