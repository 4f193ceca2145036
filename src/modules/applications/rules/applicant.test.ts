import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import { findingText } from '../texts.ts'
import { type ApplicantOrganisation, checkApplicant } from './applicant.ts'

const club = { name: 'Kino-Club', hasLegalForm: true, charitable: true }
const company = { name: 'Veranstaltungsagentur', hasLegalForm: true, charitable: false }
const initiative = { name: 'Willkommensinitiative', hasLegalForm: false, charitable: false }
/** Says of itself that it is charitable, but nobody can be held to it. */
const circle = { ...initiative, charitable: true }

describe('Antragsberechtigung', () => {
  it.each<[string, ApplicantOrganisation, ApplicantOrganisation | null, string[]]>([
    ['gemeinnütziger Verein', club, null, []],
    ['gemeinnütziger Verein mit Agentur', club, company, []],
    ['Initiative ohne Partner', initiative, null, ['needs-partner']],
    ['Initiative mit gemeinnützigem Partner', initiative, club, []],
    ['Initiative mit einer Agentur', initiative, company, ['needs-partner']],
    ['Initiative mit einer zweiten Initiative', initiative, circle, ['needs-partner']],
    ['Initiative, die sich gemeinnützig nennt', circle, null, ['needs-partner']],
    ['Agentur ohne Partner', company, null, ['not-charitable']],
    ['Agentur mit gemeinnützigem Partner', company, club, []],
    ['Agentur mit Agentur', company, company, ['not-charitable']],
    ['Agentur mit Initiative', company, circle, ['not-charitable']],
  ])('%s', (_, organisation, partner, codes) => {
    const findings = checkApplicant(organisation, partner)
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) {
      expect(finding).toMatchObject({ weight: 'refusal', field: 'partner' })
      expect(findingText(finding)).toMatch(`„${organisation.name}“`)
    }
  })
})
