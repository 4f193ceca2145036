import { type Facts, factsOf } from '../../kit/facts.ts'
import type { Finding } from '../../kit/findings.ts'
import { countOf } from '../../kit/text.ts'
import type { CirculationStepCode } from './rules/answers.ts'
import type { Choice, CirculationState } from './vocabulary.ts'

export const circulationText = (finding: Finding<CirculationStepCode>): string =>
  sentences[finding.code](factsOf(finding))

export const isCirculationFinding = (finding: Finding): finding is Finding<CirculationStepCode> =>
  finding.code in sentences

export const circulationStateLabels: Readonly<Record<CirculationState, string>> = {
  running: 'läuft',
  counted: 'ausgezählt',
  invalid: 'ohne Ergebnis',
  objected: 'Widerspruch',
  called_back: 'zurückgenommen',
}

export const answerLabels: Readonly<Record<Choice, string>> = {
  yes: 'Ja',
  no: 'Nein',
  abstain: 'Enthaltung',
}

const sentences: Readonly<Record<CirculationStepCode, (facts: Facts) => string>> = {
  'circulation-not-running': () => 'Dieses Umlaufverfahren ist beendet. Bitte laden Sie die Seite neu.',
  'answer-too-late': (facts) =>
    `Die Frist endete am ${facts.day('endsOn')}; spätere Stimmen gelten nicht. Das Ergebnis steht bald auf dieser Seite.`,
  'answer-conflicted': () =>
    'Zu dieser Sache ist der Sitz befangen und stimmt nicht mit ab. Wenn das nicht stimmt, wenden Sie sich bitte an die Koordinierungs- und Fachstelle.',
  'answer-not-entitled': () =>
    'Für diesen Sitz können Sie nicht antworten. Bitte melden Sie sich mit Ihrem eigenen Konto an.',
  'objection-not-provided': () =>
    'Nach der Geschäftsordnung gibt es gegen ein Umlaufverfahren keinen Widerspruch. Bitte stimmen Sie mit Nein, wenn Sie nicht einverstanden sind.',
  'answers-outstanding': (facts) =>
    `Es ${facts.number('outstanding') === 1 ? 'fehlt' : 'fehlen'} noch ${countOf(facts.number('outstanding'), 'Antwort', 'Antworten')}. Gezählt wird, sobald alle geantwortet haben, spätestens nach dem ${facts.day('endsOn')}.`,
  'not-everybody-served': (facts) =>
    `Nicht alle haben die Unterlagen erhalten: ${facts.text('names')}. Ohne diese Mitglieder gibt es kein gültiges Ergebnis.`,
  'matter-not-ready': () =>
    'Dieser Antrag ist nicht entscheidungsreif oder steht schon auf einer Tagesordnung. Bitte prüfen Sie seinen Stand.',
  'deadline-after-year': (facts) =>
    `Das Förderjahr ${facts.number('year')} endet am 31. Dezember. Bitte wählen Sie eine frühere Frist.`,
}

export const stateTones: Readonly<
  Record<CirculationState, 'neutral' | 'info' | 'success' | 'warning' | 'danger'>
> = {
  running: 'info',
  counted: 'success',
  invalid: 'warning',
  objected: 'warning',
  called_back: 'neutral',
}
