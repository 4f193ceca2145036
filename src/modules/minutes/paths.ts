import type { Id } from '../../kit/ids.ts'
import { followUpsPath, minutesPath } from '../committee/paths.ts'

export { followUpsPath, minutesPath }

export const minutesPaperPath = (slug: string, meetingId: Id<'meeting'>): string =>
  `${minutesPath(slug, meetingId)}/pdf`
export const versionPaperPath = (slug: string, meetingId: Id<'meeting'>, number: number): string =>
  `${minutesPath(slug, meetingId)}/fassungen/${number}`
export const extractPath = (slug: string, meetingId: Id<'meeting'>): string =>
  `${minutesPath(slug, meetingId)}/auszug`
/** What everybody may read. */
export const publicMinutesPath = (slug: string, meetingId: Id<'meeting'>): string =>
  `/${slug}/buendnis/protokolle/${meetingId}`
