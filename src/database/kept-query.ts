import type { Compilable, CompiledQuery } from 'kysely'
import type { Queries } from './queries.ts'

/**
 * A query that is built, checked and compiled once for each database, and then only given its values: building costs
 * more than asking, so the pages that are read most keep theirs.
 *
 * `build` gets a stand-in for each value and hands it to the builder as it is. It may ask whether a value is given, never
 * what it is: a query is kept for each set of given values, and the values travel as parameters.
 */
export function keptQuery<Values extends object, Row>(
  build: (queries: Queries, values: Values) => Compilable<Row>,
): (queries: Queries, values: Values) => Promise<Row[]> {
  const kept = new WeakMap<Queries, Map<string, CompiledQuery<Row>>>()
  return async (queries, values) => {
    const names = (Object.keys(values) as (keyof Values & string)[]).filter(
      (name) => values[name] !== undefined,
    )
    const ofDatabase = kept.get(queries) ?? new Map<string, CompiledQuery<Row>>()
    kept.set(queries, ofDatabase)
    const given = names.join(' ')
    const query = ofDatabase.get(given) ?? build(queries, standIns(names) as Values).compile()
    ofDatabase.set(given, query)
    const parameters = query.parameters.map((parameter) =>
      parameter instanceof StandIn ? values[parameter.name as keyof Values] : parameter,
    )
    return (await queries.executeQuery<Row>({ ...query, parameters })).rows
  }
}

class StandIn {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

const standIns = (names: readonly string[]): object =>
  Object.fromEntries(names.map((name) => [name, new StandIn(name)]))
