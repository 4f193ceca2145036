import { formatDay, formatPeriod, type LocalDate } from '../../../kit/dates.ts'
import { type Cents, formatEuro, sumCents } from '../../../kit/money.ts'
import { quoted } from '../../../kit/text.ts'
import type { PrintJob } from '../../../platform/pdf/printer.ts'
import type { Measure, PlanLine } from '../../applications/index.ts'
import type { Condition } from '../../committee/index.ts'
import type { Organisation } from '../../identity/index.ts'
import { fullName } from '../../identity/vocabulary.ts'
import type { FundingYear, LocalRules, Office, ProgrammeTerms } from '../../partnership/index.ts'
import { noticeObligations } from '../rules/notice.ts'
import { financingLabels, obligationLabels } from '../texts.ts'

export interface NoticeFacts {
  readonly measure: Measure
  readonly notice: { readonly number: string; readonly amountCents: Cents; readonly proofDueOn: LocalDate }
  readonly issuedOn: LocalDate
  readonly fundingYear: FundingYear
  readonly recipient: Organisation
  readonly plan: readonly PlanLine[]
  readonly conditions: readonly Condition[]
  readonly terms: ProgrammeTerms
  readonly localRules: LocalRules
  readonly leadOffice: Office
  readonly partnership: { readonly name: string; readonly programmeNotice: string }
}

/** The Zuwendungsbescheid as the printer wants it: ready German strings. */
export function noticeDocument(facts: NoticeFacts): Omit<PrintJob, 'createdAt'> {
  const { measure, notice, issuedOn, leadOffice, partnership } = facts
  return {
    template: 'modules/grants/documents/notice.typ',
    standard: 'ua-1',
    data: {
      title: 'Zuwendungsbescheid',
      partnership: partnership.name,
      notice: partnership.programmeNotice,
      sender: [leadOffice.name, leadOffice.street, `${leadOffice.postcode} ${leadOffice.town}`.trim()]
        .filter((part) => part !== '')
        .join(' · '),
      recipient: addressOf(facts.recipient),
      reference: [
        ['Bescheid', notice.number],
        ['Vorhaben', measure.reference ?? ''],
        ['Datum', formatDay(issuedOn)],
      ],
      opening: openingOf(facts),
      facts: particulars(facts),
      planNote: planNote(facts),
      expenses: planTable('Ausgaben', facts.plan, 'expense'),
      income: planTable('Einnahmen', facts.plan, 'income'),
      conditions: facts.conditions.map((condition) => condition.text),
      obligations: obligationsOf(facts),
      payment: paymentOf(facts),
      remedy: remedyOf(leadOffice),
      placeAndDay: [leadOffice.town, formatDay(issuedOn)].filter((part) => part !== '').join(', '),
      names: [{ name: leadOffice.name, office: 'Federführendes Amt, im Auftrag' }],
    },
  }
}

const addressOf = ({ name, legalForm, street, postcode, town }: Organisation): string[] =>
  [fullName({ name, legalForm }), street, `${postcode} ${town}`.trim()].filter((line) => line !== '')

const openingOf = ({ measure, notice }: NoticeFacts): string[] => [
  'Sehr geehrte Damen und Herren,',
  `auf Ihren Antrag bewilligen wir Ihnen für das Vorhaben ${quoted(measure.title)} eine Zuwendung von ${formatEuro(notice.amountCents)}.`,
]

function particulars({ measure, notice, fundingYear }: NoticeFacts): [string, string][] {
  const { beginsOn, endsOn } = measure
  return [
    [
      'Zuwendung',
      `${fundingYear.financing === 'fixed_sum' ? '' : 'bis zu '}${formatEuro(notice.amountCents)}`,
    ],
    ['Art der Finanzierung', financingLabels[fundingYear.financing]],
    ['Zweck', `${measure.title}${measure.place ? `, ${measure.place}` : ''}`],
    ['Bewilligungszeitraum', beginsOn && endsOn ? formatPeriod(beginsOn, endsOn) : ''],
    ['Fonds', `${measure.fundLabel}, Haushaltsjahr ${fundingYear.year}`],
    ['Verwendungsnachweis bis', formatDay(notice.proofDueOn)],
  ]
}

const planNote = ({ terms, fundingYear }: NoticeFacts): string => {
  const [part, whole] = terms.lineTolerance
  const tolerated = !terms.lineToleranceExcept.includes(fundingYear.financing)
  const percent = Math.round((part / whole) * 100)
  return tolerated
    ? `Der Plan ist im Gesamtergebnis verbindlich. Ein einzelner Ansatz darf um bis zu ${percent} % überschritten werden, wenn Sie bei anderen Ansätzen entsprechend einsparen.`
    : 'Der Plan ist verbindlich.'
}

function planTable(head: string, plan: readonly PlanLine[], side: PlanLine['side']) {
  const lines = plan.filter((line) => line.side === side)
  return {
    head: [head, 'Betrag'],
    rows: lines.map((line) => [
      [line.category, line.description].filter(Boolean).join(': '),
      formatEuro(line.amountCents),
    ]),
    total: ['Summe', formatEuro(sumCents(lines.map((line) => line.amountCents)))],
  }
}

function obligationsOf({ issuedOn, notice, measure, fundingYear, localRules }: NoticeFacts): string[] {
  const { acknowledgeDays, printRelease, proofDeadlineDays, retentionYears } = localRules
  const duties = noticeObligations({
    noticedOn: issuedOn,
    periodUntil: measure.endsOn ?? notice.proofDueOn,
    acknowledgeWithinDays: acknowledgeDays,
    proofDeadline: { kind: 'days_after_end', days: proofDeadlineDays },
    settlement: fundingYear.settlement,
    printRelease,
  })
  return [
    ...duties.map(
      ({ code, dueOn }) => obligationLabels[code] + (dueOn ? ` Frist: ${formatDay(dueOn)}.` : ''),
    ),
    `Heben Sie die Unterlagen ${retentionYears} Jahre lang auf.`,
  ]
}

const paymentOf = ({ terms }: NoticeFacts): string =>
  `Sie rufen die Mittel selbst ab, sobald Sie sie brauchen. Jeder ausgezahlte Betrag ist innerhalb von ${terms.spendWithinDays} Tagen nach der Auszahlung zu verwenden. Nicht verwendete Mittel zahlen Sie zurück.`

const remedyOf = ({ name, street, postcode, town }: Office): string =>
  `Gegen diesen Bescheid können Sie innerhalb eines Monats nach Bekanntgabe Widerspruch einlegen bei: ${[name, street, `${postcode} ${town}`.trim()].filter(Boolean).join(', ')}. Wenn Sie auf den Rechtsbehelf verzichten, wird der Bescheid sofort bestandskräftig.`
