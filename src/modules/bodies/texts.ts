import { type Facts, factsOf } from '../../kit/facts.ts'
import type { Finding } from '../../kit/findings.ts'
import type { BodyStepCode } from './rules/body-steps.ts'
import type { CompositionCode } from './rules/composition.ts'
import type { SeatGroup } from './vocabulary.ts'

export type BodyFindingCode = CompositionCode | BodyStepCode

export const groupLabels: Readonly<Record<SeatGroup, string>> = {
  administration: 'Verwaltung',
  council: 'Kommunale Vertretung',
  civil_society: 'Zivilgesellschaft',
  youth: 'Jugendforum',
  other: 'Weitere',
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
  'rules-adopted-that-day': (facts) =>
    `Für den ${facts.day('adoptedOn')} ist schon eine Geschäftsordnung eingetragen. Bitte wählen Sie den Tag des neuen Beschlusses.`,
}
