import { sql } from 'kysely'
import type { Scope } from '../scope.ts'

/** The one channel of PostgreSQL over which the processes on one database tell each other what has changed. */
export const liveChannel = 'buntwerk_live'

/** Tells all who follow the topic, in every process, once the transaction is through; nobody when it is rolled back. */
export const announce = (scope: Scope, topic: string): Promise<unknown> =>
  sql`select pg_notify(${liveChannel}, ${topic})`.execute(scope.database)
