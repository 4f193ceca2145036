/**
 * Offene, namentliche und geheime Abstimmung (gesehen: „geheim auf Antrag“, Ludwigshafen; sonst örtlich verschieden).
 * Who asks in sufficient number gets the other way of voting; a wish for secrecy goes before one for names.
 */
import type { Finding } from '../../../kit/findings.ts'
import { isAtLeast, isMoreThan } from '../../../kit/share.ts'
import {
  type BallotOpenness,
  type RequestRule,
  type RulesOfProcedure,
  rulesOfProcedureSource,
} from './rules-of-procedure.ts'

/** How many of those who may vote ask for another way of voting. */
export interface BallotRequests {
  readonly voters: number
  readonly secret: number
  readonly names: number
}

export type OpennessRules = Pick<RulesOfProcedure, 'usualBallot' | 'secretOnRequestOf' | 'namesOnRequestOf'>
export type OpennessCode = 'secret-asked-for' | 'names-asked-for' | 'secret-not-asked-for'

/** Have enough asked? One is enough where the rules say so; of nobody it is never enough. */
export function isAskedFor(asking: number, voters: number, rule: RequestRule): boolean {
  if (asking < 1 || rule === 'nobody') return false
  if (rule === 'one_member') return true
  return rule === 'quarter_of_voters' ? isAtLeast(asking, voters, [1, 4]) : isMoreThan(asking, voters, [1, 2])
}

/** How the body has to vote now. */
export function opennessOf({ voters, secret, names }: BallotRequests, rules: OpennessRules): BallotOpenness {
  if (isAskedFor(secret, voters, rules.secretOnRequestOf)) return 'secret'
  return isAskedFor(names, voters, rules.namesOnRequestOf) ? 'by_names' : rules.usualBallot
}

/** May the chair let the body vote this way? An open and a named vote are both seen by everybody. */
export function checkOpenness(
  chosen: BallotOpenness,
  requests: BallotRequests,
  rules: OpennessRules,
): Finding<OpennessCode>[] {
  const asked = opennessOf(requests, rules)
  if (chosen === asked) return []
  if (asked === 'secret') return [refuse('secret-asked-for')]
  if (chosen === 'secret') return [refuse('secret-not-asked-for')]
  return asked === 'by_names' ? [refuse('names-asked-for')] : []
}

const refuse = (code: OpennessCode): Finding<OpennessCode> => ({
  code,
  weight: 'refusal',
  source: rulesOfProcedureSource,
  facts: {},
})
