import type { FieldError, Typed } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import type { ShownFinding } from '../../../ui/index.ts'
import type { Presence } from '../presence.ts'
import type { Meeting, ReadyMeasure } from '../queries/meetings.ts'
import type { MinutesItem } from '../queries/minutes.ts'
import type { LoadedVoting } from '../queries/voting.ts'

export interface MeetingPageProps {
  readonly slug: string
  readonly meeting: Meeting
  readonly loaded: LoadedVoting
  readonly presence: Presence
  readonly items: readonly MinutesItem[]
  readonly ready: readonly ReadyMeasure[]
  readonly mayConduct: boolean
  /** The reader's own conflicts: those papers are closed. */
  readonly conflictedItems: ReadonlySet<string>
  readonly newKeys: () => FormKeys
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly findings: readonly ShownFinding[]
}
