import { formatDay } from '../../kit/dates.ts'
import type { ConditionChecker, ConditionDraft } from './vocabulary.ts'

export const checkerLabels: Readonly<Record<ConditionChecker, string>> = {
  coordination_office: 'Koordinierungs- und Fachstelle',
  lead_office: 'federführendes Amt',
  committee: 'das Gremium selbst',
}

/** "Nachweis der Versicherung (bis 1. Mai 2018; prüft: federführendes Amt)" */
export function conditionSentence({ text, dueOn, checker }: ConditionDraft): string {
  const facts = [
    ...(dueOn ? [`bis ${formatDay(dueOn)}`] : []),
    ...(checker ? [`prüft: ${checkerLabels[checker]}`] : []),
  ]
  return facts.length === 0 ? text : `${text} (${facts.join('; ')})`
}

/** All conditions of a motion as one text; empty for none. */
export const conditionsText = (conditions: readonly ConditionDraft[]): string =>
  conditions.map(conditionSentence).join(' ')
