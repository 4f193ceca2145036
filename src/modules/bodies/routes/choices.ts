import { NotFound } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { Option } from '../../../ui/index.ts'
import { listOrganisations, listPeople } from '../../identity/index.ts'

export interface Choices {
  readonly people: readonly Option[]
  readonly organisations: readonly Option[]
}

export const noChoices: Choices = { people: [], organisations: [] }

/** The people and organisations of this partnership that a seat can be given to. */
export async function choicesOf(scope: Scope): Promise<Choices> {
  const people = await listPeople(scope, { today: scope.today, size: 1000 })
  const organisations = await listOrganisations(scope, { size: 1000 })
  return {
    people: people.rows.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` })),
    organisations: organisations.rows.map(({ id, name }) => ({ value: id, label: name })),
  }
}

/** A person or organisation of elsewhere is not known here. */
export function refuseUnknown(choices: readonly Option[], id: string | null, noun: string): void {
  if (id && !choices.some(({ value }) => value === id)) throw new NotFound(noun)
}
