import { isRefused } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { checkAgendaStep } from '../rules/meeting-steps.ts'
import type { AgendaKind } from '../vocabulary.ts'
import { insertItem } from './insert-item.ts'
import { lockMeeting } from './locks.ts'

export interface AgendaPoint {
  readonly title: string
  readonly kind?: Exclude<AgendaKind, 'application'> | undefined
  /** As the rules of procedure have it unless said otherwise. */
  readonly public?: boolean | undefined
  /** Of a point about minutes: the earlier meeting that they are of. */
  readonly minutesOf?: Id<'meeting'> | undefined
}

/** A point without an application: a report, an election, the adoption of the minutes, what else there is. */
export const addAgendaPoint = (
  scope: Scope,
  meetingId: Id<'meeting'>,
  point: AgendaPoint,
): Promise<Id<'agenda-item'>> =>
  inTransaction(scope, async (scope) => {
    const meeting = await lockMeeting(scope, meetingId)
    const findings = checkAgendaStep(meeting.state)
    if (isRefused(findings)) throw new Refused(findings)
    const itemId = await insertItem(scope, meeting, { ...point, measureId: null })
    const { title, kind = 'other' } = point
    await audit(scope, { verb: 'add-point', record: 'agenda-item', recordId: itemId, facts: { title, kind } })
    return itemId
  })
