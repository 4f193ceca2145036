/**
 * Abrechnung nach Belegen (Fehlbedarfs-, Anteil-, Festbetragsfinanzierung; ANBest-P Nr. 1.2, 2; Göttingen, Konz).
 * The grant needed is what eligible costs leave after the other incomes; what was paid beyond it is paid back.
 *
 * Own funds go first: the planned own share counts even if less was brought in. Growing incomes reduce the grant.
 */
import type { Finding, Source } from '../../../kit/findings.ts'
import { type Cents, least, minus, most, noCents, sumCents } from '../../../kit/money.ts'
import { type Share, shareOfRoundedDown } from '../../../kit/share.ts'
import type { Financing } from '../vocabulary.ts'
import {
  type CostLine,
  type CostLineCode,
  type CostLineTerms,
  checkCostLines,
  costLineSource,
  judgeCostLines,
} from './cost-lines.ts'

export interface ReceiptSettlement {
  readonly financing: Financing
  readonly lines: readonly CostLine[]
  readonly ownPlannedCents: Cents
  readonly ownActualCents: Cents
  /** Third-party funds and participants' contributions as received. */
  readonly otherIncomeCents: Cents
  readonly grantedCents: Cents
  readonly paidCents: Cents
  /** For share financing: the part of the eligible costs that the grant bears. */
  readonly grantShare?: Share
}

export type StepCode =
  | 'actual-costs'
  | 'not-eligible'
  | 'eligible'
  | 'own-funds'
  | 'other-income'
  | 'share-of-eligible'
  | 'granted'
  | 'grant-needed'
  | 'paid'
  | 'repayment'
  | 'still-payable'
  | 'released'

/** One line of the calculation: a figure that can be opened to its source. */
export interface SettlementStep {
  readonly code: StepCode
  readonly amountCents: Cents
  readonly source: Source
}

export interface Settlement {
  readonly eligibleCents: Cents
  readonly grantNeededCents: Cents
  /** Paid and not needed: to be paid back. */
  readonly repaymentCents: Cents
  /** Needed and not yet paid. */
  readonly stillPayableCents: Cents
  /** Granted, neither needed nor paid: free again in the fund of its year. */
  readonly releasedCents: Cents
  readonly findings: readonly Finding<CostLineCode | 'own-funds-below-plan'>[]
  readonly steps: readonly SettlementStep[]
}

export function settleReceipts(settlement: ReceiptSettlement, terms: CostLineTerms): Settlement {
  const { financing, lines, ownPlannedCents, ownActualCents, otherIncomeCents, grantedCents, paidCents } =
    settlement
  const costs = judgeCostLines(lines, financing, terms)
  const ownCents = most(ownPlannedCents, ownActualCents)
  const claims = claimOf(settlement, costs.eligibleCents, ownCents)
  const grantNeededCents = most(noCents, least(grantedCents, ...claims.map((step) => step.amountCents)))
  const result = balanceGrant(grantedCents, paidCents, grantNeededCents)
  const step = (code: StepCode, amountCents: Cents): SettlementStep => ({
    code,
    amountCents,
    source: stepSources[code],
  })
  return {
    eligibleCents: costs.eligibleCents,
    grantNeededCents,
    ...result,
    findings: [...checkCostLines(lines, financing, terms), ...checkOwnFunds(settlement)],
    steps: [
      step('actual-costs', costs.actualCents),
      step('not-eligible', minus(costs.actualCents, costs.eligibleCents)),
      step('eligible', costs.eligibleCents),
      step('own-funds', ownCents),
      step('other-income', otherIncomeCents),
      ...claims.filter(({ code }) => code === 'share-of-eligible'),
      step('granted', grantedCents),
      step('grant-needed', grantNeededCents),
      step('paid', paidCents),
      step('repayment', result.repaymentCents),
      step('still-payable', result.stillPayableCents),
      step('released', result.releasedCents),
    ],
  }
}

/** Granted = needed + to be paid back + released; whatever was paid. */
export function balanceGrant(
  grantedCents: Cents,
  paidCents: Cents,
  neededCents: Cents,
): Pick<Settlement, 'repaymentCents' | 'stillPayableCents' | 'releasedCents'> {
  return {
    repaymentCents: most(noCents, minus(paidCents, neededCents)),
    stillPayableCents: most(noCents, minus(neededCents, paidCents)),
    releasedCents: minus(grantedCents, most(paidCents, neededCents)),
  }
}

/** The limits of the grant by kind of financing; the least of them and the granted amount is needed. */
function claimOf(
  { financing, otherIncomeCents, grantShare }: ReceiptSettlement,
  eligibleCents: Cents,
  ownCents: Cents,
): SettlementStep[] {
  const gap = minus(eligibleCents, sumCents([ownCents, otherIncomeCents]))
  if (financing === 'deficit') return [{ code: 'eligible', amountCents: gap, source: deficitSource }]
  const withoutGap = minus(eligibleCents, otherIncomeCents)
  const notMore: SettlementStep = { code: 'eligible', amountCents: withoutGap, source: costLimitSource }
  if (financing === 'fixed_sum') return [notMore]
  if (!grantShare) throw new Error('share financing needs the share of the grant')
  const amountCents = shareOfRoundedDown(eligibleCents, grantShare)
  return [{ code: 'share-of-eligible', amountCents, source: costLimitSource }, notMore]
}

function checkOwnFunds({
  financing,
  ownPlannedCents,
  ownActualCents,
}: ReceiptSettlement): Finding<'own-funds-below-plan'>[] {
  if (financing !== 'deficit' || ownActualCents >= ownPlannedCents) return []
  const missingCents = minus(ownPlannedCents, ownActualCents)
  const facts = { ownPlannedCents, ownActualCents, missingCents }
  return [{ code: 'own-funds-below-plan', weight: 'warning', source: deficitSource, field: 'own', facts }]
}

const deficitSource: Source = {
  title: 'Hinweise zur Projektdurchführung (Göttingen)',
  section: 'Fehlbedarfsfinanzierung',
  url: 'http://partnerschaft-fuer-demokratie-goettingen.de/hinweise-zur-projektdurchfuehrung/',
}
const costLimitSource: Source = {
  title: 'ANBest-P',
  section: 'Nr. 2: Ermäßigung der Ausgaben',
  assumed: true,
}
const repaymentSource: Source = {
  title: 'Von der Idee bis zur Förderung (Löhnberg)',
  section: 'Rückzahlung nicht benötigter Mittel',
  url: 'https://gemeinde-loehnberg.de/freizeit-erleben/demokratie-leben/item/von-der-idee-bis-zur-foerderung',
}
const statementSource: Source = {
  title: 'Zahlenmäßiger Nachweis',
  section: 'Einnahmen und Ausgaben der Maßnahme',
}
const noticeSource: Source = { title: 'Zuwendungsbescheid', section: 'Höhe der Zuwendung' }
const journalSource: Source = { title: 'Buchungen des Fonds', section: 'Auszahlungen der Maßnahme' }

const stepSources: Readonly<Record<StepCode, Source>> = {
  'actual-costs': statementSource,
  'not-eligible': costLineSource,
  eligible: costLineSource,
  'own-funds': deficitSource,
  'other-income': statementSource,
  'share-of-eligible': costLimitSource,
  granted: noticeSource,
  'grant-needed': deficitSource,
  paid: journalSource,
  repayment: repaymentSource,
  'still-payable': journalSource,
  released: journalSource,
}
