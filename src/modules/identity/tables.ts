import type { Generated } from 'kysely'
import type { LocalDate } from '../../kit/dates.ts'
import type { Id, PartnershipId, PersonId } from '../../kit/ids.ts'

export interface PersonTable {
  id: PersonId
  name: string
  email: string
  emailVerified: Generated<boolean>
  image: string | null
  createdAt: Generated<Date>
  updatedAt: Generated<Date>
}

export interface SignInSessionTable {
  id: Id<'sign-in-session'>
  personId: PersonId
  token: string
  expiresAt: Date
  ipAddress: string | null
  userAgent: string | null
  createdAt: Generated<Date>
  updatedAt: Generated<Date>
}

export interface SignInCredentialTable {
  id: Id<'sign-in-credential'>
  personId: PersonId
  accountId: string
  providerId: string
  accessToken: string | null
  refreshToken: string | null
  idToken: string | null
  accessTokenExpiresAt: Date | null
  refreshTokenExpiresAt: Date | null
  scope: string | null
  password: string | null
  createdAt: Generated<Date>
  updatedAt: Generated<Date>
}

export interface SignInVerificationTable {
  id: Id<'sign-in-verification'>
  identifier: string
  value: string
  expiresAt: Date
  createdAt: Generated<Date>
  updatedAt: Generated<Date>
}

export interface SignInRateLimitTable {
  id: Id<'sign-in-rate-limit'>
  key: string
  count: number
  lastRequest: number
}

export interface PlatformRoleTable {
  personId: PersonId
  role: 'programme_office' | 'operator'
}

export interface OrganisationTable {
  partnershipId: PartnershipId
  id: Id<'organisation'>
  name: string
  legalForm: Generated<string>
  charitable: Generated<boolean>
  registerNumber: Generated<string>
  street: Generated<string>
  postcode: Generated<string>
  town: Generated<string>
  phone: Generated<string>
  email: Generated<string>
  accountHolder: Generated<string>
  iban: Generated<string>
  bic: Generated<string>
  inputTaxDeductible: Generated<boolean>
}

export interface RoleTable {
  partnershipId: PartnershipId
  id: Id<'role'>
  personId: PersonId
  role:
    | 'lead_office'
    | 'coordination_office'
    | 'committee_voting'
    | 'committee_advisory'
    | 'youth_forum'
    | 'applicant'
    | 'auditor'
  organisationId: Id<'organisation'> | null
  heldFrom: LocalDate
  heldUntil: LocalDate | null
}

export interface IdentityTables {
  people: PersonTable
  signInSessions: SignInSessionTable
  signInCredentials: SignInCredentialTable
  signInVerifications: SignInVerificationTable
  signInRateLimits: SignInRateLimitTable
  platformRoles: PlatformRoleTable
  organisations: OrganisationTable
  roles: RoleTable
}
