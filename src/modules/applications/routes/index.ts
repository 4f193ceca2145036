import { Hono } from 'hono'
import type { Environment } from '../../../platform/http/environment.ts'
import { applicationRoutes } from './application.tsx'
import { beginRoutes } from './begin.tsx'
import { callRoutes } from './calls.tsx'
import { casesRoutes } from './cases.tsx'
import { editRoutes } from './edit.tsx'
import { formalCheckRoutes } from './formal-check.tsx'
import { talkRoutes } from './talk.tsx'

/** Paths are relative to the partnership's address. */
export const applicationsRoutes = new Hono<Environment>()
  .route('/', beginRoutes)
  .route('/', editRoutes)
  .route('/', applicationRoutes)
  .route('/', formalCheckRoutes)
  .route('/', talkRoutes)
  .route('/', casesRoutes)
  .route('/', callRoutes)
