import { formatEuro } from '../../kit/money.ts'
import { type AbstentionRule, type MajorityRule, readMajority } from '../bodies/index.ts'
import type { BallotOutcome } from './queries/ballots.ts'
import type { DecisionTable } from './tables.ts'
import { outcomeText, voteText } from './texts.ts'

const majorityLabels: Readonly<Record<MajorityRule, string>> = {
  simple: 'einfache Mehrheit',
  absolute_of_members: 'Mehrheit der Mitglieder',
  two_thirds_of_votes: 'zwei Drittel der abgegebenen Stimmen',
  two_thirds_of_members: 'zwei Drittel der Mitglieder',
}

/** The rule of a result in words, also of one that was stored under the names of then. */
export function majorityWords(stored: { readonly majority: string; readonly abstentions?: AbstentionRule }) {
  const { majority, abstentions } = readMajority(stored.majority, stored.abstentions)
  const ofVotes = majority === 'simple' || majority === 'two_thirds_of_votes'
  if (abstentions === 'not_counted' || !ofVotes) return majorityLabels[majority]
  return majority === 'simple'
    ? 'Mehrheit der abgegebenen Stimmen einschließlich Enthaltungen'
    : `${majorityLabels[majority]} einschließlich Enthaltungen`
}

/** "Angenommen: 8 Ja, 2 Nein, 1 Enthaltung; 1 befangen; einfache Mehrheit" */
export function resultSentence(outcome: BallotOutcome): string {
  const { result, counts, conflicted, invalid = 0, kind } = outcome
  const vote = [
    voteText(counts, conflicted),
    ...(invalid > 0 ? [`${invalid} ungültig`] : []),
    ...(kind === 'secret_electronic' || kind === 'secret_paper' ? ['geheim'] : []),
    majorityWords(outcome),
  ].join('; ')
  if (result.kind !== 'rejected' && result.kind !== 'motion_lost')
    return outcome.byChair ? `Angenommen mit der Stimme der Sitzungsleitung: ${vote}` : `Angenommen: ${vote}`
  return result.because === 'tie' ? `Abgelehnt bei Stimmengleichheit: ${vote}` : `Abgelehnt: ${vote}`
}

/** What the result means; undefined when the sentence above says it all. */
export function consequenceSentence({ result, recommends }: BallotOutcome): string | undefined {
  switch (result.kind) {
    case 'granted':
    case 'granted_with_conditions': {
      const conditions = result.kind === 'granted' ? '' : ' mit Auflage'
      return recommends
        ? `Zur Förderung empfohlen${conditions}: ${formatEuro(result.amountCents)}. Es entscheidet das federführende Amt.`
        : `Bewilligt${conditions}: ${formatEuro(result.amountCents)}.`
    }
    case 'refused_by_fund':
      return outcomeText(result)
    default:
      return undefined
  }
}

export const decisionLabels: Readonly<Record<DecisionTable['kind'], string>> = {
  granted: 'Bewilligt',
  recommended: 'Zur Förderung empfohlen',
  waitlisted: 'Auf der Warteliste',
  rejected: 'Abgelehnt',
  deferred: 'Zurückgestellt',
}

export const choiceLabels = { yes: 'Ja', no: 'Nein', abstain: 'Enthaltung' } as const
