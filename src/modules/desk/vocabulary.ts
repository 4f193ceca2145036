/** The kinds of work that wait for the offices, in the order of a case's way. */
export const workKinds = [
  'formal-check',
  'agenda',
  'waiting-list',
  'micro-grant',
  'recommendation',
  'notice',
  'condition',
  'drawdown-check',
  'drawdown-release',
  'drawdown-payment',
  'plan-change',
  'proof-due',
  'examination',
  'final-payment',
  'repayment',
] as const
export type WorkKind = (typeof workKinds)[number]

/** Why a row of the desk needs a word of its own. */
export type Hint =
  | 'correction-overdue'
  | 'deferred'
  | 'request-precheck'
  | 'await-release'
  | 'answer-precheck-query'
  | 'reject-after-precheck'
  | 'released'
  | 'adapt-plan'
  | 'condition-open'
  | 'proof-returned'
  | 'cancelled'
  | 'overdue'
