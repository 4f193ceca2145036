/**
 * Beschlussfähigkeit (Geschäftsordnung; eine Zahl hat keine der gesehenen Partnerschaften veröffentlicht, darum Einstellung).
 * Enough voting members are there, measured at the voting seats of the committee.
 */
import type { Finding } from '../../../kit/findings.ts'
import { isAtLeast, isMoreThan } from '../../../kit/share.ts'
import { type QuorumRule, rulesOfProcedureSource } from '../../bodies/rules/rules-of-procedure.ts'

export type QuorumCode = 'not-quorate'

export function isQuorate(present: number, votingMembers: number, rule: QuorumRule): boolean {
  if (present === 0) return false
  if (rule.kind === 'those_present') return true
  if (rule.kind === 'number') return present >= rule.least
  return rule.kind === 'more_than'
    ? isMoreThan(present, votingMembers, rule.share)
    : isAtLeast(present, votingMembers, rule.share)
}

export function checkQuorum(present: number, votingMembers: number, rule: QuorumRule): Finding<QuorumCode>[] {
  if (isQuorate(present, votingMembers, rule)) return []
  const needed = leastQuorum(votingMembers, rule)
  const facts = { present, votingMembers, needed }
  return [{ code: 'not-quorate', weight: 'refusal', source: rulesOfProcedureSource, facts }]
}

/** The smallest number of members that is quorate: 7 of 13. */
export function leastQuorum(votingMembers: number, rule: QuorumRule): number {
  if (rule.kind === 'those_present') return 1
  if (rule.kind === 'number') return Math.max(1, rule.least)
  const [numerator, denominator] = rule.share
  const exact = votingMembers * numerator
  const least =
    rule.kind === 'more_than' ? Math.floor(exact / denominator) + 1 : Math.ceil(exact / denominator)
  return Math.max(1, least)
}
