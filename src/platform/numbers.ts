import type { Scope } from './scope.ts'

/** The next number of a series in a year, without gaps and without doubles: the row stays locked until commit. */
export async function nextNumber(scope: Scope, series: string, year: number): Promise<number> {
  const row = await scope.database
    .insertInto('referenceNumbers')
    .values({ partnershipId: scope.partnershipId, series, year, lastNumber: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['partnershipId', 'series', 'year'])
        .doUpdateSet((row) => ({ lastNumber: row('referenceNumbers.lastNumber', '+', 1) })),
    )
    .returning('lastNumber')
    .executeTakeFirstOrThrow()
  return row.lastNumber
}

/** "2018-007" */
export const formatReference = (year: number, number: number): string =>
  `${year}-${number.toString().padStart(3, '0')}`
