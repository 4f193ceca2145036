import { Hono } from 'hono'
import type { Environment } from '../../../platform/http/environment.ts'
import { federalDrawdownRoutes } from './federal-drawdowns.tsx'
import { fundingYearRoutes } from './funding-years.tsx'
import { fundRoutes } from './funds.tsx'

export const ledgerRoutes = new Hono<Environment>()
  .route('/', fundingYearRoutes)
  .route('/', federalDrawdownRoutes)
  .route('/', fundRoutes)
