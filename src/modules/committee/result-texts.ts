import { formatEuro } from '../../kit/money.ts'
import type { MajorityRule } from '../bodies/index.ts'
import type { BallotOutcome } from './queries/ballots.ts'
import type { DecisionTable } from './tables.ts'
import { outcomeText, voteText } from './texts.ts'

export const majorityLabels: Readonly<Record<MajorityRule, string>> = {
  more_yes_than_no: 'einfache Mehrheit',
  more_than_half_of_base: 'Mehrheit der abgegebenen Stimmen einschließlich Enthaltungen',
}

/** "Angenommen: 8 Ja, 2 Nein, 1 Enthaltung; 1 befangen; einfache Mehrheit" */
export function resultSentence({ result, counts, conflicted, majority }: BallotOutcome): string {
  const vote = `${voteText(counts, conflicted)}; ${majorityLabels[majority]}`
  if (result.kind !== 'rejected') return `Angenommen: ${vote}`
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
  rejected: 'Abgelehnt',
  deferred: 'Zurückgestellt',
}

export const choiceLabels = { yes: 'Ja', no: 'Nein', abstain: 'Enthaltung' } as const
