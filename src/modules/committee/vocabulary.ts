/** The words of the committee, whatever a partnership calls it. */

export const seatGroups = ['administration', 'council', 'civil_society', 'youth', 'other'] as const
export type SeatGroup = (typeof seatGroups)[number]

export const attendances = ['present', 'substitute', 'excused', 'unexcused'] as const
export type Attendance = (typeof attendances)[number]

/** present: of all voting members in the room. unconflicted: without those excluded from the item. */
export type VoteBase = 'present' | 'unconflicted'

export interface VoteCounts {
  readonly yes: number
  readonly no: number
  readonly abstain: number
}
