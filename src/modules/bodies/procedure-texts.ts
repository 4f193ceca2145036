import { type Facts, factsOf } from '../../kit/facts.ts'
import type { Finding } from '../../kit/findings.ts'
import { countOf } from '../../kit/text.ts'
import type { AdoptionCode } from './rules/adoption.ts'
import type { CirculationCode } from './rules/circulation-allowed.ts'
import type { MicroGrantOfficeCode } from './rules/micro-grant-offices.ts'
import type { OpennessCode } from './rules/openness.ts'
import type { RepresentationCode } from './rules/representation.ts'
import type { TieCode } from './rules/ties.ts'

export type ProcedureCode =
  | OpennessCode
  | RepresentationCode
  | CirculationCode
  | AdoptionCode
  | MicroGrantOfficeCode
  | TieCode

/** What stands against it by the rules of procedure, and what to do. */
export const procedureText = (finding: Finding<ProcedureCode>): string =>
  sentences[finding.code](factsOf(finding))

export const isProcedureFinding = (finding: Finding): finding is Finding<ProcedureCode> =>
  finding.code in sentences

const days = (count: number): string => countOf(count, 'Tag', 'Tage')

const sentences: Readonly<Record<ProcedureCode, (facts: Facts) => string>> = {
  'secret-asked-for': () =>
    'Geheime Abstimmung ist verlangt worden, und die Geschäftsordnung lässt das zu. Bitte stimmen Sie geheim ab.',
  'names-asked-for': () =>
    'Namentliche Abstimmung ist verlangt worden, und die Geschäftsordnung lässt das zu. Bitte stimmen Sie mit Namen ab.',
  'secret-not-asked-for': () =>
    'Geheim wird nach der Geschäftsordnung nur auf Verlangen abgestimmt. Bitte tragen Sie ein, wie viele es verlangen, oder stimmen Sie offen ab.',
  'no-deputies': (facts) =>
    `${facts.text('member')} kann nicht vertreten werden: Die Geschäftsordnung kennt keine Vertretung. Bitte lassen Sie den Sitz unbesetzt.`,
  'not-the-named-deputy': (facts) =>
    `${facts.text('name')} ist nicht als Vertretung von ${facts.text('member')} benannt. Bitte wählen Sie die benannte Vertretung, oder tragen Sie die neue Benennung im Gremium ein.`,
  'no-vote-transfer': (facts) =>
    `${facts.text('name')} kann die Stimme von ${facts.text('member')} nicht führen: Die Geschäftsordnung lässt keine Stimmübertragung zu. Bitte lassen Sie den Sitz unbesetzt.`,
  'holds-a-vote-already': (facts) =>
    `${facts.text('name')} führt schon die Stimme eines anderen Mitglieds. Bitte übertragen Sie die Stimme von ${facts.text('member')} auf jemand anderen.`,
  'no-vote-of-the-own': (facts) =>
    `${facts.text('name')} ist nicht stimmberechtigt. Bitte übertragen Sie die Stimme von ${facts.text('member')} auf ein stimmberechtigtes Mitglied.`,
  'holder-not-there': (facts) =>
    `${facts.text('name')} ist nicht selbst da. Bitte übertragen Sie die Stimme von ${facts.text('member')} auf ein Mitglied, das im Raum ist.`,
  'circulation-not-allowed': () =>
    'Die Geschäftsordnung lässt kein Umlaufverfahren zu. Bitte setzen Sie den Punkt auf die Tagesordnung einer Sitzung.',
  'circulation-only-when-urgent': () =>
    'Ein Umlauf ist nur in dringenden Fällen möglich. Bitte schreiben Sie, warum die Sache nicht bis zur nächsten Sitzung warten kann.',
  'circulation-over-limit': (facts) =>
    `Im Umlauf kann nur über höchstens ${facts.euro('upToCents')} entschieden werden, hier geht es um ${facts.euro('amountCents')}. Bitte setzen Sie den Punkt auf die Tagesordnung einer Sitzung.`,
  'circulation-too-short': (facts) =>
    `Für die Antworten blieben ${days(facts.number('days'))}, nach der Geschäftsordnung müssen es mindestens ${days(facts.number('least'))} sein. Bitte wählen Sie den ${facts.day('earliest')} oder einen späteren Tag.`,
  'micro-grant-of-other-office': () =>
    'Über Kleinprojekte entscheidet nach der Geschäftsordnung nur die andere Stelle. Bitte lassen Sie diese zustimmen.',
  'micro-grant-consented-already': () =>
    'Diese Stelle hat schon zugestimmt. Bitte warten Sie auf die zweite Zustimmung.',
  'quorum-out-of-reach': (facts) =>
    `Beschlussfähig wäre das Gremium erst mit ${facts.number('least')} Mitgliedern, es hat aber nur ${facts.number('votingSeats')} Stimmen. Bitte setzen Sie eine kleinere Zahl ein.`,
  'tie-without-organisation': () => 'Bitte wählen Sie eine Organisation oder schreiben Sie ihren Namen.',
  'tie-stated-already': (facts) =>
    `Die Verbindung zu „${facts.text('name')}“ ist schon angegeben. Bitte beenden Sie diese zuerst, wenn sich etwas geändert hat.`,
  'civil-majority-not-asked-for': () =>
    'Das Bundesprogramm erwartet, dass die Zivilgesellschaft bei Abstimmungen die Mehrheit hat. Bitte prüfen Sie, ob das Gremium wirklich darauf verzichten will.',
}
