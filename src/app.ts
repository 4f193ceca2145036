import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import { trimTrailingSlash } from 'hono/trailing-slash'
import { applicationsRoutes } from './modules/applications/index.ts'
import { bodiesRoutes } from './modules/bodies/index.ts'
import { circulationRoutes, refuseConflictedInCirculation } from './modules/circulation/index.ts'
import { committeeRoutes, refuseConflicted } from './modules/committee/index.ts'
import { deskRoutes } from './modules/desk/index.ts'
import { grantsRoutes } from './modules/grants/index.ts'
import {
  arrive,
  askToSignIn,
  identifyPerson,
  identityRoutes,
  operatorRoutes,
  signInRoutes,
} from './modules/identity/index.ts'
import { arrivalPath } from './modules/identity/paths.ts'
import { ledgerRoutes } from './modules/ledger/index.ts'
import { minutesRoutes } from './modules/minutes/index.ts'
import { enterPartnership, partnershipRoutes } from './modules/partnership/index.ts'
import { portalRoutes, startRoutes } from './modules/portal/index.ts'
import { proofRoutes } from './modules/proof/index.ts'
import { homeFor, navigationFor } from './navigation.ts'
import type { Environment, Host } from './platform/http/environment.ts'
import { answerError, errorPage } from './platform/http/error-page.tsx'
import { healthRoutes } from './platform/http/health.ts'
import {
  contentSecurityPolicy,
  largestPostBytes,
  pagesAtATime,
  referrerPolicy,
  refuseTooLarge,
} from './platform/http/limits.ts'
import { refuseForeignPosts } from './platform/http/page-token.ts'
import { withHost } from './platform/http/request-log.ts'
import { takeTurns } from './platform/http/take-turns.ts'
import { assetRoutes } from './ui/assets.ts'

/** Behind the sign-in; what everybody may see stands in the portal, before it. */
const modulesOfAPartnership = [
  identityRoutes,
  partnershipRoutes,
  ledgerRoutes,
  applicationsRoutes,
  bodiesRoutes,
  committeeRoutes,
  circulationRoutes,
  minutesRoutes,
  grantsRoutes,
  proofRoutes,
  deskRoutes,
]

/** Middleware in order, then each module's routes, then what is left: not found, and errors. */
export function createApp(host: Host): Hono<Environment> {
  const app = new Hono<Environment>()
  app.use(withHost(host))
  app.route('/assets', assetRoutes)
  app.route('/', healthRoutes)
  app.use(takeTurns(pagesAtATime))
  app.use(trimTrailingSlash())
  app.use(secureHeaders({ contentSecurityPolicy, referrerPolicy }))
  app.use(bodyLimit({ maxSize: largestPostBytes, onError: refuseTooLarge }))
  app.use(identifyPerson)
  app.use(refuseForeignPosts)
  app.route('/', startRoutes)
  app.route('/', signInRoutes)
  app.get(arrivalPath, arrive(homeFor))
  app.route('/', operatorRoutes)
  const partnership = new Hono<Environment>()
  partnership.use(enterPartnership(navigationFor))
  partnership.route('/', portalRoutes)
  partnership.use(askToSignIn)
  partnership.use('/vorhaben/:measure/*', refuseConflicted)
  partnership.use('/vorhaben/:measure/*', refuseConflictedInCirculation)
  for (const routes of modulesOfAPartnership) partnership.route('/', routes)
  app.route('/:partnership', partnership)
  app.notFound((c) => errorPage(c, 404))
  app.onError(answerError)
  return app
}
