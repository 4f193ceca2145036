/**
 * Inhaltliche Vorprüfung und Freigabe durch die Regiestelle (ab 2026, R24; ausdrücklich nur in Spremberg gesehen).
 * Where the terms ask for it, a measure is granted only after its release and begins on the day of the release at the earliest.
 */
import type { LocalDate } from '../../../kit/dates.ts'
import type { Finding, Source } from '../../../kit/findings.ts'
import type { PrecheckAnswer } from '../vocabulary.ts'

export interface Precheck {
  readonly requestedOn: LocalDate
  readonly answer: PrecheckAnswer | null
  readonly answeredOn: LocalDate | null
}

export interface MeasureToGrant {
  readonly periodFrom: LocalDate
  readonly grantedOn: LocalDate
  /** The latest request to the federal office, or null when none was made. */
  readonly precheck: Precheck | null
}

export type PrecheckCode =
  | 'precheck-not-requested'
  | 'precheck-pending'
  | 'precheck-queried'
  | 'precheck-refused'
  | 'begins-before-release'

const source: Source = {
  title: 'Förderung einzelner Maßnahmen (Spremberg)',
  section: 'Vorprüfung und Freigabe',
  url: 'https://www.perspektiven-spremberg.de/foerderung',
  assumed: true,
}

/** No finding: the measure may be granted on that day. */
export function checkGrantable(
  { periodFrom, grantedOn, precheck }: MeasureToGrant,
  { federalPrecheck }: { readonly federalPrecheck: boolean },
): Finding<PrecheckCode>[] {
  if (!federalPrecheck) return []
  const refuse = (code: PrecheckCode, facts: Finding['facts']): Finding<PrecheckCode>[] => [
    { code, weight: 'refusal', source, facts },
  ]
  if (!precheck) return refuse('precheck-not-requested', {})
  const { requestedOn, answer, answeredOn } = precheck
  if (answer === null || answeredOn === null || answeredOn > grantedOn)
    return refuse('precheck-pending', { requestedOn })
  if (answer === 'queried') return refuse('precheck-queried', { answeredOn })
  if (answer === 'refused') return refuse('precheck-refused', { answeredOn })
  return periodFrom < answeredOn
    ? refuse('begins-before-release', { periodFrom, releasedOn: answeredOn })
    : []
}
