import type { Finding } from '../../../kit/findings.ts'
import { type FieldError, type Typed, typedText } from '../../../platform/http/form.ts'
import type { Scope } from '../../../platform/scope.ts'
import { canGiveRole } from '../permissions.ts'
import { listOrganisations } from '../queries/organisations.ts'
import type { RoleCode } from '../rules/role-period.ts'
import { findingText } from '../texts.ts'
import type { RoleFieldsProps } from '../views/role-fields.tsx'
import { roleLabels, roleNames } from '../vocabulary.ts'

const mostOrganisations = 1000

/** What the fields for a role offer this office. */
export async function roleChoices(scope: Scope, typed: Typed): Promise<Omit<RoleFieldsProps, 'errors'>> {
  const { rows } = await listOrganisations(scope, { size: mostOrganisations })
  return {
    roles: roleNames
      .filter((role) => canGiveRole(scope.actor, role))
      .map((role) => ({ value: role, label: roleLabels[role] })),
    organisations: rows.map(({ id, name }) => ({ value: id, label: name })),
    fields: {
      rolle: typedText(typed, 'rolle'),
      organisation: typedText(typed, 'organisation'),
      von: typedText(typed, 'von'),
      bis: typedText(typed, 'bis'),
    },
  }
}

const formFields: Readonly<Record<string, string>> = {
  role: 'rolle',
  organisationId: 'organisation',
  heldUntil: 'bis',
}

/** The rules' findings at the fields of the form; `lastDay` is the field where an end was typed. */
export const fieldErrors = (findings: readonly Finding[], lastDay = 'bis'): FieldError[] =>
  findings.map((finding) => ({
    field: finding.field === 'heldUntil' ? lastDay : (formFields[finding.field ?? ''] ?? 'rolle'),
    text: findingText(finding as Finding<RoleCode>),
  }))
