import { type LocalDate, localDate } from '../../kit/dates.ts'
import type { Id } from '../../kit/ids.ts'
import { noCents } from '../../kit/money.ts'
import type { Scope } from '../../platform/scope.ts'
import type { Measure } from '../applications/index.ts'
import { listOpenConditions } from '../committee/index.ts'
import { getFundingYear, loadTerms, localRulesOn } from '../partnership/index.ts'
import { listDrawdowns } from './queries.ts'
import type { DrawdownTerms, GrantToDraw } from './rules/drawdown.ts'

type CaseToDraw = Pick<Measure, 'id' | 'state' | 'grantedCents' | 'cancelledOn' | 'fundingYearId'>

/** What the drawdown rule needs to know of a measure: its grant, what was drawn, what is open, and the terms. */
export async function loadDrawdownCase(
  scope: Scope,
  measure: CaseToDraw,
): Promise<{ readonly grant: GrantToDraw; readonly terms: DrawdownTerms }> {
  return {
    grant: {
      grantedCents: measure.grantedCents ?? noCents,
      running: measure.state === 'running',
      calledOff: measure.cancelledOn !== null,
      openConditions: (await listOpenConditions(scope, measure.id)).map((condition) => condition.text),
      earlier: await listDrawdowns(scope, measure.id),
    },
    terms: await loadDrawdownTerms(scope, measure.fundingYearId),
  }
}

export async function loadDrawdownTerms(
  scope: Scope,
  fundingYearId: Id<'funding-year'>,
): Promise<DrawdownTerms> {
  const { year, generation } = await getFundingYear(scope, fundingYearId)
  const { spendWithinDays } = await loadTerms(scope, generation)
  const { lastDrawdownDay } = await localRulesOn(scope, scope.today)
  return { spendWithinDays, fundingYear: year, lastRequestDay: dayOfYear(year, lastDrawdownDay) }
}

const dayOfYear = (year: number, monthAndDay: string): LocalDate => localDate(`${year}-${monthAndDay}`)
