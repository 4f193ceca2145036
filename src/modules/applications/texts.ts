import { type Facts, factsOf } from '../../kit/facts.ts'
import type { Finding } from '../../kit/findings.ts'
import { type Cents, formatEuro } from '../../kit/money.ts'
import type { CallCode } from './rules/call-year.ts'
import type { LifecycleCode, NextStepCode } from './rules/lifecycle.ts'
import type { LumpSumCode } from './rules/lump-sum-plan.ts'
import type { MicroGrantCode } from './rules/micro-grant.ts'
import type { PrecheckCode } from './rules/precheck.ts'
import { statusWord } from './rules/status-words.ts'
import type { SubmissionCode } from './rules/submission.ts'
import type { ApplicationState, GrantingOffice, Turn } from './vocabulary.ts'

export type ApplicationFindingCode =
  | SubmissionCode
  | CallCode
  | LumpSumCode
  | LifecycleCode
  | MicroGrantCode
  | PrecheckCode

/** What is wrong and what to do, in plain German. */
export const findingText = (finding: Finding<ApplicationFindingCode>): string =>
  sentences[finding.code](factsOf(finding))

export const turnLabels: Readonly<Record<Turn, string>> = {
  applicant: 'Antragstellende',
  coordination_office: 'Koordinierungs- und Fachstelle',
  lead_office: 'Federführendes Amt',
  committee: 'Ausschuss',
  federal_office: 'Regiestelle',
  nobody: 'Niemand',
}

/** One plain sentence for the case page: who does what next. */
export const nextStepText = (what: NextStepCode): string => nextSteps[what]

const nextSteps: Readonly<Record<NextStepCode, string>> = {
  'complete-and-submit': 'Der Antrag wird vervollständigt und eingereicht.',
  'check-formally': 'Die Koordinierungs- und Fachstelle prüft den Antrag formal.',
  'correct-and-resubmit': 'Die genannten Angaben werden korrigiert und der Antrag wird erneut eingereicht.',
  'put-on-agenda': 'Die Koordinierungs- und Fachstelle setzt den Antrag auf die Tagesordnung einer Sitzung.',
  'decide-micro-grant':
    'Koordinierungs- und Fachstelle und federführendes Amt entscheiden gemeinsam über das Kleinprojekt.',
  'decide-in-meeting': 'Der Ausschuss berät und entscheidet in seiner Sitzung.',
  'decide-in-circulation': 'Die Mitglieder stimmen schriftlich ab, ohne Sitzung.',
  'await-money':
    'Sobald im Fonds Geld frei wird, lässt die Koordinierungs- und Fachstelle den Antrag nach der Reihenfolge der Warteliste nachrücken.',
  'improve-after-deferral': 'Der Antrag wird nachgebessert und kann dann erneut beraten werden.',
  'request-precheck': 'Das federführende Amt beantragt die Freigabe der Regiestelle.',
  'await-release': 'Die Regiestelle prüft die Maßnahme und entscheidet über die Freigabe.',
  'answer-precheck-query': 'Das federführende Amt beantwortet die Rückfrage der Regiestelle.',
  'reject-after-precheck':
    'Die Regiestelle hat die Maßnahme nicht freigegeben; das federführende Amt lehnt den Antrag ab.',
  'grant-on-recommendation': 'Das federführende Amt entscheidet über die Empfehlung.',
  'send-notice': 'Das federführende Amt erstellt und versendet den Bescheid.',
  'acknowledge-notice': 'Der Bescheid wird gelesen und sein Empfang bestätigt.',
  'carry-out': 'Die Maßnahme wird durchgeführt; Mittel können abgerufen werden.',
  'check-drawdown': 'Die Koordinierungs- und Fachstelle prüft den Mittelabruf.',
  'release-drawdown': 'Das federführende Amt gibt die Auszahlung frei.',
  'pay-drawdown': 'Das federführende Amt zahlt den abgerufenen Betrag aus.',
  'submit-proof': 'Der Verwendungsnachweis wird eingereicht.',
  'examine-proof': 'Das federführende Amt prüft den Verwendungsnachweis.',
  'correct-proof': 'Der Verwendungsnachweis wird korrigiert und erneut eingereicht.',
  repay: 'Der zu viel erhaltene Betrag wird zurückgezahlt.',
  nothing: 'Es ist nichts mehr zu tun.',
}

