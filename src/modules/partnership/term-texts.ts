import { type Cents, formatEuro } from '../../kit/money.ts'
import type { Share } from '../../kit/share.ts'
import { joinWords } from '../../kit/text.ts'
import type { ProgrammeTerms, TermKey } from './rules/programme-terms.ts'
import { fundLabels } from './texts.ts'
import type { Certainty, DecisionMode, FinancingKind, FundKind, SettlementKind } from './vocabulary.ts'

export const settlementLabels: Readonly<Record<SettlementKind, string>> = {
  receipts: 'Belege',
  lump_sums: 'Pauschalen',
}

export const financingLabels: Readonly<Record<FinancingKind, string>> = {
  deficit: 'Fehlbedarfsfinanzierung',
  share: 'Anteilfinanzierung',
  fixed_sum: 'Festbetragsfinanzierung',
}

export const decisionModeLabels: Readonly<Record<DecisionMode, string>> = {
  committee_decides: 'Der Ausschuss entscheidet',
  committee_recommends: 'Der Ausschuss empfiehlt, das federführende Amt entscheidet',
}

export const certaintyLabels: Readonly<Record<Certainty, string>> = {
  sourced: 'belegt',
  configurable: 'einstellbar',
  assumed: 'angenommen',
}

/** One programme term in German: its name and its value, in the order of a grant's life. */
export interface TermText {
  readonly key: TermKey
  readonly label: string
  readonly value: string
}

export const termTexts = (terms: ProgrammeTerms): TermText[] =>
  (Object.keys(labels) as TermKey[]).map((key) => ({ key, label: labels[key], value: values[key](terms) }))

const labels: Readonly<Record<TermKey, string>> = {
  maxFederalGrantCents: 'Bundesmittel höchstens im Jahr',
  federalShare: 'Anteil des Bundes an den Gesamtausgaben höchstens',
  ownShareBase: 'Eigenanteil berechnet sich von',
  ownShareRounding: 'Eigenanteil wird auf den Cent',
  inhabitantsMinimum: 'Mindestgröße des Fördergebiets',
  fundMinimaCents: 'Mindestbeträge der Fonds',
  fundShareMinimum: 'Mindestanteil der Fonds',
  fixedSplitCents: 'Vom Programm genannte Aufteilung',
  settlement: 'Abrechnung',
  financing: 'Finanzierungsart',
  lumpSums: 'Pauschalen',
  spendWithinDays: 'Ausgezahltes Geld wird verwendet innerhalb von',
  lineTolerance: 'Einzelansätze dürfen überschritten werden um',
  lineToleranceExcept: 'Das gilt nicht bei',
  councilConsent: 'Zustimmung der kommunalen Vertretung zum Mittelabruf',
  federalPrecheck: 'Freigabe jeder Maßnahme durch die Regiestelle',
  civilMajorityRequired: 'Mehrheit der Zivilgesellschaft im Ausschuss',
  committeeLabel: 'Bezeichnung des Ausschusses',
  measureEndsWithinYear: 'Maßnahmen enden im Haushaltsjahr',
  notBegunBeforeGrant: 'Kein Beginn vor der Bewilligung',
  exclusions: 'Nicht gefördert werden',
}

const values: { readonly [Key in TermKey]: (terms: ProgrammeTerms) => string } = {
  maxFederalGrantCents: (terms) => formatEuro(terms.maxFederalGrantCents),
  federalShare: (terms) => share(terms.federalShare),
  ownShareBase: ({ ownShareBase }) => (ownShareBase === 'total' ? 'den Gesamtausgaben' : 'der Zuwendung'),
  ownShareRounding: ({ ownShareRounding }) => (ownShareRounding === 'up' ? 'aufgerundet' : 'abgerundet'),
  inhabitantsMinimum: ({ inhabitantsMinimum }) =>
    inhabitantsMinimum === null ? 'keine' : `${inhabitantsMinimum.toLocaleString('de-DE')} Menschen`,
  fundMinimaCents: (terms) => amounts(terms.fundMinimaCents),
  fundShareMinimum: ({ fundShareMinimum }) =>
    fundShareMinimum
      ? `${joinWords(fundShareMinimum.funds.map((fund) => fundLabels[fund]))} zusammen ${share(fundShareMinimum.share)}`
      : 'keiner',
  fixedSplitCents: (terms) => amounts(terms.fixedSplitCents ?? {}),
  settlement: (terms) => settlementLabels[terms.settlement],
  financing: (terms) => financingLabels[terms.financing],
  lumpSums: ({ lumpSums }) =>
    lumpSums
      ? `${formatEuro(lumpSums.perParticipantCents)} je Teilnehmenden, ${formatEuro(lumpSums.feePerHourCents)} Honorar je Stunde, ${formatEuro(lumpSums.feePerDayCents)} je Tag ab ${lumpSums.dayFromHours} Stunden (${dayRateReadings[lumpSums.dayRate]})`
      : 'keine',
  spendWithinDays: ({ spendWithinDays }) => `${spendWithinDays} Tagen`,
  lineTolerance: (terms) => `${share(terms.lineTolerance)}, wenn anderswo gespart wird`,
  lineToleranceExcept: ({ lineToleranceExcept }) =>
    lineToleranceExcept.length === 0
      ? 'gilt immer'
      : joinWords(lineToleranceExcept.map((kind) => financingLabels[kind])),
  councilConsent: (terms) => (terms.councilConsent ? 'vor jedem Abruf nötig' : 'nicht nötig'),
  federalPrecheck: (terms) => (terms.federalPrecheck ? 'vor der Bewilligung nötig' : 'nicht nötig'),
  civilMajorityRequired: (terms) => (terms.civilMajorityRequired ? 'vorgeschrieben' : 'nicht vorgeschrieben'),
  committeeLabel: (terms) => terms.committeeLabel,
  measureEndsWithinYear: (terms) => (terms.measureEndsWithinYear ? 'ja' : 'nein'),
  notBegunBeforeGrant: (terms) => (terms.notBegunBeforeGrant ? 'ja' : 'nein'),
  exclusions: (terms) => terms.exclusions.map((exclusion) => exclusion.label).join('; '),
}

const dayRateReadings = {
  claimed: 'ab dann gilt der Tagessatz',
  capped: 'Stundensätze, höchstens der Tagessatz',
} as const

const amounts = (byFund: Readonly<Partial<Record<FundKind, Cents>>>): string => {
  const parts = Object.entries(byFund).map(
    ([fund, amount]) => `${fundLabels[fund as FundKind]} ${formatEuro(amount)}`,
  )
  return parts.length === 0 ? 'keine' : parts.join('; ')
}

/** [9, 10] as "90 %", [1, 3] as "1/3". */
const share = ([numerator, denominator]: Share): string =>
  (numerator * 100) % denominator === 0
    ? `${((numerator * 100) / denominator).toLocaleString('de-DE')} %`
    : `${numerator}/${denominator}`
