import type { Finding } from '../../kit/findings.ts'
import type { Scope } from '../scope.ts'
import type { RequestContext } from './environment.ts'
import type { FieldError, Typed } from './form.ts'
import { answerOnce } from './once.ts'
import { answerOrShow } from './refused.ts'

/** What a page shows again after a post that did not succeed. */
export interface Again {
  readonly typed?: Typed
  readonly errors?: readonly FieldError[]
  readonly findings?: readonly Finding[]
}

export interface Step {
  /** What is done, in one transaction; where it returns an address, that one is answered. */
  readonly act: (scope: Scope) => Promise<unknown>
  readonly to: string | ((result: unknown) => string)
  readonly text: string
  readonly show: (again: Again) => Response | Promise<Response>
  readonly typed?: Typed
}

/** A post: done and answered with its page, or refused and shown again with what was typed. */
export const take = (c: RequestContext, { act, to, text, show, typed }: Step): Promise<Response> =>
  answerOrShow(
    () =>
      answerOnce(
        c,
        async (scope) => {
          const result = await act(scope)
          return typeof to === 'string' ? to : to(result)
        },
        { kind: 'success', text },
      ),
    (findings) => show({ findings, ...(typed ? { typed } : {}) }),
  )
