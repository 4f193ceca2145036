import { type Id, newId } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { isOffice } from '../../identity/permissions.ts'
import { getMeasure } from '../queries.ts'
import { mailApplicant } from './mail-applicant.ts'
import { mailOffices } from './mail-offices.ts'

export interface NewMessage {
  /** applicant: read by both sides. offices: an internal note. */
  readonly audience: 'applicant' | 'offices'
  readonly body: string
}

/** Writes into the case's talk; the other side gets a mail with the text itself, an internal note goes to nobody. */
export const writeMessage = (
  scope: Scope,
  measureId: Id<'measure'>,
  { audience, body }: NewMessage,
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const measure = await getMeasure(scope, measureId)
    const side = isOffice(scope.actor) ? 'office' : 'applicant'
    const id = newId<'message'>()
    await scope.database
      .insertInto('messages')
      .values({
        partnershipId: scope.partnershipId,
        id,
        measureId,
        audience,
        side,
        authorName: scope.actor.name,
        personId: scope.actor.personId,
        body,
        writtenAt: scope.now,
      })
      .execute()
    const verb = audience === 'offices' ? 'write-internal-note' : 'write-message'
    await audit(scope, { verb, record: 'message', recordId: id, measureId })
    if (audience === 'offices') return
    const mail = {
      measureId,
      subject: `Nachricht zu ${measure.reference ?? 'Ihrem Entwurf'}: ${measure.title}`,
      paragraphs: [`${scope.actor.name} schreibt:`, body],
      tab: 'nachrichten' as const,
      button: 'Antworten',
    }
    if (side === 'office') await mailApplicant(scope, { ...mail, applicantId: measure.applicantId })
    else await mailOffices(scope, mail)
  })
