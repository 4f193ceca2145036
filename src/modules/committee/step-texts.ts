import { type Facts, factsOf } from '../../kit/facts.ts'
import type { Finding } from '../../kit/findings.ts'
import type { MeetingStepCode } from './rules/meeting-steps.ts'

export const stepText = (finding: Finding<MeetingStepCode>): string =>
  sentences[finding.code](factsOf(finding))

export const isStepFinding = (finding: Finding): finding is Finding<MeetingStepCode> =>
  finding.code in sentences

const sentences: Readonly<Record<MeetingStepCode, (facts: Facts) => string>> = {
  'meeting-not-running': (facts) =>
    facts.text('meeting') === 'closed'
      ? 'Die Sitzung ist geschlossen. Beschlüsse sind nur in einer laufenden Sitzung möglich.'
      : 'Die Sitzung läuft noch nicht. Bitte eröffnen Sie zuerst die Sitzung.',
  'meeting-closed': () => 'Die Sitzung ist geschlossen. Bitte nutzen Sie die nächste Sitzung.',
  'item-not-open': () => 'Über diesen Punkt ist schon entschieden. Bitte laden Sie die Seite neu.',
  'item-without-application': () => 'Zu diesem Punkt gehört kein Antrag, über den abgestimmt werden kann.',
  'application-not-scheduled': () =>
    'Der Antrag steht nicht mehr zur Entscheidung; vielleicht wurde er zurückgezogen. Bitte nehmen Sie den Punkt von der Tagesordnung.',
  'ballot-open': () =>
    'Eine Abstimmung ist offen. Bitte schließen oder brechen Sie sie zuerst ab; solange steht fest, wer stimmberechtigt ist.',
  'no-vote-cast': () =>
    'Es ist noch keine Stimme abgegeben. Bitte tragen Sie Stimmen ein oder brechen Sie die Abstimmung ab.',
  'not-among-voters': () =>
    'Zu diesem Punkt können nur anwesende, nicht befangene, stimmberechtigte Mitglieder abstimmen. Bitte prüfen Sie die Anwesenheit.',
  'fund-too-small': (facts) =>
    `Im Fonds sind nur noch ${facts.euro('freeCents')} frei. Es wurde nichts gebucht; bitte setzen Sie einen kleineren Betrag ein.`,
  'consent-amount-differs': (facts) =>
    `Die andere Stelle hat ${facts.euro('consentedCents')} zugestimmt, Sie geben ${facts.euro('amountCents')} ein. Bitte einigen Sie sich auf einen Betrag.`,
  'not-a-micro-grant': () =>
    'Dieser Antrag wurde nicht als Kleinprojekt gestellt. Bitte setzen Sie ihn auf die Tagesordnung einer Sitzung.',
  'no-federal-release': () =>
    'Die Regiestelle hat dieses Vorhaben noch nicht freigegeben. Bitte beantragen Sie die Freigabe unter „Bescheid“ und warten Sie sie ab.',
  'no-rules-of-procedure': (facts) =>
    `Für den ${facts.day('day')} gibt es noch keine Geschäftsordnung. Bitte tragen Sie zuerst die beschlossene Geschäftsordnung ein.`,
  'criteria-adopted-that-day': (facts) =>
    `Für den ${facts.day('adoptedOn')} sind schon Kriterien eingetragen. Bitte wählen Sie den Tag des neuen Beschlusses.`,
  'no-funding-year': (facts) =>
    `Für ${facts.text('year')} ist noch kein Förderjahr eingerichtet. Bitte wählen Sie einen anderen Tag oder richten Sie das Jahr ein.`,
}
