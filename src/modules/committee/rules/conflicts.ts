/**
 * Befangenheit (kein Wortlaut einer Geschäftsordnung gesehen; Übung wie im Jugendhilfeausschuss: weder Beratung noch Abstimmung).
 * A member whose organisation applies, or stands by as partner, is proposed as conflicted; the committee confirms.
 */
import type { Finding } from '../../../kit/findings.ts'
import { rulesOfProcedureSource } from '../../bodies/rules/rules-of-procedure.ts'

export interface MemberOfOrganisation {
  readonly memberId: string
  readonly organisationId: string | null
}

export interface ProposedConflict {
  readonly memberId: string
  readonly because: 'applicant' | 'partner'
}

export type ConflictCode = 'conflicted-member-votes'

export const proposeConflicts = (
  members: readonly MemberOfOrganisation[],
  applicantOrganisationId: string,
  partnerOrganisationId: string | null,
): ProposedConflict[] =>
  members.flatMap(({ memberId, organisationId }): ProposedConflict[] => {
    if (organisationId === null) return []
    if (organisationId === applicantOrganisationId) return [{ memberId, because: 'applicant' }]
    return organisationId === partnerOrganisationId ? [{ memberId, because: 'partner' }] : []
  })

/** No conflicted member takes part in the vote. */
export const checkNoConflictedVote = (
  voterIds: readonly string[],
  conflictedIds: readonly string[],
): Finding<ConflictCode>[] =>
  voterIds
    .filter((memberId) => conflictedIds.includes(memberId))
    .map((memberId) => ({
      code: 'conflicted-member-votes',
      weight: 'refusal',
      source: rulesOfProcedureSource,
      facts: { memberId },
    }))
