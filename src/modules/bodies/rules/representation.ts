/**
 * Stellvertretung und Stimmübertragung (gesehen: jedes Mitglied nennt eine Vertretung, Falkensee und Ludwigshafen; Stimmen werden
 * nicht übertragen, Ludwigshafen). Who sits on a seat in the member's place must be allowed to.
 */
import type { Finding } from '../../../kit/findings.ts'
import { type RulesOfProcedure, rulesOfProcedureSource } from './rules-of-procedure.ts'

export type Representation =
  /** Somebody who is no member sits on the seat. */
  | { readonly by: 'deputy'; readonly member: string; readonly name: string; readonly named: string | null }
  /** Another member holds this member's vote besides the own one. */
  | {
      readonly by: 'member'
      readonly member: string
      readonly name: string
      readonly voting: boolean
      /** Is this member in the room in person? */
      readonly there: boolean
      /** Votes of others that this member holds already. */
      readonly holds: number
    }

export type RepresentationCode =
  | 'no-deputies'
  | 'not-the-named-deputy'
  | 'no-vote-transfer'
  | 'holds-a-vote-already'
  | 'no-vote-of-the-own'
  | 'holder-not-there'

export function checkRepresentation(
  representation: Representation,
  rules: Pick<RulesOfProcedure, 'deputies' | 'voteTransfer'>,
): Finding<RepresentationCode>[] {
  const { member, name } = representation
  const refuse = (code: RepresentationCode): Finding<RepresentationCode>[] => [
    { code, weight: 'refusal', source: rulesOfProcedureSource, facts: { member, name } },
  ]
  if (representation.by === 'member') {
    if (!rules.voteTransfer) return refuse('no-vote-transfer')
    if (!representation.voting) return refuse('no-vote-of-the-own')
    if (!representation.there) return refuse('holder-not-there')
    return representation.holds > 0 ? refuse('holds-a-vote-already') : []
  }
  if (rules.deputies === 'none') return refuse('no-deputies')
  const named = representation.named?.trim() === name.trim()
  return rules.deputies === 'delegated' || named ? [] : refuse('not-the-named-deputy')
}
