/** The words of the bodies, whatever a partnership calls them. */

export const bodyKinds = ['committee', 'youth_forum', 'working_group', 'council'] as const
export type BodyKind = (typeof bodyKinds)[number]

export const seatGroups = ['administration', 'council', 'civil_society', 'youth', 'other'] as const
export type SeatGroup = (typeof seatGroups)[number]

export const leavingReasons = ['resigned', 'recalled', 'term_ended', 'absences', 'other'] as const
export type LeavingReason = (typeof leavingReasons)[number]

export const tieKinds = ['works_for', 'board', 'member_of', 'business', 'family', 'other'] as const
export type TieKind = (typeof tieKinds)[number]

/** present: of all voting members in the room. unconflicted: without those excluded from the item. */
export type VoteBase = 'present' | 'unconflicted'