const stateOf = (facts: Facts, name: string): string =>
  statusWord(facts.text(name) as ApplicationState, 'office') ?? ''

const uncovered = (facts: Facts): string => {
  const difference = facts.number('uncoveredCents')
  const amount = formatEuro(Math.abs(difference) as Cents)
  return difference > 0 ? `Es sind noch ${amount} ungedeckt.` : `Die Einnahmen sind um ${amount} zu hoch.`
}

const sentences: Readonly<Record<ApplicationFindingCode, (facts: Facts) => string>> = {
  'call-year-over': (facts) =>
    `Das Förderjahr ${facts.number('fundingYear')} ist vorbei; aus seinem Fonds kann nichts mehr bewilligt werden. Bitte wählen Sie einen Fonds des laufenden oder eines späteren Jahres.`,
  'call-not-open': (facts) =>
    `Der Aufruf beginnt erst am ${facts.day('opensOn')}. Bitte reichen Sie Ihren Antrag ab diesem Tag ein.`,
  'call-closed': (facts) =>
    `Der Aufruf wurde am ${facts.day('closedOn')} geschlossen. Bitte wählen Sie einen offenen Aufruf oder fragen Sie die Koordinierungs- und Fachstelle.`,
  'deadline-missed': (facts) =>
    `Die Antragsfrist endete am ${facts.day('deadline')}. Bitte reichen Sie den Antrag für den nächsten Sitzungstermin ein.`,
  'over-cap': (facts) =>
    `Beantragt sind ${facts.euro('requestedCents')}; je Maßnahme sind höchstens ${facts.euro('capCents')} möglich. Bitte kürzen Sie um ${facts.euro('overCents')}.`,
  'attachment-missing': (facts) => `Es fehlt die Anlage „${facts.text('kind')}“. Bitte laden Sie sie hoch.`,
  'declaration-missing': (facts) =>
    `Es fehlt die Erklärung „${facts.text('declaration')}“. Bitte lesen und bestätigen Sie sie.`,
  'plan-empty': () =>
    'Der Kosten- und Finanzierungsplan ist leer. Bitte tragen Sie Ausgaben und Einnahmen ein.',
  'plan-not-balanced': (facts) =>
    `Ausgaben von ${facts.euro('expenseCents')} und Einnahmen von ${facts.euro('incomeCents')} sind nicht gleich. ${uncovered(facts)} Bitte gleichen Sie den Plan aus.`,
  'plan-nothing-requested': () =>
    'Im Plan steht kein beantragter Betrag. Bitte tragen Sie unter Einnahmen ein, was Sie aus dem Fonds benötigen.',
  'plan-line-amount-differs': (facts) =>
    `„${facts.text('description')}“: Menge mal Einzelpreis ergibt ${facts.euro('computedCents')}, eingetragen sind ${facts.euro('amountCents')}. Bitte korrigieren Sie die Zeile.`,
  'plan-line-not-positive': (facts) =>
    `„${facts.text('description')}“: Bitte tragen Sie einen Betrag über 0,00 € ein oder löschen Sie die Zeile.`,
  'plan-line-income-kind-missing': (facts) =>
    `„${facts.text('description')}“: Bitte wählen Sie, ob es Eigenmittel, Drittmittel, Beiträge von Teilnehmenden oder beantragte Mittel sind.`,
  'period-missing': () => 'Bitte geben Sie den ersten und den letzten Tag der Maßnahme an.',
  'period-reversed': (facts) =>
    `Die Maßnahme endet am ${facts.day('periodUntil')} und damit vor ihrem Beginn am ${facts.day('periodFrom')}. Bitte tauschen oder korrigieren Sie die Tage.`,
  'outside-funding-year': (facts) =>
    `Die Maßnahme muss zwischen dem ${facts.day('earliest')} und dem ${facts.day('latest')} liegen. Bitte passen Sie den Zeitraum an.`,
  'already-begun': () =>
    'Die Maßnahme darf vor der Bewilligung nicht begonnen haben. Bitte verschieben Sie den Beginn oder sprechen Sie mit der Koordinierungs- und Fachstelle.',
  'field-missing': (facts) => `„${facts.text('label')}“ ist noch leer. Bitte füllen Sie dieses Feld aus.`,
  'field-too-long': (facts) =>
    `„${facts.text('label')}“ hat ${facts.number('characters')} Zeichen, möglich sind ${facts.number('maxCharacters')}. Bitte kürzen Sie um ${facts.number('over')} Zeichen.`,
  'field-not-an-email': (facts) =>
    `„${facts.text('label')}“ ist keine E-Mail-Adresse. Bitte geben Sie sie vollständig an, zum Beispiel name@verein.de.`,
  'field-not-a-whole-number': (facts) =>
    `„${facts.text('label')}“: Bitte geben Sie eine ganze Zahl an, zum Beispiel 120.`,
  'too-many-choices': (facts) =>
    `„${facts.text('label')}“: Sie haben ${facts.number('choices')} gewählt, möglich sind höchstens ${facts.number('maxChoices')}. Bitte wählen Sie weniger aus.`,
  'needs-partner': (facts) =>
    `„${facts.text('organisation')}“ hat keine eigene Rechtsform. Bitte stellen Sie den Antrag zusammen mit einem gemeinnützigen Partner.`,
  'not-charitable': (facts) =>
    `Für „${facts.text('organisation')}“ liegt kein Nachweis der Gemeinnützigkeit vor. Bitte reichen Sie ihn nach oder nennen Sie einen gemeinnützigen Partner.`,
  'lump-sums-empty': () =>
    'Bitte geben Sie Teilnehmende oder Honorarstunden an, damit Pauschalen berechnet werden können.',
  'participants-not-whole': () => 'Bitte geben Sie die Zahl der Teilnehmenden als ganze Zahl ab 0 an.',
  'fee-hours-invalid': () => 'Bitte geben Sie je Honorar und Tag mehr als 0 und höchstens 24 Stunden an.',
  'line-not-a-lump-sum': (facts) =>
    `„${facts.text('category')}“ wird in diesem Jahr nicht abgerechnet, sondern nur Pauschalen. Bitte wählen Sie Teilnehmenden- oder Honorarpauschale.`,
  'move-not-allowed': (facts) =>
    `Ein Antrag im Stand „${stateOf(facts, 'from')}“ kann nicht in den Stand „${stateOf(facts, 'to')}“ wechseln. Bitte laden Sie die Seite neu; vielleicht hat schon jemand anderes entschieden.`,
  'micro-grant-not-provided': () =>
    'Die Geschäftsordnung sieht keine Kleinprojekte ohne Sitzung vor. Bitte setzen Sie den Antrag auf die Tagesordnung.',
  'micro-grant-over-cap': (facts) =>
    `Der Betrag von ${facts.euro('amountCents')} liegt über der Grenze für Kleinprojekte von ${facts.euro('capCents')}. Bitte setzen Sie den Antrag auf die Tagesordnung einer Sitzung.`,
  'micro-grant-office-missing': (facts) =>
    `Es fehlt noch die Zustimmung: ${turnLabels[facts.text('office') as GrantingOffice]}. Bitte holen Sie sie ein.`,
  'micro-grant-same-person': () =>
    'Eine Person kann nicht für beide Stellen zustimmen. Bitte lassen Sie eine zweite Person entscheiden.',
  'precheck-not-requested': () =>
    'Die Freigabe der Regiestelle wurde noch nicht beantragt. Bitte beantragen Sie sie vor der Bewilligung.',
  'precheck-pending': (facts) =>
    `Die Regiestelle hat auf die Anfrage vom ${facts.day('requestedOn')} noch nicht geantwortet. Bitte warten Sie die Freigabe ab.`,
  'precheck-queried': (facts) =>
    `Die Regiestelle hat am ${facts.day('answeredOn')} nachgefragt. Bitte beantworten Sie die Rückfrage und warten Sie die Freigabe ab.`,
  'precheck-refused': (facts) =>
    `Die Regiestelle hat die Maßnahme am ${facts.day('answeredOn')} nicht freigegeben. Sie kann nicht bewilligt werden.`,
  'begins-before-release': (facts) =>
    `Die Maßnahme beginnt am ${facts.day('periodFrom')}, freigegeben wurde sie erst am ${facts.day('releasedOn')}. Bitte verschieben Sie den Beginn; sonst kann sie nicht bewilligt werden.`,
}
