import { formatSource } from '../../../kit/findings.ts'
import { formatEuro, minus, sumCents } from '../../../kit/money.ts'
import { type Column, FindingsList, Table } from '../../../ui/index.ts'
import type { ComparedIncome, ComparedLine } from '../calculation.ts'
import { deviation, lumpSumExplanation, stepExplanations } from '../page-texts.ts'
import type { SettlementStep } from '../rules/settlement-receipts.ts'
import { stepLabels } from '../texts.ts'
import type { ProofPage } from './proof-page.ts'

/** Soll and Ist side by side, line by line. */
export const ComparisonSection = ({ calculation: { lines, incomes }, calculationNotes }: ProofPage) => (
  <section>
    <h2>Soll und Ist</h2>
    <Table
      caption="Ausgaben nach Plan und nach Nachweis"
      rows={lines}
      columns={expenseColumns(lines)}
      footer={expenseSums(lines)}
    />
    <FindingsList findings={[...calculationNotes]} />
    <Table caption="Einnahmen nach Plan und nach Nachweis" rows={incomes} columns={incomeColumns} />
  </section>
)

const hasRejected = (lines: readonly ComparedLine[]): boolean =>
  lines.some(({ rejectedCents }) => rejectedCents > 0)

const expenseColumns = (lines: readonly ComparedLine[]): Column<ComparedLine>[] => [
  { head: 'Position', cell: (line) => line.label, names: true },
  { head: 'Soll', cell: (line) => formatEuro(line.plannedCents), numeric: true },
  { head: 'Ist', cell: (line) => formatEuro(line.actualCents), numeric: true },
  { head: 'Rest', cell: (line) => formatEuro(minus(line.plannedCents, line.actualCents)), numeric: true },
  { head: 'Abweichung', cell: (line) => deviation(line.plannedCents, line.actualCents), numeric: true },
  ...(hasRejected(lines)
    ? [{ head: 'Abzug', cell: (line: ComparedLine) => formatEuro(line.rejectedCents), numeric: true }]
    : []),
  { head: 'Anerkannt', cell: (line) => formatEuro(line.eligibleCents), numeric: true },
]

function expenseSums(lines: readonly ComparedLine[]): string[] {
  const sumOf = (pick: (line: ComparedLine) => ComparedLine['actualCents']) => sumCents(lines.map(pick))
  const planned = sumOf((line) => line.plannedCents)
  const actual = sumOf((line) => line.actualCents)
  return [
    'Summe',
    formatEuro(planned),
    formatEuro(actual),
    formatEuro(minus(planned, actual)),
    deviation(planned, actual),
    ...(hasRejected(lines) ? [formatEuro(sumOf((line) => line.rejectedCents))] : []),
    formatEuro(sumOf((line) => line.eligibleCents)),
  ]
}

const incomeColumns: readonly Column<ComparedIncome>[] = [
  { head: 'Einnahme', cell: (income) => income.label, names: true },
  { head: 'Soll', cell: (income) => formatEuro(income.plannedCents), numeric: true },
  { head: 'Ist', cell: (income) => formatEuro(income.actualCents), numeric: true },
  {
    head: 'Abweichung',
    cell: (income) => deviation(income.plannedCents, income.actualCents),
    numeric: true,
  },
]

/** Every figure opens into its rule and where that is written. */
export const CalculationSection = ({ calculation, statement }: ProofPage) => (
  <section>
    <h2>{statement ? 'So wurde abgerechnet' : 'So würde abgerechnet'}</h2>
    {!statement && (
      <p>Nach dem, was bis jetzt eingetragen ist. Verbindlich wird die Rechnung, wenn sie angenommen ist.</p>
    )}
    <Table
      caption="Rechenweg der Abrechnung"
      captionUnseen
      narrow="scroll"
      rows={calculation.steps}
      columns={[
        {
          head: 'Rechenschritt',
          cell: (step) => <Step step={step} kind={calculation.settlement} />,
          names: true,
        },
        { head: 'Betrag', cell: (step) => formatEuro(step.amountCents), numeric: true },
      ]}
    />
  </section>
)

interface StepProps {
  readonly step: SettlementStep
  readonly kind: 'receipts' | 'lump_sums'
}

const Step = ({ step: { code, source }, kind }: StepProps) => (
  <details>
    <summary>
      {kind === 'lump_sums' && code === 'eligible' ? 'Nachgewiesene Pauschalen' : stepLabels[code]}
    </summary>
    <p>{kind === 'lump_sums' && code === 'eligible' ? lumpSumExplanation : stepExplanations[code]}</p>
    <p class="source">
      {formatSource(source)}
      {source.assumed ? ' – angenommen, örtlich einstellbar' : ''}
    </p>
  </details>
)
