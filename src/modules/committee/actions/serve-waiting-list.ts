import { isRefused } from '../../../kit/findings.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import { formatEuro } from '../../../kit/money.ts'
import { audit } from '../../../platform/audit.ts'
import { Conflict, found, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { lockMeasure, moveMeasure } from '../../applications/index.ts'
import { freeCentsOf } from '../../ledger/index.ts'
import { getFundingYear } from '../../partnership/index.ts'
import { bodyRecommends } from '../queries/decision-mode.ts'
import { listWaitingPlaces } from '../queries/waiting-list.ts'
import { checkPromotion, moved } from '../rules/waiting-list.ts'
import { bookGrant } from './book-decision.ts'
import { lockWaitingList } from './put-on-waiting-list.ts'
import { reportToBody } from './report-to-body.ts'
import { tellApplicant } from './tell-applicant.ts'
import { attachConditions, writeDecision } from './write-decision.ts'

/**
 * Money came back: the case gets what the body favoured, under its conditions. Where the lead office decides, it is
 * recommended now. Passing over a better place needs a reason, and the body hears of it either way.
 */
export const promoteFromWaitingList = (
  scope: Scope,
  measureId: Id<'measure'>,
  reason = '',
): Promise<Id<'decision'>> =>
  inTransaction(scope, async (scope) => {
    const measure = await lockWaiting(scope, measureId)
    const { fundId } = measure
    await lockWaitingList(scope, fundId)
    const places = await listWaitingPlaces(scope, fundId)
    const findings = checkPromotion(places, measureId, await freeCentsOf(scope, fundId), reason)
    if (isRefused(findings)) throw new Refused(findings)
    const place = found(
      places.find((one) => one.measureId === measureId),
      'place',
    )
    const year = await getFundingYear(scope, measure.fundingYearId)
    const recommends = await bodyRecommends(scope, year)
    const kind = recommends ? 'recommended' : 'granted'
    const { amountCents } = place
    const decisionId = await writeDecision(scope, {
      id: newId<'decision'>(),
      measureId,
      kind,
      decidedBy: 'committee',
      amountCents,
      reason: `Nachgerückt von der Warteliste.${reason.trim() === '' ? '' : ` ${reason}`}`,
      ...(await basisOf(scope, place.decisionId)),
      generation: year.generation,
      decidedOn: scope.today,
    })
    const decided = { fundId, measureId, decisionId, decidedOn: scope.today }
    const booking = await bookGrant(scope, decided, amountCents, recommends ? 'recommend' : 'reserve')
    if (booking.kind === 'refused') throw new Error(`the fund of ${measureId} changed while it was locked`)
    await attachConditions(scope, measureId, decisionId, place.conditions)
    await moveMeasure(scope, measureId, {
      to: kind,
      ...(recommends ? {} : { grantedCents: amountCents, decidedOn: scope.today }),
    })
    const facts = { amountCents, reason, rank: place.rank }
    await audit(scope, { verb: 'promote', record: 'decision', recordId: decisionId, measureId, facts })
    const passed = place.rank === places[0]?.rank ? '' : ` Vorgezogen mit der Begründung: ${reason}`
    await reportToBody(scope, {
      kind: 'waiting_list',
      measureId,
      text: `„${place.title}“ (${place.applicantName}) ist mit ${formatEuro(amountCents)} von der Warteliste nachgerückt.${passed}`,
    })
    await tellApplicant(scope, measureId, decisionId)
    return decisionId
  })

/** The rules under which the body had favoured it still hold, and so does its vote. */
const basisOf = async (scope: Scope, id: Id<'decision'>) => {
  const { rulesId, ballotId, circulationId } = await scope.database
    .selectFrom('decisions')
    .select(['rulesId', 'ballotId', 'circulationId'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return {
    ...(rulesId ? { rulesId } : {}),
    ...(ballotId ? { ballotId } : {}),
    ...(circulationId ? { circulationId } : {}),
  }
}

/** The order that the body resolved upon; the reason says when and why. */
export const moveOnWaitingList = (
  scope: Scope,
  measureId: Id<'measure'>,
  rank: number,
  reason: string,
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const { fundId } = await lockWaiting(scope, measureId)
    await lockWaitingList(scope, fundId)
    const places = moved(await listWaitingPlaces(scope, fundId), measureId, rank)
    for (const place of places)
      await scope.database
        .updateTable('waitingListPlaces')
        .set({ rank: place.rank })
        .where('partnershipId', '=', scope.partnershipId)
        .where('measureId', '=', place.measureId as Id<'measure'>)
        .execute()
    const facts = { rank: places.find((place) => place.measureId === measureId)?.rank ?? rank, reason }
    await audit(scope, {
      verb: 'move-on-waiting-list',
      record: 'measure',
      recordId: measureId,
      measureId,
      facts,
    })
  })

/** The body is to decide anew, for example on a smaller sum; the place is given up. */
export const takeFromWaitingList = (scope: Scope, measureId: Id<'measure'>, reason: string): Promise<void> =>
  inTransaction(scope, async (scope) => {
    await lockWaiting(scope, measureId)
    await moveMeasure(scope, measureId, { to: 'admitted' })
    await audit(scope, {
      verb: 'take-from-waiting-list',
      record: 'measure',
      recordId: measureId,
      measureId,
      facts: { reason },
    })
  })

async function lockWaiting(scope: Scope, measureId: Id<'measure'>) {
  const measure = await lockMeasure(scope, measureId)
  if (measure.state !== 'waitlisted') throw new Conflict(`not on the waiting list: ${measure.state}`)
  return measure
}
