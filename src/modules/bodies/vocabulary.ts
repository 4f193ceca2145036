/** The words of the bodies, whatever a partnership calls them. */

export const seatGroups = ['administration', 'council', 'civil_society', 'youth', 'other'] as const
export type SeatGroup = (typeof seatGroups)[number]

/** present: of all voting members in the room. unconflicted: without those excluded from the item. */
export type VoteBase = 'present' | 'unconflicted'
