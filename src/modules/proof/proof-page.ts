import type { Finding } from '../../kit/findings.ts'
import { noCents } from '../../kit/money.ts'
import type { Scope } from '../../platform/scope.ts'
import type { Measure } from '../applications/index.ts'
import { getNotice } from '../grants/index.ts'
import { calculate } from './calculation.ts'
import {
  canAcceptProof,
  canExamine,
  canRecordFinalPayment,
  canRecordRepayment,
  canSeeReceipts,
  canWriteProof,
} from './permissions.ts'
import { checkSubmission, loadProofCase, receiptFindings } from './proof-case.ts'
import { finalPaymentCents, findProof, findRepayment, findStatement } from './queries/proofs.ts'
import type { Receipt } from './queries/records.ts'
import { showFindings } from './shown-findings.ts'
import type { ProofPage } from './views/proof-page.ts'

/** Everything the tab shows but the form that was just posted. */
export async function loadProofPage(
  scope: Scope,
  measure: Measure,
): Promise<Omit<ProofPage, 'keys' | 'typed' | 'errors' | 'findings'>> {
  const { actor, slug, today } = scope
  const proof = await loadProofCase(scope, measure)
  const statement = await findStatement(scope, measure.id)
  const calculation = statement?.calculation ?? calculate(proof)
  const write = canWriteProof(actor, measure)
  return {
    slug,
    measure,
    today,
    proof,
    report: await findProof(scope, measure.id),
    calculation,
    statement,
    repayment: await findRepayment(scope, measure.id),
    finalPaymentCents: statement ? await finalPaymentCents(scope, measure.id) : noCents,
    dueOn: (await getNotice(scope, measure.id)).proofDueOn,
    calculationNotes: showFindings(calculation.findings.filter(({ field }) => !isOfReceipt(field))),
    receiptNotes: notesByReceipt(receiptFindings(proof, measure)),
    missing: write ? await missingParts(scope, measure) : [],
    may: {
      write,
      seeReceipts: canSeeReceipts(actor, measure),
      examine: canExamine(actor, measure),
      accept: canAcceptProof(actor, measure),
      recordRepayment: canRecordRepayment(actor, measure),
      recordFinalPayment: canRecordFinalPayment(actor, measure),
    },
  }
}

const ofReceipt = /^receipts\./
const isOfReceipt = (field: string | undefined): boolean => ofReceipt.test(field ?? '')

function notesByReceipt(findings: readonly Finding[]): ProofPage['receiptNotes'] {
  const notes = new Map<Receipt['id'], ProofPage['findings']>()
  for (const finding of findings) {
    const id = (finding.field ?? '').replace(ofReceipt, '') as Receipt['id']
    notes.set(id, [...(notes.get(id) ?? []), ...showFindings([finding])])
  }
  return notes
}

/** As if it were confirmed: that is asked when the proof is handed in. What belongs to a receipt stands beside it. */
async function missingParts(scope: Scope, measure: Measure) {
  const findings = await checkSubmission(scope, measure, { confirmed: true })
  const unwritten = findings.some(({ field }) => field === 'narrative')
  return showFindings(
    findings.filter(({ code, field }) => !isOfReceipt(field) && !(unwritten && code === 'answer-missing')),
  )
}
