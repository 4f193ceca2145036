import type { FieldError, Typed } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import type { ShownFinding } from '../../../ui/index.ts'
import type { Presence } from '../presence.ts'
import type { Absence, SeatPresence } from '../queries/attendance.ts'
import type { Meeting, ReadyMeasure } from '../queries/meetings.ts'
import type { MinutesItem } from '../queries/minutes.ts'
import type { BodyReport } from '../queries/reports.ts'
import type { Stage } from '../queries/stage.ts'
import type { LoadedVoting } from '../queries/voting.ts'

export interface MeetingPageProps {
  readonly slug: string
  readonly meeting: Meeting
  readonly loaded: LoadedVoting
  readonly presence: Presence
  readonly items: readonly MinutesItem[]
  /** Decided between the meetings, and told to this one. */
  readonly reports: readonly BodyReport[]
  /** What every screen shows, and the mark of the state in which it was loaded. */
  readonly stage: Stage
  readonly stamp: string
  readonly presences: readonly SeatPresence[]
  readonly absences: readonly Absence[]
  /** The reader has a seat, or stands in for somebody who has. */
  readonly takesPart: boolean
  readonly ready: readonly ReadyMeasure[]
  readonly mayConduct: boolean
  /** The reader's own conflicts: those papers are closed. */
  readonly conflictedItems: ReadonlySet<string>
  readonly newKeys: () => FormKeys
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly findings: readonly ShownFinding[]
}
