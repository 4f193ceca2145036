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

/** What stands in `legal_form`; a group without one has the last. */
export const legalForms = [
  'e.V.',
  'gGmbH',
  'gUG',
  'Stiftung',
  'KdöR',
  'Kommune',
  'Schule',
  'GmbH',
  'eG',
  'Einzelperson',
  'keine',
] as const

export const hasLegalForm = (legalForm: string): boolean =>
  !['', 'keine', 'ohne'].includes(legalForm.trim().toLowerCase())

/** "Kino-Club e.V.": the name as letters and lists write it; a person's or a group's name stays alone. */
export const fullName = ({
  name,
  legalForm,
}: {
  readonly name: string
  readonly legalForm: string
}): string =>
  hasLegalForm(legalForm) && legalForm !== 'Einzelperson' && !name.includes(legalForm)
    ? `${name} ${legalForm}`
    : name

export const shortestPassword = 12
export const longestPassword = 128
