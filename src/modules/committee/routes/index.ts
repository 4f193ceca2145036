import { Hono } from 'hono'
import type { Environment } from '../../../platform/http/environment.ts'
import { agendaRoutes } from './agenda.tsx'
import { attendanceRoutes } from './attendance.ts'
import { ballotRoutes } from './ballot.ts'
import { conflictRoutes } from './conflicts.ts'
import { criteriaRoutes } from './criteria.tsx'
import { decisionRoutes } from './decision-tab.tsx'
import { invitationRoutes } from './invitation.tsx'
import { itemRoutes } from './item.tsx'
import { liveRoutes } from './live.tsx'
import { meetingRoutes } from './meeting.tsx'
import { meetingsRoutes } from './meetings.tsx'
import { packRoutes } from './pack.tsx'
import { representationRoutes } from './representation.ts'
import { statisticsRoutes } from './statistics.tsx'
import { waitingListRoutes } from './waiting-list.tsx'

export const committeeRoutes = new Hono<Environment>()
  .route('/', meetingsRoutes)
  .route('/', meetingRoutes)
  .route('/', agendaRoutes)
  .route('/', invitationRoutes)
  .route('/', packRoutes)
  .route('/', attendanceRoutes)
  .route('/', representationRoutes)
  .route('/', liveRoutes)
  .route('/', itemRoutes)
  .route('/', ballotRoutes)
  .route('/', conflictRoutes)
  .route('/', decisionRoutes)
  .route('/', waitingListRoutes)
  .route('/', criteriaRoutes)
  .route('/', statisticsRoutes)
