/** The words of the minutes: the way of a text from the draft to its approval, and the gate to the public. */

export const minutesStates = ['draft', 'to_sign', 'signed', 'distributed', 'approved'] as const
export type MinutesState = (typeof minutesStates)[number]

/** Who signs: whoever led the meeting, and whoever kept the minutes. */
export const signingOffices = ['chair', 'clerk'] as const
export type SigningOffice = (typeof signingOffices)[number]

export type ObjectionOutcome = 'upheld' | 'dismissed' | 'withdrawn'

export const gateQuestions = ['personal_data', 'endangered_persons', 'non_public_items'] as const
export type GateQuestion = (typeof gateQuestions)[number]

export type ExtractState = 'draft' | 'published' | 'withdrawn'

/** A point as the public reads it; what is left out keeps its place on the agenda without its title. */
export interface ExtractItem {
  readonly itemId: string
  readonly shown: boolean
  readonly title: string
  readonly text: string
  readonly result: string
}
