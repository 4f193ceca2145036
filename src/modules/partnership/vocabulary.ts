/** The words of the programme that a partnership is bound to or chooses. */

export const generations = ['2015', '2017', '2020', '2023', '2025', '2026'] as const
/** A set of programme terms, named by the first year in which it applies. */
export type Generation = (typeof generations)[number]

export const settlementKinds = ['receipts', 'lump_sums'] as const
/** Belegabrechnung or Maßnahmenpauschalen. */
export type SettlementKind = (typeof settlementKinds)[number]

export const decisionModes = ['committee_decides', 'committee_recommends'] as const
/** Does the committee's vote grant, or does the lead office grant on the committee's recommendation? */
export type DecisionMode = (typeof decisionModes)[number]

export const fundKinds = ['action', 'youth', 'participation', 'coordination'] as const
/** Aktions- und Initiativfonds, Jugendfonds, Partizipation/Vernetzung/Öffentlichkeitsarbeit, Koordinierungs- und Fachstelle. */
export type FundKind = (typeof fundKinds)[number]

export const financingKinds = ['deficit', 'share', 'fixed_sum'] as const
/** Fehlbedarfs-, Anteil- und Festbetragsfinanzierung. */
export type FinancingKind = (typeof financingKinds)[number]

export const dayRateReadings = ['claimed', 'capped'] as const
/** claimed: from the sixth hour the day rate itself. capped: hours, but never more than the day rate. */
export type DayRateReading = (typeof dayRateReadings)[number]

export const ownShareBases = ['total', 'grant'] as const
/** Is the own share a part of the total expenditure or of the grant? Council papers read it both ways. */
export type OwnShareBase = (typeof ownShareBases)[number]

export const roundings = ['up', 'down'] as const
export type Rounding = (typeof roundings)[number]

export const certainties = ['sourced', 'configurable', 'assumed'] as const
/** sourced: seen in a source. configurable: sources differ or it is local. assumed: no source seen. */
export type Certainty = (typeof certainties)[number]
