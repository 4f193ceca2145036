import { Hono } from 'hono'
import type { Environment } from '../../platform/http/environment.ts'

export const ledgerRoutes = new Hono<Environment>()
