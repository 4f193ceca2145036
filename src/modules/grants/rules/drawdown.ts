/**
 * Mittelabruf (Zuwendung nur anfordern, soweit sie innerhalb von sechs Wochen gebraucht wird; R17, ANBest-P).
 * A running measure draws what is left of its grant, in the year, with no condition open and no earlier money overdue.
 */
import { addDays, type LocalDate, lastDayOfYear } from '../../../kit/dates.ts'
import type { Finding, Source } from '../../../kit/findings.ts'
import { type Cents, minus, sumCents } from '../../../kit/money.ts'
import type { DrawdownState } from '../vocabulary.ts'

export interface Drawdown {
  readonly amountCents: Cents
  readonly state: DrawdownState
  readonly paidOn: LocalDate | null
}

export interface DrawdownRequest {
  readonly amountCents: Cents
  readonly requestedOn: LocalDate
}

export interface GrantToDraw {
  readonly grantedCents: Cents
  /** The notice was acknowledged and the measure is running. */
  readonly running: boolean
  readonly calledOff: boolean
  readonly openConditions: readonly string[]
  readonly earlier: readonly Drawdown[]
}

export interface DrawdownTerms {
  readonly spendWithinDays: number
  readonly fundingYear: number
  /** The last day on which the partnership takes requests: "30. Oktober"; null: the end of the year. */
  readonly lastRequestDay: LocalDate | null
}

export type DrawdownCode =
  | 'measure-not-running'
  | 'drawdown-not-positive'
  | 'drawdown-over-remaining'
  | 'drawdown-after-last-day'
  | 'condition-open'
  | 'earlier-drawdown-overdue'
  | 'spend-by-after-year-end'

const source: Source = {
  title: 'Merkblätter zur Projektförderung (Darmstadt)',
  section: 'Mittelabruf: Verbrauch innerhalb von sechs Wochen',
  url: 'http://www.vielfalt-in-darmstadt.de/projekte/downloads/',
}
const localSource: Source = { title: 'Örtliche Förderhinweise', section: 'Auszahlung', assumed: true }

/** Everything that stands against a request, at once; a spend-by day after the year is a warning. */
export function checkDrawdown(
  request: DrawdownRequest,
  grant: GrantToDraw,
  terms: DrawdownTerms,
): Finding<DrawdownCode>[] {
  const { amountCents, requestedOn } = request
  const found: Finding<DrawdownCode>[] = []
  const refuse = (code: DrawdownCode, facts: Finding['facts'], from = source): void => {
    found.push({ code, weight: 'refusal', source: from, facts })
  }
  if (!grant.running || grant.calledOff) refuse('measure-not-running', { calledOff: grant.calledOff })
  const remainingCents = remainingOfGrant(grant)
  if (amountCents <= 0) refuse('drawdown-not-positive', {})
  else if (amountCents > remainingCents) refuse('drawdown-over-remaining', { amountCents, remainingCents })
  const lastDay = terms.lastRequestDay ?? lastDayOfYear(terms.fundingYear)
  if (requestedOn > lastDay) refuse('drawdown-after-last-day', { lastDay }, localSource)
  for (const condition of grant.openConditions) refuse('condition-open', { condition }, localSource)
  for (const { paidOn, amountCents: paidCents } of overdueDrawdowns(grant.earlier, requestedOn, terms)) {
    const spendBy = spendByDay(paidOn, terms)
    refuse('earlier-drawdown-overdue', { paidOn, spendBy, paidCents })
  }
  return [...found, ...checkSpendBy(requestedOn, terms)]
}

/** Asked for and neither paid nor refused: the next request waits for it. */
export const isUnderWay = ({ state }: Pick<Drawdown, 'state'>): boolean =>
  state === 'requested' || state === 'checked' || state === 'released'

/** Paid on 9 May, six weeks: to be spent by 20 June, that day included. */
export const spendByDay = (
  paidOn: LocalDate,
  { spendWithinDays }: Pick<DrawdownTerms, 'spendWithinDays'>,
): LocalDate => addDays(paidOn, spendWithinDays)

/** What may still be requested: the grant less everything requested or paid; refused requests do not count. */
export function remainingOfGrant({
  grantedCents,
  earlier,
}: Pick<GrantToDraw, 'grantedCents' | 'earlier'>): Cents {
  const counting = earlier.filter((drawdown) => drawdown.state !== 'refused')
  return minus(grantedCents, sumCents(counting.map((drawdown) => drawdown.amountCents)))
}

/** Money paid whose six weeks have passed without its use having been confirmed. */
export const overdueDrawdowns = (
  drawdowns: readonly Drawdown[],
  today: LocalDate,
  terms: Pick<DrawdownTerms, 'spendWithinDays'>,
): (Drawdown & { readonly paidOn: LocalDate })[] =>
  drawdowns.filter(
    (drawdown): drawdown is Drawdown & { readonly paidOn: LocalDate } =>
      drawdown.state === 'paid' && drawdown.paidOn !== null && spendByDay(drawdown.paidOn, terms) < today,
  )

/** Paid on that day, would the money have to be spent after the year is over? */
export function checkSpendBy(
  paidOn: LocalDate,
  terms: Pick<DrawdownTerms, 'spendWithinDays' | 'fundingYear'>,
): Finding<'spend-by-after-year-end'>[] {
  const spendBy = spendByDay(paidOn, terms)
  const yearEnd = lastDayOfYear(terms.fundingYear)
  if (spendBy <= yearEnd) return []
  return [{ code: 'spend-by-after-year-end', weight: 'warning', source, facts: { paidOn, spendBy, yearEnd } }]
}
