/**
 * Liest eine gespeicherte Fassung der Geschäftsordnung (Fassungen bleiben, wie sie beschlossen wurden).
 * A version entered before a choice existed gets the usual value for it; the names of majorities of then are today's.
 */
import {
  type AbstentionRule,
  type MajorityRule,
  type RulesOfProcedure,
  usualRules,
} from './rules-of-procedure.ts'

/** What a version is stored as: its values at the time of its adoption. */
export const readRules = (parameters: object): Omit<RulesOfProcedure, 'adoptedOn'> => {
  const stored = parameters as Partial<RulesOfProcedure>
  return {
    ...usualRules,
    ...stored,
    circulation: { ...usualRules.circulation, ...stored.circulation },
    ...readMajority(stored.majority ?? usualRules.majority, stored.abstentions),
  }
}

/** The first versions knew two majorities, each with what an abstention does. */
export function readMajority(
  majority: string,
  abstentions: AbstentionRule = usualRules.abstentions,
): { readonly majority: MajorityRule; readonly abstentions: AbstentionRule } {
  if (majority === 'more_yes_than_no') return { majority: 'simple', abstentions: 'not_counted' }
  if (majority === 'more_than_half_of_base') return { majority: 'simple', abstentions: 'like_no' }
  return { majority: majority as MajorityRule, abstentions }
}
