import type { Host } from '../../platform/http/environment.ts'
import { type ClosedMeeting, meetingClosedJob } from '../committee/index.ts'
import { scopeOfJob } from '../partnership/index.ts'
import { approveVoted } from './actions/approve-minutes.ts'

/** What a meeting voted for is approved as soon as the meeting is closed, without anybody entering it again. */
export const declareMinutesJob = (host: Pick<Host, 'database' | 'edges' | 'clock'>): void =>
  host.edges.jobs.work<ClosedMeeting>(meetingClosedJob, async ({ partnershipId, meetingId }) =>
    approveVoted(await scopeOfJob(host, partnershipId), meetingId),
  )
