import type { Scope } from '../../../platform/scope.ts'
import { checkMicroGrantOffice, findCommittee, findRulesOn, microGrantOffices } from '../../bodies/index.ts'
import type { Consent } from './decisions.ts'

type Office = Consent['office']

export interface MicroGrantOffices {
  /** Whom the rules of procedure in force name; both before there are any. */
  readonly deciding: readonly Office[]
  /** Of these, for which the person can still consent. */
  readonly consentFor: readonly Office[]
}

/** Which offices decide on micro grants today, and which of the person's own can still speak. */
export async function listMicroGrantOffices(
  scope: Scope,
  own: readonly Office[],
  consents: readonly Consent[],
): Promise<MicroGrantOffices> {
  const body = await findCommittee(scope)
  const rules = body && (await findRulesOn(scope, body.id, scope.today))
  const delegation = { microGrantBy: rules?.microGrantBy ?? 'both_offices' } as const
  const earlier = consents.map(({ office }) => office)
  const hasSpoken = consents.some(({ consentedBy }) => consentedBy === scope.actor.personId)
  return {
    deciding: microGrantOffices(delegation),
    consentFor: hasSpoken
      ? []
      : own.filter((office) => checkMicroGrantOffice(office, earlier, delegation).length === 0),
  }
}
