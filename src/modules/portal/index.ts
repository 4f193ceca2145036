import { Hono } from 'hono'
import type { Environment } from '../../platform/http/environment.ts'
import { publicRoutes } from './routes/portal.tsx'
import { projectRoutes } from './routes/projects.tsx'

export { startRoutes } from './routes/start.tsx'

export const portalRoutes = new Hono<Environment>().route('/', publicRoutes).route('/', projectRoutes)
