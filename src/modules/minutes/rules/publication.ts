/**
 * Öffentlicher Auszug: Vor der Veröffentlichung bestätigt ein Mensch drei Fragen (Personenbezug, gefährdete Personen,
 * nichtöffentliche Punkte) für genau diesen Text. What the machine can see of it, it says; the answer is a person's.
 */
import type { Finding, Source, Weight } from '../../../kit/findings.ts'
import {
  type ExtractItem,
  type ExtractState,
  type GateQuestion,
  gateQuestions,
  type MinutesState,
} from '../vocabulary.ts'

export type PublicationCode =
  | 'minutes-not-signed'
  | 'minutes-not-approved'
  | 'extract-of-older-version'
  | 'extract-already-public'
  | 'extract-not-public'
  | 'gate-question-open'
  | 'non-public-item-shown'
  | 'name-in-extract'
  | 'mail-address-in-extract'
  | 'iban-in-extract'
  | 'phone-number-in-extract'

const source: Source = { title: 'Öffentlicher Auszug', section: 'Freigabe', assumed: true }

const finding = (
  code: PublicationCode,
  weight: Weight,
  facts: Finding['facts'] = {},
): Finding<PublicationCode> => ({ code, weight, source, facts })

export interface Publication {
  readonly minutes: MinutesState
  /** The current version of the minutes, and the one the extract was written from. */
  readonly number: number
  readonly extract: { readonly state: ExtractState; readonly number: number; readonly introduction: string }
  readonly items: readonly ExtractItem[]
  readonly confirmed: readonly GateQuestion[]
  /** Points that are not public, by id. */
  readonly nonPublic: ReadonlySet<string>
  /** People who stand in the minutes. */
  readonly names: readonly string[]
}

const signedStates: readonly MinutesState[] = ['signed', 'distributed', 'approved']

/** Everything against publishing now: what blocks, and what a person should look at once more. */
export function checkPublication(publication: Publication): Finding<PublicationCode>[] {
  const { minutes, number, extract, confirmed } = publication
  const found: Finding<PublicationCode>[] = []
  if (!signedStates.includes(minutes)) found.push(finding('minutes-not-signed', 'refusal'))
  else if (minutes !== 'approved') found.push(finding('minutes-not-approved', 'hint'))
  if (extract.number !== number) found.push(finding('extract-of-older-version', 'refusal', { number }))
  if (extract.state === 'published') found.push(finding('extract-already-public', 'refusal'))
  for (const question of gateQuestions)
    if (!confirmed.includes(question)) found.push(finding('gate-question-open', 'refusal', { question }))
  return [...found, ...checkText(publication)]
}

/** What can be seen in the text alone, also before anything is confirmed. */
export function checkText({
  items,
  extract,
  nonPublic,
  names,
}: Pick<Publication, 'items' | 'extract' | 'nonPublic' | 'names'>): Finding<PublicationCode>[] {
  const shown = items.filter((item) => item.shown)
  const text = [extract.introduction, ...shown.flatMap((item) => [item.title, item.text, item.result])].join(
    '\n',
  )
  return [
    ...shown
      .filter((item) => nonPublic.has(item.itemId))
      .map((item) => finding('non-public-item-shown', 'refusal', { title: item.title })),
    ...namesIn(text, names).map((name) => finding('name-in-extract', 'warning', { name })),
    ...marks.flatMap(({ code, pattern }) =>
      [...new Set(text.match(pattern) ?? [])].map((mark) => finding(code, 'warning', { mark: mark.trim() })),
    ),
  ]
}

/** Full names, and surnames of at least three letters, as whole words. */
function namesIn(text: string, names: readonly string[]): string[] {
  const words = new Set(text.toLocaleLowerCase('de-DE').match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? [])
  return [...new Set(names)].filter((name) => {
    const last = name.trim().split(/\s+/).at(-1)?.toLocaleLowerCase('de-DE') ?? ''
    return last.length >= 3 && words.has(last)
  })
}

const marks: readonly { readonly code: PublicationCode; readonly pattern: RegExp }[] = [
  { code: 'mail-address-in-extract', pattern: /[^\s@<>(),;]+@[^\s@<>(),;]+\.\p{L}{2,}/gu },
  { code: 'iban-in-extract', pattern: /\b[A-Z]{2}\d{2}(?: ?[0-9A-Z]{4}){3,7}(?: ?[0-9A-Z]{1,3})?\b/g },
  {
    code: 'phone-number-in-extract',
    pattern: /(?:\+49[ /-]?|\b0)[1-9]\d{1,4}[ /-]?\d{3,}(?:[ /-]?\d{2,})*/g,
  },
]

/** Only what is public can be withdrawn. */
export const checkWithdrawal = (state: ExtractState): Finding<PublicationCode>[] =>
  state === 'published' ? [] : [finding('extract-not-public', 'refusal')]

/** A published text stands as it is; it is withdrawn first. */
export const checkWriting = (state: ExtractState | undefined): Finding<PublicationCode>[] =>
  state === 'published' ? [finding('extract-already-public', 'refusal')] : []
