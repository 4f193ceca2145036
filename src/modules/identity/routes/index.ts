import { Hono } from 'hono'
import type { Environment } from '../../../platform/http/environment.ts'
import { accountPages } from './account.tsx'
import { invitePages } from './invite.tsx'
import { organisationPages } from './organisation.tsx'
import { organisationsPages } from './organisations.tsx'
import { peoplePages } from './people.tsx'
import { signInPages } from './sign-in.tsx'

/** Global: people sign in once for all partnerships. */
export const signInRoutes = new Hono<Environment>().route('/', signInPages).route('/', accountPages)

/** Inside a partnership. */
export const identityRoutes = new Hono<Environment>()
  .route('/', organisationPages)
  .route('/', organisationsPages)
  .route('/', invitePages)
  .route('/', peoplePages)
