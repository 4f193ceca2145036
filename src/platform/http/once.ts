import { v5 } from 'uuid'
import { type Id, newId, parseId } from '../../kit/ids.ts'
import type { Scope } from '../scope.ts'
import { inTransaction } from '../transaction.ts'
import { type RequestContext, scopeOf } from './environment.ts'
import { type Notice, rememberNotice } from './notice.ts'

/** The form's own number, rendered into each form: a replayed form has the same one. */
export const newFormNumber = (): string => newId<'posted-form'>()

/**
 * Runs the action in one transaction and answers 303 to the returned address. A form that was posted before is not
 * run again: it gets the address of the first answer. Throw inside (`Refused`, `Conflict`) to leave no trace.
 * Whoever goes back, writes something else and sends the same form means something new.
 */
export async function answerOnce(
  c: RequestContext,
  act: (scope: Scope) => Promise<string>,
  notice?: Notice,
): Promise<Response> {
  const form = await c.req.parseBody({ all: true })
  const number = numberOf(c.req.path, form)
  const location = await inTransaction(scopeOf(c), async (scope) => {
    if (!number) return act(scope)
    const earlier = await claim(scope, number)
    if (earlier !== undefined) return earlier
    const location = await act(scope)
    await settle(scope, number, location)
    return location
  })
  if (notice) rememberNotice(c, notice)
  return c.redirect(location, 303)
}

/**
 * Runs the action in one transaction and answers 303, and keeps nothing of the form: not that it came, nor what was in
 * it. For an act that may be repeated without harm, and whose content must not be found again, such as a secret vote.
 */
export async function answerUnremembered(
  c: RequestContext,
  act: (scope: Scope) => Promise<string>,
  notice?: Notice,
): Promise<Response> {
  const location = await inTransaction(scopeOf(c), act)
  if (notice) rememberNotice(c, notice)
  return c.redirect(location, 303)
}

/** The form's own number together with where it was sent and what was in it. */
function numberOf(path: string, form: Readonly<Record<string, unknown>>): Id<'posted-form'> | undefined {
  const { _once: once, _token: _, ...content } = form
  const number = parseId(typeof once === 'string' ? once : undefined)
  if (!number) return undefined
  const asText = (_key: string, value: unknown) =>
    value instanceof File ? [value.name, value.size, value.lastModified] : value
  return v5(JSON.stringify([path, content], asText), number) as Id<'posted-form'>
}

/** Waits for a running twin of the same form, then tells its answer; undefined when this one is the first. */
async function claim(scope: Scope, id: Id<'posted-form'>): Promise<string | undefined> {
  const inserted = await scope.database
    .insertInto('postedForms')
    .values({
      partnershipId: scope.partnershipId,
      id,
      personId: scope.actor.personId,
      location: '',
      postedAt: scope.now,
    })
    .onConflict((conflict) => conflict.columns(['partnershipId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted) return undefined
  const earlier = await scope.database
    .selectFrom('postedForms')
    .select('location')
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return earlier.location
}

const settle = (scope: Scope, id: Id<'posted-form'>, location: string) =>
  scope.database
    .updateTable('postedForms')
    .set({ location })
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
    .execute()
