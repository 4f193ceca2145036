import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Conflict, found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { loadExtract, publicationOf } from '../queries/extract.ts'
import { checkPublication, checkWithdrawal, checkWriting } from '../rules/publication.ts'
import type { ExtractItem, GateQuestion } from '../vocabulary.ts'
import { lockMinutes, refuseIf } from './lock-minutes.ts'

export interface ExtractText {
  readonly introduction: string
  readonly items: readonly ExtractItem[]
}

/** Writes the text for the public from the newest version. What was confirmed for an earlier text counts no more. */
export const writeExtract = (
  scope: Scope,
  meetingId: Id<'meeting'>,
  { introduction, items }: ExtractText,
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const { id: minutesId } = await lockMinutes(scope, meetingId)
    const { extract, number, record } = await loadExtract(scope, meetingId)
    refuseIf(checkWriting(extract?.state))
    found(number > 0 ? number : undefined, 'version of the minutes')
    const known = new Set(record.course.items.map(({ item }) => item.id as string))
    const values = {
      number,
      state: 'draft' as const,
      introduction,
      items: JSON.stringify(items.filter(({ itemId }) => known.has(itemId))),
      writtenAt: scope.now,
      publishedAt: null,
      withdrawnAt: null,
      withdrawnBecause: '',
    }
    await scope.database
      .insertInto('minutesExtracts')
      .values({ partnershipId: scope.partnershipId, minutesId, ...values })
      .onConflict((row) => row.columns(['partnershipId', 'minutesId']).doUpdateSet(values))
      .execute()
    await scope.database
      .deleteFrom('extractConfirmations')
      .where('partnershipId', '=', scope.partnershipId)
      .where('minutesId', '=', minutesId)
      .execute()
    const facts = { meetingId, number, shown: items.filter(({ shown }) => shown).length }
    await audit(scope, { verb: 'write-extract', record: 'minutes', recordId: minutesId, facts })
  })

export interface Gate {
  /** The moment of the text that was read: a text that changed meanwhile is read again first. */
  readonly writtenAt: string
  readonly questions: readonly GateQuestion[]
}

/** A person answers questions of the checklist for the text as it stands. */
export const confirmExtract = (
  scope: Scope,
  meetingId: Id<'meeting'>,
  { writtenAt, questions }: Gate,
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const { id: minutesId } = await lockMinutes(scope, meetingId)
    const extract = found((await loadExtract(scope, meetingId)).extract, 'extract')
    refuseIf(checkWriting(extract.state))
    if (extract.writtenAt.toISOString() !== writtenAt) throw new Conflict('the extract was changed meanwhile')
    for (const question of questions)
      await scope.database
        .insertInto('extractConfirmations')
        .values({
          partnershipId: scope.partnershipId,
          minutesId,
          question,
          name: scope.actor.name,
          personId: scope.actor.personId,
          confirmedAt: scope.now,
        })
        .onConflict((row) => row.columns(['partnershipId', 'minutesId', 'question']).doNothing())
        .execute()
    const facts = { meetingId, questions }
    await audit(scope, { verb: 'confirm-extract', record: 'minutes', recordId: minutesId, facts })
  })

/** Only through the gate: every question confirmed, no point that is not public. */
export const publishExtract = (scope: Scope, meetingId: Id<'meeting'>): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const { id: minutesId } = await lockMinutes(scope, meetingId)
    const loaded = await loadExtract(scope, meetingId)
    const extract = found(loaded.extract, 'extract')
    refuseIf(checkPublication(publicationOf(loaded, extract)))
    await scope.database
      .updateTable('minutesExtracts')
      .set({ state: 'published', publishedAt: scope.now, withdrawnAt: null, withdrawnBecause: '' })
      .where('partnershipId', '=', scope.partnershipId)
      .where('minutesId', '=', minutesId)
      .execute()
    const facts = { meetingId, number: extract.number, confirmed: loaded.confirmations }
    await audit(scope, { verb: 'publish-extract', record: 'minutes', recordId: minutesId, facts })
  })

/** Takes the text off the public page at once, and all confirmations with it. */
export const withdrawExtract = (
  scope: Scope,
  meetingId: Id<'meeting'>,
  { reason }: { readonly reason: string },
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const { id: minutesId } = await lockMinutes(scope, meetingId)
    const extract = found((await loadExtract(scope, meetingId)).extract, 'extract')
    refuseIf(checkWithdrawal(extract.state))
    await scope.database
      .updateTable('minutesExtracts')
      .set({ state: 'withdrawn', withdrawnAt: scope.now, withdrawnBecause: reason })
      .where('partnershipId', '=', scope.partnershipId)
      .where('minutesId', '=', minutesId)
      .execute()
    await scope.database
      .deleteFrom('extractConfirmations')
      .where('partnershipId', '=', scope.partnershipId)
      .where('minutesId', '=', minutesId)
      .execute()
    await audit(scope, {
      verb: 'withdraw-extract',
      record: 'minutes',
      recordId: minutesId,
      facts: { meetingId, reason },
    })
  })
