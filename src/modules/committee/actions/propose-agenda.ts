import { isRefused } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { listAgenda } from '../queries/agenda.ts'
import { findLastClosedMeeting, listReadyMeasures, type ReadyMeasure } from '../queries/meetings.ts'
import { isClosing, type ProposedPoint, proposeAgenda as proposePoints } from '../rules/agenda-proposal.ts'
import { checkAgendaStep } from '../rules/meeting-steps.ts'
import { addAgendaPoint } from './add-agenda-point.ts'
import { lockMeeting } from './locks.ts'
import { orderAgenda } from './move-item.ts'
import { putOnAgenda } from './put-on-agenda.ts'

type ItemIds = Id<'agenda-item'>[]

/**
 * Builds the agenda: the usual points and every application that is ready. What was put off and what is decided by
 * delegation is taken in by hand only. What is there already stays, in its order, behind the opening points.
 */
export const proposeAgenda = (scope: Scope, meetingId: Id<'meeting'>): Promise<number> =>
  inTransaction(scope, async (scope) => {
    const meeting = await lockMeeting(scope, meetingId)
    const findings = checkAgendaStep(meeting.state)
    if (isRefused(findings)) throw new Refused(findings)
    const present = await listAgenda(scope, meetingId)
    const last = await findLastClosedMeeting(scope, meeting)
    const proposal = proposePoints({ present, lastMeeting: last })
    const ready = (await listReadyMeasures(scope, meeting.fundingYearId)).filter(isProposed)
    const before = await addAll(scope, meetingId, proposal.before)
    const applications: ItemIds = []
    for (const { id } of ready) applications.push(await putOnAgenda(scope, meetingId, id))
    const after = await addAll(scope, meetingId, proposal.after)
    const kept = present.filter((item) => !isClosing(item)).map(({ id }) => id)
    const keptLast = present.filter(isClosing).map(({ id }) => id)
    await orderAgenda(scope, meetingId, [...before, ...kept, ...applications, ...keptLast, ...after])
    return before.length + applications.length + after.length
  })

const isProposed = ({ state, forMicroGrant }: ReadyMeasure): boolean => state === 'admitted' && !forMicroGrant

async function addAll(
  scope: Scope,
  meetingId: Id<'meeting'>,
  points: readonly ProposedPoint[],
): Promise<ItemIds> {
  const ids: ItemIds = []
  for (const point of points) ids.push(await addAgendaPoint(scope, meetingId, point))
  return ids
}
