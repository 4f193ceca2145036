/**
 * Ergebnis der Beratung (Leitlinie: Förderempfehlung; Grenze des Fonds auf den Cent, R27).
 * Motion, vote and the fund's free money together give the outcome; a fund that is one cent short leaves the item open.
 */
import type { Finding } from '../../../kit/findings.ts'
import { type Cents, minus } from '../../../kit/money.ts'
import { rulesOfProcedureSource } from '../../bodies/rules/rules-of-procedure.ts'
import type { VoteCounts } from '../vocabulary.ts'
import { type DecisionRules, decideVote, type Electorate } from './vote.ts'

export type Motion =
  | { readonly kind: 'grant'; readonly amountCents: Cents; readonly conditions: readonly string[] }
  | { readonly kind: 'defer'; readonly reason: string }
  | { readonly kind: 'reject'; readonly reason: string }

/** The votes, and the members of whom some majorities are taken. */
export interface CountedVotes {
  readonly counts: VoteCounts
  readonly electorate: Electorate
}

export type GrantOutcome =
  | { readonly kind: 'granted'; readonly amountCents: Cents }
  | {
      readonly kind: 'granted_with_conditions'
      readonly amountCents: Cents
      readonly conditions: readonly string[]
    }
  | {
      readonly kind: 'rejected'
      readonly because: 'tie' | 'majority' | 'motion'
      readonly reason: string | null
    }
  | { readonly kind: 'deferred'; readonly reason: string }
  /** Carried, but the fund cannot pay it: nothing is booked, the item stays open for another motion. */
  | { readonly kind: 'refused_by_fund'; readonly freeCents: Cents; readonly shortByCents: Cents }
  /** A motion to defer or to reject found no majority: the item stays open. */
  | { readonly kind: 'motion_lost'; readonly because: 'tie' | 'majority' }

export type MotionCode = 'amount-over-requested' | 'amount-not-positive' | 'reason-missing'

/** Is the motion in order before it is put to the vote? */
export function checkMotion(motion: Motion, requestedCents: Cents): Finding<MotionCode>[] {
  const source = rulesOfProcedureSource
  if (motion.kind !== 'grant') {
    return motion.reason.trim() === ''
      ? [{ code: 'reason-missing', weight: 'refusal', source, facts: {} }]
      : []
  }
  const { amountCents } = motion
  if (amountCents <= 0) return [{ code: 'amount-not-positive', weight: 'refusal', source, facts: {} }]
  if (amountCents <= requestedCents) return []
  return [
    { code: 'amount-over-requested', weight: 'refusal', source, facts: { amountCents, requestedCents } },
  ]
}

/** What the committee's decision means. Votes may be null for a deferral or rejection by consent. */
export function decideOutcome(
  motion: Motion,
  votes: CountedVotes | null,
  freeCents: Cents,
  rules: DecisionRules,
): GrantOutcome {
  if (motion.kind === 'grant') return decideGrantMotion(motion, votes, freeCents, rules)
  const result = votes ? decideVote(votes.counts, votes.electorate, rules) : ({ kind: 'carried' } as const)
  if (result.kind === 'rejected') return { kind: 'motion_lost', because: result.because }
  const { kind, reason } = motion
  return kind === 'defer' ? { kind: 'deferred', reason } : { kind: 'rejected', because: 'motion', reason }
}

function decideGrantMotion(
  { amountCents, conditions }: Extract<Motion, { kind: 'grant' }>,
  votes: CountedVotes | null,
  freeCents: Cents,
  rules: DecisionRules,
): GrantOutcome {
  if (!votes) throw new Error('a motion to grant needs votes')
  const result = decideVote(votes.counts, votes.electorate, rules)
  if (result.kind === 'rejected') return { kind: 'rejected', because: result.because, reason: null }
  if (amountCents > freeCents) {
    return { kind: 'refused_by_fund', freeCents, shortByCents: minus(amountCents, freeCents) }
  }
  return conditions.length > 0
    ? { kind: 'granted_with_conditions', amountCents, conditions }
    : { kind: 'granted', amountCents }
}
