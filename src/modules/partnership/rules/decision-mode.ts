/**
 * Wer bewilligt (Fördergrundlagen ab 2026; Grundsätze Handlungsbereich Kommune).
 * Where the federal office releases each measure first, the committee's vote can only recommend; else it decides.
 */
import type { DecisionMode } from '../vocabulary.ts'
import type { ProgrammeTerms } from './programme-terms.ts'

/** The mode a new funding year starts with; the partnership may choose the other one. */
export const usualDecisionMode = ({
  federalPrecheck,
}: Pick<ProgrammeTerms, 'federalPrecheck'>): DecisionMode =>
  federalPrecheck ? 'committee_recommends' : 'committee_decides'
