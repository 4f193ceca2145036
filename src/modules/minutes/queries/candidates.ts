import type { PersonId } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { listPeople } from '../../identity/index.ts'
import type { MinutesRecord } from './record.ts'

/** Somebody who can be named in the minutes: as the chair, the clerk, or for a task. */
export interface Candidate {
  /** The person's or the seat's id. */
  readonly key: string
  readonly name: string
  /** Null: has no sign-in, and signs on paper. */
  readonly personId: PersonId | null
}

/** The members of the day, and whoever works in an office. */
export async function listCandidates(scope: Scope, { course }: MinutesRecord): Promise<Candidate[]> {
  const members = course.loaded.members.map(({ id, personId, name }) => ({
    key: personId ?? id,
    name,
    personId,
  }))
  const offices = []
  for (const role of ['coordination_office', 'lead_office'] as const)
    offices.push(...(await listPeople(scope, { role, today: scope.today, size: 100 })).rows)
  const officials = offices.map(({ id, name }) => ({ key: id, name, personId: id }))
  const all = new Map<string, Candidate>(
    [...members, ...officials].map((candidate) => [candidate.key, candidate]),
  )
  return [...all.values()]
}
