/**
 * Vier-Augen-Prinzip bei Auszahlungen (Kassenordnung der Kommune; für das Programm selbst nicht belegt).
 * Whoever releases a payment has neither requested nor checked it.
 */
import type { Finding, Source } from '../../../kit/findings.ts'

export interface PaymentSteps {
  readonly requestedBy: string | null
  readonly checkedBy: string | null
  readonly releasedBy: string
}

export type FourEyesCode =
  | 'not-yet-checked'
  | 'released-by-requester'
  | 'released-by-checker'
  | 'checked-by-requester'

const source: Source = { title: 'Vier-Augen-Prinzip', section: 'Kassenordnung der Kommune', assumed: true }

export function checkFourEyes({ requestedBy, checkedBy, releasedBy }: PaymentSteps): Finding<FourEyesCode>[] {
  const codes: FourEyesCode[] = []
  if (checkedBy === null) codes.push('not-yet-checked')
  if (releasedBy === requestedBy) codes.push('released-by-requester')
  if (releasedBy === checkedBy) codes.push('released-by-checker')
  if (checkedBy !== null && checkedBy === requestedBy) codes.push('checked-by-requester')
  return codes.map((code) => ({ code, weight: 'refusal', source, facts: {} }))
}
