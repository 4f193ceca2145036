import { Hono } from 'hono'
import type { Environment } from '../../../platform/http/environment.ts'
import { committeePages } from './committee.tsx'
import { rulesRoutes } from './rules-of-procedure.tsx'

export const bodiesRoutes = new Hono<Environment>().route('/', committeePages).route('/', rulesRoutes)
