import { localDate } from '../../src/kit/dates.ts'
import type { Id, PersonId } from '../../src/kit/ids.ts'
import { adoptRulesOfProcedure, setUpCommittee } from '../../src/modules/bodies/index.ts'
import { callMeeting, openMeeting, recordAttendance } from '../../src/modules/committee/index.ts'
import { registerPerson } from '../../src/modules/identity/index.ts'
import type { Scope } from '../../src/platform/scope.ts'
import { usualRulesOfProcedure } from './committee.ts'
import { actingAs, anActor, onDay } from './partnership.ts'

export interface LargeMember {
  readonly memberId: Id<'member'>
  readonly name: string
  readonly email: string
  readonly scope: Scope
}

export interface LargeMeeting {
  readonly scope: Scope
  readonly meetingId: Id<'meeting'>
  readonly members: readonly LargeMember[]
  /** Says again who is in the room. */
  readonly attend: (members: readonly LargeMember[]) => Promise<void>
}

/** Lets a person be known; with a password where they are to sign in. */
export type Register = (scope: Scope, name: string, email: string) => Promise<PersonId>

const withoutPassword: Register = async (scope, name, email) =>
  (await registerPerson(scope, { name, email })).personId

/** A committee of so many people of civil society, all with a vote, and a running meeting that nobody has come to yet. */
export async function aLargeMeeting(
  office: Scope,
  size: number,
  day: string,
  register: Register = withoutPassword,
): Promise<LargeMeeting> {
  const before = onDay(office, '2018-01-10')
  const scope = onDay(office, day)
  const names = Array.from({ length: size }, (_, index) => `Stimme ${String(index + 1).padStart(2, '0')}`)
  const emailOf = (index: number) => `stimme${index}.${office.slug}@buntwerk.example`
  const people: PersonId[] = []
  for (const [index, name] of names.entries()) {
    people.push(await register(before, name, emailOf(index)))
  }
  const { bodyId, memberIds } = await setUpCommittee(before, {
    label: 'Bündnis',
    members: names.map((name, index) => ({
      name,
      personId: people[index] ?? null,
      seatGroup: 'civil_society',
      voting: true,
      organisationId: null,
    })),
  })
  await adoptRulesOfProcedure(before, bodyId, usualRulesOfProcedure)
  const { meetingId } = await callMeeting(onDay(office, '2018-01-17'), { meetsOn: localDate(day) })
  await openMeeting(scope, meetingId)
  const members = names.map((name, index): LargeMember => {
    const actor = anActor(['committee_voting'], { personId: people[index] ?? null, name })
    const memberId = memberIds[index] as Id<'member'>
    return { memberId, name, email: emailOf(index), scope: actingAs(scope, actor) }
  })
  const attend = (there: readonly LargeMember[]) =>
    recordAttendance(
      scope,
      meetingId,
      there.map(({ memberId }) => ({ memberId })),
    )
  return { scope, meetingId, members, attend }
}
