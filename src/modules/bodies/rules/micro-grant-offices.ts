/**
 * Kleinprojekte ohne Sitzung (gesehen: Amt und Koordinierungsstelle gemeinsam, Weiden; Koordinierungsstelle allein, Lauenburg).
 * The body delegates to both offices or to one. Two people consent in any case: one of each office, or two of the one.
 */

import type { Finding } from '../../../kit/findings.ts'
import type { GrantingOffice } from '../../applications/vocabulary.ts'
import { type RulesOfProcedure, rulesOfProcedureSource } from './rules-of-procedure.ts'

export type MicroGrantOfficeCode = 'micro-grant-of-other-office' | 'micro-grant-consented-already'

type Delegation = Pick<RulesOfProcedure, 'microGrantBy'>

export const microGrantOffices = ({ microGrantBy }: Delegation): readonly GrantingOffice[] =>
  microGrantBy === 'both_offices' ? ['coordination_office', 'lead_office'] : [microGrantBy]

/** May the office consent now? That two consents are of two people is asked of the people. */
export function checkMicroGrantOffice(
  office: GrantingOffice,
  earlier: readonly GrantingOffice[],
  rules: Delegation,
): Finding<MicroGrantOfficeCode>[] {
  if (!microGrantOffices(rules).includes(office)) return [refuse('micro-grant-of-other-office', { office })]
  const spoken = earlier.filter((other) => other === office).length
  const most = rules.microGrantBy === 'both_offices' ? 1 : 2
  return spoken < most ? [] : [refuse('micro-grant-consented-already', { office })]
}

const refuse = (code: MicroGrantOfficeCode, facts: Finding['facts']): Finding<MicroGrantOfficeCode> => ({
  code,
  weight: 'refusal',
  source: rulesOfProcedureSource,
  facts,
})
