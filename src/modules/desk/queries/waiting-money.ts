import type { ExpressionBuilder } from 'kysely'
import type { Schema } from '../../../database/schema.ts'
import type { LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Cents } from '../../../kit/money.ts'
import type { Scope } from '../../../platform/scope.ts'
import { mostPerKind } from './waiting-cases.ts'

export interface WaitingDrawdownRow {
  readonly measureId: Id<'measure'>
  readonly reference: string | null
  readonly title: string
  readonly applicantName: string
  readonly number: number
  readonly state: 'requested' | 'checked' | 'released'
  readonly amountCents: Cents
  readonly requestedOn: LocalDate
  readonly count: number
}

/** Ten drawdowns of each state that wait for an office, the oldest first, and how many there are. */
export const listDrawdownsByState = async (scope: Scope): Promise<WaitingDrawdownRow[]> =>
  (await scope.database
    .selectFrom((from) => rankedDrawdowns(from, scope).as('waiting'))
    .innerJoin('measures as measure', (join) =>
      join
        .onRef('measure.partnershipId', '=', 'waiting.partnershipId')
        .onRef('measure.id', '=', 'waiting.measureId'),
    )
    .innerJoin('organisations as applicant', (join) =>
      join
        .onRef('applicant.partnershipId', '=', 'measure.partnershipId')
        .onRef('applicant.id', '=', 'measure.applicantId'),
    )
    .select([
      'waiting.measureId',
      'measure.reference',
      'measure.title',
      'applicant.name as applicantName',
      'waiting.number',
      'waiting.state',
      'waiting.amountCents',
      'waiting.requestedOn',
      'waiting.count',
    ])
    .where('waiting.place', '<=', mostPerKind)
    .orderBy('waiting.place')
    .execute()) as WaitingDrawdownRow[]

const rankedDrawdowns = (from: ExpressionBuilder<Schema, never>, scope: Scope) =>
  from
    .selectFrom('drawdowns as drawdown')
    .select((row) => [
      'drawdown.partnershipId',
      'drawdown.measureId',
      'drawdown.number',
      'drawdown.state',
      'drawdown.amountCents',
      'drawdown.requestedOn',
      row.fn
        .agg<number>('row_number')
        .over((over) =>
          over.partitionBy('drawdown.state').orderBy('drawdown.requestedOn').orderBy('drawdown.id'),
        )
        .as('place'),
      row.fn
        .countAll<number>()
        .over((over) => over.partitionBy('drawdown.state'))
        .as('count'),
    ])
    .where('drawdown.partnershipId', '=', scope.partnershipId)
    .where('drawdown.state', 'in', ['requested', 'checked', 'released'])

export interface WaitingPlanRow {
  readonly measureId: Id<'measure'>
  readonly reference: string | null
  readonly title: string
  readonly applicantName: string
  readonly createdAt: Date
  readonly count: number
}

/** Adapted plans that wait for an answer, the oldest first: proposed after the decision. */
export const listProposedPlans = (scope: Scope): Promise<WaitingPlanRow[]> =>
  scope.database
    .selectFrom('measures as measure')
    .innerJoin('financingPlans as plan', (join) =>
      join
        .onRef('plan.partnershipId', '=', 'measure.partnershipId')
        .onRef('plan.measureId', '=', 'measure.id'),
    )
    .innerJoin('organisations as applicant', (join) =>
      join
        .onRef('applicant.partnershipId', '=', 'measure.partnershipId')
        .onRef('applicant.id', '=', 'measure.applicantId'),
    )
    .select((row) => [
      'plan.measureId',
      'measure.reference',
      'measure.title',
      'applicant.name as applicantName',
      'plan.createdAt',
      row.fn.countAll<number>().over().as('count'),
    ])
    .where('measure.partnershipId', '=', scope.partnershipId)
    .where('measure.state', 'in', ['recommended', 'granted', 'noticed', 'running'])
    .where('plan.state', '=', 'submitted')
    .where('plan.number', '>', 1)
    .where('plan.kind', '=', 'adaptation')
    .orderBy('plan.createdAt')
    .orderBy('plan.id')
    .limit(mostPerKind)
    .execute()
