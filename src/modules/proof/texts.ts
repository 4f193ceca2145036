import { type Facts, factsOf } from '../../kit/facts.ts'
import type { Finding } from '../../kit/findings.ts'
import { countOf } from '../../kit/text.ts'
import type { AttendanceCode } from './rules/attendance.ts'
import type { CompletenessCode } from './rules/completeness.ts'
import type { CostLineCode } from './rules/cost-lines.ts'
import type { ExaminationCode } from './rules/examination.ts'
import type { ProofDeadlineCode } from './rules/proof-deadline.ts'
import type { ReceiptCode } from './rules/receipt.ts'
import type { LumpSumProofCode } from './rules/settlement-lump-sums.ts'
import type { StepCode } from './rules/settlement-receipts.ts'
import type { ProofPart } from './vocabulary.ts'

export type ProofFindingCode =
  | CostLineCode
  | 'own-funds-below-plan'
  | LumpSumProofCode
  | ReceiptCode
  | ProofDeadlineCode
  | AttendanceCode
  | CompletenessCode
  | ExaminationCode

/** What is wrong and what to do, in plain German. */
export const findingText = (finding: Finding<ProofFindingCode>): string =>
  sentences[finding.code](factsOf(finding))

/** The lines of the calculation, in the order in which they are shown. */
export const stepLabels: Readonly<Record<StepCode, string>> = {
  'actual-costs': 'Tatsächliche Ausgaben',
  'not-eligible': 'davon nicht anerkannt',
  eligible: 'Anerkannte Ausgaben',
  'own-funds': 'Eigenmittel',
  'other-income': 'Drittmittel und Beiträge',
  'share-of-eligible': 'Anteil an den anerkannten Ausgaben',
  granted: 'Bewilligt',
  'grant-needed': 'Benötigte Zuwendung',
  paid: 'Ausgezahlt',
  repayment: 'Rückzahlung',
  'still-payable': 'Noch auszuzahlen',
  released: 'Wieder frei im Fonds',
}

export const partLabels: Readonly<Record<ProofPart, string>> = {
  narrative: 'Sachbericht',
  statement: 'Zahlenmäßiger Nachweis',
  receipts: 'Belege',
  attendance: 'Teilnehmendenlisten',
  fee_contracts: 'Honorarverträge und Rechnungen',
  publications: 'Belegexemplare',
  signature: 'Bestätigung der Richtigkeit',
}

const days = (facts: Facts): string => countOf(facts.number('days'), 'Tag', 'Tage')

