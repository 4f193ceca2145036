import { dayInGermany, type LocalDate } from '../../kit/dates.ts'
import type { Id } from '../../kit/ids.ts'
import type { Cents } from '../../kit/money.ts'
import type { Scope } from '../../platform/scope.ts'
import { nextStep } from '../applications/index.ts'
import type { Turn } from '../applications/vocabulary.ts'
import { type DueCondition, listDueConditions, listProposedPlaces } from '../committee/index.ts'
import { checkPlanFitsGrant } from '../grants/index.ts'
import { listOpenFinalPayments } from '../proof/index.ts'
import { isTurnOf } from './permissions.ts'
import { listWaitingCases, mostPerKind, type WaitingCaseRow } from './queries/waiting-cases.ts'
import { listDrawdownsByState, listProposedPlans } from './queries/waiting-money.ts'
import { isLate, kindOfCase, kindOfDrawdown, turnOf } from './rules/work.ts'
import { type Hint, type WorkKind, workKinds } from './vocabulary.ts'

export interface WorkItem {
  readonly measureId: Id<'measure'>
  readonly reference: string | null
  readonly title: string
  readonly applicantName: string
  /** Due on this day, or waiting since then. */
  readonly day: LocalDate | null
  readonly hasDeadline: boolean
  readonly late: boolean
  readonly amountCents: Cents | null
  readonly hints: readonly Hint[]
  readonly turn: Turn
}

export interface WorkGroup {
  readonly kind: WorkKind
  readonly count: number
  /** The oldest of them, ten at most. */
  readonly items: readonly WorkItem[]
  /** It is this reader's turn for one of them at least. */
  readonly mine: boolean
}

interface Waiting {
  readonly kind: WorkKind
  readonly item: WorkItem
  /** Items of one source share a count: the state they stand in. */
  readonly source: string
  readonly count: number
}

/** What waits for the offices, kind by kind, in a few queries; what is the reader's own comes first. */
export async function loadWork(scope: Scope): Promise<WorkGroup[]> {
  const [cases, places, conditions, drawdowns, plans, payments] = await Promise.all([
    listWaitingCases(scope),
    listProposedPlaces(scope),
    listDueConditions(scope),
    listDrawdownsByState(scope),
    listProposedPlans(scope),
    listOpenFinalPayments(scope, mostPerKind),
  ])
  const waiting = [
    ...cases.flatMap((row) => caseWork(scope, row)),
    ...places.map((row): Waiting => {
      const kind = 'waiting-list'
      const beside = { day: row.enteredOn, amountCents: row.amountCents }
      return { kind, source: kind, count: places.length, item: besideCase(scope, kind, row, beside) }
    }),
    ...conditions.map((row): Waiting => {
      const kind = 'condition'
      return { kind, source: kind, count: conditions.length, item: conditionWork(scope, row) }
    }),
    ...drawdowns.map((row): Waiting => {
      const kind = kindOfDrawdown(row.state)
      const beside = { day: row.requestedOn, amountCents: row.amountCents }
      return { kind, source: row.state, count: row.count, item: besideCase(scope, kind, row, beside) }
    }),
    ...plans.map((row): Waiting => {
      const kind = 'plan-change'
      const beside = { day: dayInGermany(row.createdAt), amountCents: null }
      return { kind, source: kind, count: row.count, item: besideCase(scope, kind, row, beside) }
    }),
    ...payments.map((row): Waiting => {
      const kind = 'final-payment'
      const beside = { day: row.acceptedOn, amountCents: row.amountCents }
      return { kind, source: kind, count: row.count, item: besideCase(scope, kind, row, beside) }
    }),
  ]
  const groups = workKinds.flatMap((kind) =>
    group(
      scope,
      kind,
      waiting.filter((one) => one.kind === kind),
    ),
  )
  return [...groups.filter(({ mine }) => mine), ...groups.filter(({ mine }) => !mine)]
}

