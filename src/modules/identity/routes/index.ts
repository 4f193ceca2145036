import { Hono } from 'hono'
import type { Environment } from '../../../platform/http/environment.ts'
import { accountPages } from './account.tsx'
import { signInPages } from './sign-in.tsx'

/** Global: people sign in once for all partnerships. */
export const signInRoutes = new Hono<Environment>().route('/', signInPages).route('/', accountPages)

export const identityRoutes = new Hono<Environment>()
