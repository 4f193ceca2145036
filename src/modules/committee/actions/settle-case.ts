import type { LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { moveMeasure } from '../../applications/index.ts'
import type { BallotOutcome } from '../queries/ballots.ts'
import { dayOfDecision } from '../rules/meeting-steps.ts'
import type { ConditionDraft, CriterionReason } from '../vocabulary.ts'
import { dismissRequest } from './book-decision.ts'
import type { LockedVote } from './lock-vote.ts'
import { attachConditions, type NewDecision, writeDecision } from './write-decision.ts'

export interface DecidedVote extends LockedVote {
  readonly decisionId: Id<'decision'>
  readonly reason?: string | undefined
  readonly source?: string | undefined
  readonly criteria?: readonly CriterionReason[] | undefined
}

/** Writes the decision that a closed ballot came to, and moves the case; an undecided point stays open. */
export async function settleCase(scope: Scope, vote: DecidedVote, outcome: BallotOutcome) {
  const { measure, ballot, item, meeting, reason, source, criteria } = vote
  const { settled } = await settleMeasure(
    scope,
    {
      measure,
      decision: decisionOf(scope, vote),
      bookedOn: meeting.meetsOn,
      conditions: ballot.conditions,
      reason,
      source,
      criteria,
    },
    outcome,
  )
  if (settled) await closeItem(scope, item.id)
}

export interface MeasureToSettle {
  readonly measure: { readonly id: Id<'measure'>; readonly fundId: Id<'fund'> }
  /** What stands in the decision whatever came out. */
  readonly decision: Omit<NewDecision, 'kind'> & { readonly id: Id<'decision'> }
  /** The day of the entries in the journal. */
  readonly bookedOn: LocalDate
  readonly conditions: readonly ConditionDraft[]
  /** Why the motion was lost, or less was granted than asked for. */
  readonly reason?: string | undefined
  readonly source?: string | undefined
  readonly criteria?: readonly CriterionReason[] | undefined
}

/** What a vote means for the case, in a meeting or in a circulation: decision, conditions, state. The grant is booked already. */
export async function settleMeasure(
  scope: Scope,
  settled: MeasureToSettle,
  { result, recommends }: Pick<BallotOutcome, 'result' | 'recommends'>,
): Promise<{ readonly settled: boolean }> {
  if (result.kind === 'rejected') await reject(scope, settled, result.because)
  else if (result.kind === 'granted' || result.kind === 'granted_with_conditions') {
    const kind = recommends ? 'recommended' : 'granted'
    const { amountCents } = result
    const { decision, measure, reason = '', conditions } = settled
    await writeDecision(scope, { ...decision, kind, amountCents, reason })
    if (result.kind === 'granted_with_conditions')
      await attachConditions(
        scope,
        measure.id,
        decision.id,
        conditions.length > 0 ? conditions : result.conditions.map(plainCondition),
      )
    await moveMeasure(scope, measure.id, {
      to: kind,
      ...(recommends ? {} : { grantedCents: amountCents, decidedOn: decision.decidedOn }),
    })
  } else return { settled: false }
  return { settled: true }
}

/** A ballot that was opened when conditions had neither day nor checker. */
const plainCondition = (text: string): ConditionDraft => ({ text, dueOn: null, checker: null })

async function reject(scope: Scope, settled: MeasureToSettle, because: 'tie' | 'majority' | 'motion') {
  const { measure, decision, source = '', criteria = [], bookedOn: decidedOn } = settled
  const reason = settled.reason?.trim() ? settled.reason : lostBecause[because]
  await writeDecision(scope, { ...decision, kind: 'rejected', reason, source, criteria })
  const { fundId, id: measureId } = measure
  await dismissRequest(scope, { fundId, measureId, decisionId: decision.id, decidedOn })
  await moveMeasure(scope, measureId, { to: 'rejected', decidedOn: decision.decidedOn })
}

/** What stands in the decision when nobody wrote a reason down. */
const lostBecause = {
  tie: 'Stimmengleichheit',
  majority: 'Der Antrag fand keine Mehrheit.',
  motion: 'Beschluss des Ausschusses',
} as const

export const decisionOf = (
  scope: Scope,
  vote: Pick<DecidedVote, 'decisionId' | 'measure' | 'ballot' | 'item' | 'rules' | 'year' | 'meeting'>,
): MeasureToSettle['decision'] => ({
  id: vote.decisionId,
  measureId: vote.measure.id,
  decidedBy: 'committee',
  ballotId: vote.ballot.id,
  agendaItemId: vote.item.id,
  rulesId: vote.rules.id,
  generation: vote.year.generation,
  decidedOn: dayOfDecision(vote.meeting.meetsOn, scope.today),
})

export const closeItem = (scope: Scope, id: Id<'agenda-item'>) =>
  scope.database
    .updateTable('agendaItems')
    .set({ state: 'decided' })
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
    .execute()
