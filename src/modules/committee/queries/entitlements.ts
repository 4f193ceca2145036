import type { Id, PersonId } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'

export interface Entitlement {
  readonly ballotId: Id<'ballot'>
  readonly memberId: Id<'member'>
  readonly memberName: string
  readonly personId: PersonId | null
  /** Who sits on the seat: the member, or the deputy. */
  readonly personName: string
  /** Is known to have voted, in whatever way. */
  readonly hasVoted: boolean
}

const most = 20_000

/**
 * Who may vote, as it was frozen, in the order of the seats. Three plain reads and no join: these tables are written
 * moments before, when the planner has no figures of them yet, and joined them row by row.
 */
export async function listEntitled(scope: Scope, ballotIds: readonly Id<'ballot'>[]): Promise<Entitlement[]> {
  if (ballotIds.length === 0) return []
  const rows = await entitlements(scope).where('ballotId', 'in', ballotIds).execute()
  const voted = await listVoted(scope, ballotIds)
  const names = await listNames(scope, [...new Set(rows.map((row) => row.memberId))])
  return rows
    .map((row) => ({
      ...row,
      memberName: names.get(row.memberId)?.name ?? '',
      hasVoted: voted.has(`${row.ballotId} ${row.memberId}`),
    }))
    .toSorted((left, right) => positionOf(left, names) - positionOf(right, names))
}

/** The seats on which a person votes in a ballot. */
export async function listSeatsOf(scope: Scope, ballotId: Id<'ballot'>, personId: PersonId) {
  const rows = await entitlements(scope)
    .where('ballotId', '=', ballotId)
    .where('personId', '=', personId)
    .execute()
  const names = await listNames(
    scope,
    rows.map((row) => row.memberId),
  )
  return rows.map((row) => ({ ...row, memberName: names.get(row.memberId)?.name ?? '' }))
}

/** Those of the seats that are entitled in a ballot. */
export async function listEntitledOf(
  scope: Scope,
  ballotId: Id<'ballot'>,
  memberIds: readonly Id<'member'>[],
): Promise<Id<'member'>[]> {
  if (memberIds.length === 0) return []
  const rows = await entitlements(scope)
    .where('ballotId', '=', ballotId)
    .where('memberId', 'in', memberIds)
    .execute()
  return rows.map((row) => row.memberId)
}

export async function countEntitled(scope: Scope, ballotId: Id<'ballot'>): Promise<number> {
  const { count } = await scope.database
    .selectFrom('ballotEntitlements')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('partnershipId', '=', scope.partnershipId)
    .where('ballotId', '=', ballotId)
    .executeTakeFirstOrThrow()
  return count
}

const entitlements = (scope: Scope) =>
  scope.database
    .selectFrom('ballotEntitlements')
    .select(['ballotId', 'memberId', 'personId', 'personName'])
    .where('partnershipId', '=', scope.partnershipId)
    .limit(most)

async function listVoted(scope: Scope, ballotIds: readonly Id<'ballot'>[]): Promise<ReadonlySet<string>> {
  const from = (table: 'votes' | 'secretVoters') =>
    scope.database
      .selectFrom(table)
      .select(['ballotId', 'memberId'])
      .where('partnershipId', '=', scope.partnershipId)
      .where('ballotId', 'in', ballotIds)
      .limit(most)
      .execute()
  const rows = [...(await from('votes')), ...(await from('secretVoters'))]
  return new Set(rows.map(({ ballotId, memberId }) => `${ballotId} ${memberId}`))
}

type Names = ReadonlyMap<Id<'member'>, { readonly name: string; readonly position: number }>

async function listNames(scope: Scope, memberIds: readonly Id<'member'>[]): Promise<Names> {
  if (memberIds.length === 0) return new Map()
  const rows = await scope.database
    .selectFrom('bodyMembers')
    .select(['id', 'name', 'position'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', 'in', memberIds)
    .limit(most)
    .execute()
  return new Map(rows.map(({ id, ...named }) => [id, named]))
}

const positionOf = ({ memberId }: { readonly memberId: Id<'member'> }, names: Names): number =>
  names.get(memberId)?.position ?? 0
