import { type Facts, factsOf } from '../../kit/facts.ts'
import type { Finding } from '../../kit/findings.ts'
import type { WaitingListCode } from './rules/waiting-list.ts'

export const isWaitingListFinding = (finding: Finding): finding is Finding<WaitingListCode> =>
  finding.code in sentences

export const waitingListText = (finding: Finding<WaitingListCode>): string =>
  sentences[finding.code](factsOf(finding))

const sentences: Readonly<Record<WaitingListCode, (facts: Facts) => string>> = {
  'place-not-payable': (facts) =>
    `Vorgesehen sind ${facts.euro('amountCents')}, im Fonds sind nur ${facts.euro('freeCents')} frei. Es wurde nichts gebucht. Bitte warten Sie, bis Geld frei wird, oder geben Sie den Antrag zurück in die Beratung.`,
  'place-passed-over': (facts) =>
    `Vor diesem Antrag ${facts.number('passed') === 1 ? 'steht noch ein anderer' : `stehen noch ${facts.number('passed')} andere`} auf der Warteliste. Bitte begründen Sie, warum er vorgezogen wird; das Gremium liest die Begründung.`,
  'rank-not-on-list': () =>
    'Dieser Antrag steht nicht mehr auf der Warteliste. Bitte laden Sie die Seite neu.',
}
