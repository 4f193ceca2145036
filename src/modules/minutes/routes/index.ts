import { Hono } from 'hono'
import type { Environment } from '../../../platform/http/environment.ts'
import { extractRoutes } from './extract.tsx'
import { followUpRoutes } from './follow-ups.tsx'
import { minutesRoutes as pages } from './minutes.tsx'

export const minutesRoutes = new Hono<Environment>()
  .route('/', pages)
  .route('/', extractRoutes)
  .route('/', followUpRoutes)
