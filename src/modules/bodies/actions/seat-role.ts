import { addDays, type LocalDate } from '../../../kit/dates.ts'
import type { PersonId } from '../../../kit/ids.ts'
import type { Role, Scope } from '../../../platform/scope.ts'
import { assignRole, endRole } from '../../identity/index.ts'
import { findHeldRole } from '../queries/held-roles.ts'
import type { BodyKind } from '../vocabulary.ts'

export interface SeatKind {
  readonly kind: BodyKind
  readonly voting: boolean
}

/** What a seat or its deputy may see and do; working groups and councils meet without rights in the program. */
function roleOf({ kind, voting }: SeatKind): Role | undefined {
  if (kind === 'committee') return voting ? 'committee_voting' : 'committee_advisory'
  return kind === 'youth_forum' ? 'youth_forum' : undefined
}

/** Whoever holds the role already, from an earlier seat or by invitation, keeps it. */
export async function giveSeatRole(scope: Scope, personId: PersonId, seat: SeatKind, heldFrom: LocalDate) {
  const role = roleOf(seat)
  if (!role || (await findHeldRole(scope, personId, role, heldFrom))) return
  await assignRole(scope, { personId, role, heldFrom })
}

/** The right ends with the day before, unless another seat or deputyship of the same kind still carries it. */
export async function takeSeatRole(scope: Scope, personId: PersonId, seat: SeatKind, leftOn: LocalDate) {
  const role = roleOf(seat)
  if (!role || (await hasOtherSeat(scope, personId, seat))) return
  const held = await findHeldRole(scope, personId, role, leftOn)
  if (held) await endRole(scope, held.id, addDays(leftOn, -1))
}

async function hasOtherSeat(scope: Scope, personId: PersonId, { kind, voting }: SeatKind): Promise<boolean> {
  const seat = await scope.database
    .selectFrom('bodyMembers as member')
    .innerJoin('bodies as body', (join) =>
      join.onRef('body.partnershipId', '=', 'member.partnershipId').onRef('body.id', '=', 'member.bodyId'),
    )
    .leftJoin('deputies as deputy', (join) =>
      join
        .onRef('deputy.partnershipId', '=', 'member.partnershipId')
        .onRef('deputy.memberId', '=', 'member.id')
        .on('deputy.leftOn', 'is', null),
    )
    .select('member.id')
    .where('member.partnershipId', '=', scope.partnershipId)
    .where('member.leftOn', 'is', null)
    .where('body.kind', '=', kind)
    .where('member.voting', '=', voting)
    .where((row) => row.or([row('member.personId', '=', personId), row('deputy.personId', '=', personId)]))
    .executeTakeFirst()
  return seat !== undefined
}
