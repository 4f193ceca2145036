import { type ExpressionBuilder, sql } from 'kysely'
import type { Schema } from '../../../database/schema.ts'
import type { LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Cents } from '../../../kit/money.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { ApplicationState } from '../../applications/vocabulary.ts'
import { sumOfCents } from '../../ledger/index.ts'
import type { FundingYearTable } from '../../partnership/tables.ts'

/** As many of each kind as the desk shows. */
export const mostPerKind = 10

export interface WaitingCaseRow {
  readonly measureId: Id<'measure'>
  readonly reference: string | null
  readonly title: string
  readonly applicantName: string
  readonly state: ApplicationState
  readonly forMicroGrant: boolean
  readonly precheck: 'none' | 'requested' | 'queried' | 'released' | 'refused'
  readonly federalPrecheck: boolean
  readonly cancelledOn: LocalDate | null
  readonly dueOn: LocalDate | null
  readonly submittedAt: Date | null
  readonly decidedOn: LocalDate | null
  /** When the committee recommended it, for the lead office to decide. */
  readonly recommendedOn: LocalDate | null
  /** When the proof of use was handed in. */
  readonly provenAt: Date | null
  readonly requestedCents: Cents
  readonly grantedCents: Cents | null
  /** What the accepted adapted plan asks the fund for. */
  readonly adaptedRequestedCents: Cents | null
  readonly conditionOpen: boolean
  /** How many of this state wait in all. */
  readonly count: number
}

const waitingStates: readonly ApplicationState[] = [
  'submitted',
  'admitted',
  'deferred',
  'recommended',
  'granted',
  'proof_submitted',
  'proof_returned',
  'repayment_open',
]

/** The cases that wait for an office, ten of each state and how many there are, the most urgent first. One query. */
export const listWaitingCases = (scope: Scope): Promise<WaitingCaseRow[]> =>
  scope.database
    .selectFrom((from) => ranked(from, scope).as('waiting'))
    .innerJoin('organisations as applicant', (join) =>
      join
        .onRef('applicant.partnershipId', '=', 'waiting.partnershipId')
        .onRef('applicant.id', '=', 'waiting.applicantId'),
    )
    .innerJoin('fundingYears as fundingYear', (join) =>
      join
        .onRef('fundingYear.partnershipId', '=', 'waiting.partnershipId')
        .onRef('fundingYear.id', '=', 'waiting.fundingYearId'),
    )
    .leftJoin('proofs as proof', (join) =>
      join
        .onRef('proof.partnershipId', '=', 'waiting.partnershipId')
        .onRef('proof.measureId', '=', 'waiting.id'),
    )
    .select((row) => [
      'waiting.id as measureId',
      'waiting.reference',
      'waiting.title',
      'applicant.name as applicantName',
      'waiting.state',
      'waiting.forMicroGrant',
      'waiting.precheck',
      'waiting.cancelledOn',
      'waiting.dueOn',
      'waiting.submittedAt',
      'waiting.decidedOn',
      'proof.submittedAt as provenAt',
      'waiting.requestedCents',
      'waiting.grantedCents',
      'waiting.count',
      isPrechecked(row).as('federalPrecheck'),
      isConditionOpen(row, scope).as('conditionOpen'),
      adaptedRequest(row, scope).as('adaptedRequestedCents'),
      recommendation(row, scope).as('recommendedOn'),
    ])
    .where('waiting.place', '<=', mostPerKind)
    .orderBy('waiting.place')
    .execute()

const ranked = (from: ExpressionBuilder<Schema, never>, scope: Scope) =>
  from
    .selectFrom('measures as measure')
    .select((row) => [
      'measure.partnershipId',
      'measure.id',
      'measure.reference',
      'measure.title',
      'measure.applicantId',
      'measure.fundingYearId',
      'measure.state',
      'measure.forMicroGrant',
      'measure.precheck',
      'measure.cancelledOn',
      'measure.dueOn',
      'measure.submittedAt',
      'measure.decidedOn',
      'measure.requestedCents',
      'measure.grantedCents',
      row.fn
        .agg<number>('row_number')
        .over((over) =>
          over
            .partitionBy(['measure.state', 'measure.forMicroGrant'])
            .orderBy('measure.dueOn')
            .orderBy('measure.submittedAt')
            .orderBy('measure.id'),
        )
        .as('place'),
      row.fn
        .countAll<number>()
        .over((over) => over.partitionBy(['measure.state', 'measure.forMicroGrant']))
        .as('count'),
    ])
    .where('measure.partnershipId', '=', scope.partnershipId)
    .where((row) =>
      row.or([
        row('measure.state', 'in', waitingStates),
        row.and([row('measure.state', '=', 'returned'), row('measure.dueOn', '<', scope.today)]),
        row.and([
          row('measure.state', '=', 'running'),
          row.or([row('measure.cancelledOn', 'is not', null), row('measure.endsOn', '<', scope.today)]),
        ]),
      ]),
    )

const isPrechecked = (row: ExpressionBuilder<Schema & { fundingYear: FundingYearTable }, 'fundingYear'>) =>
  row
    .exists(
      row
        .selectFrom('programmeTerms as term')
        .select('term.key')
        .whereRef('term.generation', '=', 'fundingYear.generation')
        .where('term.key', '=', 'federalPrecheck')
        .where('term.value', '=', sql<object>`'true'::jsonb`),
    )
    .$castTo<boolean>()

type OfMeasure = ExpressionBuilder<Schema & { waiting: { id: Id<'measure'> } }, 'waiting'>

const isConditionOpen = (row: OfMeasure, scope: Scope) =>
  row
    .exists(
      row
        .selectFrom('conditions as condition')
        .select('condition.id')
        .where('condition.partnershipId', '=', scope.partnershipId)
        .whereRef('condition.measureId', '=', 'waiting.id')
        .where('condition.fulfilledOn', 'is', null),
    )
    .$castTo<boolean>()

const recommendation = (row: OfMeasure, scope: Scope) =>
  row
    .selectFrom('decisions as decision')
    .select('decision.decidedOn')
    .where('decision.partnershipId', '=', scope.partnershipId)
    .whereRef('decision.measureId', '=', 'waiting.id')
    .where('decision.kind', '=', 'recommended')
    .orderBy('decision.id', 'desc')
    .limit(1)

/** What the newest accepted version of the plan asks the fund for. */
const adaptedRequest = (row: OfMeasure, scope: Scope) =>
  row
    .selectFrom('financingPlans as plan')
    .innerJoin('planLines as line', (join) =>
      join.onRef('line.partnershipId', '=', 'plan.partnershipId').onRef('line.planId', '=', 'plan.id'),
    )
    .select((line) => sumOfCents(line.ref('line.amountCents')).as('sum'))
    .where('plan.partnershipId', '=', scope.partnershipId)
    .whereRef('plan.measureId', '=', 'waiting.id')
    .where('plan.state', '=', 'accepted')
    .where('line.category', '=', 'requested')
    .groupBy('plan.number')
    .orderBy('plan.number', 'desc')
    .limit(1)
