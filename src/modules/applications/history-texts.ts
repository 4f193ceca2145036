import { formatDay, parseLocalDate } from '../../kit/dates.ts'
import { cents, formatEuro } from '../../kit/money.ts'
import { quoted } from '../../kit/text.ts'

type Facts = Readonly<Record<string, unknown>>

/** What was done, as a sentence; who and when stand beside it. A verb without words of its own is shown as it is. */
export const historySentence = (verb: string, facts: Facts): string =>
  Object.hasOwn(sentences, verb) ? (sentences[verb] as Sentence)(readerOf(facts)) : `Schritt „${verb}“`

/** Steps inside the offices and the committee, which the applicant's history leaves out. */
export const isInternal = (verb: string): boolean => internalVerbs.has(verb)

const internalVerbs: ReadonlySet<string> = new Set([
  'write-internal-note',
  'cast-vote',
  'record-votes',
  'cancel-ballot',
  'note',
  'declare-conflict',
  'lift-conflict',
  'open-ballot',
  'move-motion',
  'withdraw-motion',
  'put-motion-first',
  'examine-receipt',
  'check-drawdown',
  'consent',
])

interface Reader {
  readonly text: (name: string) => string
  readonly euro: (name: string) => string
  readonly day: (name: string) => string
  readonly because: (name?: string) => string
}

type Sentence = (facts: Reader) => string

/** Old rows may lack a fact that newer ones have: the sentence is shorter then, and never fails. */
function readerOf(facts: Facts): Reader {
  const text = (name: string): string => {
    const value = facts[name]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  }
  return {
    text,
    euro: (name) => (Number.isSafeInteger(facts[name]) ? formatEuro(cents(facts[name] as number)) : ''),
    day: (name) => {
      const day = parseLocalDate(text(name))
      return day ? formatDay(day) : ''
    },
    // The sentence brings its own full stop.
    because: (name = 'reason') =>
      text(name)
        .trim()
        .replace(/^(?=.)/s, ': ')
        .replace(/[.!…]+$/, ''),
  }
}

/** "0 Enthaltungen", "1 Enthaltung" */
const abstentions = (count: string): string =>
  `${count || '0'} ${count === '1' ? 'Enthaltung' : 'Enthaltungen'}`

const ballotOutcomes: Readonly<Record<string, string>> = {
  granted: 'angenommen',
  carried: 'angenommen',
  granted_with_conditions: 'mit Auflagen angenommen',
  rejected: 'abgelehnt',
  motion_lost: 'Antrag zur Beschlussfassung abgelehnt',
  deferred: 'zurückgestellt',
  refused_by_fund: 'nicht gebucht, weil die Mittel nicht reichen',
}

const precheckAnswers: Readonly<Record<string, string>> = {
  released: 'Die Regiestelle hat das Vorhaben freigegeben.',
  queried: 'Die Regiestelle hat nachgefragt.',
  refused: 'Die Regiestelle hat das Vorhaben nicht freigegeben.',
}

