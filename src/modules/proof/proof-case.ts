import type { LocalDate } from '../../kit/dates.ts'
import type { Finding } from '../../kit/findings.ts'
import type { Id } from '../../kit/ids.ts'
import { cents, noCents } from '../../kit/money.ts'
import { found } from '../../platform/errors.ts'
import type { Scope } from '../../platform/scope.ts'
import { incomeLabels, loadBindingPlan, type Measure } from '../applications/index.ts'
import { getNotice } from '../grants/index.ts'
import { measureSums, received } from '../ledger/index.ts'
import { getFundingYear, loadTerms } from '../partnership/index.ts'
import { type Calculation, calculate, costLinesOf, type ProofCase } from './calculation.ts'
import { findProof } from './queries/proofs.ts'
import { listAttendanceDays, listFees, listReceipts } from './queries/records.ts'
import { reportQuestions } from './report-questions.ts'
import { checkAttendance } from './rules/attendance.ts'
import { checkCompleteness, partsOfSettlement } from './rules/completeness.ts'
import { checkProofDeadline } from './rules/proof-deadline.ts'
import { checkReceipts } from './rules/receipt.ts'
import type { ProofPart } from './vocabulary.ts'

type CaseToProve = Pick<
  Measure,
  'id' | 'fundingYearId' | 'grantedCents' | 'beginsOn' | 'endsOn' | 'cancelledOn'
>

/** Everything the settlement and its checks are computed from, as it stands now. */
export async function loadProofCase(scope: Scope, measure: CaseToProve): Promise<ProofCase> {
  const { settlement, financing, generation } = await getFundingYear(scope, measure.fundingYearId)
  const sums = await measureSums(scope, measure.id)
  return {
    settlement,
    financing,
    terms: await loadTerms(scope, generation),
    plan: await loadPlanLines(scope, measure.id),
    receipts: await listReceipts(scope, measure.id),
    attendance: await listAttendanceDays(scope, measure.id),
    fees: await listFees(scope, measure.id),
    grantedCents: measure.grantedCents ?? noCents,
    paidCents: received(sums, 'pay_out'),
  }
}

export const loadPlanLines = async (scope: Scope, measureId: Id<'measure'>) =>
  found(await loadBindingPlan(scope, measureId), 'financing plan').lines

/** What the settlement would be today. */
export const loadCalculation = async (scope: Scope, measure: CaseToProve): Promise<Calculation> =>
  calculate(await loadProofCase(scope, measure))

/**
 * What a person should look at in the receipts: paid outside the period, entered twice. What exceeds a line is found
 * by the settlement, which knows the savings of the others.
 */
export function receiptFindings(proof: ProofCase, measure: CaseToProve): Finding[] {
  if (proof.settlement !== 'receipts' || !measure.beginsOn || !measure.endsOn) return []
  const receipts = proof.receipts.map(
    ({ id, category, documentOn, paidOn, party, amountCents, purpose }) => ({
      id,
      lineId: category,
      documentedOn: documentOn,
      paidOn,
      payee: party,
      documentNumber: `${paidOn} ${purpose}`,
      amountCents,
    }),
  )
  const findings = checkReceipts(receipts, {
    periodFrom: measure.beginsOn,
    periodUntil: measure.endsOn,
    lastPaymentDay: null,
    lines: [...costLinesOf(proof), ...incomeLines].map((line) => ({ ...line, toleratedCents: withoutLimit })),
  })
  return findings.filter(({ code }) => code !== 'receipts-exceed-line')
}

const withoutLimit = cents(Number.MAX_SAFE_INTEGER)
const incomeLines = Object.entries(incomeLabels).map(([id, label]) => ({ id, label }))

/** Everything that keeps a proof from being handed in, at once, and what the office will see beside it. */
export async function checkSubmission(
  scope: Scope,
  measure: CaseToProve,
  { confirmed }: { readonly confirmed: boolean },
): Promise<Finding[]> {
  const proof = await loadProofCase(scope, measure)
  const report = await findProof(scope, measure.id)
  const answers = report?.answers ?? {}
  const parts: ProofPart[] = [
    ...presentParts(proof, measure.cancelledOn !== null),
    ...(Object.values(answers).some((answer) => answer.trim() !== '') ? (['narrative'] as const) : []),
    ...(confirmed ? (['signature'] as const) : []),
  ]
  const required = partsOfSettlement(proof.settlement, false)
  return [
    ...checkCompleteness(
      { parts, answers, publicationCopies: 0 },
      { parts: required, questions: reportQuestions, publicationCopies: 0 },
    ),
    ...attendanceFindings(proof, measure),
    ...receiptFindings(proof, measure),
    ...(await deadlineFindings(scope, measure.id)),
  ]
}

/** A measure that was called off before anything was spent has no receipts, and its proof is due all the same. */
const presentParts = ({ receipts, attendance }: ProofCase, calledOff: boolean): ProofPart[] => [
  'statement',
  ...(calledOff || receipts.some((receipt) => receipt.side === 'expense') ? (['receipts'] as const) : []),
  ...(calledOff || attendance.length > 0 ? (['attendance'] as const) : []),
]

function attendanceFindings(proof: ProofCase, measure: CaseToProve): Finding[] {
  if (proof.attendance.length === 0 || !measure.beginsOn || !measure.endsOn) return []
  const lists = proof.attendance.map((day) => ({
    id: day.id,
    heldOn: day.heldOn,
    mode: day.listKind === 'group' ? ('under_16' as const) : day.listKind,
    participants: day.participants,
    // Only who signed is counted: the number is typed from the list.
    signatures: day.participants,
    accompanyingAdult: day.accompanyingAdult,
    groupAssignment: day.groupName,
  }))
  return checkAttendance(lists, { periodFrom: measure.beginsOn, periodUntil: measure.endsOn })
}

const remindDaysBefore = 14

/** The day the notice names, and what it means today. */
export async function deadlineFindings(
  scope: Scope,
  measureId: Id<'measure'>,
  submittedOn: LocalDate | null = null,
): Promise<Finding[]> {
  const { proofDueOn } = await getNotice(scope, measureId)
  return checkProofDeadline({ dueOn: proofDueOn, submittedOn }, scope.today, { remindDaysBefore })
}
