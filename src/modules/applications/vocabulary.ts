/** The words of an application and of the measure it becomes. */

export const applicationStates = [
  'draft',
  'submitted',
  'returned',
  'admitted',
  'scheduled',
  'circulating',
  'deferred',
  'waitlisted',
  'rejected',
  'withdrawn',
  'recommended',
  'granted',
  'noticed',
  'running',
  'proof_submitted',
  'proof_returned',
  'repayment_open',
  'closed',
] as const
export type ApplicationState = (typeof applicationStates)[number]

export const planSides = ['expense', 'income'] as const
export type PlanSide = (typeof planSides)[number]

export const incomeKinds = ['own', 'third_party', 'participants', 'requested'] as const
/** Eigenmittel, Drittmittel, Beiträge der Teilnehmenden, beantragte Mittel des Fonds. */
export type IncomeKind = (typeof incomeKinds)[number]

export const turns = [
  'applicant',
  'coordination_office',
  'lead_office',
  'committee',
  'federal_office',
  'nobody',
] as const
/** Whose turn it is. */
export type Turn = (typeof turns)[number]

export const grantingOffices = ['coordination_office', 'lead_office'] as const
export type GrantingOffice = (typeof grantingOffices)[number]

export const audiences = ['office', 'applicant', 'public'] as const
/** Who reads a status word. */
export type Audience = (typeof audiences)[number]

export type PrecheckAnswer = 'released' | 'queried' | 'refused'

/** How far the one drawdown is that may be under way; 'none' as well when it is paid or refused. */
export type DrawdownUnderWay = 'none' | 'requested' | 'checked' | 'released'
