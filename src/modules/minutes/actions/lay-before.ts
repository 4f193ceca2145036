import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { contentOf } from '../documents/content.ts'
import { toSignMail } from '../mails/minutes-mails.ts'
import { listVersions } from '../queries/minutes.ts'
import { loadRecord } from '../queries/record.ts'
import { checkLaying, checkStep } from '../rules/steps.ts'
import { lockMinutes, moveMinutes, refuseIf } from './lock-minutes.ts'
import { mailPeople } from './mail-people.ts'

/** Freezes the text as the next version and asks chair and clerk to sign it. */
export const layBefore = (
  scope: Scope,
  meetingId: Id<'meeting'>,
  { reason = '' }: { readonly reason?: string } = {},
): Promise<number> =>
  inTransaction(scope, async (scope) => {
    const minutes = await lockMinutes(scope, meetingId)
    const versions = await listVersions(scope, minutes.id)
    refuseIf(checkLaying({ ...minutes, meeting: minutes.meeting.state, versions: versions.length, reason }))
    const number = versions.length + 1
    await scope.database
      .insertInto('minutesVersions')
      .values({
        partnershipId: scope.partnershipId,
        minutesId: minutes.id,
        number,
        content: JSON.stringify(contentOf(await loadRecord(scope, meetingId))),
        reason: versions.length === 0 ? '' : reason,
        madeAt: scope.now,
        madeBy: scope.actor.personId,
        fileId: null,
      })
      .execute()
    await moveMinutes(scope, minutes.id, 'to_sign')
    const facts = { meetingId, number, ...(versions.length === 0 ? {} : { reason }) }
    await audit(scope, { verb: 'lay-before', record: 'minutes', recordId: minutes.id, facts })
    await mailPeople(scope, [minutes.chairId, minutes.clerkId], toSignMail(scope, minutes.meeting))
    return number
  })

/** The text is written on; the next version has to be signed anew. */
export const takeBack = (scope: Scope, meetingId: Id<'meeting'>): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const minutes = await lockMinutes(scope, meetingId)
    refuseIf(checkStep('take_back', minutes.state))
    await moveMinutes(scope, minutes.id, 'draft')
    await audit(scope, { verb: 'take-back', record: 'minutes', recordId: minutes.id, facts: { meetingId } })
  })

/** Signed minutes turn out to be wrong: written anew, signed anew, sent anew. The earlier version stays readable. */
export const correctMinutes = (scope: Scope, meetingId: Id<'meeting'>): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const minutes = await lockMinutes(scope, meetingId)
    refuseIf(checkStep('correct', minutes.state))
    await scope.database
      .updateTable('minutes')
      .set({ state: 'draft', distributedAt: null, objectionsUntil: null })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', minutes.id)
      .execute()
    await audit(scope, { verb: 'correct', record: 'minutes', recordId: minutes.id, facts: { meetingId } })
  })
