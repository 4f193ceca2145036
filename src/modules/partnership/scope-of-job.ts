import { dayInGermany } from '../../kit/dates.ts'
import type { PartnershipId } from '../../kit/ids.ts'
import { found } from '../../platform/errors.ts'
import type { Host } from '../../platform/http/environment.ts'
import type { Actor, Scope } from '../../platform/scope.ts'

/** Nobody's click: what the server does by itself, in the history under its own name. */
const theServer: Actor = {
  personId: null,
  name: 'Buntwerk',
  roles: new Set(),
  organisationIds: [],
  programmeOffice: false,
  operator: false,
}

/** The scope of a job inside one partnership, at the moment it runs; a request has its own by enterPartnership. */
export async function scopeOfJob(
  { database, edges, clock }: Pick<Host, 'database' | 'edges' | 'clock'>,
  partnershipId: PartnershipId,
): Promise<Scope> {
  const row = await database.across
    .selectFrom('partnerships')
    .select('slug')
    .where('id', '=', partnershipId)
    .executeTakeFirst()
  const { slug } = found(row, 'partnership')
  const now = clock()
  const queries = database.of(partnershipId)
  return { partnershipId, slug, actor: theServer, now, today: dayInGermany(now), database: queries, edges }
}
