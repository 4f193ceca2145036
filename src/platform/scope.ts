import type { Queries } from '../database/queries.ts'
import type { LocalDate } from '../kit/dates.ts'
import type { PartnershipId, PersonId } from '../kit/ids.ts'
import type { Edges } from './edges.ts'

/** The offices and roles a person can hold in one partnership (domain: role matrix). */
export type Role =
  | 'lead_office'
  | 'coordination_office'
  | 'committee_voting'
  | 'committee_advisory'
  | 'youth_forum'
  | 'applicant'
  | 'auditor'

/** Who acts: a person with the roles of this partnership, the platform-wide offices, and the organisations applied for. */
export interface Actor {
  readonly personId: PersonId | null
  readonly name: string
  readonly roles: ReadonlySet<Role>
  readonly organisationIds: readonly string[]
  readonly programmeOffice: boolean
  readonly operator: boolean
}

/** What every function that is not pure takes first. There is no ambient state. */
export interface Scope {
  readonly partnershipId: PartnershipId
  /** The partnership's name in addresses: links in mails and redirects begin with it. */
  readonly slug: string
  readonly actor: Actor
  readonly now: Date
  readonly today: LocalDate
  /** Queries of this partnership only: the guard and row-level security refuse others. */
  readonly database: Queries
  readonly edges: Edges
}
