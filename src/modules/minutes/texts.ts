import { type Facts, factsOf } from '../../kit/facts.ts'
import type { Finding } from '../../kit/findings.ts'
import { countOf } from '../../kit/text.ts'
import type { FollowUpCode, FollowUpStanding } from './rules/follow-ups.ts'
import type { PublicationCode } from './rules/publication.ts'
import type { MinutesStepCode } from './rules/steps.ts'
import type { GateQuestion, MinutesState, ObjectionOutcome, SigningOffice } from './vocabulary.ts'

export const stateWords: Readonly<
  Record<MinutesState, { readonly word: string; readonly tone: 'neutral' | 'info' | 'warning' | 'success' }>
> = {
  draft: { word: 'Entwurf', tone: 'neutral' },
  to_sign: { word: 'Zur Unterschrift', tone: 'warning' },
  signed: { word: 'Unterschrieben', tone: 'info' },
  distributed: { word: 'Versandt', tone: 'info' },
  approved: { word: 'Genehmigt', tone: 'success' },
}

export const signingLabels: Readonly<Record<SigningOffice, string>> = {
  chair: 'Sitzungsleitung',
  clerk: 'Protokoll',
}

export const objectionLabels: Readonly<Record<ObjectionOutcome, string>> = {
  upheld: 'berechtigt, wird berichtigt',
  dismissed: 'nicht berechtigt',
  withdrawn: 'zurückgenommen',
}

/** What a person confirms with a name before anything goes out. */
export const gateTexts: Readonly<Record<GateQuestion, { readonly label: string; readonly hint: string }>> = {
  personal_data: {
    label: 'Personenbezug geprüft',
    hint: 'Der Text nennt keine Person, die nicht genannt werden darf: keine Namen, Anschriften, Telefonnummern, Kontodaten, Erkrankungen, Herkunft oder Ähnliches.',
  },
  endangered_persons: {
    label: 'Gefährdete Personen geprüft',
    hint: 'Der Text verrät nicht, wo und wann bedrohte Menschen oder Gruppen zu treffen sind, und führt nicht zu ihnen, auch nicht über Ort, Tag oder Umstände.',
  },
  non_public_items: {
    label: 'Nichtöffentliche Punkte geprüft',
    hint: 'Der Text enthält nichts aus nichtöffentlicher Beratung, auch nicht zwischen den Zeilen.',
  },
}

export function standingText(standing: FollowUpStanding): string {
  if (standing.kind === 'done') return 'erledigt'
  if (standing.kind === 'open') return 'offen, ohne Frist'
  if (standing.kind === 'late') return `seit ${countOf(standing.byDays, 'Tag', 'Tagen')} überfällig`
  return standing.inDays === 0 ? 'heute fällig' : `noch ${countOf(standing.inDays, 'Tag', 'Tage')}`
}

export const standingTones = { done: 'success', open: 'neutral', due: 'info', late: 'danger' } as const

export type MinutesFindingCode = MinutesStepCode | PublicationCode | FollowUpCode

export const findingText = (finding: Finding<MinutesFindingCode>): string =>
  sentences[finding.code](factsOf(finding))

export const isMinutesFinding = (finding: Finding): finding is Finding<MinutesFindingCode> =>
  finding.code in sentences

const notNow: Readonly<Record<string, string>> = {
  draft: 'Das Protokoll ist noch ein Entwurf.',
  to_sign: 'Das Protokoll liegt zur Unterschrift vor.',
  signed: 'Das Protokoll ist unterschrieben.',
  distributed: 'Das Protokoll ist versandt.',
  approved: 'Das Protokoll ist genehmigt und steht fest.',
}

