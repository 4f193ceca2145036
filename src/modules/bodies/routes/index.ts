import { Hono } from 'hono'
import type { Environment } from '../../../platform/http/environment.ts'
import { appointRoutes } from './appoint.tsx'
import { bodiesPages } from './bodies.tsx'
import { bodyRoutes } from './body.tsx'
import { memberRoutes } from './member.tsx'
import { rulesRoutes } from './rules-of-procedure.tsx'
import { tieRoutes } from './ties.tsx'

export const bodiesRoutes = new Hono<Environment>()
  .route('/', bodiesPages)
  .route('/', bodyRoutes)
  .route('/', appointRoutes)
  .route('/', memberRoutes)
  .route('/', rulesRoutes)
  .route('/', tieRoutes)
