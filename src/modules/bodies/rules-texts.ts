import { formatEuro } from '../../kit/money.ts'
import { joinWords } from '../../kit/text.ts'
import type { QuorumRule, RulesOfProcedure } from './rules/rules-of-procedure.ts'
import { groupLabels } from './texts.ts'
import type { VoteBase } from './vocabulary.ts'

/** The rules of procedure as sentences that a member understands without having read them. */
export const rulesSentences = (rules: RulesOfProcedure): string[] => [
  quorumSentence(rules.quorum),
  rules.quorumBase === 'present'
    ? 'Für die Beschlussfähigkeit zählen alle Anwesenden, auch wer bei einem Punkt befangen ist.'
    : 'Für die Beschlussfähigkeit zählt nicht mit, wer bei dem Punkt befangen ist.',
  rules.civilMajorityAtVote
    ? `Abgestimmt wird nur, wenn die Zivilgesellschaft die Mehrheit hat ${baseWords[rules.civilMajorityBase]}. Zur Zivilgesellschaft zählen: ${joinWords(rules.civilGroups.map((group) => groupLabels[group]))}.`
    : 'Bei der einzelnen Abstimmung ist keine Mehrheit der Zivilgesellschaft nötig.',
  rules.abstentions === 'not_counted'
    ? 'Ein Antrag ist angenommen, wenn mehr Ja- als Nein-Stimmen abgegeben werden; Enthaltungen zählen nicht mit.'
    : 'Ein Antrag ist angenommen, wenn mehr als die Hälfte aller abgegebenen Stimmen Ja lautet; Enthaltungen wirken wie Nein.',
  'Bei Stimmengleichheit ist der Antrag abgelehnt.',
  'Wer befangen ist, nimmt an Beratung und Abstimmung zu diesem Punkt nicht teil und zählt nicht mit.',
  `Anträge müssen spätestens ${rules.applicationLeadDays} Tage vor der Sitzung vorliegen.`,
  rules.microGrantCapCents === null
    ? 'Kleinprojekte ohne Sitzung gibt es nicht.'
    : `Über Kleinprojekte bis ${formatEuro(rules.microGrantCapCents)} entscheiden Koordinierungs- und Fachstelle und federführendes Amt gemeinsam.`,
]

const baseWords: Readonly<Record<VoteBase, string>> = {
  present: 'unter allen anwesenden Stimmberechtigten',
  unconflicted: 'unter denen, die zu diesem Punkt abstimmen dürfen',
}

function quorumSentence(quorum: QuorumRule): string {
  if (quorum.kind === 'those_present') return 'Der Ausschuss ist mit den Anwesenden beschlussfähig.'
  if (quorum.kind === 'number')
    return `Der Ausschuss ist beschlussfähig, wenn mindestens ${quorum.least} stimmberechtigte Mitglieder anwesend sind.`
  const [numerator, denominator] = quorum.share
  const half = numerator === 1 && denominator === 2
  const third = numerator === 2 && denominator === 3
  const share = half ? 'die Hälfte' : third ? 'zwei Drittel' : `${numerator} von ${denominator} Teilen`
  const words = quorum.kind === 'more_than' ? `mehr als ${share}` : `mindestens ${share}`
  return `Der Ausschuss ist beschlussfähig, wenn ${words} der stimmberechtigten Mitglieder anwesend ${half ? 'ist' : 'sind'}.`
}

/** The choices of the form for the quorum; what each means as a rule stands in `quorumRules`. */
export const quorumLabels = {
  more_than_half: 'wenn mehr als die Hälfte der Stimmberechtigten da ist',
  at_least_half: 'wenn mindestens die Hälfte der Stimmberechtigten da ist',
  two_thirds: 'wenn mindestens zwei Drittel der Stimmberechtigten da sind',
  those_present: 'mit den Anwesenden',
} as const
export type QuorumChoice = keyof typeof quorumLabels

export const quorumRules: Readonly<Record<QuorumChoice, QuorumRule>> = {
  more_than_half: { kind: 'more_than', share: [1, 2] },
  at_least_half: { kind: 'at_least', share: [1, 2] },
  two_thirds: { kind: 'at_least', share: [2, 3] },
  those_present: { kind: 'those_present' },
}
