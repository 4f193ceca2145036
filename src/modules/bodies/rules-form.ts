import { z } from 'zod'
import {
  calendarDay,
  euroAmountOrNone,
  oneOf,
  optionalText,
  wholeNumber,
} from '../../platform/http/form-fields.ts'
import {
  circulationQuestion,
  microGrantQuestion,
  objectionQuestion,
  presentationQuestion,
  publicityQuestion,
} from './matter-questions.ts'
import { type QuorumRule, type RulesOfProcedure, usualRules } from './rules/rules-of-procedure.ts'
import {
  ballotQuestions,
  majorityQuestions,
  type Question,
  quorumQuestions,
  seatQuestions,
} from './rules-questions.ts'

const answerTo = <Value extends string>({ label, answers }: Question<Value>) =>
  oneOf(Object.keys(answers) as Value[], `Bitte wählen Sie eine Antwort: „${label}“`)

/** Everything that a version of the rules of procedure says. */
export const rulesForm = z
  .object({
    adoptedOn: calendarDay('Bitte geben Sie den Tag des Beschlusses an.'),
    resolution: optionalText(200),
    bodyLabel: optionalText(100),
    quorum: oneOf(
      ['more_than_half', 'at_least_half', 'two_thirds', 'number', 'those_present'],
      'Bitte wählen Sie, wann das Gremium beschlussfähig ist.',
    ),
    quorumNumber: numberOrNone(),
    presenceCounts: answerTo(quorumQuestions.presenceCounts),
    quorumBase: answerTo(quorumQuestions.quorumBase),
    civilMajorityAtVote: answerTo(quorumQuestions.civilMajorityAtVote),
    civilMajorityBase: answerTo(quorumQuestions.civilMajorityBase),
    majority: answerTo(majorityQuestions.majority),
    majorityBase: answerTo(majorityQuestions.majorityBase),
    abstentions: answerTo(majorityQuestions.abstentions),
    tie: answerTo(majorityQuestions.tie),
    usualBallot: answerTo(ballotQuestions.usualBallot),
    secretOnRequestOf: answerTo(ballotQuestions.secretOnRequestOf),
    namesOnRequestOf: answerTo(ballotQuestions.namesOnRequestOf),
    deputies: answerTo(seatQuestions.deputies),
    voteTransfer: answerTo(seatQuestions.voteTransfer),
    conflictedLeave: answerTo(seatQuestions.conflictedLeave),
    absencesEndSeat: numberOrNone(),
    noticeDays: wholeNumber(0, 120),
    applicationLeadDays: wholeNumber(0, 120),
    presentation: answerTo(presentationQuestion),
    presentationFrom: euroAmountOrNone(1),
    circulation: answerTo(circulationQuestion),
    circulationDays: wholeNumber(1, 60),
    circulationUpTo: euroAmountOrNone(1),
    objectionOf: answerTo(objectionQuestion),
    microGrantCap: euroAmountOrNone(1),
    microGrantBy: answerTo(microGrantQuestion),
    publicity: answerTo(publicityQuestion),
  })
  .refine(({ quorum, quorumNumber }) => quorum !== 'number' || quorumNumber !== null, {
    path: ['quorumNumber'],
    message: 'Bitte geben Sie an, wie viele Mitglieder da sein müssen.',
  })
  .refine(({ presentation, presentationFrom }) => presentation !== 'from' || presentationFrom !== null, {
    path: ['presentationFrom'],
    message: 'Bitte geben Sie an, ab welchem Betrag die Vorstellung Pflicht ist.',
  })
  .transform((values): RulesOfProcedure => {
    const { quorum, quorumNumber, presentation, presentationFrom, microGrantCap, ...rest } = values
    const { circulation, circulationDays, circulationUpTo, objectionOf, ...chosen } = rest
    return {
      ...chosen,
      quorum: quorumOf(quorum, quorumNumber),
      civilMajorityAtVote: chosen.civilMajorityAtVote === 'ja',
      civilGroups: usualRules.civilGroups,
      voteTransfer: chosen.voteTransfer === 'ja',
      conflictedLeave: chosen.conflictedLeave === 'ja',
      presentation:
        presentation === 'from' && presentationFrom !== null
          ? { kind: presentation, amountCents: presentationFrom }
          : { kind: presentation === 'always' ? 'always' : 'never' },
      circulation: { allowed: circulation, days: circulationDays, upToCents: circulationUpTo, objectionOf },
      microGrantCapCents: microGrantCap,
    }
  })

/** The choices for the quorum, and what each means as a rule. */
export const quorumLabels = {
  more_than_half: 'wenn mehr als die Hälfte da ist',
  at_least_half: 'wenn mindestens die Hälfte da ist',
  two_thirds: 'wenn mindestens zwei Drittel da sind',
  number: 'wenn eine bestimmte Zahl von Mitgliedern da ist',
  those_present: 'mit den Anwesenden',
} as const
export type QuorumChoice = keyof typeof quorumLabels

function quorumOf(choice: QuorumChoice, least: number | null): QuorumRule {
  if (choice === 'number') return { kind: 'number', least: least ?? 1 }
  return choice === 'those_present' ? { kind: 'those_present' } : shares[choice]
}

const shares: Readonly<Record<'more_than_half' | 'at_least_half' | 'two_thirds', QuorumRule>> = {
  more_than_half: { kind: 'more_than', share: [1, 2] },
  at_least_half: { kind: 'at_least', share: [1, 2] },
  two_thirds: { kind: 'at_least', share: [2, 3] },
}

export function quorumChoiceOf(quorum: QuorumRule): QuorumChoice {
  if (quorum.kind === 'those_present' || quorum.kind === 'number') return quorum.kind
  if (quorum.share[0] === 2) return 'two_thirds'
  return quorum.kind === 'more_than' ? 'more_than_half' : 'at_least_half'
}

function numberOrNone() {
  return z
    .string()
    .catch('')
    .transform((text, context): number | null => {
      if (text.trim() === '') return null
      if (/^\d{1,3}$/.test(text.trim()) && Number(text) >= 1) return Number(text)
      context.addIssue({ code: 'custom', message: 'Bitte geben Sie eine ganze Zahl von 1 bis 999 ein.' })
      return z.NEVER
    })
}
