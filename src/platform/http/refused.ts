import type { Finding } from '../../kit/findings.ts'
import { Refused } from '../errors.ts'

/**
 * Runs a post; when its action was refused, shows the page again with all findings (422). The action stands in
 * `answerOnce`, so that a refusal leaves no trace.
 */
export async function answerOrShow(
  answer: () => Promise<Response>,
  show: (findings: readonly Finding[]) => Response | Promise<Response>,
): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    if (error instanceof Refused) return show(error.findings)
    throw error
  }
}
