import type { Role } from '../../platform/scope.ts'

export type { Role } from '../../platform/scope.ts'

export const roleLabels: Readonly<Record<Role, string>> = {
  lead_office: 'Federführendes Amt',
  coordination_office: 'Koordinierungs- und Fachstelle',
  committee_voting: 'Stimmberechtigtes Mitglied',
  committee_advisory: 'Beratendes Mitglied',
  youth_forum: 'Jugendforum',
  applicant: 'Antragstellende Organisation',
  auditor: 'Prüfung (liest alles)',
}

export const roleNames = Object.keys(roleLabels) as Role[]

export type PlatformRole = 'programme_office' | 'operator'

export const platformRoleLabels: Readonly<Record<PlatformRole, string>> = {
  programme_office: 'Programmstelle des Bundes',
  operator: 'Betrieb der Plattform',
}
