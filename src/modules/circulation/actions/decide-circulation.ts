import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { lockMeasure } from '../../applications/index.ts'
import {
  type BallotOutcome,
  bodyRecommends,
  bookGrant,
  conditionSentence,
  decideOutcome,
  decideVote,
  enterWaitingList,
  settleMeasure,
  tellApplicantOfDecision,
} from '../../committee/index.ts'
import { freeCentsOf } from '../../ledger/index.ts'
import { getFundingYear } from '../../partnership/index.ts'
import type { LoadedCirculation } from '../queries/load-circulation.ts'

type LockedMeasure = Awaited<ReturnType<typeof lockMeasure>>

/** What the answers mean, and everything that follows from it; nobody is there to ask again when the fund is short. */
export async function decideCirculation(
  scope: Scope,
  loaded: LoadedCirculation,
  measure: LockedMeasure | undefined,
  decisionId: Id<'decision'>,
): Promise<BallotOutcome> {
  const { circulation, rules, judged } = loaded
  const year = await getFundingYear(scope, circulation.fundingYearId)
  const recommends = await bodyRecommends(scope, year)
  const frame = {
    counts: judged.votes.counts,
    voters: judged.entitled,
    conflicted: judged.voting.conflictedIds.length,
    majority: rules.majority,
    abstentions: rules.abstentions,
    recommends,
  }
  if (!measure || circulation.motionCents === null) {
    const decided = decideVote(judged.votes.counts, judged.votes.electorate, rules)
    return {
      ...frame,
      result:
        decided.kind === 'carried' ? { kind: 'carried' } : { kind: 'motion_lost', because: decided.because },
    }
  }
  const decision = {
    id: decisionId,
    measureId: measure.id,
    decidedBy: 'committee' as const,
    circulationId: circulation.id,
    rulesId: circulation.rulesId,
    source: `Umlaufverfahren ${circulation.number}`,
    generation: year.generation,
    decidedOn: scope.today,
  }
  const result = await book(scope, loaded, measure, decisionId, recommends)
  const { conditions } = circulation
  if (result.kind === 'refused_by_fund')
    await enterWaitingList(scope, { measure, amountCents: circulation.motionCents, conditions, decision })
  else
    await settleMeasure(
      scope,
      { measure, decision, bookedOn: scope.today, conditions, source: decision.source },
      { result, recommends },
    )
  await tellApplicantOfDecision(scope, measure.id, decisionId)
  return { ...frame, result }
}

/** The fund has the last word, as in a meeting. */
async function book(
  scope: Scope,
  { circulation, rules, judged }: LoadedCirculation,
  { id: measureId, fundId }: LockedMeasure,
  decisionId: Id<'decision'>,
  recommends: boolean,
) {
  const { motionCents, conditions } = circulation
  if (motionCents === null) throw new Error('a circulation on a case has no amount')
  const motion = {
    kind: 'grant' as const,
    amountCents: motionCents,
    conditions: conditions.map(conditionSentence),
  }
  const result = decideOutcome(motion, judged.votes, await freeCentsOf(scope, fundId), rules)
  if (result.kind !== 'granted' && result.kind !== 'granted_with_conditions') return result
  const decided = { fundId, measureId, decisionId, decidedOn: scope.today }
  const booking = await bookGrant(scope, decided, result.amountCents, recommends ? 'recommend' : 'reserve')
  return booking.kind === 'refused'
    ? decideOutcome(motion, judged.votes, booking.availableCents, rules)
    : result
}
