/**
 * Abweichung des federführenden Amts von der Förderempfehlung (R12: das Gremium empfiehlt, das Amt bewilligt).
 * The office may grant less or nothing, never more than was recommended, and only with a written reason that the body reads.
 */
import type { Finding, Source } from '../../../kit/findings.ts'
import type { Cents } from '../../../kit/money.ts'

export type DeviationCode = 'deviation-without-reason' | 'grant-over-recommendation'

const source: Source = {
  title: 'Förderempfehlung und Bewilligung',
  section: 'Das Gremium empfiehlt, das federführende Amt entscheidet',
  url: 'https://www.demokratie-leben-burgenlandkreis.de/aktions-und-initiativfonds/',
}

export const isDeviation = (grantedCents: Cents, recommendedCents: Cents): boolean =>
  grantedCents !== recommendedCents

/** grantedCents 0: the office rejects. */
export function checkDeviation(
  grantedCents: Cents,
  recommendedCents: Cents,
  reason: string,
): Finding<DeviationCode>[] {
  const refuse = (code: DeviationCode, field: string): Finding<DeviationCode>[] => [
    { code, weight: 'refusal', source, field, facts: { grantedCents, recommendedCents } },
  ]
  if (grantedCents > recommendedCents) return refuse('grant-over-recommendation', 'amount')
  if (isDeviation(grantedCents, recommendedCents) && reason.trim() === '')
    return refuse('deviation-without-reason', 'deviation')
  return []
}
