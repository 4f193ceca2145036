import { addDays, type LocalDate } from '../../../kit/dates.ts'
import type { Finding, Source } from '../../../kit/findings.ts'
import type { Role } from '../vocabulary.ts'

/**
 * Rollen auf Zeit: a role is held from a day to a day, both inclusive, or until further notice.
 * Source: domain dossier 1.8 (derived) and 3.11 (memberships with dates).
 */
export interface RolePeriod {
  readonly role: Role
  readonly organisationId: string | null
  readonly heldFrom: LocalDate
  readonly heldUntil: LocalDate | null
}

export type RoleCode =
  | 'role-ends-before-it-begins'
  | 'role-needs-organisation'
  | 'role-held-already'
  | 'last-lead-office'

const source: Source = { title: 'Rollen der Plattform', assumed: true }

/** May the person be given the role beside those already held? */
export function checkNewRole(wanted: RolePeriod, held: readonly RolePeriod[]): Finding<RoleCode>[] {
  const findings: Finding<RoleCode>[] = []
  if (wanted.heldUntil !== null && wanted.heldUntil < wanted.heldFrom)
    findings.push(refusal('role-ends-before-it-begins', 'heldUntil', { heldFrom: wanted.heldFrom }))
  if (wanted.role === 'applicant' && wanted.organisationId === null)
    findings.push(refusal('role-needs-organisation', 'organisationId', {}))
  const twin = held.find((role) => isSame(role, wanted) && overlap(role, wanted))
  if (twin)
    findings.push(refusal('role-held-already', 'role', { role: wanted.role, heldFrom: twin.heldFrom }))
  return findings
}

/** A partnership without a lead office could not be administered by anybody: the last one stays. */
export function checkRoleEnd(
  role: Pick<RolePeriod, 'role'>,
  until: LocalDate,
  otherLeadOffices: readonly Pick<RolePeriod, 'heldFrom' | 'heldUntil'>[],
): Finding<RoleCode>[] {
  if (role.role !== 'lead_office') return []
  const dayAfter = addDays(until, 1)
  const remains = otherLeadOffices.some((other) => other.heldFrom <= dayAfter && other.heldUntil === null)
  return remains ? [] : [refusal('last-lead-office', 'heldUntil', { until })]
}

const isSame = (a: RolePeriod, b: RolePeriod): boolean =>
  a.role === b.role && a.organisationId === b.organisationId

const overlap = (a: RolePeriod, b: RolePeriod): boolean =>
  (a.heldUntil === null || a.heldUntil >= b.heldFrom) && (b.heldUntil === null || b.heldUntil >= a.heldFrom)

const refusal = (code: RoleCode, field: string, facts: Finding['facts']): Finding<RoleCode> => ({
  code,
  weight: 'refusal',
  source,
  field,
  facts,
})
