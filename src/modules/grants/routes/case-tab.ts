import type { Finding } from '../../../kit/findings.ts'
import { type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import type { FieldError, Typed } from '../../../platform/http/form.ts'
import { answerOnce } from '../../../platform/http/once.ts'
import { idParameter } from '../../../platform/http/parameters.ts'
import { answerOrShow } from '../../../platform/http/refused.ts'
import type { Scope } from '../../../platform/scope.ts'
import { loadCaseFrame } from '../../applications/index.ts'
import { type CaseTab, casePath } from '../../applications/paths.ts'

/** What a tab shows again after a post that could not be done. */
export interface Again {
  readonly typed?: Typed
  readonly errors?: readonly FieldError[]
  readonly findings?: readonly Finding[]
}

/** The case of the address, when this person may see the tab. */
export async function caseOfTab(c: RequestContext, tab: CaseTab) {
  const scope = scopeOf(c)
  const frame = await loadCaseFrame(scope, idParameter<'measure'>(c, 'measure'), tab)
  return { scope, frame, measure: frame.measure }
}

export interface Step {
  readonly tab: CaseTab
  readonly act: (scope: Scope) => Promise<unknown>
  /** The sentence that the tab shows when it is done. */
  readonly done: string
  readonly typed?: Typed
}

/** Takes a step of the case and comes back to its tab; what was refused is shown there with everything typed. */
export const takeStep = (
  c: RequestContext,
  { tab, act, done, typed = {} }: Step,
  show: (c: RequestContext, again: Again) => Promise<Response>,
): Promise<Response> =>
  answerOrShow(
    () =>
      answerOnce(
        c,
        async (scope) => {
          await act(scope)
          return casePath(scope.slug, idParameter<'measure'>(c, 'measure'), tab)
        },
        { kind: 'success', text: done },
      ),
    (findings) => show(c, { findings, typed }),
  )
