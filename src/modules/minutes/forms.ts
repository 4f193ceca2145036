import { z } from 'zod'
import { countCharacters } from '../../kit/text.ts'
import { type Typed, typedList, typedText } from '../../platform/http/form.ts'
import {
  calendarDay,
  chosen,
  chosenOrNone,
  dayOrNone,
  oneOf,
  optionalText,
  requiredText,
} from '../../platform/http/form-fields.ts'
import type { MinutesAdditions } from './actions/write-minutes.ts'
import type { ContentItem } from './documents/content-item.ts'
import type { Candidate } from './queries/candidates.ts'
import { type ExtractItem, gateQuestions, type ObjectionOutcome, signingOffices } from './vocabulary.ts'

const clockTime = z
  .string()
  .catch('')
  .transform((text) => text.trim())
  .refine((text) => text === '' || /^([01]?\d|2[0-3]):[0-5]\d$/.test(text), {
    message: 'Bitte geben Sie die Uhrzeit an, zum Beispiel 18:05, oder lassen Sie das Feld leer.',
  })

/** Fields that stand once per point bear its id; none may be longer than the form says. */
const bounded = (fields: Readonly<Record<string, unknown>>, context: z.RefinementCtx): void => {
  for (const [field, text] of Object.entries(fields))
    if (typeof text === 'string' && countCharacters(text) > longestText)
      context.addIssue({
        code: 'custom',
        path: [field],
        message: `Bitte kürzen Sie den Text auf höchstens ${longestText.toLocaleString('de-DE')} Zeichen.`,
      })
}

/** The texts of the points are bounded like those of the form. */
export const longestText = 10_000

export const headForm = z
  .looseObject({
    chair: z.string().catch(''),
    chairName: optionalText(200),
    clerk: z.string().catch(''),
    clerkName: optionalText(200),
    beganAt: clockTime,
    endedAt: clockTime,
    remarks: optionalText(longestText),
  })
  .superRefine(bounded)

export const textField = (itemId: string): string => `text-${itemId}`
export const presenterField = (itemId: string): string => `presenter-${itemId}`
export const leftRoomField = (itemId: string): string => `left-${itemId}`

/** What the form adds, with the names of those who were chosen from the list. */
export function additionsOf(
  head: z.infer<typeof headForm>,
  typed: Typed,
  items: readonly Pick<ContentItem, 'itemId'>[],
  candidates: readonly Candidate[],
): MinutesAdditions {
  const named = (key: string, name: string) =>
    candidates.find((candidate) => candidate.key === key) ?? { name: name.trim(), personId: null }
  const [chairing, keeping] = [named(head.chair, head.chairName), named(head.clerk, head.clerkName)]
  return {
    beganAt: head.beganAt,
    endedAt: head.endedAt,
    remarks: head.remarks,
    chairName: chairing.name,
    chairId: chairing.personId,
    clerkName: keeping.name,
    clerkId: keeping.personId,
    items: items.map(({ itemId }) => ({
      agendaItemId: itemId,
      presenter: typedText(typed, presenterField(itemId)),
      text: typedText(typed, textField(itemId)),
      leftRoom: typedList(typed, leftRoomField(itemId)),
    })),
  }
}

export const layingForm = z.object({ reason: optionalText(2000) })

export const signatureForm = z.object({
  office: oneOf(signingOffices, 'Bitte wählen Sie, wofür unterschrieben wird.'),
  typed: requiredText('Bitte schreiben Sie zur Bestätigung den vollen Namen.', 200),
})

export const paperSignatureForm = z.object({
  office: oneOf(signingOffices, 'Bitte wählen Sie, wofür unterschrieben wird.'),
  typed: requiredText('Bitte schreiben Sie den Namen, wie er auf dem Papier steht.', 200),
  onPaperOn: calendarDay('Bitte geben Sie an, wann unterschrieben wurde.'),
})

export const distributionForm = z.object({
  objectionsUntil: dayOrNone,
})

export const objectionForm = z.object({
  by: optionalText(200),
  item: chosenOrNone<'agenda-item'>(),
  objection: requiredText('Bitte schreiben Sie, was nicht stimmt und wie es richtig heißt.', 5000),
})

export const answerField = (objectionId: string): string => `answer-${objectionId}`

export const outcomeField = (objectionId: string): string => `outcome-${objectionId}`

/** Several of these forms can stand on one page: their fields bear the objection's id. */
export const answerForm = (objectionId: string) =>
  z
    .object({
      [outcomeField(objectionId)]: oneOf(
        ['upheld', 'dismissed', 'withdrawn'],
        'Bitte wählen Sie, ob die Einwendung berechtigt ist.',
      ),
      [answerField(objectionId)]: requiredText('Bitte begründen Sie die Antwort.', 5000),
    })
    .transform((fields) => ({
      outcome: fields[outcomeField(objectionId)] as ObjectionOutcome,
      answer: fields[answerField(objectionId)] as string,
    }))

export const approvalForm = z.object({
  approvedIn: chosen<'meeting'>('Bitte wählen Sie die Sitzung, die genehmigt hat.'),
})

export const followUpForm = z
  .object({
    task: requiredText('Bitte schreiben Sie, was zu tun ist.', 2000),
    who: z.string().catch(''),
    whoName: optionalText(200),
    taskItem: chosenOrNone<'agenda-item'>(),
    dueOn: dayOrNone,
  })
  .refine(({ who, whoName }) => who !== '' || whoName.trim() !== '', {
    path: ['who'],
    message: 'Bitte geben Sie an, wer die Aufgabe übernimmt.',
  })

export const resultField = (followUpId: string): string => `result-${followUpId}`

export const finishForm = (followUpId: string) =>
  z
    .object({ [resultField(followUpId)]: optionalText(2000) })
    .transform((fields) => ({ result: fields[resultField(followUpId)] ?? '' }))

export const introductionForm = z.looseObject({ introduction: optionalText(2000) }).superRefine(bounded)

export const shownField = (itemId: string): string => `shown-${itemId}`
export const publicTitleField = (itemId: string): string => `title-${itemId}`
export const publicTextField = (itemId: string): string => `public-${itemId}`
export const publicResultField = (itemId: string): string => `result-${itemId}`

export const extractItemsOf = (typed: Typed, items: readonly { readonly itemId: string }[]): ExtractItem[] =>
  items.map(({ itemId }) => ({
    itemId,
    shown: typedText(typed, shownField(itemId)) === 'ja',
    title: typedText(typed, publicTitleField(itemId)),
    text: typedText(typed, publicTextField(itemId)),
    result: typedText(typed, publicResultField(itemId)),
  }))

export const gateForm = z.object({
  writtenAt: z.string().catch(''),
  question: z
    .union([z.array(z.string()), z.string()])
    .catch([])
    .transform((given) => gateQuestions.filter((question) => [given].flat().includes(question)))
    .refine((questions) => questions.length > 0, {
      message: 'Bitte haken Sie an, was Sie geprüft haben.',
    }),
})

export const withdrawalForm = z.object({
  reason: requiredText('Bitte schreiben Sie, warum der Auszug zurückgenommen wird.', 2000),
})
