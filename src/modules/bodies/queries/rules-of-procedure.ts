import type { LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import { found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { readRules } from '../rules/read-rules.ts'
import type { RulesOfProcedure } from '../rules/rules-of-procedure.ts'

export interface AdoptedRules extends RulesOfProcedure {
  readonly id: Id<'rules-of-procedure'>
}

const rulesOfProcedure = (scope: Scope) =>
  scope.database
    .selectFrom('rulesOfProcedure')
    .select(['id', 'adoptedOn', 'parameters'])
    .where('partnershipId', '=', scope.partnershipId)

type Row = { id: Id<'rules-of-procedure'>; adoptedOn: LocalDate; parameters: object }

const asRules = ({ id, adoptedOn, parameters }: Row): AdoptedRules => ({
  ...readRules(parameters),
  id,
  adoptedOn,
})

/** Every version the body adopted, the newest first. */
export const listRulesOfProcedure = async (scope: Scope, bodyId: Id<'body'>): Promise<AdoptedRules[]> => {
  const rows = await rulesOfProcedure(scope)
    .where('bodyId', '=', bodyId)
    .orderBy('adoptedOn', 'desc')
    .limit(100)
    .execute()
  return rows.map(asRules)
}

/** The version in force on a day; undefined before the first was adopted. */
export const findRulesOn = async (
  scope: Scope,
  bodyId: Id<'body'>,
  day: LocalDate,
): Promise<AdoptedRules | undefined> => {
  const row = await rulesOfProcedure(scope)
    .where('bodyId', '=', bodyId)
    .where('adoptedOn', '<=', day)
    .orderBy('adoptedOn', 'desc')
    .executeTakeFirst()
  return row && asRules(row)
}

/** The version that a meeting or a decision is bound to. */
export const getRules = async (scope: Scope, id: Id<'rules-of-procedure'>): Promise<AdoptedRules> =>
  asRules(found(await rulesOfProcedure(scope).where('id', '=', id).executeTakeFirst(), 'rules of procedure'))
