/**
 * Weg eines Antrags bis zum geprüften Nachweis (Leitlinie und örtliche Abläufe; docs/regulation/local-practice.md).
 * From each state only these moves are allowed; a measure that is called off stays running and owes its proof early.
 */
import type { Finding, Source } from '../../../kit/findings.ts'
import type { ApplicationState, DrawdownUnderWay, Turn } from '../vocabulary.ts'

const moves: Readonly<Record<ApplicationState, readonly ApplicationState[]>> = {
  draft: ['submitted', 'withdrawn'],
  submitted: ['returned', 'admitted', 'withdrawn'],
  returned: ['submitted', 'withdrawn'],
  // granted and rejected: a micro grant, decided by the offices without a meeting
  admitted: ['scheduled', 'circulating', 'granted', 'rejected', 'withdrawn'],
  // admitted: taken off the agenda
  scheduled: ['granted', 'recommended', 'waitlisted', 'deferred', 'rejected', 'admitted', 'withdrawn'],
  // admitted: somebody objected, too few answered, or it was called back; the next meeting decides
  circulating: ['granted', 'recommended', 'waitlisted', 'rejected', 'admitted', 'withdrawn'],
  deferred: ['admitted', 'withdrawn'],
  // granted or recommended: money came back; admitted: the body is to decide anew, for example on less
  waitlisted: ['granted', 'recommended', 'admitted', 'rejected', 'withdrawn'],
  recommended: ['granted', 'rejected', 'withdrawn'],
  granted: ['noticed'],
  noticed: ['running'],
  running: ['proof_submitted'],
  proof_submitted: ['proof_returned', 'repayment_open', 'closed'],
  proof_returned: ['proof_submitted'],
  repayment_open: ['closed'],
  closed: [],
  rejected: [],
  withdrawn: [],
}

const source: Source = {
  title: 'Ablauf des Förderverfahrens',
  section: 'Zuständigkeiten und Schritte',
  assumed: true,
}

export type LifecycleCode = 'move-not-allowed'

export const canMove = (from: ApplicationState, to: ApplicationState): boolean => moves[from].includes(to)

export const movesFrom = (state: ApplicationState): readonly ApplicationState[] => moves[state]

export const checkMove = (from: ApplicationState, to: ApplicationState): Finding<LifecycleCode>[] =>
  canMove(from, to) ? [] : [{ code: 'move-not-allowed', weight: 'refusal', source, facts: { from, to } }]

export const isDecided = (state: ApplicationState): boolean => !undecided.has(state)

const undecided: ReadonlySet<ApplicationState> = new Set([
  'draft',
  'submitted',
  'returned',
  'admitted',
  'scheduled',
  'circulating',
  'deferred',
  'waitlisted',
  'recommended',
])

export const isOver = (state: ApplicationState): boolean => moves[state].length === 0

/** What the case page must know beside the state to say whose turn it is. */
export interface Situation {
  readonly microGrant?: boolean
  /** The terms ask for the federal release of every measure. */
  readonly federalPrecheck?: boolean
  readonly precheck?: 'none' | 'requested' | 'queried' | 'released' | 'refused'
  /** The last day of the measure has passed, or it was called off. */
  readonly measureOver?: boolean
  /** How far the drawdown is that waits for an office. */
  readonly drawdown?: DrawdownUnderWay
}

export type NextStepCode =
  | 'complete-and-submit'
  | 'check-formally'
  | 'correct-and-resubmit'
  | 'put-on-agenda'
  | 'decide-micro-grant'
  | 'decide-in-meeting'
  | 'decide-in-circulation'
  | 'await-money'
  | 'improve-after-deferral'
  | 'request-precheck'
  | 'await-release'
  | 'answer-precheck-query'
  | 'reject-after-precheck'
  | 'grant-on-recommendation'
  | 'send-notice'
  | 'acknowledge-notice'
  | 'carry-out'
  | 'check-drawdown'
  | 'release-drawdown'
  | 'pay-drawdown'
  | 'submit-proof'
  | 'examine-proof'
  | 'correct-proof'
  | 'repay'
  | 'nothing'

export interface NextStep {
  readonly who: Turn
  readonly what: NextStepCode
}

/** Whose turn is it, and to do what? */
export function nextStep(state: ApplicationState, situation: Situation = {}): NextStep {
  if (state === 'admitted' && situation.microGrant) return grantStep(situation, 'decide-micro-grant')
  if (state === 'recommended') return grantStep(situation, 'grant-on-recommendation')
  if (state === 'running' && situation.measureOver) return { who: 'applicant', what: 'submit-proof' }
  if (state === 'running') return drawdownSteps[situation.drawdown ?? 'none'] ?? steps.running
  return steps[state]
}

const steps: Readonly<Record<Exclude<ApplicationState, 'recommended'>, NextStep>> = {
  draft: { who: 'applicant', what: 'complete-and-submit' },
  submitted: { who: 'coordination_office', what: 'check-formally' },
  returned: { who: 'applicant', what: 'correct-and-resubmit' },
  admitted: { who: 'coordination_office', what: 'put-on-agenda' },
  scheduled: { who: 'committee', what: 'decide-in-meeting' },
  circulating: { who: 'committee', what: 'decide-in-circulation' },
  deferred: { who: 'applicant', what: 'improve-after-deferral' },
  waitlisted: { who: 'coordination_office', what: 'await-money' },
  granted: { who: 'lead_office', what: 'send-notice' },
  noticed: { who: 'applicant', what: 'acknowledge-notice' },
  running: { who: 'applicant', what: 'carry-out' },
  proof_submitted: { who: 'lead_office', what: 'examine-proof' },
  proof_returned: { who: 'applicant', what: 'correct-proof' },
  repayment_open: { who: 'applicant', what: 'repay' },
  closed: { who: 'nobody', what: 'nothing' },
  rejected: { who: 'nobody', what: 'nothing' },
  withdrawn: { who: 'nobody', what: 'nothing' },
}

/** Four eyes: one office checks, the other releases and pays. */
const drawdownSteps: Readonly<Partial<Record<DrawdownUnderWay, NextStep>>> = {
  requested: { who: 'coordination_office', what: 'check-drawdown' },
  checked: { who: 'lead_office', what: 'release-drawdown' },
  released: { who: 'lead_office', what: 'pay-drawdown' },
}

function grantStep(
  { federalPrecheck = false, precheck = 'none' }: Situation,
  what: 'decide-micro-grant' | 'grant-on-recommendation',
): NextStep {
  if (!federalPrecheck || precheck === 'released') return { who: 'lead_office', what }
  if (precheck === 'requested') return { who: 'federal_office', what: 'await-release' }
  if (precheck === 'queried') return { who: 'lead_office', what: 'answer-precheck-query' }
  if (precheck === 'refused') return { who: 'lead_office', what: 'reject-after-precheck' }
  return { who: 'lead_office', what: 'request-precheck' }
}
