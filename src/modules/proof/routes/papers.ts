import { Hono } from 'hono'
import { allow, NotFound } from '../../../platform/errors.ts'
import { answerDocument } from '../../../platform/files/keep-file.ts'
import type { Environment } from '../../../platform/http/environment.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { Measure } from '../../applications/index.ts'
import { getNotice, listDrawdowns } from '../../grants/index.ts'
import { getOrganisation } from '../../identity/index.ts'
import { getOffice, getPartnership } from '../../partnership/index.ts'
import { statementDocument } from '../documents/statement.ts'
import { receiptsCsv } from '../exports/receipts-csv.ts'
import { canSeeReceipts, hasProof } from '../permissions.ts'
import { loadCalculation } from '../proof-case.ts'
import { findStatement } from '../queries/proofs.ts'
import { listReceipts } from '../queries/records.ts'
import { caseOf, tab } from './case-of.ts'

/** The statement as a document, the receipts as a table. */
export const paperRoutes = new Hono<Environment>()
  .get(`${tab}/abrechnung.pdf`, async (c) => {
    const { scope, measure } = await caseOf(c)
    if (!hasProof(measure.state)) throw new NotFound('proof')
    return answerDocument(
      c,
      `Abrechnung ${measure.reference ?? ''}.pdf`,
      await printStatement(scope, measure),
    )
  })
  .get(`${tab}/belegliste.csv`, async (c) => {
    const { scope, measure } = await caseOf(c)
    allow(canSeeReceipts(scope.actor, measure))
    const csv = receiptsCsv(await listReceipts(scope, measure.id), await listDrawdowns(scope, measure.id))
    return c.body(csv, 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="Belegliste-${measure.reference ?? 'Vorhaben'}.csv"`,
      'cache-control': 'private, no-store',
    })
  })

/** An accepted statement is dated by its acceptance: the same bytes whenever it is asked for. */
async function printStatement(scope: Scope, measure: Measure): Promise<Uint8Array> {
  const statement = await findStatement(scope, measure.id)
  const document = statementDocument({
    measure,
    statement,
    calculation: statement?.calculation ?? (await loadCalculation(scope, measure)),
    notice: await getNotice(scope, measure.id),
    recipient: await getOrganisation(scope, measure.applicantId),
    leadOffice: await getOffice(scope, 'lead_office'),
    partnership: await getPartnership(scope),
    today: scope.today,
  })
  const createdAt = statement ? new Date(`${statement.acceptedOn}T12:00:00Z`) : scope.now
  return scope.edges.pdf.print({ ...document, createdAt })
}
