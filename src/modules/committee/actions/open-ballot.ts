import { type Finding, isRefused } from '../../../kit/findings.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import type { Cents } from '../../../kit/money.ts'
import { audit } from '../../../platform/audit.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { lockMeasure } from '../../applications/index.ts'
import { conditionsText } from '../condition-texts.ts'
import { loadVoting } from '../queries/voting.ts'
import { checkMotion } from '../rules/grant-outcome.ts'
import { checkDecisionStep } from '../rules/meeting-steps.ts'
import { mayVote } from '../rules/vote.ts'
import type { ConditionDraft } from '../vocabulary.ts'
import { isBallotOpen, lockItemInMeeting } from './locks.ts'

export interface MotionToGrant {
  readonly itemId: Id<'agenda-item'>
  readonly amountCents: Cents
  /** What the grantee must do besides; in one sentence, or each with its day and who looks. */
  readonly condition?: string
  readonly conditions?: readonly ConditionDraft[]
}

/** Puts a motion to the vote. Refused with everything that stands against it; the fund is asked when the votes are in. */
export const openBallot = (scope: Scope, motion: MotionToGrant): Promise<Id<'ballot'>> =>
  inTransaction(scope, async (scope) => {
    const { itemId, amountCents } = motion
    const conditions = draftsOf(motion)
    const condition = conditionsText(conditions)
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
    const ballotId = await insertBallot(scope, { itemId, amountCents, conditions })
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

const draftsOf = ({ condition = '', conditions }: MotionToGrant): readonly ConditionDraft[] =>
  conditions ?? (condition.trim() === '' ? [] : [{ text: condition, dueOn: null, checker: null }])

async function insertBallot(scope: Scope, { itemId, amountCents, conditions = [] }: MotionToGrant) {
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
      condition: conditionsText(conditions),
      conditions: JSON.stringify(conditions),
      state: 'open',
      openedAt: scope.now,
    })
    .execute()
  return id
}
