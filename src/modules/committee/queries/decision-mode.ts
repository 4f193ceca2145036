import type { Scope } from '../../../platform/scope.ts'
import { type FundingYear, loadTerms } from '../../partnership/index.ts'

/**
 * Does the body only recommend? Where the year says so, and wherever the federal office must release each measure before
 * the grant: a vote alone cannot grant then, whatever the year was set to.
 */
export async function bodyRecommends(
  scope: Scope,
  { decisionMode, generation }: Pick<FundingYear, 'decisionMode' | 'generation'>,
): Promise<boolean> {
  if (decisionMode === 'committee_recommends') return true
  return (await loadTerms(scope, generation)).gates.federalPrecheck
}
