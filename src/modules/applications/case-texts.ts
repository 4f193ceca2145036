import { formatDay, formatPeriod } from '../../kit/dates.ts'
import { formatEuro } from '../../kit/money.ts'
import type { CaseTab } from './paths.ts'
import type { Measure } from './queries.ts'
import type { NextStepCode } from './rules/lifecycle.ts'
import type { ApplicationState } from './vocabulary.ts'

export const tabLabels: Readonly<Record<CaseTab, string>> = {
  antrag: 'Antrag',
  pruefung: 'Prüfung',
  beschluss: 'Beschluss',
  bescheid: 'Bescheid',
  auszahlungen: 'Auszahlungen',
  aenderungen: 'Änderungen',
  nachweis: 'Nachweis',
  nachrichten: 'Nachrichten',
  verlauf: 'Verlauf',
}

interface SentenceFacts {
  readonly committeeLabel: string
  readonly measureOver: boolean
}

/** The state in one plain sentence. */
export const stateSentence = (measure: Measure, facts: SentenceFacts): string =>
  sentences[measure.state](measure, facts)

const granted = ({ grantedCents }: Measure): string =>
  grantedCents === null ? 'Das Vorhaben' : `Das Vorhaben ist mit ${formatEuro(grantedCents)} bewilligt und`

const requested = ({ requestedCents }: Measure): string =>
  requestedCents > 0 ? ` Beantragt sind ${formatEuro(requestedCents)}.` : ''

const sentences: Readonly<Record<ApplicationState, (measure: Measure, facts: SentenceFacts) => string>> = {
  draft: () => 'Der Antrag ist ein Entwurf: Nur die Organisation und die Ämter können ihn sehen.',
  submitted: (measure) => `Der Antrag ist eingereicht und wird formal geprüft.${requested(measure)}`,
  returned: () =>
    'Der Antrag wurde zur Korrektur zurückgegeben; die genannten Angaben können geändert werden.',
  admitted: (measure) => `Der Antrag ist formal geprüft und kann entschieden werden.${requested(measure)}`,
  scheduled: ({ dueOn }, { committeeLabel }) =>
    dueOn
      ? `Der Antrag steht auf der Tagesordnung der Sitzung am ${formatDay(dueOn)} (${committeeLabel}).`
      : `Der Antrag steht auf der Tagesordnung einer Sitzung (${committeeLabel}).`,
  deferred: (_, { committeeLabel }) =>
    `Die Entscheidung über den Antrag ist zurückgestellt (${committeeLabel}).`,
  circulating: ({ dueOn }, { committeeLabel }) =>
    `Über den Antrag wird im Umlaufverfahren abgestimmt (${committeeLabel})${dueOn ? `, bis ${formatDay(dueOn)}` : ''}.`,
  waitlisted: (_, { committeeLabel }) =>
    `Der Antrag steht auf der Warteliste: Die Förderung ist befürwortet (${committeeLabel}), im Fonds fehlt dafür noch Geld.`,
  rejected: () => 'Der Antrag wurde abgelehnt.',
  withdrawn: () => 'Der Antrag wurde zurückgezogen.',
  recommended: (_, { committeeLabel }) =>
    `Das Vorhaben ist zur Förderung empfohlen (${committeeLabel}); bewilligt ist es noch nicht.`,
  granted: (measure) => `${granted(measure)} der Bescheid ist noch nicht erlassen.`,
  noticed: (measure) => `${granted(measure)} der Bescheid wartet auf die Bestätigung.`,
  running: (measure, { measureOver }) => running(measure, measureOver),
  proof_submitted: () => 'Der Verwendungsnachweis liegt vor und wird geprüft.',
  proof_returned: () => 'Der Verwendungsnachweis wurde zur Korrektur zurückgegeben.',
  repayment_open: () => 'Der Verwendungsnachweis ist geprüft; eine Rückzahlung ist noch offen.',
  closed: () => 'Das Vorhaben ist abgeschlossen und abgerechnet.',
}

function running(measure: Measure, measureOver: boolean): string {
  const { cancelledOn, beginsOn, endsOn } = measure
  if (cancelledOn)
    return `Das Vorhaben wurde am ${formatDay(cancelledOn)} abgebrochen; der Verwendungsnachweis steht aus.`
  if (measureOver) return 'Das Vorhaben ist beendet; der Verwendungsnachweis steht aus.'
  const period = beginsOn && endsOn ? ` (${formatPeriod(beginsOn, endsOn)})` : ''
  return `Das Vorhaben läuft${period}.`
}

/** The tab where a step is done. */
export const stepTabs: Readonly<Record<NextStepCode, CaseTab>> = {
  'complete-and-submit': 'antrag',
  'check-formally': 'pruefung',
  'correct-and-resubmit': 'antrag',
  'put-on-agenda': 'beschluss',
  'decide-micro-grant': 'beschluss',
  'decide-in-meeting': 'beschluss',
  'decide-in-circulation': 'beschluss',
  'await-money': 'beschluss',
  'improve-after-deferral': 'antrag',
  'request-precheck': 'bescheid',
  'await-release': 'bescheid',
  'answer-precheck-query': 'bescheid',
  'reject-after-precheck': 'bescheid',
  'grant-on-recommendation': 'bescheid',
  'send-notice': 'bescheid',
  'acknowledge-notice': 'bescheid',
  'carry-out': 'auszahlungen',
  'check-drawdown': 'auszahlungen',
  'release-drawdown': 'auszahlungen',
  'pay-drawdown': 'auszahlungen',
  'submit-proof': 'nachweis',
  'examine-proof': 'nachweis',
  'correct-proof': 'nachweis',
  repay: 'nachweis',
  nothing: 'antrag',
}

/** The word on the one main button of the reader whose turn it is. */
export const stepButton: Readonly<Record<NextStepCode, string>> = {
  'complete-and-submit': 'Antrag bearbeiten',
  'check-formally': 'Antrag prüfen',
  'correct-and-resubmit': 'Antrag korrigieren',
  'put-on-agenda': 'Auf eine Tagesordnung setzen',
  'decide-micro-grant': 'Über das Kleinprojekt entscheiden',
  'decide-in-meeting': 'Zur Sitzung',
  'decide-in-circulation': 'Zur Abstimmung',
  'await-money': 'Warteliste ansehen',
  'improve-after-deferral': 'Antrag nachbessern',
  'request-precheck': 'Freigabe anfragen',
  'await-release': 'Antwort eintragen',
  'answer-precheck-query': 'Rückfrage beantworten',
  'reject-after-precheck': 'Entscheidung eintragen',
  'grant-on-recommendation': 'Über die Bewilligung entscheiden',
  'send-notice': 'Bescheid erlassen',
  'acknowledge-notice': 'Bescheid bestätigen',
  'carry-out': 'Mittel abrufen',
  'check-drawdown': 'Mittelabruf prüfen',
  'release-drawdown': 'Auszahlung freigeben',
  'pay-drawdown': 'Auszahlung eintragen',
  'submit-proof': 'Nachweis schreiben',
  'examine-proof': 'Nachweis prüfen',
  'correct-proof': 'Nachweis korrigieren',
  repay: 'Rückzahlung ansehen',
  nothing: 'Antrag ansehen',
}
