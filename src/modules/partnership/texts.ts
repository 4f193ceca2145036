import { type Facts, factsOf } from '../../kit/facts.ts'
import type { Finding } from '../../kit/findings.ts'
import type { CouncilConsentCode } from './rules/council-consent.ts'
import type { FundSplitCode } from './rules/fund-split.ts'
import type { InhabitantsCode } from './rules/inhabitants.ts'
import type { FundKind } from './vocabulary.ts'

export type PartnershipFindingCode = FundSplitCode | CouncilConsentCode | InhabitantsCode

export const fundLabels: Readonly<Record<FundKind, string>> = {
  action: 'Aktions- und Initiativfonds',
  youth: 'Jugendfonds',
  participation: 'Partizipation, Vernetzung und Öffentlichkeitsarbeit',
  coordination: 'Koordinierungs- und Fachstelle',
}

/** What is wrong and what to do, in plain German. */
export const findingText = (finding: Finding<PartnershipFindingCode>): string =>
  sentences[finding.code](factsOf(finding))

const fundOf = (facts: Facts): string => fundLabels[facts.text('fund') as FundKind]

const sentences: Readonly<Record<PartnershipFindingCode, (facts: Facts) => string>> = {
  'own-share-too-low': (facts) =>
    `Der Eigenanteil beträgt ${facts.euro('ownShareCents')}, nötig sind mindestens ${facts.euro('requiredCents')}. Bitte ergänzen Sie ${facts.euro('missingCents')} aus eigenen Mitteln oder Drittmitteln.`,
  'federal-maximum-exceeded': (facts) =>
    `Die Bundesmittel von ${facts.euro('federalGrantCents')} liegen um ${facts.euro('overCents')} über dem Höchstbetrag von ${facts.euro('maxFederalGrantCents')}. Bitte kürzen Sie den Betrag; die Grenze gilt auf den Cent.`,
  'fund-below-minimum': (facts) =>
    `Für „${fundOf(facts)}“ sind ${facts.euro('amountCents')} vorgesehen, mindestens nötig sind ${facts.euro('minimumCents')}. Bitte erhöhen Sie diesen Ansatz.`,
  'funds-share-too-low': (facts) =>
    `Fonds und Öffentlichkeitsarbeit erhalten zusammen ${facts.euro('partCents')} von ${facts.euro('totalCents')}. Das ist weniger als der vorgeschriebene Anteil von ${facts.number('numerator')}/${facts.number('denominator')}. Bitte verringern Sie den Ansatz der Koordinierungs- und Fachstelle.`,
  'split-exceeds-total': (facts) =>
    `Auf die Fonds sind ${facts.euro('splitCents')} verteilt, es stehen aber nur ${facts.euro('totalCents')} zur Verfügung. Bitte kürzen Sie um ${facts.euro('overCents')}.`,
  'split-differs-from-programme': (facts) =>
    `Für „${fundOf(facts)}“ nennt das Programm ${facts.euro('programmeCents')}, vorgesehen sind ${facts.euro('amountCents')}. Bitte prüfen Sie, ob der Zuwendungsbescheid das zulässt.`,
  'council-consent-missing': (facts) =>
    `Am ${facts.day('drawnOn')} lag für ${facts.number('fundingYear')} noch keine Zustimmung der kommunalen Vertretung vor. Bitte tragen Sie den Beschluss ein; abgerufen werden darf ab dem Tag des Beschlusses.`,
  'council-consent-refused': (facts) =>
    `Die kommunale Vertretung hat dem Mittelabruf für ${facts.number('fundingYear')} am ${facts.day('decidedOn')} nicht zugestimmt. Ein Abruf ist erst nach einem neuen, zustimmenden Beschluss möglich.`,
  'too-few-inhabitants': (facts) =>
    `Im Fördergebiet leben ${facts.number('inhabitants').toLocaleString('de-DE')} Menschen, verlangt sind mindestens ${facts.number('minimum').toLocaleString('de-DE')}. Bitte klären Sie mit der Regiestelle, ob die Partnerschaft weiter gefördert werden kann.`,
}
