import { formatDay } from '../../../kit/dates.ts'
import { formatEuro } from '../../../kit/money.ts'
import type { Decision } from '../queries/decisions.ts'

export interface DecisionToTell {
  readonly decision: Decision
  readonly title: string
  readonly reference: string | null
  readonly committeeLabel: string
  readonly conditions: readonly string[]
}

/** What the applicant reads: the decision itself, then what happens next. */
export function decisionMail(told: DecisionToTell): { subject: string; paragraphs: string[] } {
  const { decision, title, reference } = told
  const about = reference ? `„${title}“ (${reference})` : `„${title}“`
  return {
    subject: `${subjects[decision.kind]}: ${title}`,
    paragraphs: [
      'Guten Tag,',
      `über Ihren Antrag ${about} wurde am ${formatDay(decision.decidedOn)} entschieden.`,
      ...bodyOf(told),
    ],
  }
}

const subjects: Readonly<Record<Decision['kind'], string>> = {
  granted: 'Ihr Antrag ist bewilligt',
  recommended: 'Ihr Antrag ist zur Förderung empfohlen',
  deferred: 'Die Entscheidung ist zurückgestellt',
  rejected: 'Ihr Antrag ist abgelehnt',
}

function bodyOf({ decision, committeeLabel, conditions }: DecisionToTell): string[] {
  const amount = decision.amountCents === null ? '' : formatEuro(decision.amountCents)
  const because = decision.reason.trim() === '' ? [] : [`Begründung: ${decision.reason}`]
  const source = decision.source.trim() === '' ? [] : [`Grundlage: ${decision.source}`]
  switch (decision.kind) {
    case 'granted':
      return [
        `Bewilligt sind ${amount}. Sie erhalten dazu noch einen Bescheid; bitte beginnen Sie nicht vorher.`,
        ...conditionsOf(conditions),
      ]
    case 'recommended':
      return [
        `Das Gremium (${committeeLabel}) empfiehlt eine Förderung von ${amount}. Die Empfehlung ist noch keine Bewilligung: Es entscheidet das federführende Amt.`,
        ...conditionsOf(conditions),
      ]
    case 'deferred':
      return [
        'Der Antrag ist zurückgestellt. Sie können ihn nachbessern; dann wird er in einer weiteren Sitzung beraten.',
        ...because,
      ]
    case 'rejected':
      return [
        'Der Antrag ist leider abgelehnt.',
        ...because,
        ...source,
        'Bei Fragen hilft Ihnen die Koordinierungs- und Fachstelle gern weiter.',
      ]
  }
}

const conditionsOf = (conditions: readonly string[]): string[] =>
  conditions.length === 0 ? [] : [`Auflagen: ${conditions.join(' ')}`]