function group({ actor }: Scope, kind: WorkKind, waiting: readonly Waiting[]): WorkGroup[] {
  if (waiting.length === 0) return []
  const counts = new Map(waiting.map(({ source, count }) => [source, count]))
  const items = waiting.map(({ item }) => item).toSorted(byDay)
  return [
    {
      kind,
      count: [...counts.values()].reduce((sum, count) => sum + count, 0),
      items: items.slice(0, mostPerKind),
      mine: items.some(({ turn }) => isTurnOf(actor, turn)),
    },
  ]
}

const byDay = (left: WorkItem, right: WorkItem): number =>
  (left.day ?? '9999').localeCompare(right.day ?? '9999')

function caseWork({ today }: Scope, row: WaitingCaseRow): Waiting[] {
  const kind = kindOfCase(row)
  if (!kind) return []
  const step = nextStep(row.state, {
    microGrant: row.forMicroGrant,
    federalPrecheck: row.federalPrecheck,
    precheck: row.precheck,
    measureOver: true,
  })
  const { measureId, reference, title, applicantName, dueOn } = row
  const item: WorkItem = {
    measureId,
    reference,
    title,
    applicantName,
    day: dueOn ?? waitsSince(row),
    hasDeadline: dueOn !== null,
    late: isLate(dueOn, today),
    amountCents: row.grantedCents ?? row.requestedCents,
    hints: hintsOf(row, step.what, isLate(dueOn, today)),
    turn: turnOf({ kind, turn: step.who, dueOn }, today),
  }
  return [{ kind, item, source: `${row.state} ${row.forMicroGrant}`, count: row.count }]
}

/** The day of what the office has to answer: the proof, the recommendation, the decision, or the application. */
function waitsSince({ state, provenAt, recommendedOn, decidedOn, submittedAt }: WaitingCaseRow) {
  if (state === 'recommended' && recommendedOn) return recommendedOn
  if (state === 'proof_submitted' && provenAt) return dayInGermany(provenAt)
  return decidedOn ?? (submittedAt && dayInGermany(submittedAt))
}

function besideCase(
  { today }: Scope,
  kind: WorkKind,
  row: Pick<WorkItem, 'measureId' | 'reference' | 'title' | 'applicantName'>,
  { day, amountCents }: Pick<WorkItem, 'day' | 'amountCents'>,
): WorkItem {
  const { measureId, reference, title, applicantName } = row
  const turn = turnOf({ kind, turn: null, dueOn: null }, today)
  const wait = { day, hasDeadline: false, late: false, amountCents, hints: [], turn }
  return { measureId, reference, title, applicantName, ...wait }
}

/** The office that the decision named looks whether it is met; the applicant is asked when it is late. */
function conditionWork(scope: Scope, row: DueCondition): WorkItem {
  const item = besideCase(scope, 'condition', row, { day: row.dueOn, amountCents: null })
  const late = isLate(row.dueOn, scope.today)
  return {
    ...item,
    hasDeadline: true,
    late,
    hints: late ? ['overdue'] : [],
    turn: row.checker === 'lead_office' ? 'lead_office' : item.turn,
  }
}

const stepHints: ReadonlySet<string> = new Set<Hint>([
  'request-precheck',
  'await-release',
  'answer-precheck-query',
  'reject-after-precheck',
])

function hintsOf(row: WaitingCaseRow, step: string, late: boolean): Hint[] {
  const hints: Hint[] = []
  if (row.state === 'deferred') hints.push('deferred')
  if (stepHints.has(step)) hints.push(step as Hint)
  if (row.state === 'recommended' && row.precheck === 'released') hints.push('released')
  if (row.state === 'granted' && mustAdaptPlan(row)) hints.push('adapt-plan')
  if (row.state === 'granted' && row.conditionOpen) hints.push('condition-open')
  if (row.state === 'proof_returned') hints.push('proof-returned')
  if (row.cancelledOn !== null && row.state === 'running') hints.push('cancelled')
  if (late) hints.push(row.state === 'returned' ? 'correction-overdue' : 'overdue')
  return hints
}

const mustAdaptPlan = ({ requestedCents, grantedCents, adaptedRequestedCents }: WaitingCaseRow): boolean =>
  grantedCents !== null &&
  checkPlanFitsGrant({ requestedCents, grantedCents, adaptedRequestedCents }).length > 0
