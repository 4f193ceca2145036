/** The words of the written procedure. */

/** counted: with a result. invalid: too few answered. objected and called_back: a meeting decides. */
export const circulationStates = ['running', 'counted', 'invalid', 'objected', 'called_back'] as const
export type CirculationState = (typeof circulationStates)[number]

/** Who answers for a seat. The member's own answer goes before the deputy's. */
export const capacities = ['member', 'deputy'] as const
export type Capacity = (typeof capacities)[number]

export const choices = ['yes', 'no', 'abstain'] as const
export type Choice = (typeof choices)[number]
