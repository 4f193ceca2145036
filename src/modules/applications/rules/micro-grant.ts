/**
 * Kleinprojekt / Mikroförderung (Geschäftsordnung; in den Partnerschaften sehr verschieden geregelt).
 * Up to the cap of the rules of procedure the offices decide without the committee; every office named there must agree.
 */
import type { LocalDate } from '../../../kit/dates.ts'
import type { Finding, Source } from '../../../kit/findings.ts'
import type { Cents } from '../../../kit/money.ts'
import type { GrantingOffice } from '../vocabulary.ts'

export interface MicroGrantRules {
  /** null: this partnership knows no micro grants. */
  readonly capCents: Cents | null
  readonly deciders: readonly GrantingOffice[]
  readonly source: Source
}

export interface MicroGrantVote {
  readonly office: GrantingOffice
  readonly personId: string
  readonly agreedOn: LocalDate
}

export type MicroGrantCode =
  | 'micro-grant-not-provided'
  | 'micro-grant-over-cap'
  | 'micro-grant-office-missing'
  | 'micro-grant-same-person'

export function checkMicroGrant(
  amountCents: Cents,
  votes: readonly MicroGrantVote[],
  { capCents, deciders, source }: MicroGrantRules,
): Finding<MicroGrantCode>[] {
  const refuse = (code: MicroGrantCode, facts: Finding['facts']): Finding<MicroGrantCode> => ({
    code,
    weight: 'refusal',
    source,
    facts,
  })
  if (capCents === null) return [refuse('micro-grant-not-provided', {})]
  const found = amountCents > capCents ? [refuse('micro-grant-over-cap', { amountCents, capCents })] : []
  for (const office of deciders) {
    if (!votes.some((vote) => vote.office === office))
      found.push(refuse('micro-grant-office-missing', { office }))
  }
  const people = new Set(votes.map((vote) => vote.personId))
  if (people.size < votes.length) found.push(refuse('micro-grant-same-person', {}))
  return found
}
