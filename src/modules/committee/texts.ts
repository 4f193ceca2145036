import { type Facts, factsOf } from '../../kit/facts.ts'
import type { Finding } from '../../kit/findings.ts'
import { formatEuro } from '../../kit/money.ts'
import type { LeadTimeCode } from './rules/application-lead-time.ts'
import type { ConflictCode } from './rules/conflicts.ts'
import type { GrantOutcome, MotionCode } from './rules/grant-outcome.ts'
import type { CountCode, MayVoteCode } from './rules/vote.ts'
import type { VoteCounts } from './vocabulary.ts'

export type CommitteeFindingCode = MayVoteCode | CountCode | MotionCode | LeadTimeCode | ConflictCode

/** What is wrong and what to do, in plain German. */
export const findingText = (finding: Finding<CommitteeFindingCode>): string =>
  sentences[finding.code](factsOf(finding))

export const isCommitteeFinding = (finding: Finding): finding is Finding<CommitteeFindingCode> =>
  finding.code in sentences

/** "8 Ja, 2 Nein, 1 Enthaltung; 1 befangen" */
export function voteText({ yes, no, abstain }: VoteCounts, conflicted: number): string {
  const counts = `${yes} Ja, ${no} Nein, ${abstain} ${abstain === 1 ? 'Enthaltung' : 'Enthaltungen'}`
  return conflicted > 0 ? `${counts}; ${conflicted} befangen` : counts
}

/** The outcome as one sentence for the minutes and the case page. */
export function outcomeText(outcome: GrantOutcome): string {
  switch (outcome.kind) {
    case 'granted':
      return `Angenommen: ${formatEuro(outcome.amountCents)}.`
    case 'granted_with_conditions':
      return `Angenommen mit Auflagen: ${formatEuro(outcome.amountCents)}. ${outcome.conditions.join(' ')}`
    case 'rejected':
      return rejectionText(outcome)
    case 'deferred':
      return `Zurückgestellt: ${outcome.reason}`
    case 'refused_by_fund':
      return `Nicht gebucht: Im Fonds sind noch ${formatEuro(outcome.freeCents)} frei, es fehlen ${formatEuro(outcome.shortByCents)}. Der Punkt bleibt offen; bitte stellen Sie einen Antrag über einen kleineren Betrag zur Abstimmung.`
    case 'motion_lost':
      break
  }
  return `Der Geschäftsordnungsantrag fand keine Mehrheit${outcome.because === 'tie' ? ' (Stimmengleichheit)' : ''}. Der Punkt bleibt offen.`
}

const rejectionText = ({ because, reason }: Extract<GrantOutcome, { kind: 'rejected' }>): string => {
  if (because === 'tie') return 'Abgelehnt: Stimmengleichheit gilt als Ablehnung.'
  return because === 'majority' ? 'Abgelehnt: keine Mehrheit.' : `Abgelehnt: ${reason ?? ''}`
}

const sentences: Readonly<Record<CommitteeFindingCode, (facts: Facts) => string>> = {
  'not-quorate': (facts) =>
    `Der Ausschuss ist nicht beschlussfähig: ${facts.number('present')} von ${facts.number('votingMembers')} stimmberechtigten Mitgliedern sind anwesend, nötig sind ${facts.number('needed')}. Bitte vertagen Sie die Beschlüsse.`,
  'no-civil-society-majority': (facts) =>
    `Unter den ${facts.number('voters')} Stimmberechtigten gehören ${facts.number('civil')} zur Zivilgesellschaft; das ist keine Mehrheit. Bitte warten Sie auf weitere Mitglieder oder vertagen Sie den Beschluss.`,
  'nobody-may-vote': () => 'Zu diesem Punkt darf niemand der Anwesenden abstimmen. Bitte vertagen Sie ihn.',
  'vote-count-invalid': () => 'Bitte geben Sie die Stimmen als ganze Zahlen ab 0 ein.',
  'more-votes-than-voters': (facts) =>
    `Abgegebene Stimmen: ${facts.number('votes')}, stimmberechtigt sind nur ${facts.number('voters')}. Bitte zählen Sie noch einmal.`,
  'fewer-votes-than-voters': (facts) =>
    `Abgegebene Stimmen: ${facts.number('votes')}, stimmberechtigt sind ${facts.number('voters')}. Bitte prüfen Sie, ob jemand den Raum verlassen hat oder eine Enthaltung fehlt.`,
  'amount-over-requested': (facts) =>
    `Zur Abstimmung stehen ${facts.euro('amountCents')}, beantragt sind nur ${facts.euro('requestedCents')}. Bitte setzen Sie höchstens den beantragten Betrag ein.`,
  'amount-not-positive': () => 'Bitte geben Sie einen Betrag über 0,00 € ein.',
  'reason-missing': () =>
    'Bitte geben Sie einen Grund an; er steht im Protokoll und im Schreiben an die Antragstellenden.',
  'lead-time-too-short': (facts) =>
    `Zwischen der Antragsfrist am ${facts.day('deadline')} und der Sitzung am ${facts.day('meetingDay')} liegen nur ${facts.number('days')} Tage; die Geschäftsordnung sieht ${facts.number('leadDays')} vor. Bitte legen Sie die Frist früher.`,
  'conflict-contested': (facts) =>
    `${facts.text('member')} bestreitet, befangen zu sein. Bitte lassen Sie zuerst das Gremium darüber entscheiden.`,
  'conflict-step-impossible': () =>
    'Das ist bei dieser Befangenheit nicht mehr möglich. Bitte laden Sie die Seite neu und sehen Sie nach, wie sie jetzt steht.',
  'conflict-decided-by-body': () =>
    'Über diese Befangenheit hat das Gremium entschieden. Bitte lassen Sie es noch einmal entscheiden, wenn sich etwas geändert hat.',
  'conflicted-member-votes': () =>
    'Ein befangenes Mitglied kann zu diesem Punkt nicht abstimmen. Bitte nehmen Sie die Stimme heraus.',
}
