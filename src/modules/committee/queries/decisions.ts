import type { LocalDate } from '../../../kit/dates.ts'
import type { Id, PersonId } from '../../../kit/ids.ts'
import type { Cents } from '../../../kit/money.ts'
import { found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { DecisionTable, MicroGrantConsentTable } from '../tables.ts'
import type { ConditionChecker, CriterionReason } from '../vocabulary.ts'

export interface Decision {
  readonly id: Id<'decision'>
  readonly measureId: Id<'measure'>
  readonly kind: DecisionTable['kind']
  readonly decidedBy: DecisionTable['decidedBy']
  readonly amountCents: Cents | null
  readonly reason: string
  readonly source: string
  readonly criteria: readonly CriterionReason[]
  readonly ballotId: Id<'ballot'> | null
  readonly circulationId: Id<'circulation'> | null
  readonly agendaItemId: Id<'agenda-item'> | null
  readonly generation: string
  readonly decidedOn: LocalDate
  readonly recordedAt: Date
}

const decisions = (scope: Scope) =>
  scope.database
    .selectFrom('decisions')
    .select([
      'id',
      'measureId',
      'kind',
      'decidedBy',
      'amountCents',
      'reason',
      'source',
      'criteria',
      'ballotId',
      'circulationId',
      'agendaItemId',
      'generation',
      'decidedOn',
      'recordedAt',
    ])
    .where('partnershipId', '=', scope.partnershipId)

/** Everything that was decided about a case, the latest first. */
export const listDecisions = (scope: Scope, measureId: Id<'measure'>): Promise<Decision[]> =>
  decisions(scope).where('measureId', '=', measureId).orderBy('id', 'desc').limit(50).execute()

/** What holds for a case now: its latest decision. */
export const findDecision = (scope: Scope, measureId: Id<'measure'>): Promise<Decision | undefined> =>
  decisions(scope).where('measureId', '=', measureId).orderBy('id', 'desc').executeTakeFirst()

/** The committee's recommendation that waits for the lead office. */
export const getRecommendation = async (scope: Scope, measureId: Id<'measure'>) => {
  const row = await decisions(scope)
    .where('measureId', '=', measureId)
    .where('kind', '=', 'recommended')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  const recommendation = found(row, 'recommendation')
  return { ...recommendation, amountCents: found(recommendation.amountCents ?? undefined, 'amount') }
}

export const listDecisionsOfItems = (
  scope: Scope,
  itemIds: readonly Id<'agenda-item'>[],
): Promise<Decision[]> =>
  itemIds.length === 0
    ? Promise.resolve([])
    : decisions(scope).where('agendaItemId', 'in', itemIds).orderBy('id').limit(500).execute()

export interface Condition {
  readonly id: Id<'condition'>
  readonly measureId: Id<'measure'>
  readonly decisionId: Id<'decision'>
  readonly text: string
  readonly dueOn: LocalDate | null
  readonly checker: ConditionChecker | null
  readonly fulfilledOn: LocalDate | null
  /** What was seen. */
  readonly fulfilledNote: string
}

export const listConditions = (scope: Scope, measureId: Id<'measure'>): Promise<Condition[]> =>
  scope.database
    .selectFrom('conditions')
    .select(['id', 'measureId', 'decisionId', 'text', 'dueOn', 'checker', 'fulfilledOn', 'fulfilledNote'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('measureId', '=', measureId)
    .orderBy('id')
    .limit(100)
    .execute()

/** What the grantee still has to fulfil. */
export const listOpenConditions = async (scope: Scope, measureId: Id<'measure'>): Promise<Condition[]> =>
  (await listConditions(scope, measureId)).filter((condition) => condition.fulfilledOn === null)

export interface Consent {
  readonly office: MicroGrantConsentTable['office']
  readonly amountCents: Cents
  readonly consentedOn: LocalDate
  readonly consentedBy: PersonId | null
  readonly name: string | null
}

export const listConsents = (scope: Scope, measureId: Id<'measure'>): Promise<Consent[]> =>
  scope.database
    .selectFrom('microGrantConsents as consent')
    .leftJoin('people as person', 'person.id', 'consent.consentedBy')
    .select([
      'consent.office',
      'consent.amountCents',
      'consent.consentedOn',
      'consent.consentedBy',
      'person.name',
    ])
    .where('consent.partnershipId', '=', scope.partnershipId)
    .where('consent.measureId', '=', measureId)
    .orderBy('consent.office')
    .limit(2)
    .execute()
