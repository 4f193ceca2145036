import { type RawBuilder, sql } from 'kysely'
import type { Id } from '../../kit/ids.ts'
import type { Scope } from '../../platform/scope.ts'

/**
 * The condition for a number, beginnings of words in title and place, or a part of the applicant's name. Row-level
 * security lets an index answer only what cannot leak, and neither "like" nor a full-text match is that: numbers and
 * words are therefore looked up with "^@". A word that very many cases have is found soon by walking the newest.
 */
export async function searchFor(scope: Scope, text: string): Promise<RawBuilder<boolean>> {
  const wanted = text.trim()
  if (/^\d{4}-\d*$/.test(wanted)) return sql<boolean>`measure.reference collate "C" ^@ ${wanted}`
  const applicants = sql<boolean>`measure.applicant_id = any(${await applicantsNamed(scope, wanted)}::uuid[])`
  const words =
    wanted
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, 8) ?? []
  if (words.length === 0) return applicants
  const matches = sql<boolean>`measure.words @@ (select to_tsquery('simple', ${words.map((word) => `${word}:*`).join(' & ')}))`
  const candidates = await fewMeasuresWith(scope, words)
  return candidates
    ? sql<boolean>`((measure.id = any(${candidates}::uuid[]) and ${matches}) or ${applicants})`
    : sql<boolean>`(${matches} or ${applicants})`
}

/** The cases with the first of the words, the longest first, that only few cases have; undefined when all are common. */
async function fewMeasuresWith(scope: Scope, words: readonly string[]): Promise<Id<'measure'>[] | undefined> {
  for (const word of words.toSorted((left, right) => right.length - left.length)) {
    const measures = await measuresWith(scope, word)
    if (measures.length <= mostCandidates) return measures
  }
  return undefined
}

const mostCandidates = 2000

const measuresWith = async (
  { database, partnershipId }: Scope,
  beginning: string,
): Promise<Id<'measure'>[]> =>
  (
    await database
      .selectFrom('measureWords')
      .select('measureId')
      .where('partnershipId', '=', partnershipId)
      .where(sql<boolean>`word ^@ ${beginning}`)
      .limit(mostCandidates + 1)
      .execute()
  ).map((row) => row.measureId)

const applicantsNamed = async (
  { database, partnershipId }: Scope,
  name: string,
): Promise<Id<'organisation'>[]> =>
  (
    await database
      .selectFrom('organisations')
      .select('id')
      .where('partnershipId', '=', partnershipId)
      .where('name', 'ilike', `%${name.replace(/[\\%_]/g, '\\$&')}%`)
      .limit(1000)
      .execute()
  ).map((row) => row.id)
