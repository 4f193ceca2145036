import type { Id } from '../../../kit/ids.ts'
import { found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { type BodyKind, bodyKinds, type SeatGroup, seatGroups } from '../vocabulary.ts'
import { listMembersAsOf } from './members.ts'

export interface Body {
  readonly id: Id<'body'>
  readonly kind: BodyKind
  readonly label: string
}

/** The committee first, then youth forum, working groups and councils by name. */
export async function listBodies(scope: Scope): Promise<Body[]> {
  const rows = await bodies(scope).orderBy('label').limit(100).execute()
  return rows.toSorted((a, b) => bodyKinds.indexOf(a.kind) - bodyKinds.indexOf(b.kind))
}

export const getBody = async (scope: Scope, id: Id<'body'>): Promise<Body> =>
  found(await bodies(scope).where('id', '=', id).executeTakeFirst(), 'body')

export const findCommittee = (scope: Scope): Promise<Body | undefined> =>
  bodies(scope).where('kind', '=', 'committee').executeTakeFirst()

export const getCommittee = async (scope: Scope): Promise<Body> =>
  found(await findCommittee(scope), 'committee')

const bodies = (scope: Scope) =>
  scope.database
    .selectFrom('bodies')
    .select(['id', 'kind', 'label'])
    .where('partnershipId', '=', scope.partnershipId)

export interface CommitteeSummary {
  readonly label: string
  /** Voting seats by group, groups without a seat left out. */
  readonly seats: readonly { readonly group: SeatGroup; readonly count: number }[]
  readonly votingSeats: number
  readonly advisorySeats: number
}

/** What the public page says of the body; undefined before it is set up. */
export async function findCommitteeSummary(scope: Scope): Promise<CommitteeSummary | undefined> {
  const body = await findCommittee(scope)
  if (!body) return undefined
  const members = await listMembersAsOf(scope, body.id, scope.today)
  const voting = members.filter((member) => member.voting)
  const countOf = (group: SeatGroup) => voting.filter((member) => member.seatGroup === group).length
  return {
    label: body.label,
    seats: seatGroups.map((group) => ({ group, count: countOf(group) })).filter(({ count }) => count > 0),
    votingSeats: voting.length,
    advisorySeats: members.length - voting.length,
  }
}
