/**
 * Antragsberechtigung (örtliche Förderhinweise; Gemeinnützigkeit nach §§ 51 ff. AO).
 * The applicant is charitable, or applies together with a charitable partner; a group without legal form needs one.
 */
import type { Finding, Source } from '../../../kit/findings.ts'

export interface ApplicantOrganisation {
  readonly name: string
  readonly hasLegalForm: boolean
  readonly charitable: boolean
}

export type ApplicantCode = 'needs-partner' | 'not-charitable'

const source: Source = {
  title: 'Örtliche Förderhinweise',
  section: 'Gemeinnützigkeit, §§ 51 ff. AO',
  url: 'https://www.partnerschaft-demokratie.de/faqs/',
}

export function checkApplicant(
  organisation: ApplicantOrganisation,
  partner: ApplicantOrganisation | null,
): Finding<ApplicantCode>[] {
  if (isCharitableBody(organisation) || (partner && isCharitableBody(partner))) return []
  const code = organisation.hasLegalForm ? 'not-charitable' : 'needs-partner'
  return [{ code, weight: 'refusal', source, field: 'partner', facts: { organisation: organisation.name } }]
}

const isCharitableBody = ({ hasLegalForm, charitable }: ApplicantOrganisation): boolean =>
  hasLegalForm && charitable
