import { type Facts, factsOf } from '../../kit/facts.ts'
import type { Finding } from '../../kit/findings.ts'
import type { LeftOut } from './queries/packs.ts'
import type { InvitationStepCode } from './rules/invitation-steps.ts'
import type { NoticeCode } from './rules/notice-period.ts'
import type { PresentationCode } from './rules/presentation.ts'
import type { AgendaKind } from './vocabulary.ts'

/** Sentences of calendar, agenda and invitation. */
export type AgendaFindingCode = NoticeCode | PresentationCode | InvitationStepCode

export const agendaKindLabels: Readonly<Record<AgendaKind, string>> = {
  application: 'Antrag',
  report: 'Bericht',
  election: 'Wahl',
  minutes: 'Genehmigung eines Protokolls',
  other: 'Sonstiges',
}

export const publicityLabel = (isPublic: boolean): string => (isPublic ? 'öffentlich' : 'nichtöffentlich')

export const leftOutTexts: Readonly<Record<LeftOut['because'], string>> = {
  format: 'Dieses Format lässt sich nicht als Seite drucken.',
  unreadable: 'Die Datei ist beschädigt oder mit einem Passwort geschützt.',
}

export const agendaText = (finding: Finding<AgendaFindingCode>): string =>
  sentences[finding.code](factsOf(finding))

export const isAgendaFinding = (finding: Finding): finding is Finding<AgendaFindingCode> =>
  finding.code in sentences

const sentences: Readonly<Record<AgendaFindingCode, (facts: Facts) => string>> = {
  'notice-too-short': (facts) =>
    `Die Geschäftsordnung sieht ${daysText(facts.number('noticeDays'))} zwischen Einladung und Sitzung vor; die Einladung hätte bis ${facts.day('lastDay')} versandt werden müssen. Das Gremium stellt zu Beginn fest, ob es dennoch tagt.`,
  'meeting-already-over': (facts) =>
    `Die Sitzung war am ${facts.day('meetsOn')}. Bitte legen Sie zuerst einen neuen Termin fest.`,
  'presentation-slot-missing': (facts) =>
    `„${facts.text('title')}“ muss in der Sitzung vorgestellt werden. Bitte legen Sie eine Zeit dafür fest.`,
  'presentation-before-meeting': (facts) =>
    `Die Vorstellung von „${facts.text('title')}“ um ${facts.text('slotAt')} Uhr liegt vor dem Beginn der Sitzung um ${facts.text('meetingStartsAt')} Uhr.`,
  'meeting-not-in-preparation': () =>
    'Das geht nur, solange die Sitzung vorbereitet wird. Diese Sitzung läuft schon oder ist geschlossen.',
  'agenda-empty': () =>
    'Die Tagesordnung ist noch leer. Bitte nehmen Sie mindestens einen Punkt auf, bevor Sie einladen.',
  'nothing-new-to-tell': () =>
    'Seit der letzten Einladung hat sich nichts geändert. Die Mitglieder haben schon den heutigen Stand.',
  'other-funding-year': (facts) =>
    `Diese Sitzung gehört zum Förderjahr ${facts.text('from')}. Bitte wählen Sie einen Tag dieses Jahres, oder legen Sie für ${facts.text('to')} eine neue Sitzung an.`,
  'only-applications-are-presented': () =>
    'Zu diesem Punkt gehört kein Antrag; eine Zeit zur Vorstellung gibt es nur für Anträge.',
}

const daysText = (days: number): string => (days === 1 ? 'einen Tag' : `${days} Tage`)
