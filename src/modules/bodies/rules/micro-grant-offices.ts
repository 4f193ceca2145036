/**
 * Kleinprojekte ohne Sitzung (gesehen: Amt und Koordinierungsstelle gemeinsam, Weiden; Koordinierungsstelle allein, Lauenburg).
 * The body delegates to both offices or to one; every office named must agree.
 */
import type { GrantingOffice } from '../../applications/vocabulary.ts'
import type { RulesOfProcedure } from './rules-of-procedure.ts'

export const microGrantOffices = ({
  microGrantBy,
}: Pick<RulesOfProcedure, 'microGrantBy'>): readonly GrantingOffice[] =>
  microGrantBy === 'both_offices' ? ['coordination_office', 'lead_office'] : [microGrantBy]
