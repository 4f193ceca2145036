import type { LocalDate } from '../../../kit/dates.ts'
import { isRefused } from '../../../kit/findings.ts'
import { type Id, newId, type PersonId } from '../../../kit/ids.ts'
import type { Cents } from '../../../kit/money.ts'
import { audit } from '../../../platform/audit.ts'
import { Conflict, Forbidden, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { lockMeasure, noteDrawdown } from '../../applications/index.ts'
import { payOut } from '../../ledger/index.ts'
import { loadDrawdownCase, loadDrawdownTerms } from '../drawdown-case.ts'
import { drawdownRefusedMail, paidMail, tellApplicant } from '../mails/tell-applicant.ts'
import { type Drawdown, lockDrawdown } from '../queries.ts'
import { checkDrawdown, isUnderWay, spendByDay } from '../rules/drawdown.ts'
import { checkFourEyes } from '../rules/four-eyes.ts'

export interface DrawdownRequest {
  readonly amountCents: Cents
  readonly purpose: string
}

/** The grantee asks for what is needed within the next six weeks. All findings at once; nothing is stored when refused. */
export const requestDrawdown = (
  scope: Scope,
  measureId: Id<'measure'>,
  request: DrawdownRequest,
): Promise<Id<'drawdown'>> =>
  inTransaction(scope, async (scope) => {
    const measure = await lockMeasure(scope, measureId)
    const { grant, terms } = await loadDrawdownCase(scope, measure)
    const { amountCents } = request
    if (grant.earlier.some(isUnderWay)) throw new Conflict('another drawdown of the measure is under way')
    const findings = checkDrawdown({ amountCents, requestedOn: scope.today }, grant, terms)
    if (isRefused(findings)) throw new Refused(findings)
    const id = newId<'drawdown'>()
    const number = await nextNumberOf(scope, measureId)
    await scope.database
      .insertInto('drawdowns')
      .values({
        partnershipId: scope.partnershipId,
        id,
        measureId,
        number,
        state: 'requested',
        ...request,
        requestedOn: scope.today,
        requestedBy: scope.actor.personId,
      })
      .execute()
    await noteDrawdown(scope, measureId, 'requested')
    await note(scope, 'request-drawdown', { id, measureId }, { number, amountCents })
    return id
  })

/** First pair of eyes: need, annexes and plan were looked at. */
export const checkDrawdownRequest = (
  scope: Scope,
  measureId: Id<'measure'>,
  id: Id<'drawdown'>,
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    await lockMeasure(scope, measureId)
    const drawdown = await lockDrawdown(scope, measureId, id)
    if (drawdown.state !== 'requested') throw new Conflict(`check of a drawdown in ${drawdown.state}`)
    await change(scope, drawdown, {
      state: 'checked',
      checkedOn: scope.today,
      checkedBy: scope.actor.personId,
    })
    await note(scope, 'check-drawdown', drawdown, { number: drawdown.number })
  })

/** Second pair of eyes: another person than the one who asked and the one who checked. */
export const releaseDrawdown = (scope: Scope, measureId: Id<'measure'>, id: Id<'drawdown'>): Promise<void> =>
  inTransaction(scope, async (scope) => {
    await lockMeasure(scope, measureId)
    const drawdown = await lockDrawdown(scope, measureId, id)
    if (drawdown.state !== 'checked') throw new Conflict(`release of a drawdown in ${drawdown.state}`)
    const { requestedBy, checkedBy } = drawdown
    const findings = checkFourEyes({ requestedBy, checkedBy, releasedBy: actingPerson(scope) })
    if (isRefused(findings)) throw new Refused(findings)
    await change(scope, drawdown, {
      state: 'released',
      releasedOn: scope.today,
      releasedBy: scope.actor.personId,
    })
    await note(scope, 'release-drawdown', drawdown, { number: drawdown.number })
  })

export const refuseDrawdown = (
  scope: Scope,
  measureId: Id<'measure'>,
  id: Id<'drawdown'>,
  reason: string,
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const measure = await lockMeasure(scope, measureId)
    const drawdown = await lockDrawdown(scope, measureId, id)
    if (!isUnderWay(drawdown)) throw new Conflict(`refusal of a drawdown in ${drawdown.state}`)
    await change(scope, drawdown, { state: 'refused', refusedOn: scope.today, reason })
    await note(scope, 'refuse-drawdown', drawdown, { number: drawdown.number, reason })
    await tellApplicant(scope, measure, drawdownRefusedMail(drawdown.number, reason))
  })

/** The money has left the account: booked once, and from this day the six weeks run. */
export const recordPayment = (
  scope: Scope,
  measureId: Id<'measure'>,
  id: Id<'drawdown'>,
  paidOn: LocalDate,
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const measure = await lockMeasure(scope, measureId)
    const drawdown = await lockDrawdown(scope, measureId, id)
    if (drawdown.state !== 'released') throw new Conflict(`payment of a drawdown in ${drawdown.state}`)
    const { fundId, fundingYearId } = measure
    const booking = await payOut(scope, {
      fundId,
      measureId,
      amountCents: drawdown.amountCents,
      causeId: id,
      bookedOn: paidOn,
      reason: `Auszahlung ${drawdown.number}`,
    })
    if (booking.kind === 'refused') throw new Conflict('more than what is reserved for the measure')
    const terms = await loadDrawdownTerms(scope, fundingYearId)
    await change(scope, drawdown, { state: 'paid', paidOn, spendBy: spendByDay(paidOn, terms) })
    await note(scope, 'record-payment', drawdown, {
      number: drawdown.number,
      amountCents: drawdown.amountCents,
      paidOn,
    })
    await tellApplicant(scope, measure, paidMail(drawdown.amountCents, spendByDay(paidOn, terms)))
  })

/** The grantee says that the money was used as planned: the next request is free again. */
export const confirmSpending = (scope: Scope, measureId: Id<'measure'>, id: Id<'drawdown'>): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const drawdown = await lockDrawdown(scope, measureId, id)
    if (drawdown.state !== 'paid') throw new Conflict(`spending of a drawdown in ${drawdown.state}`)
    await change(scope, drawdown, { state: 'spent', spentOn: scope.today })
    await note(scope, 'confirm-spending', drawdown, { number: drawdown.number })
  })

interface Which {
  readonly id: Id<'drawdown'>
  readonly measureId: Id<'measure'>
}

async function nextNumberOf(scope: Scope, measureId: Id<'measure'>): Promise<number> {
  const row = await scope.database
    .selectFrom('drawdowns')
    .select((row) => row.fn.max('number').as('last'))
    .where('partnershipId', '=', scope.partnershipId)
    .where('measureId', '=', measureId)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

function actingPerson({ actor }: Scope): PersonId {
  if (!actor.personId) throw new Forbidden('nobody is signed in')
  return actor.personId
}

type Change = Partial<Omit<Drawdown, 'id' | 'state'>> & { readonly state: Drawdown['state'] }

async function change(scope: Scope, { id, measureId }: Which, values: Change): Promise<void> {
  await scope.database
    .updateTable('drawdowns')
    .set(values)
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
    .execute()
  const { state } = values
  // Spending is confirmed of a paid one, while the next may be under way already.
  if (state === 'spent') return
  await noteDrawdown(scope, measureId, state === 'checked' || state === 'released' ? state : 'none')
}

const note = (scope: Scope, verb: string, { id, measureId }: Which, facts: Record<string, unknown>) =>
  audit(scope, { verb, record: 'drawdown', recordId: id, measureId, facts })
