import type { Queries } from '../database/queries.ts'
import type { Scope } from './scope.ts'

const ends = new WeakMap<Queries, ((committed: boolean) => void)[]>()

/** Runs the work in one transaction; inside another one it joins it, so that actions can call lower modules' verbs. */
export async function inTransaction<Result>(
  scope: Scope,
  work: (scope: Scope) => Promise<Result>,
): Promise<Result> {
  if (scope.database.isTransaction) return work(scope)
  const called: ((committed: boolean) => void)[] = []
  let committed = false
  try {
    const result = await scope.database.transaction().execute((database) => {
      ends.set(database, called)
      return work({ ...scope, database })
    })
    committed = true
    return result
  } finally {
    for (const call of called) call(committed)
  }
}

/** Called when the whole transaction has ended, for what lives outside of the database: it must not throw or wait. */
export function onTransactionEnd(scope: Scope, call: (committed: boolean) => void): void {
  const called = ends.get(scope.database)
  if (!called) throw new Error('there is no transaction')
  called.push(call)
}
