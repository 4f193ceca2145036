import { type Id, parseId } from '../../kit/ids.ts'
import { NotFound } from '../errors.ts'
import type { RequestContext } from './environment.ts'

/** An id out of the address; what cannot be an id is not found. */
export function idParameter<Noun extends string>(c: RequestContext, name: string): Id<Noun> {
  const id = parseId<Noun>(c.req.param(name))
  if (!id) throw new NotFound(name)
  return id
}
