import type { Scope } from './scope.ts'

/** Runs the work in one transaction; inside another one it joins it, so that actions can call lower modules' verbs. */
export function inTransaction<Result>(
  scope: Scope,
  work: (scope: Scope) => Promise<Result>,
): Promise<Result> {
  if (scope.database.isTransaction) return work(scope)
  return scope.database.transaction().execute((database) => work({ ...scope, database }))
}
