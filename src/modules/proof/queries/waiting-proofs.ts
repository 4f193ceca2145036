import type { LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Cents } from '../../../kit/money.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { ApplicationState } from '../../applications/vocabulary.ts'

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

/** Per list: what must still be handed in, what waits for the examination, which money is still to come back. */
export type WaitingKind = 'due' | 'submitted' | 'repayment'

const statesOf: Readonly<Record<WaitingKind, readonly ApplicationState[]>> = {
  due: ['running', 'proof_returned'],
  submitted: ['proof_submitted'],
  repayment: ['repayment_open'],
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
  return query.execute()
}
