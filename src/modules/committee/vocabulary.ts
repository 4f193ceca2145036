/** The words of the meeting. */
import type { LocalDate } from '../../kit/dates.ts'

export const attendances = ['present', 'substitute', 'excused', 'unexcused'] as const
export type Attendance = (typeof attendances)[number]

/** What a point of the agenda is; an application is the only one that is decided with money. */
export const agendaKinds = ['application', 'report', 'election', 'minutes', 'other'] as const
export type AgendaKind = (typeof agendaKinds)[number]

export interface VoteCounts {
  readonly yes: number
  readonly no: number
  readonly abstain: number
}

export const conditionCheckers = ['coordination_office', 'lead_office', 'committee'] as const
/** Who looks whether a condition is met. */
export type ConditionChecker = (typeof conditionCheckers)[number]

/** What the grantee must do besides, until when, and who looks; null where the motion leaves it open. */
export interface ConditionDraft {
  readonly text: string
  readonly dueOn: LocalDate | null
  readonly checker: ConditionChecker | null
}

export interface CriterionReason {
  readonly criterion: string
  readonly reason: string
}

/** What was decided outside a meeting and is reported to the next one. */
export type ReportKind = 'micro_grant' | 'deviation' | 'circulation' | 'waiting_list'

/** How votes are given: three open ways and two secret ones. */
export const ballotKinds = [
  'hand_count',
  'by_name',
  'electronic',
  'secret_electronic',
  'secret_paper',
] as const
export type BallotKind = (typeof ballotKinds)[number]

/** grant: money for the application of the point. text: anything else that is answered by yes or no. */
export type MotionKind = 'grant' | 'text'

export const choices = ['yes', 'no', 'abstain'] as const
export type Choice = (typeof choices)[number]
