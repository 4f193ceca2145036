import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** A typed query builder on the tables of all modules; the only port to the database. */
export type Queries = Kysely<Schema>
