import type { Finding } from '../../kit/findings.ts'
import type { ShownFinding } from '../../ui/index.ts'
import { findingText } from './texts.ts'

/** Findings with their sentences. They carry no link: what they name stands in other places than a form of this page. */
export const showFindings = (findings: readonly Finding[]): ShownFinding[] =>
  findings.map((finding) => ({
    weight: finding.weight,
    source: finding.source,
    text: findingText(finding as Parameters<typeof findingText>[0]),
  }))
