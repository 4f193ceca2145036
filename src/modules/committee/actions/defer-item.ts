import type { LocalDate } from '../../../kit/dates.ts'
import { type Finding, isRefused } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { lockMeasure, moveMeasure } from '../../applications/index.ts'
import { getFundingYear } from '../../partnership/index.ts'
import { checkMotion } from '../rules/grant-outcome.ts'
import { checkDecisionStep, dayOfDecision } from '../rules/meeting-steps.ts'
import { isBallotOpen, lockItemInMeeting } from './locks.ts'
import { writeDecision } from './write-decision.ts'

export interface Deferral {
  readonly itemId: Id<'agenda-item'>
  /** What is missing; the applicant reads it. */
  readonly reason: string
  /** Until when it is to be handed in; nothing happens by itself when it is not. */
  readonly dueOn?: LocalDate | undefined
}

/** Puts the application off by consent: it can be improved and put on the agenda of another meeting. */
export const deferItem = (scope: Scope, { itemId, reason, dueOn }: Deferral): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const { meeting, item } = await lockItemInMeeting(scope, itemId)
    const measure = item.measureId ? await lockMeasure(scope, item.measureId) : undefined
    const findings: Finding[] = [
      ...checkDecisionStep({
        meeting: meeting.state,
        item: item.state,
        measureState: measure?.state ?? null,
        ballotOpen: await isBallotOpen(scope, itemId),
      }),
      ...(measure ? checkMotion({ kind: 'defer', reason }, measure.requestedCents) : []),
    ]
    if (!measure || isRefused(findings)) throw new Refused(findings)
    const { generation } = await getFundingYear(scope, meeting.fundingYearId)
    await writeDecision(scope, {
      measureId: measure.id,
      kind: 'deferred',
      decidedBy: 'committee',
      reason,
      agendaItemId: itemId,
      rulesId: meeting.rulesId,
      generation,
      decidedOn: dayOfDecision(meeting.meetsOn, scope.today),
    })
    await moveMeasure(scope, measure.id, { to: 'deferred', dueOn: dueOn ?? null })
    await scope.database
      .updateTable('agendaItems')
      .set({ state: 'deferred' })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', itemId)
      .execute()
    await audit(scope, {
      verb: 'defer',
      record: 'agenda-item',
      recordId: itemId,
      measureId: measure.id,
      facts: { reason, meetsOn: meeting.meetsOn },
    })
  })
