import type { LocalDate } from '../../kit/dates.ts'
import type { Id, PersonId } from '../../kit/ids.ts'
import type { Cents } from '../../kit/money.ts'
import { found } from '../../platform/errors.ts'
import type { Scope } from '../../platform/scope.ts'

export const findPrecheck = (scope: Scope, measureId: Id<'measure'>) =>
  scope.database
    .selectFrom('prechecks')
    .select(['requestedOn', 'answer', 'answeredOn', 'note'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('measureId', '=', measureId)
    .executeTakeFirst()

export interface WaitingPrecheck {
  readonly measureId: Id<'measure'>
  readonly reference: string | null
  readonly title: string
  readonly applicantName: string
  readonly requestedOn: LocalDate
  /** What was recommended, or asked for where nobody recommends. */
  readonly amountCents: Cents
}

/** The federal office has not answered yet; the longest waiting first. */
export const listWaitingPrechecks = (scope: Scope): Promise<WaitingPrecheck[]> =>
  scope.database
    .selectFrom('prechecks as precheck')
    .innerJoin('measures as measure', (join) =>
      join
        .onRef('measure.partnershipId', '=', 'precheck.partnershipId')
        .onRef('measure.id', '=', 'precheck.measureId'),
    )
    .innerJoin('organisations as applicant', (join) =>
      join
        .onRef('applicant.partnershipId', '=', 'measure.partnershipId')
        .onRef('applicant.id', '=', 'measure.applicantId'),
    )
    .select((row) => [
      'precheck.measureId',
      'measure.reference',
      'measure.title',
      'applicant.name as applicantName',
      'precheck.requestedOn',
      row.fn.coalesce('measure.grantedCents', 'measure.requestedCents').as('amountCents'),
    ])
    .where('precheck.partnershipId', '=', scope.partnershipId)
    .where('measure.precheck', '=', 'requested')
    .orderBy('precheck.requestedOn')
    .limit(100)
    .execute()

export interface Notice {
  readonly id: Id<'notice'>
  readonly number: string
  readonly amountCents: Cents
  readonly issuedOn: LocalDate
  readonly proofDueOn: LocalDate
  readonly fileId: Id<'file'>
  readonly acknowledgedOn: LocalDate | null
  readonly remedyWaived: boolean
}

export const findNotice = (scope: Scope, measureId: Id<'measure'>): Promise<Notice | undefined> =>
  scope.database
    .selectFrom('notices')
    .select([
      'id',
      'number',
      'amountCents',
      'issuedOn',
      'proofDueOn',
      'fileId',
      'acknowledgedOn',
      'remedyWaived',
    ])
    .where('partnershipId', '=', scope.partnershipId)
    .where('measureId', '=', measureId)
    .executeTakeFirst()

export const getNotice = async (scope: Scope, measureId: Id<'measure'>): Promise<Notice> =>
  found(await findNotice(scope, measureId), 'notice')

export interface Drawdown {
  readonly id: Id<'drawdown'>
  readonly measureId: Id<'measure'>
  readonly number: number
  readonly state: 'requested' | 'checked' | 'released' | 'paid' | 'spent' | 'refused'
  readonly amountCents: Cents
  readonly purpose: string
  readonly requestedOn: LocalDate
  readonly requestedBy: PersonId | null
  readonly checkedOn: LocalDate | null
  readonly checkedBy: PersonId | null
  readonly releasedOn: LocalDate | null
  readonly releasedBy: PersonId | null
  readonly paidOn: LocalDate | null
  readonly spendBy: LocalDate | null
  readonly spentOn: LocalDate | null
  readonly refusedOn: LocalDate | null
  readonly reason: string
}

const drawdowns = (scope: Scope) =>
  scope.database
    .selectFrom('drawdowns')
    .select([
      'id',
      'measureId',
      'number',
      'state',
      'amountCents',
      'purpose',
      'requestedOn',
      'requestedBy',
      'checkedOn',
      'checkedBy',
      'releasedOn',
      'releasedBy',
      'paidOn',
      'spendBy',
      'spentOn',
      'refusedOn',
      'reason',
    ])
    .where('partnershipId', '=', scope.partnershipId)

/** All drawdowns of one measure in their order. */
export const listDrawdowns = (scope: Scope, measureId: Id<'measure'>): Promise<Drawdown[]> =>
  drawdowns(scope).where('measureId', '=', measureId).orderBy('number').limit(200).execute()

/** Locks the drawdown until the transaction ends; one of another measure is not found. */
export const lockDrawdown = async (
  scope: Scope,
  measureId: Id<'measure'>,
  id: Id<'drawdown'>,
): Promise<Drawdown> =>
  found(
    await drawdowns(scope)
      .where('measureId', '=', measureId)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst(),
    'drawdown',
  )

export interface WaitingDrawdown {
  readonly measureId: Id<'measure'>
  readonly reference: string | null
  readonly title: string
  readonly applicantName: string
  readonly number: number
  readonly state: Drawdown['state']
  readonly amountCents: Cents
  readonly requestedOn: LocalDate
}

/** Drawdowns that wait for an office, oldest first; one page. */
export const listWaitingDrawdowns = (scope: Scope): Promise<WaitingDrawdown[]> =>
  scope.database
    .selectFrom('drawdowns as drawdown')
    .innerJoin('measures as measure', (join) =>
      join
        .onRef('measure.partnershipId', '=', 'drawdown.partnershipId')
        .onRef('measure.id', '=', 'drawdown.measureId'),
    )
    .innerJoin('organisations as applicant', (join) =>
      join
        .onRef('applicant.partnershipId', '=', 'measure.partnershipId')
        .onRef('applicant.id', '=', 'measure.applicantId'),
    )
    .select([
      'drawdown.measureId',
      'measure.reference',
      'measure.title',
      'applicant.name as applicantName',
      'drawdown.number',
      'drawdown.state',
      'drawdown.amountCents',
      'drawdown.requestedOn',
    ])
    .where('drawdown.partnershipId', '=', scope.partnershipId)
    .where('drawdown.state', 'in', ['requested', 'checked', 'released'])
    .orderBy('drawdown.requestedOn')
    .limit(100)
    .execute()
