import { formatDay, type LocalDate } from '../../../kit/dates.ts'
import { formatEuro } from '../../../kit/money.ts'
import { conditionSentence } from '../../committee/index.ts'
import type { Circulation } from '../queries/circulations.ts'

export interface MemberMail {
  readonly subject: string
  readonly paragraphs: readonly string[]
  readonly button: string
}

type Told = Pick<Circulation, 'title' | 'number' | 'endsOn' | 'motion' | 'motionCents' | 'conditions'>

/** The proposal to resolve upon, as it is put to everybody. */
export function motionSentence({
  motion,
  motionCents,
  conditions,
}: Omit<Told, 'title' | 'number' | 'endsOn'>) {
  if (motionCents === null) return motion
  const extra = conditions.length === 0 ? '' : ` Auflagen: ${conditions.map(conditionSentence).join(' ')}`
  return `Förderung mit ${formatEuro(motionCents)}.${extra}`
}

export const invitationMail = (circulation: Told & Pick<Circulation, 'urgency' | 'opinion'>): MemberMail => ({
  subject: `Umlaufverfahren bis ${formatDay(circulation.endsOn)}: ${circulation.title}`,
  paragraphs: [
    'Guten Tag,',
    `bitte stimmen Sie schriftlich ab: „${circulation.title}“ (${circulation.number}). Ihre Antwort zählt bis zum ${formatDay(circulation.endsOn)} einschließlich; spätere Antworten gelten nicht.`,
    `Beschlussvorschlag: ${motionSentence(circulation)}`,
    ...(circulation.urgency.trim() === '' ? [] : [`Warum ohne Sitzung: ${circulation.urgency}`]),
    ...(circulation.opinion.trim() === '' ? [] : [`Stellungnahme der Ämter: ${circulation.opinion}`]),
    'Wenn Sie vertreten: Die eigene Stimme des Mitglieds geht Ihrer vor.',
  ],
  button: 'Unterlagen lesen und abstimmen',
})

export const reminderMail = (circulation: Told): MemberMail => ({
  subject: `Erinnerung, Frist ${formatDay(circulation.endsOn)}: ${circulation.title}`,
  paragraphs: [
    'Guten Tag,',
    `im Umlaufverfahren „${circulation.title}“ (${circulation.number}) fehlt noch Ihre Antwort. Sie zählt bis zum ${formatDay(circulation.endsOn)} einschließlich.`,
  ],
  button: 'Jetzt abstimmen',
})

export const resultMail = (circulation: Told, result: string): MemberMail => ({
  subject: `Ergebnis: ${circulation.title}`,
  paragraphs: [
    'Guten Tag,',
    `das Umlaufverfahren „${circulation.title}“ (${circulation.number}) ist ausgezählt. ${result}`,
  ],
  button: 'Ergebnis ansehen',
})

export const endedMail = (circulation: Told, because: string, movedTo: LocalDate | null): MemberMail => ({
  subject: `Beendet ohne Beschluss: ${circulation.title}`,
  paragraphs: [
    'Guten Tag,',
    `das Umlaufverfahren „${circulation.title}“ (${circulation.number}) endet ohne Beschluss. ${because}`,
    ...(movedTo ? [`Die Sache steht auf der Tagesordnung der Sitzung am ${formatDay(movedTo)}.`] : []),
  ],
  button: 'Umlaufverfahren ansehen',
})
