import type { LocalDate } from '../../../kit/dates.ts'
import type { Finding } from '../../../kit/findings.ts'
import { type Id, newId, type PersonId } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { assignRole } from '../../identity/index.ts'
import { findHeldRole } from '../queries/held-roles.ts'
import { judgeComposition } from '../queries/judge-composition.ts'
import type { CompositionCode } from '../rules/composition.ts'
import type { SeatGroup } from '../vocabulary.ts'

export interface NewMember {
  readonly name: string
  /** Who signs in for this seat; a seat can be filled before the person has an account. */
  readonly personId?: PersonId | null
  readonly seatGroup: SeatGroup
  readonly voting: boolean
  /** The organisation the member belongs to: conflicts of interest are proposed from it. */
  readonly organisationId?: Id<'organisation'> | null
  /** The department or body that sends the member. */
  readonly delegatedBy?: string
  readonly deputyName?: string | null
  readonly appointedOn?: LocalDate
}

export interface Appointment {
  readonly memberId: Id<'member'>
  /** What the new composition lacks; warnings, a committee does not end by itself. */
  readonly findings: readonly Finding<CompositionCode>[]
}

/** Fills a seat and gives the person the rights that go with it. */
export const appointMember = (scope: Scope, bodyId: Id<'body'>, member: NewMember): Promise<Appointment> =>
  inTransaction(scope, async (scope) => {
    await lockBody(scope, bodyId)
    const memberId = newId<'member'>()
    const appointedOn = member.appointedOn ?? scope.today
    await scope.database
      .insertInto('bodyMembers')
      .values({
        partnershipId: scope.partnershipId,
        id: memberId,
        bodyId,
        personId: member.personId ?? null,
        name: member.name,
        seatGroup: member.seatGroup,
        voting: member.voting,
        organisationId: member.organisationId ?? null,
        delegatedBy: member.delegatedBy ?? '',
        deputyName: member.deputyName ?? null,
        appointedOn,
        leftOn: null,
        position: await nextPosition(scope, bodyId),
      })
      .execute()
    if (member.personId) await giveSeatRole(scope, member.personId, member.voting, appointedOn)
    const { name, seatGroup, voting } = member
    const facts = { name, seatGroup, voting, appointedOn }
    await audit(scope, { verb: 'appoint', record: 'member', recordId: memberId, facts })
    return { memberId, findings: await judgeComposition(scope, bodyId, appointedOn) }
  })

/** Whoever holds the role already, from an earlier seat or by invitation, keeps it. */
async function giveSeatRole(scope: Scope, personId: PersonId, voting: boolean, heldFrom: LocalDate) {
  const role = voting ? 'committee_voting' : 'committee_advisory'
  if (await findHeldRole(scope, personId, role, heldFrom)) return
  await assignRole(scope, { personId, role, heldFrom })
}

/** Appointments come one after the other, so that no two seats share a position. */
async function lockBody(scope: Scope, bodyId: Id<'body'>): Promise<void> {
  const row = await scope.database
    .selectFrom('bodies')
    .select('id')
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', bodyId)
    .forUpdate()
    .executeTakeFirst()
  found(row, 'body')
}

async function nextPosition(scope: Scope, bodyId: Id<'body'>): Promise<number> {
  const { last } = await scope.database
    .selectFrom('bodyMembers')
    .select((member) => member.fn.max('position').as('last'))
    .where('partnershipId', '=', scope.partnershipId)
    .where('bodyId', '=', bodyId)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}
