import type { Finding } from '../../kit/findings.ts'
import type { ShownFinding } from '../../ui/index.ts'
import { findingText, isMinutesFinding } from './texts.ts'

/** Findings of this module with their sentences. */
export const shownFindings = (findings: readonly Finding[]): ShownFinding[] =>
  findings.map((finding) => {
    if (!isMinutesFinding(finding)) throw new Error(`no sentence for the finding ${finding.code}`)
    return { weight: finding.weight, source: finding.source, text: findingText(finding) }
  })
