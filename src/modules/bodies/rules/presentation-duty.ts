/**
 * Vorstellung des Vorhabens in der Sitzung (gesehen: eingeladen, immer Pflicht in Göppingen, ab 5.000 Euro in Sömmerda).
 */
import type { Cents } from '../../../kit/money.ts'
import type { RulesOfProcedure } from './rules-of-procedure.ts'

/** Must the applicant present the measure? "From 5,000 euros" includes 5,000. */
export function mustPresent(
  requestedCents: Cents,
  { presentation }: Pick<RulesOfProcedure, 'presentation'>,
): boolean {
  if (presentation.kind === 'from') return requestedCents >= presentation.amountCents
  return presentation.kind === 'always'
}
