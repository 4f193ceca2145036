import type { Finding } from '../../kit/findings.ts'
import type { ShownFinding } from '../../ui/index.ts'
import { partnershipFindingText } from '../partnership/index.ts'
import { findingText, isLedgerFinding } from './texts.ts'

/** Findings of the ledger and of the partnership below it, with their sentences. */
export const showFindings = (findings: readonly Finding[]): ShownFinding[] =>
  findings.map((finding) => ({
    weight: finding.weight,
    source: finding.source,
    text: isLedgerFinding(finding)
      ? findingText(finding)
      : partnershipFindingText(finding as Parameters<typeof partnershipFindingText>[0]),
    ...(finding.field ? { field: finding.field } : {}),
  }))