const sentences: Readonly<Record<MinutesFindingCode, (facts: Facts) => string>> = {
  'minutes-step-not-now': (facts) =>
    `${notNow[facts.text('state')]} Dieser Schritt ist jetzt nicht möglich; bitte laden Sie die Seite neu.`,
  'meeting-not-closed': () => 'Die Sitzung ist noch nicht geschlossen. Bitte schließen Sie sie zuerst.',
  'chair-not-named': () => 'Bitte tragen Sie ein, wer die Sitzung geleitet hat.',
  'clerk-not-named': () => 'Bitte tragen Sie ein, wer das Protokoll geführt hat.',
  'new-version-without-reason': () =>
    'Es gibt schon eine Fassung. Bitte schreiben Sie, was sich geändert hat und warum.',
  'office-has-signed': () => 'Diese Unterschrift liegt schon vor.',
  'not-the-signer': (facts) =>
    `Hier unterschreibt ${facts.text('name')} mit eigener Anmeldung. Eine Unterschrift auf Papier trägt die Koordinierungs- und Fachstelle oder das Amt ein.`,
  'typed-name-differs': (facts) =>
    `Bitte schreiben Sie zur Bestätigung den Namen aus: ${facts.text('name')}.`,
  'objections-end-in-the-past': (facts) =>
    `Der letzte Tag für Einwendungen (${facts.day('objectionsUntil')}) ist schon vorbei. Bitte wählen Sie einen späteren.`,
  'objections-ended': (facts) => `Einwendungen waren bis ${facts.day('objectionsUntil')} möglich.`,
  'objection-answered': () => 'Diese Einwendung ist schon beantwortet.',
  'objection-open': () => 'Eine Einwendung ist noch nicht beantwortet.',
  'correction-outstanding': () =>
    'Eine Einwendung ist berechtigt. Bitte berichtigen Sie das Protokoll zuerst und lassen Sie die neue Fassung unterschreiben.',
  'approved-in-same-meeting': () => 'Ein Protokoll wird in einer späteren Sitzung genehmigt.',
  'approved-in-earlier-meeting': () => 'Diese Sitzung war vor der Sitzung des Protokolls.',
  'approving-meeting-not-held': () =>
    'Diese Sitzung hat noch nicht begonnen. Genehmigt wird, wenn sie eröffnet ist.',
  'approving-body-differs': () => 'Das Protokoll genehmigt dasselbe Gremium.',
  'approval-voted-down': () =>
    'In dieser Sitzung fand die Genehmigung keine Mehrheit. Bitte berichtigen Sie das Protokoll und legen Sie es wieder vor.',
  'minutes-not-signed': () => 'Das Protokoll ist noch nicht unterschrieben.',
  'minutes-not-approved': () =>
    'Das Protokoll ist noch nicht genehmigt; der Auszug sagt es dazu, solange das so ist.',
  'extract-of-older-version': (facts) =>
    `Das Protokoll hat inzwischen die Fassung ${facts.number('number')}. Bitte gleichen Sie den Auszug ab und speichern Sie ihn.`,
  'extract-already-public': () =>
    'Der Auszug ist veröffentlicht. Bitte nehmen Sie ihn zurück, bevor Sie ihn ändern.',
  'extract-not-public': () => 'Der Auszug ist nicht veröffentlicht.',
  'gate-question-open': (facts) =>
    `Noch nicht bestätigt: ${gateTexts[facts.text('question') as GateQuestion].label}.`,
  'non-public-item-shown': (facts) =>
    `„${facts.text('title')}“ ist ein nichtöffentlicher Punkt. Bitte lassen Sie ihn weg.`,
  'name-in-extract': (facts) =>
    `Im Text steht vermutlich eine Person aus dem Protokoll: ${facts.text('name')}. Darf sie genannt werden?`,
  'mail-address-in-extract': (facts) => `Im Text steht eine E-Mail-Adresse: ${facts.text('mark')}.`,
  'iban-in-extract': (facts) => `Im Text steht eine Bankverbindung: ${facts.text('mark')}.`,
  'phone-number-in-extract': (facts) => `Im Text steht vermutlich eine Telefonnummer: ${facts.text('mark')}.`,
  'follow-up-done': (facts) => `Diese Aufgabe ist schon seit ${facts.day('doneOn')} erledigt.`,
  'due-before-meeting': (facts) =>
    `Die Frist liegt vor der Sitzung am ${facts.day('meetsOn')}. Bitte wählen Sie einen späteren Tag.`,
}
