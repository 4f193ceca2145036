import type { Finding } from '../../kit/findings.ts'
import { type Cents, least, minus, noCents, plus, sumCents } from '../../kit/money.ts'
import { computeLumpSums, incomeLabels, type PlanLine, planTotals } from '../applications/index.ts'
import type { IncomeKind } from '../applications/vocabulary.ts'
import type { FundingYear, ProgrammeTerms } from '../partnership/index.ts'
import type { AttendanceDay, Fee, Receipt } from './queries/records.ts'
import { type CostLine, judgeCostLines } from './rules/cost-lines.ts'
import { settleLumpSums } from './rules/settlement-lump-sums.ts'
import { type SettlementStep, settleReceipts } from './rules/settlement-receipts.ts'

/** What the settlement of a proof is computed from. */
export interface ProofCase {
  readonly settlement: FundingYear['settlement']
  readonly financing: FundingYear['financing']
  readonly terms: ProgrammeTerms
  readonly plan: readonly PlanLine[]
  readonly receipts: readonly Receipt[]
  readonly attendance: readonly AttendanceDay[]
  readonly fees: readonly Fee[]
  readonly grantedCents: Cents
  readonly paidCents: Cents
}

/** Soll and Ist of one line of the plan. */
export interface ComparedLine {
  readonly label: string
  readonly plannedCents: Cents
  readonly actualCents: Cents
  /** Taken off by the examination, receipt by receipt. */
  readonly rejectedCents: Cents
  readonly eligibleCents: Cents
}

export interface ComparedIncome {
  readonly label: string
  readonly plannedCents: Cents
  readonly actualCents: Cents
}

/** The zahlenmäßiger Nachweis and what follows from it; kept as it is with the accepted statement. */
export interface Calculation {
  readonly settlement: ProofCase['settlement']
  readonly lines: readonly ComparedLine[]
  readonly incomes: readonly ComparedIncome[]
  readonly steps: readonly SettlementStep[]
  readonly eligibleCents: Cents
  readonly grantNeededCents: Cents
  readonly repaymentCents: Cents
  readonly stillPayableCents: Cents
  readonly releasedCents: Cents
  readonly findings: readonly Finding[]
}

export const calculate = (proof: ProofCase): Calculation =>
  proof.settlement === 'receipts' ? calculateByReceipts(proof) : calculateByLumpSums(proof)

/** The lines of the plan by category, and what was spent outside of it with nothing planned. */
export function costLinesOf({ plan, receipts }: Pick<ProofCase, 'plan' | 'receipts'>): CostLine[] {
  const planned = plan.filter((line) => line.side === 'expense')
  const spent = receipts.filter((receipt) => receipt.side === 'expense')
  const labels = new Set([...planned, ...spent].map((entry) => entry.category))
  return [...labels].map((label) => ({
    id: label,
    label,
    plannedCents: sumOf(planned.filter((line) => line.category === label)),
    actualCents: minus(
      sumOf(spent.filter((receipt) => receipt.category === label)),
      rejectedOf(spent.filter((receipt) => receipt.category === label)),
    ),
  }))
}

function calculateByReceipts(proof: ProofCase): Calculation {
  const { financing, terms, plan, receipts, grantedCents, paidCents } = proof
  const lines = costLinesOf(proof)
  const { ownCents, requestedCents, expenseCents } = planTotals(plan)
  const result = settleReceipts(
    {
      financing,
      lines,
      ownPlannedCents: ownCents,
      ownActualCents: receivedOf(receipts, 'own'),
      otherIncomeCents: plus(receivedOf(receipts, 'third_party'), receivedOf(receipts, 'participants')),
      grantedCents,
      paidCents,
      ...(financing === 'share' ? { grantShare: [requestedCents, expenseCents] as const } : {}),
    },
    terms,
  )
  return {
    ...result,
    settlement: 'receipts',
    lines: compareLines(lines, proof),
    incomes: compareIncomes(proof),
  }
}

