import { formatDay } from '../../../kit/dates.ts'
import { type Cents, formatEuro } from '../../../kit/money.ts'
import type { Decision } from '../queries/decisions.ts'

export interface DecisionToTell {
  readonly decision: Decision
  readonly title: string
  readonly reference: string | null
  readonly committeeLabel: string
  readonly conditions: readonly string[]
  readonly requestedCents: Cents
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
  waitlisted: 'Ihr Antrag steht auf der Warteliste',
  deferred: 'Die Entscheidung ist zurückgestellt',
  rejected: 'Ihr Antrag ist abgelehnt',
}

const bodyOf = (told: DecisionToTell): string[] => bodies[told.decision.kind](told)

const bodies: Readonly<Record<Decision['kind'], (told: DecisionToTell) => string[]>> = {
  granted: (told) => [
    `Bewilligt sind ${amountOf(told)}${insteadOf(told)}. Sie erhalten dazu noch einen Bescheid; bitte beginnen Sie nicht vorher.`,
    ...labelled('Begründung', told.decision.reason),
    ...conditionsOf(told.conditions),
  ],
  recommended: (told) => [
    `Das Gremium (${told.committeeLabel}) empfiehlt eine Förderung von ${amountOf(told)}. Die Empfehlung ist noch keine Bewilligung: Es entscheidet das federführende Amt.`,
    ...conditionsOf(told.conditions),
  ],
  waitlisted: (told) => [
    `Das Gremium (${told.committeeLabel}) befürwortet eine Förderung von ${amountOf(told)}. Im Fonds fehlt dafür zurzeit Geld: Ihr Antrag steht auf der Warteliste. Bewilligt ist noch nichts; bitte beginnen Sie nicht.`,
    ...conditionsOf(told.conditions),
  ],
  deferred: ({ decision }) => [
    'Der Antrag ist zurückgestellt. Sie können ihn nachbessern; dann wird er in einer weiteren Sitzung beraten.',
    ...labelled('Begründung', decision.reason),
  ],
  rejected: ({ decision }) => [
    'Der Antrag ist leider abgelehnt.',
    ...labelled('Begründung', decision.reason),
    ...decision.criteria.map(({ criterion, reason }) => `${criterion}: ${reason}`),
    ...labelled('Grundlage', decision.source),
    'Bei Fragen hilft Ihnen die Koordinierungs- und Fachstelle gern weiter.',
  ],
}

const amountOf = ({ decision }: DecisionToTell): string =>
  decision.amountCents === null ? '' : formatEuro(decision.amountCents)

/** Said only where less is granted than was asked for. */
const insteadOf = ({ decision, requestedCents }: DecisionToTell): string =>
  decision.amountCents !== null && decision.amountCents < requestedCents
    ? ` (beantragt waren ${formatEuro(requestedCents)}; bitte passen Sie Ihren Finanzierungsplan an)`
    : ''

const labelled = (label: string, text: string): string[] => (text.trim() === '' ? [] : [`${label}: ${text}`])

const conditionsOf = (conditions: readonly string[]): string[] =>
  conditions.length === 0 ? [] : [`Auflagen: ${conditions.join(' ')}`]
