import type { LocalDate } from '../../../kit/dates.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import { type Cents, minus } from '../../../kit/money.ts'
import { Conflict, found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { sumOfCents } from '../queries.ts'
import { type Account, type EntryKind, entryKinds } from '../vocabulary.ts'

/** One movement of money in a fund. The cause books once: a second entry of the same kind and cause is refused. */
export interface Movement {
  readonly fundId: Id<'fund'>
  readonly measureId?: Id<'measure'>
  readonly amountCents: Cents
  /** The decision, drawdown, statement or repayment behind it. */
  readonly causeId: string
  readonly reason?: string
  /** The day of the movement when it is not today, such as the day a payment left the account. */
  readonly bookedOn?: LocalDate
}

export type Booking =
  | { readonly kind: 'booked'; readonly entryId: Id<'journal-entry'> }
  /** The account it is taken from does not hold so much; nothing was booked. */
  | { readonly kind: 'refused'; readonly availableCents: Cents }

export const allot = (scope: Scope, movement: Movement) => book(scope, 'allot', movement)
/** Lowers the fund: free money goes back to where it came from. */
export const cut = (scope: Scope, movement: Movement) => book(scope, 'cut', movement)
export const request = (scope: Scope, movement: Movement) => book(scope, 'request', movement)
export const dismiss = (scope: Scope, movement: Movement) => book(scope, 'dismiss', movement)
export const recommend = (scope: Scope, movement: Movement) => book(scope, 'recommend', movement)
export const unrecommend = (scope: Scope, movement: Movement) => book(scope, 'unrecommend', movement)
/** Reserves money of the fund for a grant; refused when the fund has one cent too little. */
export const reserve = (scope: Scope, movement: Movement) => book(scope, 'reserve', movement)
export const payOut = (scope: Scope, movement: Movement) => book(scope, 'pay_out', movement)
export const prove = (scope: Scope, movement: Movement) => book(scope, 'prove', movement)
export const takeBack = (scope: Scope, movement: Movement) => book(scope, 'take_back', movement)
export const release = (scope: Scope, movement: Movement) => book(scope, 'release', movement)

/** Locks the fund, looks what the account holds, and writes one immutable entry. */
function book(scope: Scope, kind: EntryKind, movement: Movement): Promise<Booking> {
  return inTransaction(scope, async (scope) => {
    if (movement.amountCents <= 0)
      throw new Error(`a movement needs a positive amount: ${movement.amountCents}`)
    await lockFund(scope, movement.fundId)
    const { from, to } = entryKinds[kind]
    if (!isOutside(from)) {
      const availableCents = await availableIn(scope, from, movement)
      if (availableCents < movement.amountCents) return { kind: 'refused', availableCents }
    }
    return { kind: 'booked', entryId: await write(scope, kind, from, to, movement) }
  })
}

const isOutside = (account: Account): boolean => account === 'allotment' || account === 'demand'

/** Bookings of one fund follow each other. */
export async function lockFund(scope: Scope, fundId: Id<'fund'>): Promise<void> {
  const row = await scope.database
    .selectFrom('funds')
    .select('id')
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', fundId)
    .forUpdate()
    .executeTakeFirst()
  found(row, 'fund')
}

/** Free money belongs to the fund; money in every other account belongs to its measure. */
async function availableIn(scope: Scope, account: Account, { fundId, measureId }: Movement): Promise<Cents> {
  const ofMeasure = account === 'free' ? undefined : measureId
  const sumOf = async (side: 'toAccount' | 'fromAccount') => {
    let query = scope.database
      .selectFrom('journalEntries')
      .select((entry) => sumOfCents(entry.ref('amountCents')).as('sum'))
      .where('partnershipId', '=', scope.partnershipId)
      .where('fundId', '=', fundId)
      .where(side, '=', account)
    if (ofMeasure) query = query.where('measureId', '=', ofMeasure)
    return (await query.executeTakeFirstOrThrow()).sum
  }
  return minus(await sumOf('toAccount'), await sumOf('fromAccount'))
}

async function write(scope: Scope, kind: EntryKind, from: Account, to: Account, movement: Movement) {
  const row = await scope.database
    .insertInto('journalEntries')
    .values({
      partnershipId: scope.partnershipId,
      id: newId<'journal-entry'>(),
      fundId: movement.fundId,
      measureId: movement.measureId ?? null,
      kind,
      fromAccount: from,
      toAccount: to,
      amountCents: movement.amountCents,
      bookedOn: movement.bookedOn ?? scope.today,
      recordedAt: scope.now,
      recordedBy: scope.actor.personId,
      reason: movement.reason ?? '',
      causeId: movement.causeId,
    })
    .onConflict((conflict) =>
      conflict.columns(['partnershipId', 'kind', 'causeId', 'fromAccount']).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new Conflict(`${kind} of ${movement.causeId} is booked already`)
  return row.id
}
