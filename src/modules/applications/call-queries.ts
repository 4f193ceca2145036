import type { LocalDate } from '../../kit/dates.ts'
import type { Id } from '../../kit/ids.ts'
import type { Cents } from '../../kit/money.ts'
import { found } from '../../platform/errors.ts'
import type { Scope } from '../../platform/scope.ts'

/** A call for applications with the pair of days that matters: the deadline, and the meeting that decides. */
export interface Call {
  readonly id: Id<'call'>
  readonly title: string
  readonly description: string
  readonly hints: string
  readonly opensOn: LocalDate
  readonly deadline: LocalDate
  readonly meetingDay: LocalDate
  readonly closedOn: LocalDate | null
  readonly capCents: Cents | null
  readonly forMicroGrants: boolean
  readonly lateIsRefused: boolean
  readonly publishedAt: Date | null
  readonly fundId: Id<'fund'>
  readonly fundLabel: string
  readonly fundingYearId: Id<'funding-year'>
  readonly year: number
}

const calls = (scope: Scope) =>
  scope.database
    .selectFrom('calls as call')
    .innerJoin('fundingYears as fundingYear', (join) =>
      join
        .onRef('fundingYear.partnershipId', '=', 'call.partnershipId')
        .onRef('fundingYear.id', '=', 'call.fundingYearId'),
    )
    .innerJoin('funds as fund', (join) =>
      join.onRef('fund.partnershipId', '=', 'call.partnershipId').onRef('fund.id', '=', 'call.fundId'),
    )
    .select([
      'call.id',
      'call.title',
      'call.description',
      'call.hints',
      'call.opensOn',
      'call.deadline',
      'call.meetingDay',
      'call.closedOn',
      'call.capCents',
      'call.forMicroGrants',
      'call.lateIsRefused',
      'call.publishedAt',
      'call.fundId',
      'fund.label as fundLabel',
      'call.fundingYearId',
      'fundingYear.year',
    ])
    .where('call.partnershipId', '=', scope.partnershipId)

/** Latest deadline first. */
export const listCalls = (scope: Scope): Promise<Call[]> =>
  calls(scope).orderBy('call.deadline', 'desc').orderBy('call.id').limit(200).execute()

/** Calls one can apply to today, the nearest deadline first. */
export const listOpenCalls = (scope: Scope): Promise<Call[]> =>
  calls(scope)
    .where('call.publishedAt', 'is not', null)
    .where('call.opensOn', '<=', scope.today)
    .where('call.deadline', '>=', scope.today)
    .where((call) => call.or([call('call.closedOn', 'is', null), call('call.closedOn', '>', scope.today)]))
    .orderBy('call.deadline')
    .orderBy('call.id')
    .limit(100)
    .execute()

export const findCall = (scope: Scope, id: Id<'call'>): Promise<Call | undefined> =>
  calls(scope).where('call.id', '=', id).executeTakeFirst()

export const getCall = async (scope: Scope, id: Id<'call'>): Promise<Call> =>
  found(await findCall(scope, id), 'call')

/** Published and not yet over: what the button "Antrag beginnen" asks. */
export const isOpen = (call: Call, today: LocalDate): boolean =>
  call.publishedAt !== null &&
  call.opensOn <= today &&
  today <= call.deadline &&
  (call.closedOn === null || today < call.closedOn)
