import { type Facts, factsOf } from '../../kit/facts.ts'
import type { Finding } from '../../kit/findings.ts'
import { countOf } from '../../kit/text.ts'
import type { AbsenceCode } from './rules/absences.ts'
import type { AppointmentCode } from './rules/appointment.ts'
import type { BodyStepCode } from './rules/body-steps.ts'
import type { CompositionCode } from './rules/composition.ts'
import type { BodyKind, LeavingReason, SeatGroup } from './vocabulary.ts'

export type BodyFindingCode = CompositionCode | BodyStepCode | AppointmentCode | AbsenceCode

export const groupLabels: Readonly<Record<SeatGroup, string>> = {
  administration: 'Verwaltung',
  council: 'Kommunale Vertretung',
  civil_society: 'Zivilgesellschaft',
  youth: 'Jugendforum',
  other: 'Weitere',
}

export const kindLabels: Readonly<Record<BodyKind, string>> = {
  committee: 'Begleitausschuss oder Bündnis',
  youth_forum: 'Jugendforum',
  working_group: 'Arbeitsgruppe',
  council: 'Kommunale Vertretung',
}

export const leavingLabels: Readonly<Record<LeavingReason, string>> = {
  resigned: 'Niederlegung des Sitzes',
  recalled: 'Abberufung durch die entsendende Stelle',
  term_ended: 'Ende der Amtszeit',
  absences: 'mehrfach unentschuldigt gefehlt',
  other: 'anderer Grund',
}

/** What is wrong and what to do, in plain German. */
export const bodyFindingText = (finding: Finding<BodyFindingCode>): string =>
  sentences[finding.code](factsOf(finding))

export const isBodyFinding = (finding: Finding): finding is Finding<BodyFindingCode> =>
  finding.code in sentences

const sentences: Readonly<Record<BodyFindingCode, (facts: Facts) => string>> = {
  'civil-society-minority': (facts) =>
    `Die Zivilgesellschaft hat ${facts.number('civil')} von ${facts.number('voting')} Stimmen und damit keine Mehrheit. Bitte berufen Sie weitere Mitglieder aus der Zivilgesellschaft oder dem Jugendforum.`,
  'youth-without-vote': () =>
    'Das Jugendforum hat keine Stimme im Ausschuss. Bitte berufen Sie mindestens ein stimmberechtigtes Mitglied des Jugendforums.',
  'department-twice': (facts) =>
    `Mehrere stimmberechtigte Sitze der Verwaltung kommen aus demselben Bereich (${facts.text('department')}). Vertreten sein sollen möglichst viele Bereiche; jetzt sind es ${facts.number('departments')}.`,
  'seats-vacant': (facts) =>
    `${seatsOf(facts)}: ${facts.number('held')} von ${facts.number('planned')} Sitzen sind besetzt. Bitte berufen Sie nach oder passen Sie die Sitzverteilung an.`,
  'seats-exceeded': (facts) =>
    `${seatsOf(facts)}: ${facts.number('held')} Mitglieder sind berufen, vorgesehen sind ${facts.number('planned')} Sitze. Bitte prüfen Sie die Berufungen oder passen Sie die Sitzverteilung an.`,
  'term-ends-before-appointment': (facts) =>
    `Die Amtszeit endet vor dem Tag der Berufung (${facts.day('appointedOn')}). Bitte prüfen Sie beide Tage.`,
  'person-holds-a-seat': (facts) =>
    `Diese Person hat in diesem Gremium schon einen Sitz (${facts.text('name')}). Eine Person kann nicht zwei Stimmen abgeben.`,
  'seat-not-free-yet': () =>
    'Der Sitz ist am Tag der Berufung noch nicht frei. Bitte tragen Sie zuerst das Ausscheiden ein oder wählen Sie einen späteren Tag.',
  'seat-has-successor': () => 'Diesen Sitz hat schon jemand übernommen. Bitte laden Sie die Seite neu.',
  'deputy-holds-a-seat': (facts) =>
    `Diese Person hat selbst einen Sitz (${facts.text('name')}). Bitte benennen Sie jemanden ohne eigenen Sitz; Stimmen werden nicht übertragen.`,
  'deputy-before-member': (facts) =>
    `Das Mitglied ist erst ab dem ${facts.day('from')} berufen. Bitte wählen Sie diesen oder einen späteren Tag.`,
  'deputy-after-member': (facts) =>
    `Das Mitglied scheidet am ${facts.day('leftOn')} aus. Bitte wählen Sie einen früheren Tag.`,
  'deputy-before-earlier-deputy': (facts) =>
    `Für frühere Tage ist schon eine Vertretung eingetragen. Bitte wählen Sie den ${facts.day('free')} oder einen späteren Tag.`,
  'leaves-before-appointment': (facts) =>
    `Das Mitglied ist erst am ${facts.day('appointedOn')} berufen worden. Bitte wählen Sie diesen oder einen späteren Tag.`,
  'term-not-limited': () => 'Die Amtszeit ist nicht befristet. Sie braucht keine Verlängerung.',
  'term-not-longer': (facts) =>
    `Die Amtszeit läuft schon bis ${facts.day('termUntil')}. Bitte wählen Sie einen späteren Tag.`,
  'term-decided-earlier': (facts) =>
    `Über die laufende Amtszeit wurde am ${facts.day('decidedOn')} entschieden. Bitte wählen Sie diesen oder einen späteren Tag.`,
  'absences-end-seat': (facts) =>
    `${facts.text('member')} hat zuletzt ${countOf(facts.number('missed'), 'Sitzung', 'Sitzungen')} nacheinander unentschuldigt versäumt. Nach der Geschäftsordnung endet der Sitz nach ${facts.number('limit')}. Bitte tragen Sie das Ausscheiden ein, oder tragen Sie die Entschuldigung nach.`,
  'absences-near-limit': (facts) =>
    `${facts.text('member')} hat zuletzt ${countOf(facts.number('missed'), 'Sitzung', 'Sitzungen')} nacheinander unentschuldigt versäumt. Nach der Geschäftsordnung endet der Sitz nach ${facts.number('limit')}.`,
  'absences-below-limit': (facts) =>
    `Nach der Geschäftsordnung endet der Sitz noch nicht: nacheinander unentschuldigt versäumt wurden ${facts.number('missed')}. Bitte tragen Sie ein anderes Ausscheiden auf der Seite des Mitglieds ein.`,
  'rules-adopted-that-day': (facts) =>
    `Für den ${facts.day('adoptedOn')} ist schon eine Geschäftsordnung eingetragen. Bitte wählen Sie den Tag des neuen Beschlusses.`,
}

const seatsOf = (facts: Facts): string =>
  `${groupLabels[facts.text('group') as SeatGroup]}, ${facts.text('voting') === 'true' ? 'stimmberechtigt' : 'beratend'}`
