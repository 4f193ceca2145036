import type { Finding } from '../../kit/findings.ts'
import type { ShownFinding } from '../../ui/index.ts'
import { applicationFindingText } from '../applications/index.ts'
import { bodyFindingText, isBodyFinding, isProcedureFinding, procedureText } from '../bodies/index.ts'
import { agendaText, isAgendaFinding } from './agenda-texts.ts'
import { ballotFindingText, isBallotFinding } from './ballot-texts.ts'
import { isPresenceStepFinding, presenceStepText } from './presence-texts.ts'
import { isStepFinding, stepText } from './step-texts.ts'
import { findingText, isCommitteeFinding } from './texts.ts'
import { isWaitingListFinding, waitingListText } from './waiting-list-texts.ts'

/** Findings of this module and of the modules below it, with their sentences. */
export const shownFindings = (findings: readonly Finding[]): ShownFinding[] =>
  findings.map((finding) => ({ weight: finding.weight, source: finding.source, text: textOf(finding) }))

function textOf(finding: Finding): string {
  if (isBallotFinding(finding)) return ballotFindingText(finding)
  if (isPresenceStepFinding(finding)) return presenceStepText(finding)
  if (isWaitingListFinding(finding)) return waitingListText(finding)
  if (isStepFinding(finding)) return stepText(finding)
  if (isAgendaFinding(finding)) return agendaText(finding)
  if (isCommitteeFinding(finding)) return findingText(finding)
  if (isBodyFinding(finding)) return bodyFindingText(finding)
  if (isProcedureFinding(finding)) return procedureText(finding)
  return applicationFindingText(finding as Parameters<typeof applicationFindingText>[0])
}
