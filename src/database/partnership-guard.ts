import type {
  KyselyPlugin,
  OperationNode,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  QueryResult,
  RootOperationNode,
  UnknownRow,
} from 'kysely'

/** Tables that belong to no partnership. Every other table is a tenant's. */
const sharedTables = new Set([
  'partnerships',
  'programmeTerms',
  'people',
  'signInSessions',
  'signInCredentials',
  'signInVerifications',
  'signInRateLimits',
  'platformRoles',
  'outgoingMail',
])

/** Refuses a query that touches a partnership's table without naming `partnershipId` for it. */
export class PartnershipGuard implements KyselyPlugin {
  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    refuseUnbound(node, new Set())
    return node
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return result
  }
}

interface AnyNode extends OperationNode {
  readonly [key: string]: unknown
}

function refuseUnbound(node: unknown, commonTables: Set<string>): void {
  if (Array.isArray(node)) {
    for (const child of node) refuseUnbound(child, commonTables)
    return
  }
  if (!isNode(node)) return
  const named = new Set([...commonTables, ...commonTableNames(node)])
  if (node.kind === 'InsertQueryNode') checkInsert(node)
  if (node.kind === 'SelectQueryNode') checkPredicates(node, tablesIn([node.from, node.joins], named))
  if (node.kind === 'UpdateQueryNode')
    checkPredicates(node, tablesIn([node.table, node.from, node.joins], named))
  if (node.kind === 'DeleteQueryNode')
    checkPredicates(node, tablesIn([node.from, node.using, node.joins], named))
  for (const key in node) if (key !== 'kind') refuseUnbound(node[key], named)
}

function checkInsert(node: AnyNode): void {
  const table = tableName((node.into ?? node) as AnyNode)
  if (!table || sharedTables.has(table)) return
  const columns = (node.columns ?? []) as { column: { name: string } }[]
  if (!columns.some((column) => column.column.name === 'partnershipId')) refuse(table)
}

function checkPredicates(node: AnyNode, tables: Map<string, string>): void {
  if (tables.size === 0) return
  const bound = new Set<string>()
  collectBoundTables([node.where, node.joins], bound)
  for (const [alias, table] of tables)
    if (!bound.has(alias) && !(tables.size === 1 && bound.has(''))) refuse(table)
}

/** Aliases for which the predicates name `partnershipId`; '' stands for an unqualified column. */
function collectBoundTables(node: unknown, bound: Set<string>): void {
  if (Array.isArray(node)) {
    for (const child of node) collectBoundTables(child, bound)
    return
  }
  if (!isNode(node) || node.kind === 'SelectQueryNode') return
  if (node.kind === 'ReferenceNode') {
    const column = (node.column as AnyNode & { column?: { name: string } }).column?.name
    if (column === 'partnershipId') bound.add(node.table ? (tableName(node.table as AnyNode) ?? '') : '')
    return
  }
  for (const key in node) if (key !== 'kind') collectBoundTables(node[key], bound)
}

/** alias -> table of every tenant table that the nodes name, not looking into subqueries. */
function tablesIn(nodes: unknown[], commonTables: Set<string>): Map<string, string> {
  const found = new Map<string, string>()
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit)
    if (!isNode(node) || node.kind === 'SelectQueryNode' || node.kind === 'OnNode') return
    if (node.kind === 'AliasNode') {
      const table = tableName(node.node as AnyNode)
      const alias = (node.alias as { name?: string }).name
      if (table && alias && isTenantTable(table, commonTables)) found.set(alias, table)
      return
    }
    if (node.kind === 'TableNode') {
      const table = tableName(node)
      if (table && isTenantTable(table, commonTables)) found.set(table, table)
      return
    }
    for (const key in node) if (key !== 'kind') visit(node[key])
  }
  visit(nodes)
  return found
}

const isTenantTable = (table: string, commonTables: Set<string>): boolean =>
  !sharedTables.has(table) && !commonTables.has(table)

function commonTableNames(node: AnyNode): string[] {
  const expressions = ((node.with as AnyNode | undefined)?.expressions ?? []) as { name: AnyNode }[]
  return expressions.flatMap(
    (expression) => tableName((expression.name.table ?? expression.name) as AnyNode) ?? [],
  )
}

function tableName(node: AnyNode): string | undefined {
  if (node.kind !== 'TableNode') return undefined
  return (node.table as { identifier: { name: string } }).identifier.name
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'kind' in value

function refuse(table: string): never {
  throw new Error(`query on "${table}" does not name its partnershipId`)
}
