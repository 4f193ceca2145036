/**
 * Beschluss einer Geschäftsordnung (R11: Mehrheit der Zivilgesellschaft; sonst gibt das Gremium sie sich selbst).
 * A version under which the body could never decide is refused; one that asks for less than the programme is warned about.
 */
import type { Finding } from '../../../kit/findings.ts'
import { civilMajoritySource, type RulesOfProcedure, rulesOfProcedureSource } from './rules-of-procedure.ts'

export type AdoptionCode = 'quorum-out-of-reach' | 'civil-majority-not-asked-for'

export function checkAdoption(
  rules: Pick<RulesOfProcedure, 'quorum' | 'civilMajorityAtVote'>,
  votingSeats: number,
): Finding<AdoptionCode>[] {
  const found: Finding<AdoptionCode>[] = []
  const { quorum } = rules
  if (quorum.kind === 'number' && votingSeats > 0 && quorum.least > votingSeats) {
    const facts = { least: quorum.least, votingSeats }
    found.push({ code: 'quorum-out-of-reach', weight: 'refusal', source: rulesOfProcedureSource, facts })
  }
  if (!rules.civilMajorityAtVote)
    found.push({
      code: 'civil-majority-not-asked-for',
      weight: 'warning',
      source: civilMajoritySource,
      facts: {},
    })
  return found
}
