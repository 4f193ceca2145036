import { type ExpressionBuilder, sql } from 'kysely'
import type { Schema } from '../../../database/schema.ts'
import type { LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import { type Cents, noCents } from '../../../kit/money.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { MeasureTable } from '../../applications/tables.ts'
import type { ApplicationState } from '../../applications/vocabulary.ts'
import type { StatementTable } from '../tables.ts'

export interface WaitingProof {
  readonly measureId: Id<'measure'>
  readonly reference: string | null
  readonly title: string
  readonly applicantName: string
  readonly state: ApplicationState
  /** When the proof is due, or the money back. */
  readonly dueOn: LocalDate | null
  readonly grantedCents: Cents | null
}

export const waitingProofsLimit = 100

/**
 * Per list: what must still be handed in, what waits for the examination, which money is still to come back, and which
 * the accepted proof has shown to be owed to the applicant.
 */
export type WaitingKind = 'due' | 'submitted' | 'repayment' | 'payment'

const statesOf: Readonly<Record<WaitingKind, readonly ApplicationState[]>> = {
  due: ['running', 'proof_returned'],
  submitted: ['proof_submitted'],
  repayment: ['repayment_open'],
  payment: ['closed'],
}

/** One page of what waits, the oldest due day first. A running measure counts from the day after its end. */
export function listWaitingProofs(scope: Scope, kind: WaitingKind): Promise<WaitingProof[]> {
  let query = scope.database
    .selectFrom('measures as measure')
    .innerJoin('organisations as applicant', (join) =>
      join
        .onRef('applicant.partnershipId', '=', 'measure.partnershipId')
        .onRef('applicant.id', '=', 'measure.applicantId'),
    )
    .select([
      'measure.id as measureId',
      'measure.reference',
      'measure.title',
      'applicant.name as applicantName',
      'measure.state',
      'measure.dueOn',
      'measure.grantedCents',
    ])
    .where('measure.partnershipId', '=', scope.partnershipId)
    .where('measure.state', 'in', statesOf[kind])
    .orderBy('measure.dueOn')
    .orderBy('measure.id')
    .limit(waitingProofsLimit)
  if (kind === 'due')
    query = query.where((row) =>
      row.or([
        row('measure.state', '=', 'proof_returned'),
        row('measure.cancelledOn', 'is not', null),
        row('measure.endsOn', '<', scope.today),
      ]),
    )
  if (kind === 'payment') query = query.where((row) => hasOpenFinalPayment(row, scope))
  return query.execute()
}

type OfMeasure = ExpressionBuilder<Schema & { measure: MeasureTable }, 'measure'>

/** Accepted with money still to pay, and no final payment booked for that statement. */
const hasOpenFinalPayment = (row: OfMeasure, scope: Scope) =>
  row.exists(
    row
      .selectFrom('statements as statement')
      .select('statement.id')
      .where('statement.partnershipId', '=', scope.partnershipId)
      .whereRef('statement.measureId', '=', 'measure.id')
      .where(stillPayable, '>', noCents)
      .where((statement) => statement.not(statement.exists(finalPayment(statement, scope)))),
  )

const stillPayable = sql<Cents>`coalesce((statement.steps ->> 'stillPayableCents')::bigint, 0)`

const finalPayment = (
  statement: ExpressionBuilder<Schema & { statement: StatementTable }, 'statement'>,
  scope: Scope,
) =>
  statement
    .selectFrom('journalEntries as entry')
    .select('entry.id')
    .where('entry.partnershipId', '=', scope.partnershipId)
    .where('entry.kind', '=', 'pay_out')
    .whereRef('entry.causeId', '=', 'statement.id')

export interface OpenFinalPayment {
  readonly measureId: Id<'measure'>
  readonly reference: string | null
  readonly title: string
  readonly applicantName: string
  readonly amountCents: Cents
  readonly acceptedOn: LocalDate
  readonly count: number
}

/** Final payments that the lead office still owes, the oldest first, and how many there are in all. */
export const listOpenFinalPayments = (scope: Scope, most: number): Promise<OpenFinalPayment[]> =>
  scope.database
    .selectFrom('statements as statement')
    .innerJoin('measures as measure', (join) =>
      join
        .onRef('measure.partnershipId', '=', 'statement.partnershipId')
        .onRef('measure.id', '=', 'statement.measureId'),
    )
    .innerJoin('organisations as applicant', (join) =>
      join
        .onRef('applicant.partnershipId', '=', 'measure.partnershipId')
        .onRef('applicant.id', '=', 'measure.applicantId'),
    )
    .select((row) => [
      'measure.id as measureId',
      'measure.reference',
      'measure.title',
      'applicant.name as applicantName',
      stillPayable.as('amountCents'),
      'statement.acceptedOn',
      row.fn.countAll<number>().over().as('count'),
    ])
    .where('statement.partnershipId', '=', scope.partnershipId)
    .where(stillPayable, '>', noCents)
    .where((statement) => statement.not(statement.exists(finalPayment(statement, scope))))
    .orderBy('statement.acceptedOn')
    .orderBy('statement.id')
    .limit(most)
    .execute()
