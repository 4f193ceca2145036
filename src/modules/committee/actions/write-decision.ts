import type { LocalDate } from '../../../kit/dates.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import type { Cents } from '../../../kit/money.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { DecisionTable } from '../tables.ts'
import type { ConditionDraft, CriterionReason } from '../vocabulary.ts'

export interface NewDecision {
  readonly id?: Id<'decision'>
  readonly measureId: Id<'measure'>
  readonly kind: DecisionTable['kind']
  readonly decidedBy: DecisionTable['decidedBy']
  readonly amountCents?: Cents
  readonly reason?: string
  readonly source?: string
  readonly criteria?: readonly CriterionReason[]
  readonly ballotId?: Id<'ballot'>
  readonly circulationId?: Id<'circulation'>
  readonly agendaItemId?: Id<'agenda-item'>
  readonly rulesId?: Id<'rules-of-procedure'>
  readonly generation: string
  readonly decidedOn: LocalDate
}

/** The immutable row of a decision, with the rules and terms it was taken under. */
export async function writeDecision(scope: Scope, decision: NewDecision): Promise<Id<'decision'>> {
  const id = decision.id ?? newId<'decision'>()
  await scope.database
    .insertInto('decisions')
    .values({
      partnershipId: scope.partnershipId,
      id,
      measureId: decision.measureId,
      kind: decision.kind,
      decidedBy: decision.decidedBy,
      amountCents: decision.amountCents ?? null,
      reason: decision.reason ?? '',
      source: decision.source ?? '',
      criteria: JSON.stringify(decision.criteria ?? []),
      ballotId: decision.ballotId ?? null,
      circulationId: decision.circulationId ?? null,
      agendaItemId: decision.agendaItemId ?? null,
      rulesId: decision.rulesId ?? null,
      generation: decision.generation,
      decidedOn: decision.decidedOn,
      recordedAt: scope.now,
      recordedBy: scope.actor.personId,
    })
    .execute()
  return id
}

export async function attachConditions(
  scope: Scope,
  measureId: Id<'measure'>,
  decisionId: Id<'decision'>,
  conditions: readonly ConditionDraft[],
): Promise<void> {
  for (const { text, dueOn, checker } of conditions)
    await scope.database
      .insertInto('conditions')
      .values({
        partnershipId: scope.partnershipId,
        id: newId(),
        measureId,
        decisionId,
        text,
        dueOn,
        checker,
      })
      .execute()
}
