import { describe, expect, it } from 'vitest'
import { type LocalDate, localDate } from '../../../kit/dates.ts'
import { codesOf } from '../../../kit/findings.ts'
import type { Role } from '../vocabulary.ts'
import { checkNewRole, checkRoleEnd, type RolePeriod } from './role-period.ts'

const day = (text: string | null): LocalDate | null => (text === null ? null : localDate(text))
const period = (
  role: Role,
  from: string,
  until: string | null,
  organisationId: string | null = null,
): RolePeriod => ({
  role,
  organisationId,
  heldFrom: localDate(from),
  heldUntil: day(until),
})

describe('a new role', () => {
  it.each([
    ['until further notice', period('auditor', '2026-03-31', null), [], []],
    ['for one day', period('auditor', '2026-03-31', '2026-03-31'), [], []],
    [
      'ending the day before it begins',
      period('auditor', '2026-03-31', '2026-03-30'),
      [],
      ['role-ends-before-it-begins'],
    ],
    [
      'applicant without organisation',
      period('applicant', '2026-01-01', null),
      [],
      ['role-needs-organisation'],
    ],
    ['applicant of an organisation', period('applicant', '2026-01-01', null, 'a'), [], []],
    [
      'applicant of a second organisation',
      period('applicant', '2026-01-01', null, 'a'),
      [period('applicant', '2025-01-01', null, 'b')],
      [],
    ],
    [
      'beginning on the last day of the old one',
      period('committee_voting', '2026-03-31', null),
      [period('committee_voting', '2025-01-01', '2026-03-31')],
      ['role-held-already'],
    ],
    [
      'beginning the day after the old one',
      period('committee_voting', '2026-04-01', null),
      [period('committee_voting', '2025-01-01', '2026-03-31')],
      [],
    ],
    [
      'everything wrong at once',
      period('applicant', '2026-03-31', '2026-03-30'),
      [],
      ['role-ends-before-it-begins', 'role-needs-organisation'],
    ],
  ] as const)('%s', (_, wanted, held, codes) => {
    expect(codesOf(checkNewRole(wanted, held))).toEqual(codes)
  })
})

describe('the end of a role on 31 March', () => {
  const until = localDate('2026-03-31')
  it.each([
    ['a member', 'committee_voting', [], []],
    ['the only lead office', 'lead_office', [], ['last-lead-office']],
    [
      'a lead office with an heir from 1 April',
      'lead_office',
      [period('lead_office', '2026-04-01', null)],
      [],
    ],
    [
      'an heir one day too late',
      'lead_office',
      [period('lead_office', '2026-04-02', null)],
      ['last-lead-office'],
    ],
    [
      'an heir who ends too',
      'lead_office',
      [period('lead_office', '2025-01-01', '2026-12-31')],
      ['last-lead-office'],
    ],
  ] as const)('%s', (_, role, others, codes) => {
    expect(codesOf(checkRoleEnd({ role }, until, others))).toEqual(codes)
  })
})
