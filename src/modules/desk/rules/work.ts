/**
 * Tagesarbeit der Koordinierungs- und Fachstelle und des federführenden Amts (örtliche Abläufe; docs/regulation/local-practice.md).
 * Every waiting case is one kind of work, and it is somebody's turn; who is overdue gets a reminder from an office.
 */
import type { LocalDate } from '../../../kit/dates.ts'
import type { Turn } from '../../applications/vocabulary.ts'
import type { WorkKind } from '../vocabulary.ts'

export interface WaitingCase {
  readonly state: string
  readonly forMicroGrant: boolean
}

const kindOfState: Readonly<Partial<Record<string, WorkKind>>> = {
  submitted: 'formal-check',
  returned: 'formal-check',
  admitted: 'agenda',
  deferred: 'agenda',
  recommended: 'recommendation',
  granted: 'notice',
  running: 'proof-due',
  proof_returned: 'proof-due',
  proof_submitted: 'examination',
  repayment_open: 'repayment',
}

/** What kind of work a waiting case is; undefined when nothing of it waits for an office. */
export const kindOfCase = ({ state, forMicroGrant }: WaitingCase): WorkKind | undefined =>
  state === 'admitted' && forMicroGrant ? 'micro-grant' : kindOfState[state]

const kindOfDrawdownState = {
  requested: 'drawdown-check',
  checked: 'drawdown-release',
  released: 'drawdown-payment',
} as const

export const kindOfDrawdown = (state: keyof typeof kindOfDrawdownState): WorkKind =>
  kindOfDrawdownState[state]

/** Whose turn a kind of work is when no case's next step says it. */
const turnOfKind: Readonly<Partial<Record<WorkKind, Turn>>> = {
  'waiting-list': 'coordination_office',
  condition: 'coordination_office',
  'drawdown-check': 'coordination_office',
  'drawdown-release': 'lead_office',
  'drawdown-payment': 'lead_office',
  'plan-change': 'coordination_office',
  'final-payment': 'lead_office',
}

/** The office that asks after an applicant who is late. */
const remindingOffice: Readonly<Partial<Record<WorkKind, Turn>>> = {
  'formal-check': 'coordination_office',
  'proof-due': 'coordination_office',
  repayment: 'lead_office',
}

export interface WaitingWork {
  readonly kind: WorkKind
  /** Of the case's next step; null for work beside it, such as a drawdown. */
  readonly turn: Turn | null
  readonly dueOn: LocalDate | null
}

/** What the committee put off waits for an agenda as well: the office may put it there at any time. */
export function turnOf({ kind, turn, dueOn }: WaitingWork, today: LocalDate): Turn {
  if (kind === 'agenda') return 'coordination_office'
  if (turn === null) return turnOfKind[kind] ?? 'nobody'
  const late = dueOn !== null && dueOn < today
  return turn === 'applicant' && late ? (remindingOffice[kind] ?? turn) : turn
}

export const isLate = (dueOn: LocalDate | null, today: LocalDate): boolean => dueOn !== null && dueOn < today
