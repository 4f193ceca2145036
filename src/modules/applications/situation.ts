import type { Scope } from '../../platform/scope.ts'
import { getFundingYear } from '../partnership/index.ts'
import type { Measure } from './queries.ts'

/** What the case page says beside the state. */
export interface CaseFacts {
  /** What the partnership calls its committee in the measure's year. */
  readonly committeeLabel: string
  /** The last day has passed, or it was called off. */
  readonly measureOver: boolean
}

export async function loadCaseFacts(scope: Scope, measure: Measure): Promise<CaseFacts> {
  const { committeeLabel } = await getFundingYear(scope, measure.fundingYearId)
  return { committeeLabel, measureOver: isMeasureOver(scope, measure) }
}

const isMeasureOver = ({ today }: Scope, { cancelledOn, endsOn }: Measure): boolean =>
  cancelledOn !== null || (endsOn !== null && endsOn < today)
