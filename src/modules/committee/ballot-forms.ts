import { z } from 'zod'
import {
  chosen,
  chosenOrNone,
  euroAmount,
  euroAmountOrNone,
  oneOf,
  optionalText,
  requiredText,
  ticked,
} from '../../platform/http/form-fields.ts'
import type { Tally } from './actions/count-ballot.ts'
import { conditionFields } from './condition-form.ts'
import { type BallotKind, ballotKinds, type Choice, choices } from './vocabulary.ts'

const numberOrNone = z
  .string()
  .catch('')
  .transform((text, context): number | null => {
    if (text.trim() === '') return null
    if (/^\d{1,4}$/.test(text.trim())) return Number(text)
    context.addIssue({ code: 'custom', message: 'Bitte geben Sie eine ganze Zahl ein.' })
    return z.NEVER
  })

/** How the votes are given; unsaid: by members on their devices and by the office, with names. */
const opening = {
  kind: z
    .string()
    .catch('')
    .transform((text): BallotKind => ballotKinds.find((kind) => kind === text) ?? 'electronic'),
  askForSecret: numberOrNone.transform((number) => number ?? 0),
  askForNames: numberOrNone.transform((number) => number ?? 0),
}

export const motionForm = z.object({
  amount: euroAmount('Bitte geben Sie an, über welchen Betrag abgestimmt wird.'),
  ...conditionFields,
  ...opening,
})

export const textMotionForm = z.object({
  text: requiredText('Bitte schreiben Sie, worüber mit Ja oder Nein abgestimmt wird.', 2000),
  ...opening,
})

const waitingMotion = { motion: chosen<'motion'>('Bitte wählen Sie einen Antrag.') }
export const putMotionForm = z.object({ ...waitingMotion, ...opening })
export const waitingMotionForm = z.object(waitingMotion)

/** A motion or counter-motion that is taken down: money where an amount is given, words otherwise. */
export const counterMotionForm = z
  .object({
    counterAmount: euroAmountOrNone(1),
    counterCondition: optionalText(2000),
    counterText: optionalText(2000),
    movedBy: optionalText(200),
  })
  .refine(({ counterAmount, counterText }) => counterAmount !== null || counterText.trim() !== '', {
    path: ['counterText'],
    message: 'Bitte geben Sie einen Betrag oder den Wortlaut an.',
  })

const choiceMissing = 'Bitte wählen Sie Ja, Nein oder Enthaltung.'

export const choiceForm = z.object({
  choice: oneOf(choices, choiceMissing),
  member: chosenOrNone<'member'>(),
})

/** Signs of one length: the size of the encrypted request must not tell the choice. */
export const secretSigns: Readonly<Record<Choice, string>> = { yes: '1', no: '2', abstain: '3' }

export const secretChoiceForm = z.object({
  choice: z
    .string()
    .catch('')
    .transform((sign, context): Choice => {
      const choice = choices.find((candidate) => secretSigns[candidate] === sign)
      if (choice) return choice
      context.addIssue({ code: 'custom', message: choiceMissing })
      return z.NEVER
    }),
  member: chosenOrNone<'member'>(),
})

export const closingForm = z
  .object({
    yes: numberOrNone,
    no: numberOrNone,
    abstain: numberOrNone,
    invalid: numberOrNone,
    countedBy: optionalText(200),
    reason: optionalText(2000),
    source: optionalText(500),
    withMissingVotes: ticked,
    /** Only asked where it decides equal votes; nothing said is no vote of the chair. */
    chairVote: z.enum(choices).nullable().catch(null),
  })
  .transform(({ yes, no, abstain, invalid, countedBy, ...closing }) => {
    const isBlank = yes === null && no === null && abstain === null && invalid === null
    const tally: Tally = {
      yes: yes ?? 0,
      no: no ?? 0,
      abstain: abstain ?? 0,
      invalid: invalid ?? 0,
      countedBy,
    }
    return { ...closing, tally: isBlank ? null : tally }
  })
