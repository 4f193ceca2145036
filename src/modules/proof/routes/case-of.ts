import type { Finding } from '../../../kit/findings.ts'
import { type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { answerOnce } from '../../../platform/http/once.ts'
import { idParameter } from '../../../platform/http/parameters.ts'
import { answerOrShow } from '../../../platform/http/refused.ts'
import type { Scope } from '../../../platform/scope.ts'
import { loadCaseFrame } from '../../applications/index.ts'
import { proofPath } from '../paths.ts'

export const tab = '/vorhaben/:measure/nachweis'

/** The case of the address: 404 when there is none, 403 when this reader may not open its proof. */
export async function caseOf(c: RequestContext) {
  const scope = scopeOf(c)
  const frame = await loadCaseFrame(scope, idParameter<'measure'>(c, 'measure'), 'nachweis')
  return { scope, frame, measure: frame.measure }
}

export interface Step {
  readonly act: (scope: Scope) => Promise<unknown>
  readonly done: string
  readonly refused: (findings: readonly Finding[]) => Response | Promise<Response>
  /** Where it goes on below the tab; the tab itself when nothing is said. */
  readonly next?: string
}

/** Takes the step and leads on; when the rules refuse it, shows the page again with all findings. */
export const take = (c: RequestContext, { act, done, refused, next }: Step): Promise<Response> =>
  answerOrShow(
    () =>
      answerOnce(
        c,
        async (scope) => {
          await act(scope)
          return proofPath(scope.slug, idParameter<'measure'>(c, 'measure'), next)
        },
        { kind: 'success', text: done },
      ),
    refused,
  )
