import { type Id, newId } from '../../../kit/ids.ts'
import type { Cents } from '../../../kit/money.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { Member } from '../../bodies/index.ts'
import { conditionsText } from '../condition-texts.ts'
import type { LoadedVoting } from '../queries/voting.ts'
import { votersOf } from '../rules/vote.ts'
import type { BallotKind, ConditionDraft } from '../vocabulary.ts'
import { openSecretBox } from './secret-box.ts'

export interface FrozenBallot {
  readonly itemId: Id<'agenda-item'>
  readonly kind: BallotKind
  readonly requesters: number
  readonly motion: { readonly id: Id<'motion'> | null } & (
    | { readonly kind: 'grant'; readonly amountCents: Cents; readonly conditions: readonly ConditionDraft[] }
    | { readonly kind: 'text'; readonly text: string }
  )
}

/** Writes the open ballot and who may vote in it: whoever comes, goes or is declared conflicted later changes nothing. */
export async function freezeBallot(
  scope: Scope,
  ballot: FrozenBallot,
  loaded: LoadedVoting,
): Promise<Id<'ballot'>> {
  const id = newId<'ballot'>()
  const { voting, members } = loaded
  const votingIds = new Set<string>(members.filter((member) => member.voting).map((member) => member.id))
  await scope.database
    .insertInto('ballots')
    .values({
      partnershipId: scope.partnershipId,
      id,
      agendaItemId: ballot.itemId,
      number: (await lastNumber(scope, ballot.itemId)) + 1,
      kind: ballot.kind,
      requesters: ballot.requesters,
      motionId: ballot.motion.id,
      ...motionColumns(ballot.motion),
      votingMembers: voting.votingMembers,
      present: voting.present.length,
      conflicted: voting.conflictedIds.filter((memberId) => votingIds.has(memberId)).length,
      state: 'open',
      openedAt: scope.now,
    })
    .execute()
  const entitled = entitlementsOf(scope, id, loaded)
  await scope.database.insertInto('ballotEntitlements').values(entitled).execute()
  if (ballot.kind === 'secret_electronic')
    openSecretBox(
      scope,
      id,
      entitled.map(({ memberId }) => memberId),
    )
  return id
}

const motionColumns = (motion: FrozenBallot['motion']) =>
  motion.kind === 'text'
    ? { motionKind: motion.kind, motionCents: null, motionText: motion.text }
    : {
        motionKind: motion.kind,
        motionCents: motion.amountCents,
        condition: conditionsText(motion.conditions),
        conditions: JSON.stringify(motion.conditions),
      }

/** Each seat that may vote with the person who sits on it: the member, or the deputy in the room. */
function entitlementsOf(scope: Scope, ballotId: Id<'ballot'>, { voting, members, attendance }: LoadedVoting) {
  const voters = new Set<string>(votersOf(voting).map((voter) => voter.memberId))
  const seats = new Map(attendance.map((row) => [row.memberId, row]))
  return members
    .filter((member) => voters.has(member.id))
    .map((member) => {
      const seat = seats.get(member.id)
      const deputy = seat?.representedBy
      return {
        partnershipId: scope.partnershipId,
        ballotId,
        memberId: member.id,
        personId: deputy ? (seat?.representedPersonId ?? personNamed(members, deputy)) : member.personId,
        personName: deputy ?? member.name,
      }
    })
}

/** Another member who holds the vote is known by name; of two with one name neither is taken for the other. */
function personNamed(members: readonly Member[], name: string) {
  const named = members.filter((member) => member.name === name)
  return named.length === 1 ? (named[0]?.personId ?? null) : null
}

async function lastNumber(scope: Scope, itemId: Id<'agenda-item'>): Promise<number> {
  const { last } = await scope.database
    .selectFrom('ballots')
    .select((ballot) => ballot.fn.max('number').as('last'))
    .where('partnershipId', '=', scope.partnershipId)
    .where('agendaItemId', '=', itemId)
    .executeTakeFirstOrThrow()
  return last ?? 0
}
