import type { Database } from '../../../database/queries.ts'
import { dayInGermany } from '../../../kit/dates.ts'
import { type Id, newId, type PartnershipId } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import type { Edges } from '../../../platform/edges.ts'
import { Conflict } from '../../../platform/errors.ts'
import type { Actor, Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'

/** The process and the person that found a partnership: there is no scope yet, founding makes it. */
export interface Founder {
  readonly database: Database
  readonly edges: Edges
  readonly actor: Actor
  readonly now: Date
}

export interface OfficeDraft {
  readonly kind: 'lead_office' | 'coordination_office'
  readonly name: string
  readonly street?: string
  readonly postcode?: string
  readonly town?: string
  readonly phone?: string
  readonly email?: string
}

export interface PartnershipDraft {
  readonly slug: string
  readonly name: string
  readonly municipalities: readonly { readonly name: string; readonly kind: string; readonly state: string }[]
  readonly inhabitants: number
  readonly areaKm2: number | null
  readonly themes: readonly string[]
  readonly programmeNotice: string
  readonly offices: readonly OfficeDraft[]
  readonly supporters: readonly { readonly name: string; readonly logo: string | null }[]
}

/** Founds a partnership with its municipalities, offices and supporters; returns the scope in which its life goes on. */
export async function foundPartnership(founder: Founder, draft: PartnershipDraft): Promise<Scope> {
  if (takenByThePlatform.has(draft.slug))
    throw new Conflict(`the address ${draft.slug} is the platform's own`)
  const scope = scopeOf(founder, newId(), draft.slug)
  await inTransaction(scope, async (scope) => {
    await writePartnership(scope, draft)
    await writeMunicipalities(scope, draft)
    await writeOffices(scope, draft)
    await writeSupporters(scope, draft)
    await audit(scope, {
      verb: 'found',
      record: 'partnership',
      recordId: scope.partnershipId,
      facts: { name: draft.name },
    })
  })
  return scope
}

/** First words of addresses that belong to no partnership. */
const takenByThePlatform: ReadonlySet<string> = new Set([
  'anmelden',
  'abmelden',
  'assets',
  'barrierefreiheit',
  'betrieb',
  'datenschutz',
  'healthz',
  'impressum',
])

const scopeOf = (
  { database, edges, actor, now }: Founder,
  partnershipId: PartnershipId,
  slug: string,
): Scope => ({
  partnershipId,
  slug,
  actor,
  now,
  today: dayInGermany(now),
  database: database.of(partnershipId),
  edges,
})

async function writePartnership(scope: Scope, draft: PartnershipDraft): Promise<void> {
  const row = await scope.database
    .insertInto('partnerships')
    .values({
      id: scope.partnershipId,
      slug: draft.slug,
      name: draft.name,
      inhabitants: draft.inhabitants,
      areaKm2: draft.areaKm2,
      themes: [...draft.themes],
      programmeNotice: draft.programmeNotice,
      foundedAt: scope.now,
    })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new Conflict(`the address ${draft.slug} is taken`)
}

async function writeMunicipalities(
  { partnershipId, database }: Scope,
  draft: PartnershipDraft,
): Promise<void> {
  if (draft.municipalities.length === 0) throw new Error('a partnership needs a municipality')
  const rows = draft.municipalities.map(({ name, kind, state }, position) => {
    const id: Id<'municipality'> = newId()
    return { partnershipId, id, name, kind, state, position }
  })
  await database.insertInto('municipalities').values(rows).execute()
}

async function writeOffices({ partnershipId, database }: Scope, draft: PartnershipDraft): Promise<void> {
  if (draft.offices.length === 0) return
  const rows = draft.offices.map((office) => ({ partnershipId, ...office }))
  await database.insertInto('offices').values(rows).execute()
}

async function writeSupporters({ partnershipId, database }: Scope, draft: PartnershipDraft): Promise<void> {
  if (draft.supporters.length === 0) return
  const rows = draft.supporters.map(({ name, logo }, position) => {
    const id: Id<'supporter'> = newId()
    return { partnershipId, id, name, logo, position }
  })
  await database.insertInto('supporters').values(rows).execute()
}
