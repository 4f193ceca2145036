import type { LocalDate } from '../../../kit/dates.ts'
import type { Finding } from '../../../kit/findings.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import type { Cents } from '../../../kit/money.ts'
import { audit } from '../../../platform/audit.ts'
import { NotFound, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { getFundingYear } from '../../partnership/index.ts'
import { loadPlanLines, loadProofCase, receiptFindings } from '../proof-case.ts'
import { isLineOf } from '../receipt-lines.ts'
import { type GivenFile, keepOwnFile } from './keep-own-file.ts'
import { lockOpenProof } from './open-proof.ts'

export interface ReceiptDraft {
  readonly side: 'expense' | 'income'
  /** A cost category of the binding plan; for incomes their kind. */
  readonly category: string
  readonly documentOn: LocalDate
  readonly paidOn: LocalDate
  readonly party: string
  readonly purpose: string
  readonly paymentKind: 'transfer' | 'card' | 'cash'
  readonly amountCents: Cents
  readonly file?: GivenFile | undefined
}

export interface RecordedReceipt {
  readonly id: Id<'receipt'>
  readonly number: number
  /** What a person should look at; the receipt is kept all the same. */
  readonly findings: readonly Finding[]
}

/** Adds one receipt to the list, numbered per measure without gaps. */
export const recordReceipt = (
  scope: Scope,
  measureId: Id<'measure'>,
  { file, ...draft }: ReceiptDraft,
): Promise<RecordedReceipt> =>
  inTransaction(scope, async (scope) => {
    const measure = await lockOpenProof(scope, measureId)
    const { settlement } = await getFundingYear(scope, measure.fundingYearId)
    if (settlement !== 'receipts') throw new NotFound('list of receipts')
    if (!isLineOf(await loadPlanLines(scope, measureId), draft)) throw new Refused([withoutLine(draft)])
    const id = newId<'receipt'>()
    const number = await nextReceiptNumber(scope, measureId)
    await scope.database
      .insertInto('receipts')
      .values({
        partnershipId: scope.partnershipId,
        id,
        measureId,
        number,
        ...draft,
        fileId: await keepOwnFile(scope, file),
        removedAt: null,
        recordedAt: scope.now,
        recordedBy: scope.actor.personId,
      })
      .execute()
    const { side, category, amountCents } = draft
    const facts = { number, side, category, amountCents }
    await audit(scope, { verb: 'record-receipt', record: 'receipt', recordId: id, measureId, facts })
    return { id, number, findings: await findingsOf(scope, measure, id) }
  })

/** Removed receipts keep their number: a number once given to a paper never means another one. */
async function nextReceiptNumber(scope: Scope, measureId: Id<'measure'>): Promise<number> {
  const row = await scope.database
    .selectFrom('receipts')
    .select((row) => row.fn.max('number').as('last'))
    .where('partnershipId', '=', scope.partnershipId)
    .where('measureId', '=', measureId)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

type LockedMeasure = Awaited<ReturnType<typeof lockOpenProof>>

async function findingsOf(scope: Scope, measure: LockedMeasure, id: Id<'receipt'>): Promise<Finding[]> {
  const findings = receiptFindings(await loadProofCase(scope, measure), measure)
  return findings.filter(({ field }) => field === `receipts.${id}`)
}

const withoutLine = ({ party }: ReceiptDraft): Finding => ({
  code: 'receipt-without-line',
  weight: 'refusal',
  source: { title: 'Kosten- und Finanzierungsplan' },
  field: 'line',
  facts: { payee: party },
})
