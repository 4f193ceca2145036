/**
 * Zeitraum der Maßnahme (VV-BHO zu § 44 Nr. 1.3: nicht begonnen; Jährlichkeit: Ende im Haushaltsjahr, R15-R16).
 * A measure lies within the funding year and has not begun when it is applied for.
 */
import { firstDayOfYear, type LocalDate, lastDayOfYear } from '../../../kit/dates.ts'
import type { Finding, Source } from '../../../kit/findings.ts'

export interface MeasurePeriod {
  readonly submittedOn: LocalDate
  readonly periodFrom: LocalDate | null
  readonly periodUntil: LocalDate | null
  readonly begun: boolean
}

export interface PeriodRules {
  readonly fundingYear: number
  readonly lastMeasureDay: LocalDate | null
}

export interface PeriodTerms {
  readonly measureEndsWithinYear: boolean
  readonly notBegunBeforeGrant: boolean
}

export type PeriodCode = 'period-missing' | 'period-reversed' | 'outside-funding-year' | 'already-begun'

const annuality: Source = {
  title: 'Jährlichkeit der Einzelmaßnahme',
  section: 'Ende der Maßnahme',
  url: 'https://demokratie-leben-in-der-mitte-europas.de/index.php/zum-antrag.html',
}
const notBegun: Source = {
  title: 'VV-BHO zu § 44',
  section: 'Nr. 1.3',
  url: 'https://bildungsregion.landkreis-goeppingen.de/start/schwerpunkte/downloads.html',
}

export const checkMeasurePeriod = (
  measure: MeasurePeriod,
  rules: PeriodRules,
  terms: PeriodTerms,
): Finding<PeriodCode>[] => [...checkDays(measure, rules, terms), ...checkNotBegun(measure, terms)]

function checkDays(
  { periodFrom, periodUntil }: MeasurePeriod,
  { fundingYear, lastMeasureDay }: PeriodRules,
  terms: PeriodTerms,
): Finding<PeriodCode>[] {
  const refuse = (code: PeriodCode, field: string, facts: Finding['facts']): Finding<PeriodCode>[] => [
    { code, weight: 'refusal', source: annuality, field, facts },
  ]
  if (periodFrom === null || periodUntil === null) {
    return refuse('period-missing', periodFrom === null ? 'periodFrom' : 'periodUntil', {})
  }
  if (periodUntil < periodFrom) return refuse('period-reversed', 'periodUntil', { periodFrom, periodUntil })
  const earliest = firstDayOfYear(fundingYear)
  const latest = lastMeasureDay ?? lastDayOfYear(fundingYear)
  const endsLate = terms.measureEndsWithinYear && periodUntil > latest
  if (periodFrom >= earliest && !endsLate) return []
  const field = endsLate ? 'periodUntil' : 'periodFrom'
  return refuse('outside-funding-year', field, { fundingYear, periodFrom, periodUntil, earliest, latest })
}

function checkNotBegun(
  { submittedOn, periodFrom, begun }: MeasurePeriod,
  { notBegunBeforeGrant }: PeriodTerms,
): Finding<PeriodCode>[] {
  const startsBeforeSubmission = periodFrom !== null && periodFrom < submittedOn
  if (!notBegunBeforeGrant || (!begun && !startsBeforeSubmission)) return []
  const field = begun ? 'begun' : 'periodFrom'
  return [
    { code: 'already-begun', weight: 'refusal', source: notBegun, field, facts: { submittedOn, periodFrom } },
  ]
}
