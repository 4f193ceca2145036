import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { moveMeasure } from '../../applications/index.ts'
import type { BallotOutcome } from '../queries/ballots.ts'
import { dayOfDecision } from '../rules/meeting-steps.ts'
import { dismissRequest } from './book-decision.ts'
import type { LockedVote } from './lock-vote.ts'
import { attachConditions, type NewDecision, writeDecision } from './write-decision.ts'

export interface DecidedVote extends LockedVote {
  readonly decisionId: Id<'decision'>
  readonly reason?: string | undefined
  readonly source?: string | undefined
}

/** Writes the decision that a closed ballot came to, and moves the case; an undecided point stays open. */
export async function settleCase(scope: Scope, vote: DecidedVote, { result, recommends }: BallotOutcome) {
  if (result.kind === 'granted' || result.kind === 'granted_with_conditions') {
    const kind = recommends ? 'recommended' : 'granted'
    const { amountCents } = result
    const { decisionId, measure } = vote
    await writeDecision(scope, { ...decisionOf(scope, vote), kind, amountCents })
    if (result.kind === 'granted_with_conditions')
      await attachConditions(scope, measure.id, decisionId, result.conditions)
    await moveMeasure(scope, measure.id, {
      to: kind,
      ...(recommends ? {} : { grantedCents: amountCents, decidedOn: decidedOn(scope, vote) }),
    })
    await closeItem(scope, vote.item.id)
  } else if (result.kind === 'rejected') await reject(scope, vote, result.because)
}

async function reject(scope: Scope, vote: DecidedVote, because: 'tie' | 'majority' | 'motion') {
  const { measure, decisionId } = vote
  const reason = vote.reason?.trim() ? vote.reason : lostBecause[because]
  await writeDecision(scope, {
    ...decisionOf(scope, vote),
    kind: 'rejected',
    reason,
    source: vote.source ?? '',
  })
  const { fundId, id: measureId } = measure
  await dismissRequest(scope, { fundId, measureId, decisionId, decidedOn: vote.meeting.meetsOn })
  await moveMeasure(scope, measureId, { to: 'rejected', decidedOn: decidedOn(scope, vote) })
  await closeItem(scope, vote.item.id)
}

/** What stands in the decision when nobody wrote a reason down. */
const lostBecause = {
  tie: 'Stimmengleichheit',
  majority: 'Der Antrag fand keine Mehrheit.',
  motion: 'Beschluss des Ausschusses',
} as const

const decidedOn = (scope: Scope, vote: DecidedVote) => dayOfDecision(vote.meeting.meetsOn, scope.today)

const decisionOf = (scope: Scope, vote: DecidedVote): Omit<NewDecision, 'kind'> => ({
  id: vote.decisionId,
  measureId: vote.measure.id,
  decidedBy: 'committee',
  ballotId: vote.ballot.id,
  agendaItemId: vote.item.id,
  rulesId: vote.rules.id,
  generation: vote.year.generation,
  decidedOn: decidedOn(scope, vote),
})

const closeItem = (scope: Scope, id: Id<'agenda-item'>) =>
  scope.database
    .updateTable('agendaItems')
    .set({ state: 'decided' })
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
    .execute()
