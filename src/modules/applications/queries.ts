import { sql } from 'kysely'
import type { LocalDate } from '../../kit/dates.ts'
import type { Id } from '../../kit/ids.ts'
import type { Cents } from '../../kit/money.ts'
import { found } from '../../platform/errors.ts'
import type { Scope } from '../../platform/scope.ts'
import type { ApplicationState, DrawdownUnderWay } from './vocabulary.ts'

/** The case as its page, its permissions and every later step need it. */
export interface Measure {
  readonly id: Id<'measure'>
  readonly reference: string | null
  readonly title: string
  readonly place: string
  readonly state: ApplicationState
  readonly dueOn: LocalDate | null
  readonly beginsOn: LocalDate | null
  readonly endsOn: LocalDate | null
  readonly forMicroGrant: boolean
  readonly requestedCents: Cents
  readonly grantedCents: Cents | null
  readonly submittedAt: Date | null
  readonly decidedOn: LocalDate | null
  readonly drawdown: DrawdownUnderWay
  readonly precheck: 'none' | 'requested' | 'queried' | 'released' | 'refused'
  /** The terms of its year ask for the federal release before the grant. */
  readonly federalPrecheck: boolean
  readonly cancelledOn: LocalDate | null
  readonly cancelReason: string | null
  readonly fundId: Id<'fund'>
  readonly fundLabel: string
  readonly fundingYearId: Id<'funding-year'>
  readonly year: number
  readonly callId: Id<'call'>
  readonly applicantId: Id<'organisation'>
  readonly applicantName: string
  readonly partnerId: Id<'organisation'> | null
  readonly partnerName: string | null
}

const measureColumns = [
  'measure.id',
  'measure.reference',
  'measure.title',
  'measure.place',
  'measure.state',
  'measure.dueOn',
  'measure.beginsOn',
  'measure.endsOn',
  'measure.forMicroGrant',
  'measure.requestedCents',
  'measure.grantedCents',
  'measure.submittedAt',
  'measure.decidedOn',
  'measure.precheck',
  'measure.drawdown',
  'measure.cancelledOn',
  'measure.cancelReason',
  'measure.fundId',
  'fund.label as fundLabel',
  'measure.fundingYearId',
  'fundingYear.year',
  'measure.callId',
  'measure.applicantId',
  'applicant.name as applicantName',
  'measure.partnerId',
  'partner.name as partnerName',
] as const

export const findMeasure = (scope: Scope, id: Id<'measure'>): Promise<Measure | undefined> =>
  scope.database
    .selectFrom('measures as measure')
    .innerJoin('organisations as applicant', (join) =>
      join
        .onRef('applicant.partnershipId', '=', 'measure.partnershipId')
        .onRef('applicant.id', '=', 'measure.applicantId'),
    )
    .leftJoin('organisations as partner', (join) =>
      join
        .onRef('partner.partnershipId', '=', 'measure.partnershipId')
        .onRef('partner.id', '=', 'measure.partnerId'),
    )
    .innerJoin('fundingYears as fundingYear', (join) =>
      join
        .onRef('fundingYear.partnershipId', '=', 'measure.partnershipId')
        .onRef('fundingYear.id', '=', 'measure.fundingYearId'),
    )
    .innerJoin('funds as fund', (join) =>
      join.onRef('fund.partnershipId', '=', 'measure.partnershipId').onRef('fund.id', '=', 'measure.fundId'),
    )
    .select((row) => [
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
        .as('federalPrecheck'),
      ...measureColumns,
    ])
    .where('measure.partnershipId', '=', scope.partnershipId)
    .where('measure.id', '=', id)
    .executeTakeFirst()

export const getMeasure = async (scope: Scope, id: Id<'measure'>): Promise<Measure> =>
  found(await findMeasure(scope, id), 'measure')
