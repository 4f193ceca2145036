import { Hono } from 'hono'
import { pino } from 'pino'
import { openQueries } from '../../src/database/queries.ts'
import { dayInGermany } from '../../src/kit/dates.ts'
import { newId, type PartnershipId } from '../../src/kit/ids.ts'
import { visitor } from '../../src/modules/identity/permissions.ts'
import { loadActor } from '../../src/modules/identity/queries/load-actor.ts'
import { askToSignIn } from '../../src/modules/identity/routes/ask-to-sign-in.ts'
import { identifyPerson } from '../../src/modules/identity/routes/identify-person.ts'
import { identityRoutes, signInRoutes } from '../../src/modules/identity/routes/index.ts'
import { openSignIn } from '../../src/modules/identity/sign-in/open-sign-in.ts'
import type { Environment, Host } from '../../src/platform/http/environment.ts'
import { answerError, errorPage } from '../../src/platform/http/error-page.tsx'
import { refuseForeignPosts } from '../../src/platform/http/page-token.ts'
import { withHost } from '../../src/platform/http/request-log.ts'
import { openJobQueue } from '../../src/platform/jobs/queue.ts'
import type { Scope } from '../../src/platform/scope.ts'
import { freshDatabase } from '../database.ts'

export const now = new Date('2026-03-31T10:00:00Z')
export const cheap = { memoryKiB: 64, passes: 1 }

/** A server with this module only, two partnerships, and a database of its own. */
export async function openTown() {
  const fresh = await freshDatabase()
  const database = openQueries(fresh.pool)
  const log = pino({ level: 'silent' })
  const jobs = openJobQueue({ pool: fresh.pool, log })
  const edges = { jobs, log, publicUrl: 'http://localhost' } as Host['edges']
  const clock = () => now
  const parts = { database, edges, secret: 'a secret of this test, long enough', clock }
  const host: Host = { ...parts, signIn: openSignIn({ ...parts, trustProxy: true, passwordCost: cheap }) }
  const here = await foundPartnership(host, 'hier')
  const elsewhere = await foundPartnership(host, 'dort')
  return {
    host,
    here,
    elsewhere,
    app: serve(host, [here, elsewhere]),
    close: () => jobs.stop().then(fresh.drop),
  }
}

export type Town = Awaited<ReturnType<typeof openTown>>

async function foundPartnership({ database, edges }: Host, slug: string): Promise<Scope> {
  const partnershipId = newId<'partnership'>() as PartnershipId
  await database.across
    .insertInto('partnerships')
    .values({
      id: partnershipId,
      slug,
      name: `Partnerschaft ${slug}`,
      inhabitants: 10_000,
      areaKm2: null,
      programmeNotice: '',
      foundedAt: now,
    })
    .execute()
  const actor = { ...visitor, name: 'Aufbau' }
  return {
    partnershipId,
    slug,
    actor,
    now,
    today: dayInGermany(now),
    database: database.of(partnershipId),
    edges,
  }
}

function serve(host: Host, scopes: readonly Scope[]): Hono<Environment> {
  const app = new Hono<Environment>()
  app.use(withHost(host))
  app.use(identifyPerson)
  app.use(refuseForeignPosts)
  app.route('/', signInRoutes)
  const inside = new Hono<Environment>()
  inside.use(async (c, next) => {
    const scope = scopes.find(({ slug }) => slug === c.req.param('partnership'))
    if (!scope) return errorPage(c, 404)
    const { database, partnershipId, today } = scope
    c.set('scope', { ...scope, actor: await loadActor(database, partnershipId, c.get('person'), today) })
    return next()
  })
  inside.use(askToSignIn)
  inside.route('/', identityRoutes)
  app.route('/:partnership', inside)
  app.notFound((c) => errorPage(c, 404))
  app.onError(answerError)
  return app
}

/** The addresses of the links that were mailed there, oldest first. */
export async function linksSentTo(town: Town, address: string): Promise<string[]> {
  const mails = await town.host.database.across
    .selectFrom('outgoingMail')
    .select('text')
    .where('toAddress', '=', address)
    .orderBy('id')
    .execute()
  return mails.map((mail) => /http:\/\/localhost(\S+)/.exec(mail.text)?.[1] ?? '')
}
