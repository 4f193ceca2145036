/**
 * Abrechnung nach Pauschalen (Förderhinweise 2025, R22: Listen und Honorarverträge statt Belegen).
 * The grant needed is the lump sums of those who came and of the fees that were paid, at most the granted amount.
 */
import type { Finding, Source } from '../../../kit/findings.ts'
import { type Cents, least, minus } from '../../../kit/money.ts'
import { balanceGrant } from './settlement-receipts.ts'

export interface LumpSumSettlement {
  /** The lump sums of the granted plan. */
  readonly plannedCents: Cents
  /** The lump sums of the proven participants and fees, computed with the same terms. */
  readonly provenCents: Cents
  readonly plannedParticipants: number
  readonly provenParticipants: number
  readonly grantedCents: Cents
  readonly paidCents: Cents
}

export interface LumpSumResult {
  readonly provenCents: Cents
  /** Planned less proven; negative when more came than planned. */
  readonly differenceCents: Cents
  readonly grantNeededCents: Cents
  readonly repaymentCents: Cents
  readonly stillPayableCents: Cents
  readonly releasedCents: Cents
  readonly findings: readonly Finding<LumpSumProofCode>[]
}

export type LumpSumProofCode = 'fewer-participants-than-planned' | 'proven-over-granted'

const source: Source = {
  title: 'Hinweise zur Umsetzung 2025 (Gera)',
  section: 'Teilnehmenden- und Honorarpauschale',
  url: 'https://demokratie-leben-gera.de/?p=2210',
}

export function settleLumpSums(settlement: LumpSumSettlement): LumpSumResult {
  const { plannedCents, provenCents, grantedCents, paidCents } = settlement
  const grantNeededCents = least(grantedCents, provenCents)
  return {
    provenCents,
    differenceCents: minus(plannedCents, provenCents),
    grantNeededCents,
    ...balanceGrant(grantedCents, paidCents, grantNeededCents),
    findings: checkProven(settlement),
  }
}

function checkProven(settlement: LumpSumSettlement): Finding<LumpSumProofCode>[] {
  const { plannedParticipants, provenParticipants, provenCents, grantedCents } = settlement
  const found: Finding<LumpSumProofCode>[] = []
  if (provenParticipants < plannedParticipants) {
    const facts = { plannedParticipants, provenParticipants }
    found.push({ code: 'fewer-participants-than-planned', weight: 'hint', source, facts })
  }
  if (provenCents > grantedCents) {
    found.push({ code: 'proven-over-granted', weight: 'hint', source, facts: { provenCents, grantedCents } })
  }
  return found
}
