import { Hono } from 'hono'
import type { Environment } from '../../../platform/http/environment.ts'

/** Paths are relative to the partnership's address. */
export const applicationsRoutes = new Hono<Environment>()
