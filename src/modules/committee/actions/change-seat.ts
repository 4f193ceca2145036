import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { listAttendance } from '../queries/attendance.ts'
import { lockMeeting } from './locks.ts'
import { type PresentSeat, recordAttendance } from './record-attendance.ts'

export interface SeatChange {
  readonly memberId: Id<'member'>
  /** Who sits on the seat from now on; nobody when it is left. */
  readonly taken: PresentSeat | null
  readonly at?: Date
}

/** One seat is taken, left or given to the deputy; all others stay as they are, whoever writes at the same time. */
export const changeSeat = (
  scope: Scope,
  meetingId: Id<'meeting'>,
  { memberId, taken, at }: SeatChange,
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    await lockMeeting(scope, meetingId)
    const others = (await listAttendance(scope, meetingId)).filter((seat) => seat.memberId !== memberId)
    await recordAttendance(scope, meetingId, taken ? [...others, taken] : others, at)
  })
