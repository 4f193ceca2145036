/**
 * Einzelwerte der Fördergrundlagen (docs/regulation/assumptions.md lists them with their certainty).
 * Each value of a dated row is read into its type; a value of another shape throws with the place it stands at.
 */
import { type Cents, cents } from '../../../kit/money.ts'
import type { Share } from '../../../kit/share.ts'
import {
  dayRateReadings,
  type FundKind,
  financingKinds,
  fundKinds,
  ownShareBases,
  roundings,
  settlementKinds,
} from '../vocabulary.ts'
import type { Exclusion, FundShareMinimum, LumpSumTerms, TermValues } from './term-values.ts'

/**
 * Throws when a record says more than anybody reads. In YAML an unquoted comma within { } ends a text, and the rest of the
 * sentence becomes a further key: it would be lost without a word.
 */
export function refuseUnknownKeys(record: object, known: readonly string[], place: string): void {
  const unknown = Object.keys(record).filter((key) => !known.includes(key))
  if (unknown.length > 0) throw new Error(`programme terms: ${place} does not know "${unknown.join('", "')}"`)
}

type Reader<Value> = (value: unknown, place: string) => Value

const refuse = (value: unknown, place: string): never => {
  throw new Error(`programme terms: ${place} cannot be ${JSON.stringify(value)}`)
}
const amount: Reader<Cents> = (value, place) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? cents(value) : refuse(value, place)
const count: Reader<number> = (value, place) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : refuse(value, place)
const yesOrNo: Reader<boolean> = (value, place) => (typeof value === 'boolean' ? value : refuse(value, place))
const words: Reader<string> = (value, place) =>
  typeof value === 'string' && value !== '' ? value : refuse(value, place)
const oneOf =
  <Word extends string>(allowed: readonly Word[]): Reader<Word> =>
  (value, place) =>
    allowed.find((word) => word === value) ?? refuse(value, place)
const listOf =
  <Item>(item: Reader<Item>): Reader<readonly Item[]> =>
  (value, place) =>
    Array.isArray(value) ? value.map((entry, at) => item(entry, `${place}[${at}]`)) : refuse(value, place)
const orNone =
  <Value>(reader: Reader<Value>): Reader<Value | null> =>
  (value, place) =>
    value === null ? null : reader(value, place)
const record: Reader<Readonly<Record<string, unknown>>> = (value, place) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : refuse(value, place)

const share: Reader<Share> = (value, place) => {
  const [numerator = 0, denominator = 0, ...more] = listOf(count)(value, place)
  return denominator > 0 && numerator <= denominator && more.length === 0
    ? [numerator, denominator]
    : refuse(value, place)
}

const someFunds: Reader<Partial<Record<FundKind, Cents>>> = (value, place) =>
  Object.fromEntries(
    Object.entries(record(value, place)).map(([kind, limit]) => [
      oneOf(fundKinds)(kind, place),
      amount(limit, `${place}.${kind}`),
    ]),
  )

const everyFund: Reader<Record<FundKind, Cents>> = (value, place) => {
  const split = someFunds(value, place)
  for (const kind of fundKinds) amount(split[kind], `${place}.${kind}`)
  return split as Record<FundKind, Cents>
}

const recordOf =
  <Value extends object>(fields: { readonly [Key in keyof Value]: Reader<Value[Key]> }): Reader<Value> =>
  (value, place) => {
    const row = record(value, place)
    refuseUnknownKeys(row, Object.keys(fields), place)
    const read = ([key, reader]: [string, Reader<unknown>]) => [key, reader(row[key], `${place}.${key}`)]
    return Object.fromEntries(Object.entries<Reader<unknown>>(fields).map(read)) as Value
  }

const lumpSums = recordOf<LumpSumTerms>({
  perParticipantCents: amount,
  feePerHourCents: amount,
  feePerDayCents: amount,
  dayFromHours: count,
  dayRate: oneOf(dayRateReadings),
})

const fundShare = recordOf<FundShareMinimum>({ funds: listOf(oneOf(fundKinds)), share })
const exclusion = recordOf<Exclusion>({ code: words, label: words })

/** One reader per key: the list of keys that every generation must have. */
export const termReaders: { readonly [Key in keyof TermValues]: Reader<TermValues[Key]> } = {
  maxFederalGrantCents: amount,
  federalShare: share,
  ownShareBase: oneOf(ownShareBases),
  ownShareRounding: oneOf(roundings),
  inhabitantsMinimum: orNone(count),
  fundMinimaCents: someFunds,
  fundShareMinimum: orNone(fundShare),
  fixedSplitCents: orNone(everyFund),
  settlement: oneOf(settlementKinds),
  financing: oneOf(financingKinds),
  lumpSums: orNone(lumpSums),
  spendWithinDays: count,
  lineTolerance: share,
  lineToleranceExcept: listOf(oneOf(financingKinds)),
  councilConsent: yesOrNo,
  federalPrecheck: yesOrNo,
  civilMajorityRequired: yesOrNo,
  committeeLabel: words,
  measureEndsWithinYear: yesOrNo,
  notBegunBeforeGrant: yesOrNo,
  exclusions: listOf(exclusion),
}
