import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { Measure } from '../../applications/index.ts'
import { type AdoptedRules, listMembersAsOf, type Member } from '../../bodies/index.ts'
import { listProposedConflicts } from '../../committee/index.ts'

interface Circulated {
  readonly id: Id<'circulation'>
  readonly bodyId: Id<'body'>
  readonly measure: Measure | undefined
  readonly rules: Pick<AdoptedRules, 'deputies'>
}

/** Writes down who may answer: the voting seats of today, those in conflict as such, and the deputies where there are any. */
export async function freezeSeats(scope: Scope, circulated: Circulated): Promise<void> {
  const members = (await listMembersAsOf(scope, circulated.bodyId, scope.today)).filter(
    ({ voting }) => voting,
  )
  const { bodyId, measure } = circulated
  const proposed = measure ? await listProposedConflicts(scope, bodyId, scope.today, measure) : []
  const conflicts = new Map(proposed.map(({ memberId, reason }) => [memberId, reason]))
  for (const member of members) {
    const conflict = conflicts.get(member.id) ?? null
    await scope.database
      .insertInto('circulationSeats')
      .values({
        partnershipId: scope.partnershipId,
        circulationId: circulated.id,
        memberId: member.id,
        seatGroup: member.seatGroup,
        conflict,
      })
      .execute()
    if (conflict === null) await insertServices(scope, circulated, member)
  }
}

async function insertServices(scope: Scope, { id, rules }: Circulated, member: Member): Promise<void> {
  const { id: memberId, name, personId, deputyName, deputyPersonId } = member
  const frame = { partnershipId: scope.partnershipId, circulationId: id, memberId }
  const own = { ...frame, capacity: 'member' as const, name, personId }
  const deputy =
    deputyName !== null && rules.deputies !== 'none'
      ? [{ ...frame, capacity: 'deputy' as const, name: deputyName, personId: deputyPersonId }]
      : []
  await scope.database
    .insertInto('circulationServices')
    .values([own, ...deputy])
    .execute()
}
