import { Hono } from 'hono'
import type { Environment } from '../../../platform/http/environment.ts'
import { ballotRoutes } from './ballot.ts'
import { committeePages } from './committee.tsx'
import { decisionRoutes } from './decision-tab.tsx'
import { itemRoutes } from './item.tsx'
import { meetingRoutes } from './meeting.tsx'
import { meetingsRoutes } from './meetings.tsx'
import { rulesRoutes } from './rules-of-procedure.tsx'

export const committeeRoutes = new Hono<Environment>()
  .route('/', meetingsRoutes)
  .route('/', meetingRoutes)
  .route('/', itemRoutes)
  .route('/', ballotRoutes)
  .route('/', committeePages)
  .route('/', rulesRoutes)
  .route('/', decisionRoutes)
