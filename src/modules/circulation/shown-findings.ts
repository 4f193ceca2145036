import type { Finding } from '../../kit/findings.ts'
import type { ShownFinding } from '../../ui/index.ts'
import { isProcedureFinding, procedureText } from '../bodies/index.ts'
import { shownCommitteeFindings } from '../committee/index.ts'
import { circulationText, isCirculationFinding } from './texts.ts'

/** Findings of this module and of the modules below it, with their sentences. */
export const shownFindings = (findings: readonly Finding[]): ShownFinding[] =>
  findings.flatMap((finding): ShownFinding[] => {
    const { weight, source } = finding
    if (isCirculationFinding(finding)) return [{ weight, source, text: circulationText(finding) }]
    if (isProcedureFinding(finding)) return [{ weight, source, text: procedureText(finding) }]
    return shownCommitteeFindings([finding])
  })
