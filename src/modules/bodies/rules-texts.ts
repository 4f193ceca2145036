import { formatEuro } from '../../kit/money.ts'
import { countOf, joinWords } from '../../kit/text.ts'
import {
  circulationQuestion,
  microGrantQuestion,
  objectionQuestion,
  presentationQuestion,
  publicityQuestion,
} from './matter-questions.ts'
import type { QuorumRule } from './rules/rules-of-procedure.ts'
import {
  answerOf,
  ballotQuestions,
  type ChosenRules,
  majorityQuestions,
  type Question,
  quorumQuestions,
  seatQuestions,
} from './rules-questions.ts'
import { groupLabels } from './texts.ts'

export interface RulesSection {
  readonly title: string
  readonly sentences: readonly string[]
}

/** The rules of procedure as sentences that a member understands without having read them. */
export function rulesSections(rules: ChosenRules): RulesSection[] {
  const answers = (questions: readonly Question[]) => questions.map((question) => answerOf(question, rules))
  return [
    { title: 'Beschlussfähigkeit', sentences: quorumSentences(rules) },
    { title: 'Mehrheiten', sentences: majoritySentences(rules) },
    { title: 'Art der Abstimmung', sentences: answers(Object.values(ballotQuestions)) },
    {
      title: 'Vertretung, Befangenheit und Fehlen',
      sentences: [...answers(Object.values(seatQuestions)), absencesSentence(rules)],
    },
    { title: 'Fristen und Vorstellung', sentences: [...termSentences(rules), presentationSentence(rules)] },
    {
      title: 'Umlauf und Kleinprojekte',
      sentences: [...circulationSentences(rules), microGrantSentence(rules)],
    },
    { title: 'Öffentlichkeit', sentences: answers([publicityQuestion]) },
  ]
}

function quorumSentences(rules: ChosenRules): string[] {
  const { presenceCounts, quorumBase, civilMajorityAtVote, civilMajorityBase } = quorumQuestions
  const groups = joinWords(rules.civilGroups.map((group) => groupLabels[group]))
  return [
    quorumSentence(rules.quorum),
    answerOf(presenceCounts, rules),
    answerOf(quorumBase, rules),
    answerOf(civilMajorityAtVote, rules),
    ...(rules.civilMajorityAtVote
      ? [answerOf(civilMajorityBase, rules), `Zur Zivilgesellschaft zählen: ${groups}.`]
      : []),
  ]
}

/** What the majority chosen makes without meaning is not said. */
function majoritySentences(rules: ChosenRules): string[] {
  const { majority, majorityBase, abstentions, tie } = majorityQuestions
  const ofMembers = rules.majority === 'absolute_of_members' || rules.majority === 'two_thirds_of_members'
  return [
    answerOf(majority, rules),
    ofMembers ? 'Wer sich enthält oder fehlt, wirkt wie Nein.' : answerOf(abstentions, rules),
    ...(ofMembers ? [answerOf(majorityBase, rules)] : []),
    ...(rules.majority === 'simple' ? [answerOf(tie, rules)] : []),
  ]
}

const absencesSentence = ({ absencesEndSeat: limit }: ChosenRules): string =>
  limit === null
    ? 'Wer Sitzungen versäumt, behält den Sitz.'
    : `Wer ${countOf(limit, 'Sitzung', 'Sitzungen')}${limit === 1 ? '' : ' nacheinander'} unentschuldigt versäumt, verliert den Sitz.`

const termSentences = ({ noticeDays, applicationLeadDays }: ChosenRules): string[] => [
  noticeDays === 0
    ? 'Eine Frist für die Einladung gibt es nicht.'
    : `Eingeladen wird spätestens ${days(noticeDays)} vor der Sitzung.`,
  `Anträge müssen spätestens ${days(applicationLeadDays)} vor der Sitzung vorliegen.`,
]

const days = (count: number): string => countOf(count, 'Tag', 'Tage')

const presentationSentence = (rules: ChosenRules): string =>
  rules.presentation.kind === 'from'
    ? `Wer ${formatEuro(rules.presentation.amountCents)} oder mehr beantragt, muss das Vorhaben in der Sitzung vorstellen.`
    : answerOf(presentationQuestion, rules)

function circulationSentences(rules: ChosenRules): string[] {
  const { allowed, days: least, upToCents } = rules.circulation
  if (allowed === 'never') return [answerOf(circulationQuestion, rules)]
  return [
    answerOf(circulationQuestion, rules),
    `Für die Antworten bleiben mindestens ${days(least)}.`,
    ...(upToCents === null ? [] : [`Im Umlauf geht es um höchstens ${formatEuro(upToCents)}.`]),
    answerOf(objectionQuestion, rules),
  ]
}

const microGrantSentence = (rules: ChosenRules): string =>
  rules.microGrantCapCents === null
    ? 'Kleinprojekte ohne Sitzung gibt es nicht.'
    : `Kleinprojekte bis ${formatEuro(rules.microGrantCapCents)} kommen ohne Sitzung aus. ${answerOf(microGrantQuestion, rules)}`

function quorumSentence(quorum: QuorumRule): string {
  if (quorum.kind === 'those_present') return 'Das Gremium ist mit den Anwesenden beschlussfähig.'
  if (quorum.kind === 'number')
    return `Das Gremium ist beschlussfähig, wenn mindestens ${countOf(quorum.least, 'Mitglied', 'Mitglieder')} anwesend ${quorum.least === 1 ? 'ist' : 'sind'}.`
  const [numerator, denominator] = quorum.share
  const half = numerator === 1 && denominator === 2
  const third = numerator === 2 && denominator === 3
  const share = half ? 'die Hälfte' : third ? 'zwei Drittel' : `${numerator} von ${denominator} Teilen`
  const words = quorum.kind === 'more_than' ? `mehr als ${share}` : `mindestens ${share}`
  return `Das Gremium ist beschlussfähig, wenn ${words} der stimmberechtigten Mitglieder anwesend ${half ? 'ist' : 'sind'}.`
}
