import type { LocalDate } from '../../../kit/dates.ts'
import { codesOf, type Finding, isRefused } from '../../../kit/findings.ts'
import { type Id, newId, type PersonId } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { NotFound, Refused } from '../../../platform/errors.ts'
import { type FileToKeep, keepFile } from '../../../platform/files/keep-file.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { listHolders } from '../queries/holders.ts'
import { judgeComposition } from '../queries/judge-composition.ts'
import { findSuccessor, getMember } from '../queries/members.ts'
import { checkAppointment } from '../rules/appointment.ts'
import type { CompositionCode } from '../rules/composition.ts'
import type { SeatGroup } from '../vocabulary.ts'
import { insertTerm } from './insert-term.ts'
import { lockBody } from './lock-body.ts'
import { nameDeputy } from './name-deputy.ts'
import { giveSeatRole } from './seat-role.ts'

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
  readonly deputyPersonId?: PersonId | null
  readonly appointedOn?: LocalDate
  /** Who appointed: the lead office, the council, the body itself … */
  readonly appointedBy?: string
  /** The letter of appointment or the resolution. */
  readonly document?: FileToKeep | null
  readonly termUntil?: LocalDate | null
  /** Whose seat this was before. */
  readonly followsId?: Id<'member'> | null
}

export interface Appointment {
  readonly memberId: Id<'member'>
  /** What the new composition lacks; warnings, a committee does not end by itself. */
  readonly findings: readonly Finding<CompositionCode>[]
}

/** Fills a seat and gives the person the rights that go with it. Throws `Refused` with all findings. */
export const appointMember = (scope: Scope, bodyId: Id<'body'>, member: NewMember): Promise<Appointment> =>
  inTransaction(scope, async (scope) => {
    const { kind } = await lockBody(scope, bodyId)
    const appointedOn = member.appointedOn ?? scope.today
    await refuseUnfit(scope, bodyId, member, appointedOn)
    const memberId = await insertMember(scope, bodyId, member, appointedOn)
    if (member.personId)
      await giveSeatRole(scope, member.personId, { kind, voting: member.voting }, appointedOn)
    if (member.deputyName)
      await nameDeputy(scope, memberId, {
        name: member.deputyName,
        personId: member.deputyPersonId ?? null,
        namedOn: appointedOn,
      })
    const findings = await judgeComposition(scope, bodyId, appointedOn)
    const { name, seatGroup, voting, appointedBy = '' } = member
    const facts = { name, seatGroup, voting, appointedOn, appointedBy, lacks: codesOf(findings).join(' ') }
    await audit(scope, { verb: 'appoint', record: 'member', recordId: memberId, facts })
    return { memberId, findings }
  })

async function refuseUnfit(scope: Scope, bodyId: Id<'body'>, member: NewMember, appointedOn: LocalDate) {
  const { personId = null, termUntil = null, followsId } = member
  const predecessor = followsId ? await predecessorOf(scope, bodyId, followsId) : null
  const findings = checkAppointment(
    { personId, appointedOn, termUntil, predecessor },
    await listHolders(scope, bodyId),
  )
  if (isRefused(findings)) throw new Refused(findings)
}

async function predecessorOf(scope: Scope, bodyId: Id<'body'>, id: Id<'member'>) {
  const before = await getMember(scope, id)
  if (before.bodyId !== bodyId) throw new NotFound('member of this body')
  return { leftOn: before.leftOn, hasSuccessor: (await findSuccessor(scope, id)) !== undefined }
}

async function insertMember(
  scope: Scope,
  bodyId: Id<'body'>,
  member: NewMember,
  appointedOn: LocalDate,
): Promise<Id<'member'>> {
  const id = newId<'member'>()
  await scope.database
    .insertInto('bodyMembers')
    .values({
      partnershipId: scope.partnershipId,
      id,
      bodyId,
      personId: member.personId ?? null,
      name: member.name,
      seatGroup: member.seatGroup,
      voting: member.voting,
      organisationId: member.organisationId ?? null,
      delegatedBy: member.delegatedBy ?? '',
      appointedOn,
      appointedBy: member.appointedBy ?? '',
      appointmentFileId: member.document ? await keepFile(scope, member.document) : null,
      followsId: member.followsId ?? null,
      leftOn: null,
      leftBecause: null,
      position: await positionOf(scope, bodyId, member.followsId),
    })
    .execute()
  const until = member.termUntil ?? null
  await insertTerm(scope, {
    memberId: id,
    decidedOn: appointedOn,
    decidedBy: member.appointedBy ?? '',
    until,
  })
  return id
}

/** A successor sits where the predecessor sat, everybody else at the end. */
async function positionOf(
  scope: Scope,
  bodyId: Id<'body'>,
  followsId?: Id<'member'> | null,
): Promise<number> {
  const members = scope.database
    .selectFrom('bodyMembers')
    .where('partnershipId', '=', scope.partnershipId)
    .where('bodyId', '=', bodyId)
  if (followsId)
    return (await members.select('position').where('id', '=', followsId).executeTakeFirstOrThrow()).position
  const { last } = await members
    .select((member) => member.fn.max('position').as('last'))
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}
