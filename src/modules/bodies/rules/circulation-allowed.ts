/**
 * Umlaufverfahren (gesehen: dringende Einzelfälle, Wetterau; ständige Online-Abstimmung mit 14 Tagen, Falkensee).
 * Where, how long and against whose objection a body decides without meeting.
 */
import { addDays, daysBetween, type LocalDate } from '../../../kit/dates.ts'
import type { Finding } from '../../../kit/findings.ts'
import type { Cents } from '../../../kit/money.ts'
import { isAskedFor } from './openness.ts'
import { type RulesOfProcedure, rulesOfProcedureSource } from './rules-of-procedure.ts'

export type CirculationCode =
  | 'circulation-not-allowed'
  | 'circulation-only-when-urgent'
  | 'circulation-over-limit'
  | 'circulation-too-short'

type CirculationRules = Pick<RulesOfProcedure, 'circulation'>

export interface WrittenMatter {
  /** null: a matter without money. */
  readonly amountCents: Cents | null
  /** Why it cannot wait for a meeting. */
  readonly urgency: string
}

export function checkCirculation(
  { amountCents, urgency }: WrittenMatter,
  { circulation }: CirculationRules,
): Finding<CirculationCode>[] {
  if (circulation.allowed === 'never') return [refuse('circulation-not-allowed')]
  const found: Finding<CirculationCode>[] = []
  if (circulation.allowed === 'urgent' && urgency.trim() === '')
    found.push(refuse('circulation-only-when-urgent'))
  const { upToCents } = circulation
  if (upToCents !== null && amountCents !== null && amountCents > upToCents)
    found.push(refuse('circulation-over-limit', { amountCents, upToCents }))
  return found
}

/** The first day that may be the last one for answers. */
const earliestEnd = (sentOn: LocalDate, { circulation }: CirculationRules): LocalDate =>
  addDays(sentOn, circulation.days)

export function checkCirculationDays(
  sentOn: LocalDate,
  endsOn: LocalDate,
  rules: CirculationRules,
): Finding<CirculationCode>[] {
  const days = daysBetween(sentOn, endsOn)
  if (days >= rules.circulation.days) return []
  return [
    refuse('circulation-too-short', {
      days,
      least: rules.circulation.days,
      earliest: earliestEnd(sentOn, rules),
    }),
  ]
}

/** Does the matter move to the next meeting? */
export const isObjected = (
  objections: number,
  entitled: number,
  { circulation }: CirculationRules,
): boolean => isAskedFor(objections, entitled, circulation.objectionOf)

const refuse = (code: CirculationCode, facts: Finding['facts'] = {}): Finding<CirculationCode> => ({
  code,
  weight: 'refusal',
  source: rulesOfProcedureSource,
  facts,
})
