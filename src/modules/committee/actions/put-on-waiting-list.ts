import type { LocalDate } from '../../../kit/dates.ts'
import { isRefused } from '../../../kit/findings.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import type { Cents } from '../../../kit/money.ts'
import { audit } from '../../../platform/audit.ts'
import { Conflict, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { lockMeasure, moveMeasure } from '../../applications/index.ts'
import { getFundingYear } from '../../partnership/index.ts'
import { listBallots } from '../queries/ballots.ts'
import { listWaitingPlaces } from '../queries/waiting-list.ts'
import { checkDecisionStep, dayOfDecision } from '../rules/meeting-steps.ts'
import type { ConditionDraft } from '../vocabulary.ts'
import { isBallotOpen, lockItemInMeeting } from './locks.ts'
import { closeItem } from './settle-case.ts'
import { type NewDecision, writeDecision } from './write-decision.ts'

/** The motion found its majority and the fund is short: the case waits until money returns. */
export const putOnWaitingList = (scope: Scope, itemId: Id<'agenda-item'>): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const { meeting, item } = await lockItemInMeeting(scope, itemId)
    const measure = item.measureId ? await lockMeasure(scope, item.measureId) : undefined
    const findings = checkDecisionStep({
      meeting: meeting.state,
      item: item.state,
      measureState: measure?.state ?? null,
      ballotOpen: await isBallotOpen(scope, itemId),
    })
    if (!measure || isRefused(findings)) throw new Refused(findings)
    const ballot = (await listBallots(scope, [itemId])).findLast(({ outcome }) => outcome !== null)
    if (ballot?.outcome?.result.kind !== 'refused_by_fund' || ballot.motionCents === null)
      throw new Conflict('no motion was carried that the fund could not pay')
    const { generation } = await getFundingYear(scope, meeting.fundingYearId)
    await enterWaitingList(scope, {
      measure,
      amountCents: ballot.motionCents,
      conditions: ballot.conditions,
      decision: {
        id: newId<'decision'>(),
        measureId: measure.id,
        decidedBy: 'committee',
        ballotId: ballot.id,
        agendaItemId: itemId,
        rulesId: meeting.rulesId,
        generation,
        decidedOn: dayOfDecision(meeting.meetsOn, scope.today),
      },
    })
    await closeItem(scope, itemId)
  })

export interface Waiting {
  readonly measure: { readonly id: Id<'measure'>; readonly fundId: Id<'fund'> }
  readonly amountCents: Cents
  readonly conditions: readonly ConditionDraft[]
  readonly decision: Omit<NewDecision, 'kind'> & {
    readonly id: Id<'decision'>
    readonly decidedOn: LocalDate
  }
}

/** The last place of the fund's list; the body may set another rank. Nothing is booked: the request stands. */
export async function enterWaitingList(scope: Scope, waiting: Waiting): Promise<void> {
  const { measure, amountCents, conditions, decision } = waiting
  await lockWaitingList(scope, measure.fundId)
  const rank = Math.max(0, ...(await listWaitingPlaces(scope, measure.fundId)).map((place) => place.rank)) + 1
  await writeDecision(scope, { ...decision, kind: 'waitlisted', amountCents })
  const place = {
    fundId: measure.fundId,
    decisionId: decision.id,
    amountCents,
    conditions: JSON.stringify(conditions),
    rank,
    enteredOn: decision.decidedOn,
  }
  await scope.database
    .insertInto('waitingListPlaces')
    .values({ partnershipId: scope.partnershipId, measureId: measure.id, ...place })
    .onConflict((conflict) => conflict.columns(['partnershipId', 'measureId']).doUpdateSet(place))
    .execute()
  await moveMeasure(scope, measure.id, { to: 'waitlisted' })
  await audit(scope, {
    verb: 'put-on-waiting-list',
    record: 'decision',
    recordId: decision.id,
    measureId: measure.id,
    facts: { amountCents, rank },
  })
}

/** Whoever changes the order of a list locks its fund first, as whoever books does. */
export const lockWaitingList = (scope: Scope, fundId: Id<'fund'>) =>
  scope.database
    .selectFrom('funds')
    .select('id')
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', fundId)
    .forUpdate()
    .executeTakeFirst()
