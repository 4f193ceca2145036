/**
 * Vorstellung der Anträge in der Sitzung (Geschäftsordnung; gesehen: nie, ab 5.000 € in Sömmerda, immer in Göppingen).
 * Who applies explains the project to the body where its rules ask for it.
 */
import type { Finding } from '../../../kit/findings.ts'
import type { Cents } from '../../../kit/money.ts'
import { type RulesOfProcedure, rulesOfProcedureSource } from '../../bodies/rules/rules-of-procedure.ts'

export type PresentationCode = 'presentation-slot-missing' | 'presentation-before-meeting'

type PresentationRules = Pick<RulesOfProcedure, 'presentation'>

export function mustPresent(requestedCents: Cents, { presentation }: PresentationRules): boolean {
  if (presentation.kind === 'from') return requestedCents >= presentation.amountCents
  return presentation.kind === 'always'
}

export interface PresentedItem {
  readonly title: string
  readonly requestedCents: Cents
  /** "18:20"; null without a slot. */
  readonly slotAt: string | null
}

/** Applications that must be presented and have no time for it, and times before the meeting begins. */
export function checkPresentations(
  items: readonly PresentedItem[],
  meetingStartsAt: string,
  rules: PresentationRules,
): Finding<PresentationCode>[] {
  const source = { ...rulesOfProcedureSource, section: 'Vorstellung der Anträge' }
  return items.flatMap(({ title, requestedCents, slotAt }): Finding<PresentationCode>[] => {
    if (slotAt !== null && minutesOf(slotAt) < minutesOf(meetingStartsAt)) {
      const facts = { title, slotAt, meetingStartsAt }
      return [{ code: 'presentation-before-meeting', weight: 'warning', source, facts }]
    }
    if (slotAt !== null || !mustPresent(requestedCents, rules)) return []
    return [{ code: 'presentation-slot-missing', weight: 'warning', source, facts: { title } }]
  })
}

const minutesOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}
