import { formatDay, formatPeriod, type LocalDate } from '../../../kit/dates.ts'
import { formatSource } from '../../../kit/findings.ts'
import { formatEuro, sumCents } from '../../../kit/money.ts'
import { quoted } from '../../../kit/text.ts'
import type { PrintJob } from '../../../platform/pdf/printer.ts'
import type { Measure } from '../../applications/index.ts'
import type { Organisation } from '../../identity/index.ts'
import { fullName } from '../../identity/vocabulary.ts'
import type { Office } from '../../partnership/index.ts'
import type { Calculation, ComparedLine } from '../calculation.ts'
import { deviation } from '../page-texts.ts'
import type { Statement } from '../queries/proofs.ts'
import { showFindings } from '../shown-findings.ts'
import { stepLabels } from '../texts.ts'

export interface StatementFacts {
  readonly measure: Measure
  readonly notice: { readonly number: string; readonly issuedOn: LocalDate }
  readonly recipient: Organisation
  readonly calculation: Calculation
  /** Undefined: a preview of what has been entered so far. */
  readonly statement: Statement | undefined
  readonly leadOffice: Office
  readonly partnership: { readonly name: string; readonly programmeNotice: string }
  readonly today: LocalDate
}

/** The zahlenmäßige Nachweis as the printer wants it: ready German strings. */
export function statementDocument(facts: StatementFacts): Omit<PrintJob, 'createdAt'> {
  const { measure, calculation, statement, leadOffice, partnership, today } = facts
  const day = statement?.acceptedOn ?? today
  return {
    template: 'modules/proof/documents/statement.typ',
    standard: 'ua-1',
    data: {
      title: statement ? 'Abrechnung der Zuwendung' : 'Zahlenmäßiger Nachweis (Entwurf)',
      partnership: partnership.name,
      notice: partnership.programmeNotice,
      sender: addressLines(leadOffice).join(' · '),
      recipient: addressLines(facts.recipient),
      reference: [
        ['Vorhaben', measure.reference ?? ''],
        ['Bescheid', facts.notice.number],
        ['Datum', formatDay(day)],
      ],
      opening: statement
        ? `Der Verwendungsnachweis zum Vorhaben ${quoted(measure.title)} ist geprüft und angenommen.`
        : `Stand der Angaben zum Vorhaben ${quoted(measure.title)} am ${formatDay(today)}; verbindlich wird die Rechnung mit der Annahme.`,
      facts: particulars(facts),
      expenses: expenseTable(calculation.lines),
      income: incomeTable(calculation),
      steps: stepTable(calculation),
      findings: showFindings(calculation.findings).map(({ text }) => text),
      remark: statement?.remark ?? '',
      placeAndDay: [leadOffice.town, formatDay(day)].filter(Boolean).join(', '),
      names: statement ? [{ name: leadOffice.name, office: 'Federführendes Amt, im Auftrag' }] : [],
    },
  }
}

interface Address {
  readonly name: string
  readonly legalForm?: string
  readonly street: string
  readonly postcode: string
  readonly town: string
}

const addressLines = ({ name, legalForm = '', street, postcode, town }: Address): string[] =>
  [fullName({ name, legalForm }), street, `${postcode} ${town}`.trim()].filter((line) => line !== '')

function particulars({ measure, notice, calculation }: StatementFacts): [string, string][] {
  const { beginsOn, endsOn } = measure
  return [
    ['Bescheid', `${notice.number} vom ${formatDay(notice.issuedOn)}`],
    ['Zeitraum', beginsOn && endsOn ? formatPeriod(beginsOn, endsOn) : ''],
    ['Fonds', `${measure.fundLabel}, Haushaltsjahr ${measure.year}`],
    ['Anerkannt', formatEuro(calculation.eligibleCents)],
    ['Zuwendung benötigt', formatEuro(calculation.grantNeededCents)],
    ['Rückzahlung', formatEuro(calculation.repaymentCents)],
    ['Im Fonds wieder frei', formatEuro(calculation.releasedCents)],
  ]
}

function expenseTable(lines: readonly ComparedLine[]) {
  const sumOf = (pick: (line: ComparedLine) => ComparedLine['actualCents']) => sumCents(lines.map(pick))
  const [planned, actual] = [sumOf((line) => line.plannedCents), sumOf((line) => line.actualCents)]
  return {
    head: ['Position', 'Soll', 'Ist', 'Abweichung', 'Anerkannt'],
    money: [1, 2, 3, 4],
    rows: lines.map((line) => [
      line.label,
      formatEuro(line.plannedCents),
      formatEuro(line.actualCents),
      deviation(line.plannedCents, line.actualCents),
      formatEuro(line.eligibleCents),
    ]),
    total: [
      'Summe',
      formatEuro(planned),
      formatEuro(actual),
      deviation(planned, actual),
      formatEuro(sumOf((line) => line.eligibleCents)),
    ],
  }
}

const incomeTable = ({ incomes }: Calculation) => ({
  head: ['Einnahme', 'Soll', 'Ist'],
  rows: incomes.map((income) => [
    income.label,
    formatEuro(income.plannedCents),
    formatEuro(income.actualCents),
  ]),
})

const stepTable = ({ steps }: Calculation) => ({
  head: ['Rechenschritt', 'Betrag', 'Regel'],
  rows: steps.map(({ code, amountCents, source }) => [
    stepLabels[code],
    formatEuro(amountCents),
    formatSource(source),
  ]),
})