function compareLines(lines: readonly CostLine[], { financing, terms, receipts }: ProofCase): ComparedLine[] {
  const judged = judgeCostLines(lines, financing, terms)
  return judged.lines.map(({ label, plannedCents, actualCents, eligibleCents }) => {
    const rejectedCents = rejectedOf(
      receipts.filter((receipt) => receipt.side === 'expense' && receipt.category === label),
    )
    return {
      label,
      plannedCents,
      actualCents: plus(actualCents, rejectedCents),
      rejectedCents,
      eligibleCents,
    }
  })
}

/** The fund's own money stands in the ledger: it is what was paid. */
const compareIncomes = ({ plan, receipts, paidCents }: ProofCase): ComparedIncome[] =>
  incomeKindsInOrder
    .map((kind) => ({
      label: kind === 'requested' ? 'Zuwendung (ausgezahlt)' : incomeLabels[kind],
      plannedCents: sumOf(plan.filter((line) => line.incomeKind === kind)),
      actualCents: kind === 'requested' ? paidCents : receivedOf(receipts, kind),
    }))
    .filter(({ plannedCents, actualCents }) => plannedCents > 0 || actualCents > 0)

const incomeKindsInOrder: readonly IncomeKind[] = ['own', 'third_party', 'participants', 'requested']

function calculateByLumpSums(proof: ProofCase): Calculation {
  const { terms, plan, grantedCents, paidCents } = proof
  if (!terms.lumpSums) throw new Error(`the terms of ${terms.generation} know no lump sums`)
  const proven = computeLumpSums(provenCounts(proof), terms.lumpSums)
  const { provenCents, findings, ...result } = settleLumpSums({
    plannedCents: planTotals(plan).expenseCents,
    provenCents: proven.totalCents,
    plannedParticipants: plannedParticipants(plan),
    provenParticipants: provenCounts(proof).participants,
    grantedCents,
    paidCents,
  })
  const source = terms.sources.lumpSums
  const step = (code: SettlementStep['code'], amountCents: Cents): SettlementStep => ({
    code,
    amountCents,
    source,
  })
  return {
    ...result,
    settlement: 'lump_sums',
    lines: compareLumpSums(plan, proven.lines),
    incomes: compareIncomes(proof),
    eligibleCents: provenCents,
    findings,
    steps: [
      step('eligible', provenCents),
      step('granted', grantedCents),
      step('grant-needed', result.grantNeededCents),
      step('paid', paidCents),
      step('repayment', result.repaymentCents),
      step('still-payable', result.stillPayableCents),
      step('released', result.releasedCents),
    ],
  }
}

const provenCounts = ({ attendance, fees }: ProofCase) => ({
  participants: attendance.reduce((sum, day) => sum + day.participants, 0),
  feeHours: fees.map((fee) => fee.hoursHundredths / 100),
})

const participantsLine = 'Teilnehmendenpauschale'
const feesLine = 'Honorarpauschale'

export const plannedParticipants = (plan: readonly PlanLine[]): number =>
  plan
    .filter((line) => line.category === participantsLine)
    .reduce((sum, line) => sum + (line.quantity ?? 0), 0)

function compareLumpSums(
  plan: readonly PlanLine[],
  proven: ReturnType<typeof computeLumpSums>['lines'],
): ComparedLine[] {
  return [participantsLine, feesLine].map((label) => {
    const actualCents = sumOf(proven.filter((line) => labelOf(line.kind) === label))
    return {
      label,
      plannedCents: sumOf(plan.filter((line) => line.category === label)),
      actualCents,
      rejectedCents: noCents,
      eligibleCents: actualCents,
    }
  })
}

const labelOf = (kind: string): string => (kind === 'participants' ? participantsLine : feesLine)

const sumOf = (entries: readonly { readonly amountCents: Cents }[]): Cents =>
  sumCents(entries.map((entry) => entry.amountCents))

const rejectedOf = (receipts: readonly Receipt[]): Cents =>
  sumCents(receipts.map((receipt) => least(receipt.ineligibleCents, receipt.amountCents)))

/** Incomes that the examination does not count are taken off like expenses. */
const receivedOf = (receipts: readonly Receipt[], kind: IncomeKind): Cents => {
  const received = receipts.filter((receipt) => receipt.side === 'income' && receipt.category === kind)
  return minus(sumOf(received), rejectedOf(received))
}
