import { addDays, daysBetween, type LocalDate, lastDayOfYear, yearOf } from '../../../kit/dates.ts'
import { type Finding, isRefused } from '../../../kit/findings.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import type { Cents } from '../../../kit/money.ts'
import { audit } from '../../../platform/audit.ts'
import { Refused } from '../../../platform/errors.ts'
import { formatReference, nextNumber } from '../../../platform/numbers.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { getMeasure, lockMeasure, type Measure, moveMeasure } from '../../applications/index.ts'
import {
  type AdoptedRules,
  checkCirculation,
  checkCirculationDays,
  findRulesOn,
  getCommittee,
} from '../../bodies/index.ts'
import { checkMotion, refuseStep } from '../../committee/index.ts'
import type { ConditionDraft } from '../../committee/vocabulary.ts'
import { findFundingYearOf, getFundingYear } from '../../partnership/index.ts'
import { refuseCirculation } from '../rules/answers.ts'
import { freezeSeats } from './freeze-seats.ts'
import { serveByMail } from './serve-by-mail.ts'

export interface CirculationDraft {
  /** The application to decide on, or null for a matter of words. */
  readonly measureId: Id<'measure'> | null
  readonly title: string
  readonly motion: string
  readonly amountCents: Cents | null
  readonly conditions: readonly ConditionDraft[]
  readonly urgency: string
  /** What the office says to it. */
  readonly opinion: string
  readonly endsOn: LocalDate
}

/** Sends a matter round: who may answer is frozen, everybody entitled and their deputies are served, the case is held. */
export const sendCirculation = (scope: Scope, draft: CirculationDraft): Promise<Id<'circulation'>> =>
  inTransaction(scope, async (scope) => {
    const { id: bodyId } = await getCommittee(scope)
    const rules = await findRulesOn(scope, bodyId, scope.today)
    if (!rules) throw new Refused([refuseStep('no-rules-of-procedure', { day: scope.today })])
    const measure = draft.measureId ? await holdMeasure(scope, draft.measureId) : undefined
    const year = measure
      ? await getFundingYear(scope, measure.fundingYearId)
      : await findFundingYearOf(scope, yearOf(scope.today))
    if (!year) throw new Refused([refuseStep('no-funding-year', { year: String(yearOf(scope.today)) })])
    const findings = checkDraft(scope, draft, rules, measure)
    if (draft.endsOn > lastDayOfYear(year.year))
      findings.push(refuseCirculation('deadline-after-year', { year: year.year }))
    if (isRefused(findings)) throw new Refused(findings)
    const id = newId<'circulation'>()
    await insertCirculation(scope, { id, bodyId, rulesId: rules.id, fundingYearId: year.id }, draft)
    await freezeSeats(scope, { id, bodyId, measure, rules })
    if (measure) await moveMeasure(scope, measure.id, { to: 'circulating', dueOn: draft.endsOn })
    await serveByMail(scope, id)
    await audit(scope, {
      verb: 'send-circulation',
      record: 'circulation',
      recordId: id,
      ...(measure ? { measureId: measure.id } : {}),
      facts: { endsOn: draft.endsOn, amountCents: draft.amountCents, urgency: draft.urgency },
    })
    return id
  })

/** What was put off may go round when it is improved; what stands on an agenda may not. */
async function holdMeasure(scope: Scope, id: Id<'measure'>): Promise<Measure> {
  const { state } = await lockMeasure(scope, id)
  if (state !== 'admitted' && state !== 'deferred') throw new Refused([refuseCirculation('matter-not-ready')])
  if (state === 'deferred') await moveMeasure(scope, id, { to: 'admitted' })
  return getMeasure(scope, id)
}

function checkDraft(
  scope: Scope,
  { amountCents, urgency, endsOn }: CirculationDraft,
  rules: AdoptedRules,
  measure: Measure | undefined,
): Finding[] {
  return [
    ...checkCirculation({ amountCents, urgency }, rules),
    ...checkCirculationDays(scope.today, endsOn, rules),
    ...(measure && amountCents !== null
      ? checkMotion({ kind: 'grant', amountCents, conditions: [] }, measure.requestedCents)
      : []),
  ]
}

interface Frame {
  readonly id: Id<'circulation'>
  readonly bodyId: Id<'body'>
  readonly rulesId: Id<'rules-of-procedure'>
  readonly fundingYearId: Id<'funding-year'>
}

async function insertCirculation(scope: Scope, frame: Frame, draft: CirculationDraft): Promise<void> {
  const year = yearOf(scope.today)
  await scope.database
    .insertInto('circulations')
    .values({
      partnershipId: scope.partnershipId,
      ...frame,
      number: `U ${formatReference(year, await nextNumber(scope, 'circulation', year))}`,
      measureId: draft.measureId,
      title: draft.title,
      motion: draft.motion,
      motionCents: draft.amountCents,
      conditions: JSON.stringify(draft.conditions),
      urgency: draft.urgency,
      opinion: draft.opinion,
      openedAt: scope.now,
      openedBy: scope.actor.personId,
      endsOn: draft.endsOn,
      remindOn: dayToRemind(scope.today, draft.endsOn),
      state: 'running',
    })
    .execute()
}

/** Three days before the end, or half-way where that would be sooner than that. */
function dayToRemind(sentOn: LocalDate, endsOn: LocalDate): LocalDate {
  const days = daysBetween(sentOn, endsOn)
  return addDays(endsOn, -Math.min(3, Math.floor(days / 2)))
}
