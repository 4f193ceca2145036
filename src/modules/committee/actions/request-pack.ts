import { type Id, newId } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { listAgenda } from '../queries/agenda.ts'
import { getMeeting } from '../queries/meetings.ts'
import { contentKeyOf, listPacks } from '../queries/packs.ts'
import { lockMeeting } from './locks.ts'

export const packJob = 'meeting-pack'

/** Has the papers of a meeting bound into one file, without the points that are closed to the readers; once per state. */
export const requestPack = (
  scope: Scope,
  meetingId: Id<'meeting'>,
  withoutItems: readonly string[] = [],
): Promise<Id<'meeting-pack'>> =>
  inTransaction(scope, async (scope) => {
    await lockMeeting(scope, meetingId)
    const items = await listAgenda(scope, meetingId)
    const contentKey = await contentKeyOf(scope, await getMeeting(scope, meetingId), items)
    const [newest] = await listPacks(scope, meetingId, withoutItems)
    if (newest?.contentKey === contentKey && newest.state !== 'failed') return newest.id
    const id = newId<'meeting-pack'>()
    await scope.database
      .insertInto('meetingPacks')
      .values({
        partnershipId: scope.partnershipId,
        id,
        meetingId,
        withoutItems: [...withoutItems],
        contentKey,
        state: 'waiting',
        total: items.length,
        requestedAt: scope.now,
        requestedBy: scope.actor.personId,
      })
      .execute()
    await scope.edges.jobs.send(scope.database, packJob, { partnershipId: scope.partnershipId, packId: id })
    const facts = { points: items.length, without: withoutItems.length }
    await audit(scope, { verb: 'request-pack', record: 'meeting', recordId: meetingId, facts })
    return id
  })
