import { isRefused } from '../../../kit/findings.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import type { Cents } from '../../../kit/money.ts'
import { audit } from '../../../platform/audit.ts'
import { Conflict, found, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { getMeasure } from '../../applications/index.ts'
import { checkMotion } from '../rules/grant-outcome.ts'
import { checkAgendaStep, checkVoteStep } from '../rules/meeting-steps.ts'
import { checkMotionText } from '../rules/motions.ts'
import type { MotionTable } from '../tables.ts'
import { lockItemInMeeting } from './locks.ts'

export type MotionDraft = {
  readonly itemId: Id<'agenda-item'>
  /** Who moves it, as the minutes say it. */
  readonly movedBy: string
} & (
  | { readonly kind: 'grant'; readonly amountCents: Cents; readonly condition: string }
  | { readonly kind: 'text'; readonly text: string }
)

/** A motion or counter-motion is taken down; it waits until it is put, the most far-reaching first. */
export const moveMotion = (scope: Scope, draft: MotionDraft): Promise<Id<'motion'>> =>
  inTransaction(scope, async (scope) => {
    const { meeting, item } = await lockItemInMeeting(scope, draft.itemId)
    const findings = [
      ...checkVoteStep({ meeting: meeting.state, item: item.state, ballotOpen: false }),
      ...(await checkDraft(scope, draft, item.measureId)),
    ]
    if (isRefused(findings)) throw new Refused(findings)
    const id = newId<'motion'>()
    const content =
      draft.kind === 'grant'
        ? { amountCents: draft.amountCents, condition: draft.condition }
        : { amountCents: null, text: draft.text }
    await scope.database
      .insertInto('motions')
      .values({
        partnershipId: scope.partnershipId,
        id,
        agendaItemId: draft.itemId,
        number: (await lastNumber(scope, draft.itemId)) + 1,
        kind: draft.kind,
        ...content,
        movedBy: draft.movedBy,
        state: 'waiting',
        movedAt: scope.now,
      })
      .execute()
    const facts = { ...content, movedBy: draft.movedBy }
    await audit(scope, { verb: 'move-motion', record: 'motion', recordId: id, ...caseOf(item), facts })
    return id
  })

async function checkDraft(scope: Scope, draft: MotionDraft, measureId: Id<'measure'> | null) {
  if (draft.kind === 'text') return checkMotionText(draft.text)
  const measure = await getMeasure(scope, found(measureId ?? undefined, 'measure'))
  return checkMotion(
    { kind: 'grant', amountCents: draft.amountCents, conditions: [] },
    measure.requestedCents,
  )
}

/** Whoever moved it takes it back. */
export const withdrawMotion = (scope: Scope, itemId: Id<'agenda-item'>, id: Id<'motion'>): Promise<void> =>
  changeWaiting(scope, itemId, id, { state: 'withdrawn' }, 'withdraw-motion')

/** The chair finds that this motion goes further than all others, whatever its sum. */
export const putMotionFirst = (scope: Scope, itemId: Id<'agenda-item'>, id: Id<'motion'>): Promise<void> =>
  inTransaction(scope, async (scope) => {
    await lockItemInMeeting(scope, itemId)
    await scope.database
      .updateTable('motions')
      .set({ goesFirst: false })
      .where('partnershipId', '=', scope.partnershipId)
      .where('agendaItemId', '=', itemId)
      .where('state', '=', 'waiting')
      .execute()
    await changeWaiting(scope, itemId, id, { goesFirst: true }, 'put-motion-first')
  })

const changeWaiting = (
  scope: Scope,
  itemId: Id<'agenda-item'>,
  id: Id<'motion'>,
  change: Partial<Pick<MotionTable, 'state'>> & { readonly goesFirst?: boolean },
  verb: string,
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const { meeting, item } = await lockItemInMeeting(scope, itemId)
    const findings = checkAgendaStep(meeting.state)
    if (isRefused(findings)) throw new Refused(findings)
    found(await motionOf(scope, itemId, id), 'motion')
    const { numUpdatedRows } = await scope.database
      .updateTable('motions')
      .set(change)
      .where('partnershipId', '=', scope.partnershipId)
      .where('agendaItemId', '=', itemId)
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new Conflict('the motion does not wait any more')
    await audit(scope, { verb, record: 'motion', recordId: id, ...caseOf(item) })
  })

const motionOf = (scope: Scope, itemId: Id<'agenda-item'>, id: Id<'motion'>) =>
  scope.database
    .selectFrom('motions')
    .select('id')
    .where('partnershipId', '=', scope.partnershipId)
    .where('agendaItemId', '=', itemId)
    .where('id', '=', id)
    .executeTakeFirst()

async function lastNumber(scope: Scope, itemId: Id<'agenda-item'>): Promise<number> {
  const { last } = await scope.database
    .selectFrom('motions')
    .select((motion) => motion.fn.max('number').as('last'))
    .where('partnershipId', '=', scope.partnershipId)
    .where('agendaItemId', '=', itemId)
    .executeTakeFirstOrThrow()
  return last ?? 0
}

const caseOf = ({ measureId }: { readonly measureId: Id<'measure'> | null }) =>
  measureId ? { measureId } : {}
