/** The words of the journal: what happens to a fund's money. */

export const entryKinds = ['limit', 'reserve', 'release', 'pay_out', 'take_back', 'prove'] as const
/**
 * limit: the fund is given or changed (may be negative). reserve: a grant binds money. release: bound money becomes free.
 * pay_out: bound money is paid. take_back: paid money returns and is free again. prove: paid money is accepted as used.
 */
export type EntryKind = (typeof entryKinds)[number]
