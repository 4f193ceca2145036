import { type Id, newId } from '../../../kit/ids.ts'
import type { Cents } from '../../../kit/money.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { fundLabels } from '../../partnership/index.ts'
import { allot } from './book.ts'

export const fundOrder = ['action', 'youth', 'participation', 'coordination'] as const
type Kind = (typeof fundOrder)[number]
export type FundIds = Readonly<Record<Kind, Id<'fund'>>>

/** Opens the four funds of a funding year; the limit of each is its first entry in the journal. */
export const openFunds = (
  scope: Scope,
  { id: fundingYearId, year }: { readonly id: Id<'funding-year'>; readonly year: number },
  limits: Readonly<Record<Kind, Cents>>,
): Promise<FundIds> =>
  inTransaction(scope, async (scope) => {
    const funds = fundOrder.map((kind, position) => ({
      partnershipId: scope.partnershipId,
      id: newId<'fund'>(),
      fundingYearId,
      kind,
      label: fundLabels[kind],
      position,
    }))
    await scope.database.insertInto('funds').values(funds).execute()
    for (const { id, kind } of funds)
      if (limits[kind] > 0)
        await allot(scope, {
          fundId: id,
          amountCents: limits[kind],
          causeId: id,
          reason: `Mittel des Jahres ${year}`,
        })
    return Object.fromEntries(funds.map(({ kind, id }) => [kind, id])) as Record<Kind, Id<'fund'>>
  })
