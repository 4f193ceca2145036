import { isRefused } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { checkAgendaStep } from '../rules/meeting-steps.ts'
import type { AgendaKind } from '../vocabulary.ts'
import { lockItemInMeeting } from './locks.ts'

export interface EditedItem {
  readonly public: boolean
  /** An application keeps the title of the project and stays an application. */
  readonly title?: string | undefined
  readonly kind?: Exclude<AgendaKind, 'application'> | undefined
}

/** Says whether the public may listen to a point; a point without an application may be named anew. */
export const editItem = (scope: Scope, itemId: Id<'agenda-item'>, edited: EditedItem): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const { meeting, item } = await lockItemInMeeting(scope, itemId)
    const findings = checkAgendaStep(meeting.state)
    if (isRefused(findings)) throw new Refused(findings)
    const named =
      item.measureId === null ? { title: edited.title ?? item.title, kind: edited.kind ?? item.kind } : {}
    // A point that is about something else now no longer names the minutes of a meeting.
    const about = named.kind === undefined || named.kind === 'minutes' ? {} : { minutesOf: null }
    await scope.database
      .updateTable('agendaItems')
      .set({ public: edited.public, ...named, ...about })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', itemId)
      .execute()
    const facts = { public: edited.public, ...named }
    await audit(scope, { verb: 'edit-point', record: 'agenda-item', recordId: itemId, facts })
  })
