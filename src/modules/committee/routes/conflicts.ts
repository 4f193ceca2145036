import { Hono } from 'hono'
import type { Id } from '../../../kit/ids.ts'
import { allow } from '../../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { readForm } from '../../../platform/http/form.ts'
import type { Scope } from '../../../platform/scope.ts'
import { getMember } from '../../bodies/index.ts'
import { actsForSeat } from '../../bodies/permissions.ts'
import { contestConflict } from '../actions/contest-conflict.ts'
import { decideConflict } from '../actions/decide-conflict.ts'
import { declareConflict } from '../actions/declare-conflict.ts'
import { liftConflict } from '../actions/lift-conflict.ts'
import { conflictDecisionForm, conflictForm, contestForm, liftForm } from '../conflict-forms.ts'
import { canConductMeetings } from '../permissions.ts'
import { itemOf, itemPattern, itemToConduct, showItem, stepOnItem } from './item.tsx'

/** Who is kept out of a point: declared, entered, contested, lifted, and decided by the body. */
export const conflictRoutes = new Hono<Environment>()
  .post(`${itemPattern}/befangenheit`, async (c) => {
    const { itemId } = await itemOf(c)
    const form = await readForm(c, conflictForm)
    if (!form.ok) return showItem(c, form)
    const { member: memberId, conflict: reason } = form.values
    allow(canConductMeetings(scopeOf(c).actor) || (await isOwnSeat(c, memberId)))
    const act = (scope: Scope) => declareConflict(scope, { itemId, memberId, reason })
    return stepOnItem(c, act, 'Die Befangenheit ist eingetragen.', form.typed)
  })
  .post(`${itemPattern}/befangenheit/bestreiten`, async (c) => {
    const { itemId } = await itemOf(c)
    const form = await readForm(c, contestForm)
    if (!form.ok) return showItem(c, form)
    allow(await isOwnSeat(c, form.values.memberId))
    const act = (scope: Scope) => contestConflict(scope, { itemId, ...form.values })
    return stepOnItem(c, act, 'Ihr Widerspruch ist eingetragen; das Gremium entscheidet.', form.typed)
  })
  .post(`${itemPattern}/befangenheit/aufheben`, async (c) => {
    const { itemId } = await itemToConduct(c)
    const form = await readForm(c, liftForm)
    if (!form.ok) return showItem(c, form)
    const act = (scope: Scope) => liftConflict(scope, { itemId, ...form.values })
    return stepOnItem(c, act, 'Die Befangenheit ist aufgehoben.', form.typed)
  })
  .post(`${itemPattern}/befangenheit/entscheiden`, async (c) => {
    const { itemId } = await itemToConduct(c)
    const form = await readForm(c, conflictDecisionForm)
    if (!form.ok) return showItem(c, form)
    const act = (scope: Scope) => decideConflict(scope, { itemId, ...form.values })
    return stepOnItem(c, act, 'Die Entscheidung des Gremiums ist eingetragen.', form.typed)
  })

/** A seat of nobody here is not found before anything is said about it. */
const isOwnSeat = async (c: RequestContext, memberId: Id<'member'>): Promise<boolean> =>
  actsForSeat(scopeOf(c).actor, await getMember(scopeOf(c), memberId))