const sentences: Readonly<Record<ProofFindingCode, (facts: Facts) => string>> = {
  'line-over-tolerance': (facts) =>
    `„${facts.text('label')}“: Geplant waren ${facts.euro('plannedCents')}, mit der zulässigen Überschreitung ${facts.euro('toleratedCents')}; ausgegeben wurden ${facts.euro('actualCents')}. ${facts.euro('overToleranceCents')} werden nicht anerkannt.`,
  'line-not-planned': (facts) =>
    `„${facts.text('label')}“ steht nicht im Finanzierungsplan. ${facts.euro('overToleranceCents')} werden nicht anerkannt; bitte sprechen Sie mit dem federführenden Amt, ob der Plan geändert werden kann.`,
  'line-not-covered': (facts) =>
    `„${facts.text('label')}“: Die Überschreitung ist nicht durch Einsparungen bei anderen Positionen gedeckt. ${facts.euro('uncoveredCents')} werden nicht anerkannt.`,
  'own-funds-below-plan': (facts) =>
    `Geplant waren Eigenmittel von ${facts.euro('ownPlannedCents')}, eingesetzt wurden ${facts.euro('ownActualCents')}. Eigenmittel gehen der Zuwendung vor; die fehlenden ${facts.euro('missingCents')} trägt die Zuwendung nicht.`,
  'fewer-participants-than-planned': (facts) =>
    `Geplant waren ${facts.number('plannedParticipants')} Teilnehmende, nachgewiesen sind ${facts.number('provenParticipants')}. Die Pauschale richtet sich nach den nachgewiesenen. Bitte nennen Sie im Sachbericht die Gründe.`,
  'proven-over-granted': (facts) =>
    `Nachgewiesen sind Pauschalen von ${facts.euro('provenCents')}; gezahlt werden höchstens die bewilligten ${facts.euro('grantedCents')}.`,
  'payment-date-missing': (facts) =>
    `Beim Beleg „${facts.text('payee')}“ über ${facts.euro('amountCents')} fehlt der Tag der Zahlung. Bitte tragen Sie ihn nach.`,
  'payment-outside-period': (facts) =>
    `Der Beleg „${facts.text('payee')}“ wurde am ${facts.day('paidOn')} gezahlt. Zahlungen müssen zwischen dem ${facts.day('periodFrom')} und dem ${facts.day('lastPayment')} liegen. Bitte erklären Sie die Abweichung.`,
  'receipt-not-positive': (facts) =>
    `Beim Beleg „${facts.text('payee')}“ fehlt der Betrag. Bitte geben Sie einen Betrag über 0,00 € ein.`,
  'receipt-without-line': (facts) =>
    `Der Beleg „${facts.text('payee')}“ gehört zu keiner Position des Finanzierungsplans. Bitte ordnen Sie ihn zu.`,
  'receipt-duplicate': (facts) =>
    `Der Beleg „${facts.text('payee')}“ über ${facts.euro('amountCents')} scheint doppelt erfasst zu sein. Bitte prüfen Sie das.`,
  'receipts-exceed-line': (facts) =>
    `„${facts.text('label')}“: Die Belege ergeben ${facts.euro('spentCents')}, möglich sind höchstens ${facts.euro('toleratedCents')}. Bitte prüfen Sie die Zuordnung; ${facts.euro('overCents')} werden sonst nicht anerkannt.`,
  'proof-late': (facts) =>
    `Der Nachweis kam am ${facts.day('submittedOn')}, fällig war er am ${facts.day('dueOn')} (${days(facts)} zu spät).`,
  'proof-overdue': (facts) =>
    `Der Verwendungsnachweis war am ${facts.day('dueOn')} fällig, das sind ${days(facts)} Verzug. Bitte reichen Sie ihn umgehend ein.`,
  'proof-due-soon': (facts) =>
    `Der Verwendungsnachweis ist am ${facts.day('dueOn')} fällig. Bitte reichen Sie ihn bis dahin ein.`,
  'attendance-list-missing': () =>
    'Es fehlt die Teilnehmendenliste. Bitte laden Sie für jeden Tag eine Liste hoch.',
  'attendance-outside-period': (facts) =>
    `Die Liste vom ${facts.day('heldOn')} liegt außerhalb des bewilligten Zeitraums. Bitte prüfen Sie das Datum.`,
  'signatures-missing': (facts) =>
    `Auf der Liste vom ${facts.day('heldOn')} stehen ${facts.number('participants')} Teilnehmende, aber nur ${facts.number('signatures')} Unterschriften. Bitte ergänzen Sie sie oder korrigieren Sie die Zahl.`,
  'accompanying-adult-missing': (facts) =>
    `Auf der Liste vom ${facts.day('heldOn')} fehlt die erwachsene Begleitperson der Gruppe unter 16 Jahren. Bitte tragen Sie Name und Unterschrift nach.`,
  'group-assignment-missing': (facts) =>
    `Auf der Liste vom ${facts.day('heldOn')} fehlt, zu welcher Gruppe die Kinder gehören. Bitte tragen Sie Klasse oder Gruppe ein.`,
  'proof-part-missing': (facts) =>
    `Es fehlt: ${partLabels[facts.text('part') as ProofPart]}. Bitte ergänzen Sie diesen Teil.`,
  'answer-missing': (facts) => `„${facts.text('label')}“ ist noch leer. Bitte beantworten Sie diese Frage.`,
  'answer-too-long': (facts) =>
    `„${facts.text('label')}“ hat ${facts.number('characters')} Zeichen, möglich sind ${facts.number('maxCharacters')}. Bitte kürzen Sie den Text.`,
  'copies-missing': (facts) =>
    `Verlangt sind ${countOf(facts.number('needed'), 'Belegexemplar', 'Belegexemplare')}, angegeben sind ${facts.number('copies')}. Bitte reichen Sie die fehlenden nach.`,
  'ineligible-over-amount': (facts) =>
    `Der Beleg lautet über ${facts.euro('amountCents')}; mehr kann nicht abgezogen werden. Bitte verringern Sie den Betrag.`,
  'examination-note-missing': () =>
    'Bitte begründen Sie, warum der Betrag nicht anerkannt wird. Die Begründung lesen auch die Antragstellenden.',
  'drawdown-under-way': (facts) =>
    `Mittelabruf ${facts.number('number')} über ${facts.euro('amountCents')} ist noch offen. Bitte zahlen Sie ihn aus oder lehnen Sie ihn ab; danach kann der Nachweis angenommen werden.`,
}
