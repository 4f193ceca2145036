import type { LocalDate } from '../../../kit/dates.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import type { Cents } from '../../../kit/money.ts'
import { audit } from '../../../platform/audit.ts'
import { Conflict, found, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { checkCallYear } from '../rules/call-year.ts'

export interface CallDraft {
  readonly fundId: Id<'fund'>
  readonly title: string
  readonly description: string
  readonly hints: string
  readonly opensOn: LocalDate
  readonly deadline: LocalDate
  readonly meetingDay: LocalDate
  readonly capCents: Cents | null
  readonly forMicroGrants: boolean
  readonly lateIsRefused: boolean
}

/** Publishes a call for a fund: from its first day on organisations can apply. */
export const publishCall = (scope: Scope, draft: CallDraft): Promise<Id<'call'>> =>
  inTransaction(scope, async (scope) => {
    const id = newId<'call'>()
    const fundingYearId = await openYearOfFund(scope, draft.fundId)
    await scope.database
      .insertInto('calls')
      .values({
        ...draft,
        partnershipId: scope.partnershipId,
        id,
        fundingYearId,
        publishedAt: scope.now,
        closedOn: null,
      })
      .execute()
    await audit(scope, { verb: 'publish-call', record: 'call', recordId: id, facts: { title: draft.title } })
    return id
  })

/** Changes a published call. Its fund stays when somebody has begun to apply: their money is asked of that fund. */
export const reviseCall = (scope: Scope, id: Id<'call'>, draft: CallDraft): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const before = await lockCall(scope, id)
    const changesFund = before.fundId !== draft.fundId
    if (changesFund && (await hasApplications(scope, id))) throw new Conflict('the call has applications')
    const fundingYearId = changesFund ? await openYearOfFund(scope, draft.fundId) : before.fundingYearId
    await scope.database
      .updateTable('calls')
      .set({ ...draft, fundingYearId })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', id)
      .execute()
    await scope.database
      .updateTable('measures')
      .set({ dueOn: draft.deadline })
      .where('partnershipId', '=', scope.partnershipId)
      .where('callId', '=', id)
      .where('state', '=', 'draft')
      .execute()
    const { title, deadline, meetingDay } = draft
    await audit(scope, {
      verb: 'revise-call',
      record: 'call',
      recordId: id,
      facts: {
        title,
        deadline,
        meetingDay,
        before: { deadline: before.deadline, meetingDay: before.meetingDay },
      },
    })
  })

/** Closes a call before its deadline, from today on; drafts for it stay and cannot be submitted any more. */
export const closeCall = (scope: Scope, id: Id<'call'>, reason: string): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const call = await lockCall(scope, id)
    if (call.closedOn) throw new Conflict('the call is closed')
    await scope.database
      .updateTable('calls')
      .set({ closedOn: scope.today })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', id)
      .execute()
    await audit(scope, {
      verb: 'close-call',
      record: 'call',
      recordId: id,
      facts: { title: call.title, reason },
    })
  })

async function lockCall(scope: Scope, id: Id<'call'>) {
  const row = await scope.database
    .selectFrom('calls')
    .selectAll()
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return found(row, 'call')
}

/** The year of a fund for which a call can still be made. */
async function openYearOfFund(scope: Scope, fundId: Id<'fund'>): Promise<Id<'funding-year'>> {
  const row = await scope.database
    .selectFrom('funds as fund')
    .innerJoin('fundingYears as fundingYear', (join) =>
      join
        .onRef('fundingYear.partnershipId', '=', 'fund.partnershipId')
        .onRef('fundingYear.id', '=', 'fund.fundingYearId'),
    )
    .select(['fundingYear.id', 'fundingYear.year'])
    .where('fund.partnershipId', '=', scope.partnershipId)
    .where('fund.id', '=', fundId)
    .executeTakeFirst()
  const { id, year } = found(row, 'fund')
  const findings = checkCallYear(year, scope.today)
  if (findings.length > 0) throw new Refused(findings)
  return id
}

async function hasApplications(scope: Scope, callId: Id<'call'>): Promise<boolean> {
  const row = await scope.database
    .selectFrom('measures')
    .select('id')
    .where('partnershipId', '=', scope.partnershipId)
    .where('callId', '=', callId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
