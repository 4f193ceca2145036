import type { Id } from '../../../kit/ids.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { type Call, getCall, isOpen, listCalls } from '../../applications/index.ts'

/** The published calls as the public sorts them. */
export interface PublicCalls {
  /** The nearest deadline first. */
  readonly open: readonly Call[]
  /** The next to open first. */
  readonly coming: readonly Call[]
  /** The latest first. */
  readonly past: readonly Call[]
}

export async function loadPublicCalls(scope: Scope): Promise<PublicCalls> {
  const published = (await listCalls(scope)).filter((call) => call.publishedAt !== null)
  return {
    open: published.filter((call) => isOpen(call, scope.today)).toReversed(),
    coming: published.filter((call) => call.opensOn > scope.today).toReversed(),
    past: published.filter((call) => call.opensOn <= scope.today && !isOpen(call, scope.today)),
  }
}

/** A call that is not published is not there. */
export async function getPublicCall(scope: Scope, id: Id<'call'>): Promise<Call> {
  const call = await getCall(scope, id)
  if (call.publishedAt === null) throw new NotFound('call')
  return call
}
