import type { Finding } from '../../kit/findings.ts'
import type { ShownFinding } from '../../ui/index.ts'
import { applicationFindingText } from '../applications/index.ts'
import { findingText, isGrantFinding } from './texts.ts'

/** Findings of this module and of the plan rules below it, with their sentences. */
export const shownFindings = (findings: readonly Finding[]): ShownFinding[] =>
  findings.map((finding) => ({
    weight: finding.weight,
    source: finding.source,
    text: isGrantFinding(finding)
      ? findingText(finding)
      : applicationFindingText(finding as Parameters<typeof applicationFindingText>[0]),
  }))
