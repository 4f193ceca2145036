/** The words of the grant notice and of the drawdown. */

export const drawdownStates = ['requested', 'checked', 'released', 'paid', 'spent', 'refused'] as const
export type DrawdownState = (typeof drawdownStates)[number]

/** When the proof of use is due, as a partnership sets it. */
export type ProofDeadline =
  | { readonly kind: 'days_after_end'; readonly days: number }
  /** A day of the year of the measure (yearsLater 0) or of the next one (1): "31. Januar des Folgejahres". */
  | { readonly kind: 'fixed_day'; readonly month: number; readonly day: number; readonly yearsLater: 0 | 1 }

export const obligations = [
  'acknowledge',
  'use_within_weeks',
  'keep_to_plan',
  'report_changes',
  'funding_notice',
  'print_release',
  'attendance_lists',
  'submit_proof',
  'repay',
  'keep_receipts',
] as const
export type ObligationCode = (typeof obligations)[number]
