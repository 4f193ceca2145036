import type { LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { found } from '../../../platform/errors.ts'
import { keepFile } from '../../../platform/files/keep-file.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { printedMinutes } from '../documents/print-minutes.ts'
import { isNamed } from '../permissions.ts'
import { listSignatures, listVersions, type Version } from '../queries/minutes.ts'
import { checkSigning } from '../rules/steps.ts'
import { type SigningOffice, signingOffices } from '../vocabulary.ts'
import { lockMinutes, moveMinutes, refuseIf } from './lock-minutes.ts'

export interface NewSignature {
  readonly office: SigningOffice
  /** The full name, typed to confirm. */
  readonly typed: string
  /** Set when it stands on paper and an office enters it: the day it was written. */
  readonly onPaperOn?: LocalDate
}

/** Signs the version that lies before them; the last signature prints it, once and for all. */
export const signMinutes = (
  scope: Scope,
  meetingId: Id<'meeting'>,
  { office, typed, onPaperOn }: NewSignature,
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const minutes = await lockMinutes(scope, meetingId)
    const newest = (await listVersions(scope, minutes.id))[0]
    const signatures = await listSignatures(scope, minutes.id)
    const signed = signatures.filter(({ number }) => number === newest?.number).map((row) => row.office)
    const [name, personId] =
      office === 'chair' ? [minutes.chairName, minutes.chairId] : [minutes.clerkName, minutes.clerkId]
    const onPaper = onPaperOn !== undefined
    const isThePerson = isNamed(scope.actor, personId)
    refuseIf(checkSigning({ state: minutes.state, office, signed, name, typed, onPaper, isThePerson }))
    const version = found(newest, 'version of the minutes')
    await scope.database
      .insertInto('minutesSignatures')
      .values({
        partnershipId: scope.partnershipId,
        minutesId: minutes.id,
        number: version.number,
        office,
        name,
        personId: onPaper ? null : scope.actor.personId,
        onPaper,
        signedOn: onPaperOn ?? scope.today,
        recordedAt: scope.now,
        recordedBy: scope.actor.personId,
      })
      .execute()
    const facts = { meetingId, number: version.number, office, onPaper }
    await audit(scope, { verb: 'sign', record: 'minutes', recordId: minutes.id, facts })
    if (signed.length + 1 < signingOffices.length) return
    await printVersion(scope, minutes.id, minutes.meeting.meetsOn, version)
    await moveMinutes(scope, minutes.id, 'signed')
  })

async function printVersion(scope: Scope, minutesId: Id<'minutes'>, meetsOn: LocalDate, version: Version) {
  const signatures = await listSignatures(scope, minutesId)
  const { number } = version
  const bytes = await scope.edges.pdf.print({
    template: 'modules/minutes/documents/minutes.typ',
    data: printedMinutes(version.content, {
      number,
      signatures: signatures.filter((row) => row.number === number),
    }),
    standard: 'ua-1',
    createdAt: scope.now,
  })
  const name = `Protokoll ${meetsOn} Fassung ${number}.pdf`
  const fileId = await keepFile(scope, { name, bytes, mediaType: 'application/pdf' })
  await scope.database
    .updateTable('minutesVersions')
    .set({ fileId })
    .where('partnershipId', '=', scope.partnershipId)
    .where('minutesId', '=', minutesId)
    .where('number', '=', number)
    .execute()
}
