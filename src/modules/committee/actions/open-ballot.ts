import { type Finding, isRefused } from '../../../kit/findings.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import type { Cents } from '../../../kit/money.ts'
import { audit } from '../../../platform/audit.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { lockMeasure } from '../../applications/index.ts'
import { loadVoting } from '../queries/voting.ts'
import { checkMotion } from '../rules/grant-outcome.ts'
import { checkDecisionStep } from '../rules/meeting-steps.ts'
import { mayVote } from '../rules/vote.ts'
import { isBallotOpen, lockItemInMeeting } from './locks.ts'

export interface MotionToGrant {
  readonly itemId: Id<'agenda-item'>
  readonly amountCents: Cents
  /** What the grantee must do besides; empty for none. */
  readonly condition?: string
}

/** Puts a motion to the vote. Refused with everything that stands against it; the fund is asked when the votes are in. */
export const openBallot = (scope: Scope, motion: MotionToGrant): Promise<Id<'ballot'>> =>
  inTransaction(scope, async (scope) => {
    const { itemId, amountCents } = motion
    const condition = motion.condition ?? ''
    const { meeting, item } = await lockItemInMeeting(scope, itemId)
    const measure = item.measureId ? await lockMeasure(scope, item.measureId) : undefined
    const { voting, rules } = await loadVoting(scope, meeting, itemId)
    const findings: Finding[] = checkDecisionStep({
      meeting: meeting.state,
      item: item.state,
      measureState: measure?.state ?? null,
      ballotOpen: await isBallotOpen(scope, itemId),
    })
    if (measure)
      findings.push(
        ...checkMotion({ kind: 'grant', amountCents, conditions: [] }, measure.requestedCents),
        ...mayVote(voting, rules),
      )
    if (!measure || isRefused(findings)) throw new Refused(findings)
    const ballotId = await insertBallot(scope, { itemId, amountCents, condition })
    const facts = { amountCents, condition, present: voting.present.length, meetsOn: meeting.meetsOn }
    await audit(scope, {
      verb: 'open-ballot',
      record: 'ballot',
      recordId: ballotId,
      measureId: measure.id,
      facts,
    })
    return ballotId
  })

async function insertBallot(scope: Scope, { itemId, amountCents, condition = '' }: MotionToGrant) {
  const { last } = await scope.database
    .selectFrom('ballots')
    .select((ballot) => ballot.fn.max('number').as('last'))
    .where('partnershipId', '=', scope.partnershipId)
    .where('agendaItemId', '=', itemId)
    .executeTakeFirstOrThrow()
  const id = newId<'ballot'>()
  await scope.database
    .insertInto('ballots')
    .values({
      partnershipId: scope.partnershipId,
      id,
      agendaItemId: itemId,
      number: (last ?? 0) + 1,
      motionCents: amountCents,
      condition,
      state: 'open',
      openedAt: scope.now,
    })
    .execute()
  return id
}
