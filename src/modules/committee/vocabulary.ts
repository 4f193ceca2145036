/** The words of the meeting. */

export const attendances = ['present', 'substitute', 'excused', 'unexcused'] as const
export type Attendance = (typeof attendances)[number]

export interface VoteCounts {
  readonly yes: number
  readonly no: number
  readonly abstain: number
}
