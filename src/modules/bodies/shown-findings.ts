import type { Finding } from '../../kit/findings.ts'
import type { ShownFinding } from '../../ui/index.ts'
import { isProcedureFinding, procedureText } from './procedure-texts.ts'
import { type BodyFindingCode, bodyFindingText } from './texts.ts'

/** Findings of this module with their sentences. */
export const shownFindings = (findings: readonly Finding[]): ShownFinding[] =>
  findings.map((finding) => ({
    weight: finding.weight,
    source: finding.source,
    text: isProcedureFinding(finding)
      ? procedureText(finding)
      : bodyFindingText(finding as Finding<BodyFindingCode>),
  }))
