import type { NarrativeQuestion } from './rules/completeness.ts'

export interface ReportQuestion extends NarrativeQuestion {
  readonly hint: string
  readonly maxCharacters: number
}

/** The Sachbericht: what was done, with whom, who came and why, what went well and what did not, what is to be kept. */
export const reportQuestions: readonly ReportQuestion[] = [
  {
    name: 'done',
    label: 'Was haben Sie mit wem gemacht?',
    hint: 'Ablauf, Orte, Mitwirkende und Partner, so wie Sie es jemandem erzählen, der nicht dabei war.',
    required: true,
    maxCharacters: 5000,
  },
  {
    name: 'participation',
    label: 'Wer ist gekommen? Kamen mehr oder weniger als geplant, und warum?',
    hint: 'Zum Beispiel Altersgruppen, Orte, Wetter, Werbung.',
    required: false,
    maxCharacters: 3000,
  },
  {
    name: 'well',
    label: 'Was ist gut gelungen?',
    hint: 'Woran haben Sie das gemerkt? Gab es Rückmeldungen?',
    required: false,
    maxCharacters: 3000,
  },
  {
    name: 'badly',
    label: 'Was ist nicht gelungen?',
    hint: 'Auch das hilft anderen.',
    required: false,
    maxCharacters: 3000,
  },
  {
    name: 'change',
    label: 'Was würden Sie beim nächsten Mal anders machen?',
    hint: '',
    required: false,
    maxCharacters: 3000,
  },
  {
    name: 'conclusion',
    label: 'Welches Fazit ziehen Sie?',
    hint: 'Haben Sie Ihre Ziele aus dem Antrag erreicht? Was bleibt?',
    required: true,
    maxCharacters: 3000,
  },
]
