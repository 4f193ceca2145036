import { type Facts, factsOf } from '../../kit/facts.ts'
import type { Finding } from '../../kit/findings.ts'
import { type Cents, formatEuro } from '../../kit/money.ts'
import type { BallotKindCode } from './rules/ballot-kinds.ts'
import type { MotionOrderCode } from './rules/motions.ts'
import type { BallotKind } from './vocabulary.ts'

export const ballotKindLabels: Readonly<Record<BallotKind, string>> = {
  electronic: 'Offen mit Namen, am eigenen Gerät',
  by_name: 'Namentlich, vom Protokoll eingetragen',
  hand_count: 'Offen durch Handzeichen, gezählt',
  secret_electronic: 'Geheim, am eigenen Gerät',
  secret_paper: 'Geheim mit Stimmzetteln, ausgezählt',
}

/** "Förderung mit 7.500,00 €, mit der Auflage: …", or the motion in its own words. */
export function motionText(motion: {
  readonly motionCents: Cents | null
  readonly motionText: string
  readonly condition: string
}): string {
  if (motion.motionCents === null) return motion.motionText
  const condition = motion.condition.trim() === '' ? '' : `, mit der Auflage: ${motion.condition}`
  return `Förderung mit ${formatEuro(motion.motionCents)}${condition}`
}

type Code = BallotKindCode | MotionOrderCode

export const isBallotFinding = (finding: Finding): finding is Finding<Code> => finding.code in sentences
export const ballotFindingText = (finding: Finding<Code>): string => sentences[finding.code](factsOf(finding))

const sentences: Readonly<Record<Code, (facts: Facts) => string>> = {
  'further-motion-waits': (facts) =>
    `Zuerst ist über Antrag ${facts.number('number')} abzustimmen: Er geht am weitesten. Geht ein anderer weiter, stellen Sie ihn bitte voran.`,
  'motion-text-missing': () => 'Bitte schreiben Sie, worüber mit Ja oder Nein abgestimmt wird.',
  'ballot-without-names': () =>
    'In dieser Abstimmung werden keine Namen aufgeschrieben. Bitte tragen Sie beim Schließen die Summen ein.',
  'ballot-not-electronic': () =>
    'In dieser Abstimmung wird nicht am Gerät gestimmt. Bitte stimmen Sie im Raum ab.',
  'ballot-of-another-kind': () =>
    'Die Abstimmung ist jetzt eine andere. Bitte laden Sie die Seite neu und stimmen Sie noch einmal ab.',
  'counts-missing': () => 'Bitte tragen Sie ein, wie viele Stimmen Ja, Nein und Enthaltung gezählt wurden.',
  'counts-not-taken': () => 'Diese Abstimmung zählt sich selbst. Bitte lassen Sie die Summen weg.',
  'too-few-for-secrecy': (facts) =>
    `Geheim abstimmen können erst ${facts.number('fewest')} Stimmberechtigte, hier sind es ${facts.number('voters')}: Sonst verrät das Ergebnis, wer wie gestimmt hat. Bitte stimmen Sie offen ab.`,
  'too-few-secret-votes': (facts) =>
    `Es liegen nur ${facts.number('votes')} geheime Stimmen vor, nötig sind ${facts.number('fewest')}: Sonst verrät das Ergebnis, wer wie gestimmt hat. Bitte warten Sie oder brechen Sie die Abstimmung ab.`,
  'secret-box-lost': () =>
    'Die geheimen Stimmen sind nicht mehr da: Der Server wurde neu gestartet, oder ein anderer Server nimmt diese Abstimmung an. Geheime Stimmen liegen bis zum Schluss nur im Arbeitsspeicher. Bitte brechen Sie diese Abstimmung ab und öffnen Sie sie neu.',
  'secret-votes-do-not-match': (facts) =>
    `Die Liste der Abstimmenden (${facts.number('voters')}) und die Stimmen in der Urne (${facts.number('votes')}) passen nicht zusammen: Jemand hat in der Datenbank etwas verändert. Es wurde nichts gezählt. Bitte brechen Sie diese Abstimmung ab und stimmen Sie neu ab.`,
}
