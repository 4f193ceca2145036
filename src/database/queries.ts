import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import type { PartnershipId } from '../kit/ids.ts'
import { PartnershipGuard } from './partnership-guard.ts'
import { prepared } from './prepared.ts'
import type { Schema } from './schema.ts'

/** A typed query builder on the tables of all modules; the only port to the database. */
export type Queries = Kysely<Schema>

/** Hands out query builders: of one partnership, or across all of them for sign-in, jobs and the programme office. */
export interface Database {
  of(partnershipId: PartnershipId): Queries
  /** Sees the rows of every partnership. Only for what belongs to none or to all of them. */
  readonly across: Queries
  readonly pool: Pool
}

const mostBuildersKept = 500

export function openQueries(pool: Pool): Database {
  const kept = new Map<PartnershipId, Queries>()
  return {
    pool,
    across: build(pool, '*'),
    of(partnershipId) {
      const queries = kept.get(partnershipId) ?? build(pool, partnershipId)
      kept.delete(partnershipId)
      kept.set(partnershipId, queries)
      if (kept.size > mostBuildersKept) kept.delete(kept.keys().next().value as PartnershipId)
      return queries
    },
  }
}

function build(pool: Pool, visibleTo: PartnershipId | '*'): Queries {
  return new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: boundPool(pool, visibleTo) }),
    plugins: [
      ...(visibleTo === '*' ? [] : [new PartnershipGuard()]),
      new CamelCasePlugin({ maintainNestedObjectKeys: true }),
    ],
  })
}

const boundTo = new WeakMap<PoolClient, string>()

/** Every connection says whose rows it may see before it is used; row-level security holds it to that. */
function boundPool(pool: Pool, visibleTo: string) {
  return {
    async connect(): Promise<PoolClient> {
      const client = await pool.connect()
      if (boundTo.get(client) === visibleTo) return prepared(client)
      try {
        await client.query("select set_config('buntwerk.partnership', $1, false)", [visibleTo])
      } catch (error) {
        client.release(true)
        throw error
      }
      boundTo.set(client, visibleTo)
      return prepared(client)
    },
    end: () => Promise.resolve(),
    options: {},
  }
}