/** The words of all modules in one list: the history of a case is read as one story. */
const sentences: Readonly<Record<string, Sentence>> = {
  begin: ({ because }) => `Hat einen Antrag begonnen${because('call')}.`,
  attach: ({ because }) => `Hat eine Anlage hinzugefügt${because('name')}.`,
  detach: () => 'Hat eine Anlage entfernt.',
  submit: ({ text }) => `Hat den Antrag ${text('reference')} eingereicht (beantragt: ${text('requested')}).`,
  resubmit: ({ text }) =>
    `Hat den geänderten Antrag ${text('reference')} eingereicht (beantragt: ${text('requested')}).`,
  withdraw: ({ because }) => `Hat den Antrag zurückgezogen${because()}.`,
  return: ({ because }) => `Hat den Antrag zur Korrektur zurückgegeben${because('note')}.`,
  admit: () => 'Hat den Antrag formal geprüft und zugelassen.',
  'write-message': () => 'Hat eine Nachricht geschrieben.',
  'write-internal-note': () => 'Hat eine interne Notiz geschrieben.',
  'put-on-agenda': ({ day }) =>
    `Hat den Antrag auf die Tagesordnung der Sitzung am ${day('meetsOn')} gesetzt.`,
  'take-off-agenda': () => 'Hat den Antrag von der Tagesordnung genommen.',
  'declare-conflict': ({ text, because }) =>
    `Hat eine Befangenheit festgehalten (${text('member')})${because()}.`,
  'lift-conflict': ({ because }) => `Hat eine Befangenheit aufgehoben${because()}.`,
  'move-motion': ({ text, euro }) =>
    `Antrag in der Sitzung: ${euro('amountCents') || `„${text('text')}“`}${text('movedBy') ? ` (${text('movedBy')})` : ''}.`,
  'withdraw-motion': () => 'Hat einen Antrag der Sitzung zurückgenommen.',
  'put-motion-first': () => 'Hat einen Antrag der Sitzung als weitestgehenden vorangestellt.',
  'open-ballot': ({ euro, text }) =>
    `Hat die Abstimmung über ${euro('amountCents') || quoted(text('motion'))} eröffnet.`,
  'cast-vote': ({ text }) => `${text('member')} hat abgestimmt.`,
  'record-votes': () => 'Hat die Stimmen eingetragen.',
  'cancel-ballot': () => 'Hat die Abstimmung abgebrochen.',
  'close-ballot': ({ text, euro }) =>
    `Abstimmung über ${euro('amountCents') || quoted(text('motion'))}: ${ballotOutcomes[text('outcome')] ?? 'beendet'} (${text('yes')} Ja, ${text('no')} Nein, ${abstentions(text('abstain'))}).`,
  defer: ({ because }) => `Die Entscheidung wurde zurückgestellt${because()}.`,
  'put-on-waiting-list': ({ euro, text }) =>
    `Der Antrag steht mit ${euro('amountCents')} auf Platz ${text('rank')} der Warteliste.`,
  'move-on-waiting-list': ({ text, because }) =>
    `Hat den Antrag auf Platz ${text('rank')} der Warteliste gesetzt${because()}.`,
  'take-from-waiting-list': ({ because }) =>
    `Hat den Antrag von der Warteliste zurück in die Beratung gegeben${because()}.`,
  promote: ({ euro, because }) => `Ist von der Warteliste nachgerückt: ${euro('amountCents')}${because()}.`,
  'send-circulation': ({ day }) => `Hat ein Umlaufverfahren eröffnet, Frist ${day('endsOn')}.`,
  'record-service': ({ text }) => `Hat eingetragen, dass ${text('name')} die Unterlagen erhalten hat.`,
  'answer-circulation': ({ text }) => `${text('member')} hat im Umlaufverfahren abgestimmt.`,
  'object-to-circulation': ({ text, because }) =>
    `${text('member')} hat dem Umlaufverfahren widersprochen${because()}.`,
  'count-circulation': ({ text }) =>
    `Umlaufverfahren ausgezählt: ${ballotOutcomes[text('outcome')] ?? 'beendet'} (${text('yes')} Ja, ${text('no')} Nein, ${abstentions(text('abstain'))}).`,
  'end-circulation': ({ because }) => `Das Umlaufverfahren endet ohne Beschluss${because()}.`,
  'call-back-circulation': ({ because }) => `Hat das Umlaufverfahren zurückgenommen${because()}.`,
  note: () => 'Hat eine Notiz zum Tagesordnungspunkt geschrieben.',
  consent: ({ euro }) => `Hat der Kleinförderung über ${euro('amountCents')} zugestimmt.`,
  'grant-micro': ({ euro }) => `Kleinförderung über ${euro('amountCents')} bewilligt.`,
  fulfil: ({ because }) => `Auflage erfüllt${because('text')}.`,
  'request-precheck': () => 'Hat die Freigabe der Regiestelle beantragt.',
  'answer-precheck': ({ text }) =>
    precheckAnswers[text('answer')] ?? 'Hat die Antwort der Regiestelle eingetragen.',
  grant: ({ euro }) => `Hat die Förderung von ${euro('amountCents')} bewilligt.`,
  reject: ({ because }) => `Hat den Antrag abgelehnt${because()}.`,
  'issue-notice': ({ text, euro }) =>
    `Hat den Bescheid ${text('number')} über ${euro('amountCents')} erlassen.`,
  'acknowledge-notice': () => 'Hat den Empfang des Bescheids bestätigt.',
  'propose-plan': ({ because }) => `Hat einen geänderten Finanzierungsplan vorgelegt${because()}.`,
  'accept-plan': () => 'Hat den geänderten Finanzierungsplan angenommen.',
  'return-plan': () => 'Hat den geänderten Finanzierungsplan zurückgegeben.',
  'cancel-measure': ({ because }) => `Hat das Vorhaben abgebrochen${because()}.`,
  'request-drawdown': ({ euro }) => `Hat eine Auszahlung von ${euro('amountCents')} abgerufen.`,
  'check-drawdown': () => 'Hat den Mittelabruf geprüft.',
  'release-drawdown': () => 'Hat die Auszahlung freigegeben.',
  'record-payment': ({ euro }) => `Hat die Auszahlung eingetragen (${euro('amountCents')}).`,
  'confirm-spending': () => 'Hat bestätigt, dass die Auszahlung verwendet ist.',
  'refuse-drawdown': ({ because }) => `Hat den Mittelabruf abgelehnt${because()}.`,
  'begin-report': () => 'Hat den Sachbericht begonnen.',
  'record-receipt': ({ text, euro }) =>
    `Hat den Beleg ${text('number')} über ${euro('amountCents')} eingetragen.`,
  'remove-receipt': ({ text }) => `Hat den Beleg ${text('number')} entfernt.`,
  'examine-receipt': ({ text }) => `Hat den Beleg ${text('number')} geprüft.`,
  'record-attendance-day': ({ day, text }) =>
    `Hat die Teilnahmeliste vom ${day('heldOn')} eingetragen (${text('participants')} Personen).`,
  'remove-attendance-day': ({ day }) => `Hat die Teilnahmeliste vom ${day('heldOn')} entfernt.`,
  'record-fee': ({ day }) => `Hat ein Honorar vom ${day('heldOn')} eingetragen.`,
  'remove-fee': ({ day }) => `Hat ein Honorar vom ${day('heldOn')} entfernt.`,
  'submit-proof': () => 'Hat den Verwendungsnachweis eingereicht.',
  'return-proof': ({ because }) => `Hat den Verwendungsnachweis zur Korrektur zurückgegeben${because()}.`,
  'accept-proof': ({ euro }) =>
    `Hat den Verwendungsnachweis angenommen (zuwendungsfähig: ${euro('eligibleCents')}).`,
  'record-repayment': ({ euro, day }) =>
    `Rückzahlung von ${euro('amountCents')} am ${day('repaidOn')} eingegangen.`,
  'record-final-payment': ({ euro, day }) =>
    `Schlusszahlung von ${euro('amountCents')} am ${day('paidOn')} geleistet.`,
}
