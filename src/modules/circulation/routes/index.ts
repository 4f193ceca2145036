import { Hono } from 'hono'
import type { Environment } from '../../../platform/http/environment.ts'
import { circulationPages } from './circulation.tsx'
import { circulationsPages } from './circulations.tsx'

export const circulationRoutes = new Hono<Environment>()
  .route('/', circulationsPages)
  .route('/', circulationPages)
