import pg from 'pg'

const { builtins, getTypeParser } = pg.types
/** Array types pg has no names for. */
const int8Array = 1016
const dateArray = 1182
const textArray = 1009 as Parameters<typeof getTypeParser>[0]

type Parser = (text: string) => unknown

/**
 * How values of the database arrive: int8 (cents, counts) and whole numerics (`sum()` of int8) as safe numbers, days
 * as "2026-03-31". A number that JavaScript cannot hold exactly throws rather than being rounded silently.
 */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    format === 'binary' ? getTypeParser(oid, 'binary') : (own.get(oid) ?? getTypeParser(oid, 'text')),
}

const listOf = (parse: Parser) => (text: string) =>
  (getTypeParser(textArray, 'text')(text) as (string | null)[]).map((item) =>
    item === null ? null : parse(item),
  )

const own = new Map<number, Parser>([
  [builtins.INT8, safeNumber],
  [builtins.NUMERIC, safeNumber],
  [builtins.DATE, (text) => text],
  [int8Array, listOf(safeNumber)],
  [dateArray, listOf((text) => text)],
])

function safeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`not a whole number within the safe range: ${text}`)
  return number
}
