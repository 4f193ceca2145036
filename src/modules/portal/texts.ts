import { formatDay, formatDayOfYear, type LocalDate } from '../../kit/dates.ts'
import { formatEuro } from '../../kit/money.ts'
import { countOf, joinWords, quoted } from '../../kit/text.ts'
import { fullName } from '../identity/vocabulary.ts'
import type { PublicDecision } from './queries/alliance.ts'
import type { Project } from './queries/projects.ts'
import type { RulesOfYear, Welcome } from './queries/welcome.ts'

export const carrierText = ({
  carrierName,
  carrierLegalForm,
}: Pick<Project, 'carrierName' | 'carrierLegalForm'>): string =>
  fullName({ name: carrierName, legalForm: carrierLegalForm })

/** What the partnership is and does, in sentences made of its own data. */
export function aboutTexts({ partnership, municipalities, years, rules, committee }: Welcome): string[] {
  const places = joinWords(municipalities.map(({ name }) => name))
  const themes = partnership.themes.length > 0 ? ` Die Themen sind: ${joinWords(partnership.themes)}.` : ''
  const newest = years[0]
  return [
    `Rathaus, Vereine, Initiativen und engagierte Menschen aus ${places} arbeiten hier zusammen: für ein Miteinander, in dem alle mitreden können, und gegen Hass und Ausgrenzung.${themes}`,
    ...(newest && newest.totalCents > 0
      ? [
          `Dafür stehen ${newest.year} zusammen ${formatEuro(newest.totalCents)} bereit. Das Geld kommt aus dem Bundesprogramm „Demokratie leben!“${rules?.fundingYear.year === newest.year && rules.fundingYear.ownShareCents > 0 ? ` und mit ${formatEuro(rules.fundingYear.ownShareCents)} aus der Region` : ''}.`,
        ]
      : []),
    ...(rules && committee ? [deciderText(rules, committee.label)] : []),
  ]
}

const deciderText = ({ fundingYear }: RulesOfYear, label: string): string => {
  const name = fundingYear.committeeLabel || label
  return fundingYear.decisionMode === 'committee_decides'
    ? `Welche Vorhaben Geld bekommen, entscheidet nicht das Rathaus allein, sondern ein Gremium aus Zivilgesellschaft und Verwaltung (${name}).`
    : `Welche Vorhaben Geld bekommen, empfiehlt ein Gremium aus Zivilgesellschaft und Verwaltung (${name}); das federführende Amt bewilligt danach.`
}

export interface StepText {
  readonly title: string
  readonly text: string
  /** The next day that matters, when there is one. */
  readonly when?: string | undefined
}

/** From the idea to the proof in five steps, with the partnership's own deadlines. */
export const stepTexts = (welcome: Welcome): StepText[] => [
  ideaStep(welcome),
  applyStep(welcome),
  decisionStep(welcome),
  runStep(welcome),
  proofStep(welcome),
]

const ideaStep = ({ offices }: Welcome): StepText => {
  const office = offices.find(({ kind }) => kind === 'coordination_office')
  return {
    title: 'Idee besprechen',
    text: 'Erzählen Sie der Koordinierungs- und Fachstelle, was Sie vorhaben. Die Beratung kostet nichts und spart Arbeit.',
    when: office?.phone ? `Telefon ${office.phone}` : office?.email || undefined,
  }
}

const applyStep = ({ calls }: Welcome): StepText => ({
  title: 'Antrag stellen',
  text: 'Sie füllen den Antrag hier im Netz aus. Er wird laufend gespeichert, und vor dem Absenden sehen Sie, was noch fehlt.',
  when: calls.open[0] ? `Nächste Frist: ${formatDay(calls.open[0].deadline)}` : undefined,
})

const decisionStep = ({ rules, committee, nextMeetingOn }: Welcome): StepText => {
  const name = rules?.fundingYear.committeeLabel ?? committee?.label ?? 'Ausschuss'
  const precheck = rules?.terms.federalPrecheck
    ? ' Danach prüft die Regiestelle des Bundes das Vorhaben.'
    : ''
  const confirm = rules?.localRules
    ? ` Den Bescheid bestätigen Sie binnen ${rules.localRules.acknowledgeDays} Tagen.`
    : ''
  return {
    title: 'Entscheidung',
    text: `Das Gremium (${name}) berät über den Antrag und stimmt ab. Wer mit dem Antrag verbunden ist, stimmt nicht mit.${precheck}${confirm}`,
    when: nextMeetingOn ? `Nächste Sitzung: ${formatDay(nextMeetingOn)}` : undefined,
  }
}

const runStep = ({ rules }: Welcome): StepText => ({
  title: 'Durchführen',
  text: rules
    ? `Sie rufen das Geld ab, wenn Sie es brauchen, und verwenden es innerhalb von ${rules.terms.spendWithinDays} Tagen.${rules.terms.measureEndsWithinYear ? ' Das Vorhaben endet im selben Jahr.' : ''}`
    : 'Sie rufen das Geld ab, wenn Sie es brauchen, und setzen Ihr Vorhaben um.',
  when: rules?.localRules
    ? `Letzter Abruf im Jahr: ${formatDayOfYear(rules.localRules.lastDrawdownDay)}`
    : undefined,
})

const proofStep = ({ rules }: Welcome): StepText => ({
  title: 'Nachweisen',
  text:
    rules?.fundingYear.settlement === 'lump_sums'
      ? 'Sie berichten, was Sie erreicht haben, und zeigen Teilnahmelisten und Honorarverträge. Einzelne Belege sind bei Pauschalen nicht nötig.'
      : 'Sie berichten, was Sie erreicht haben, und laden die Belege hoch. Was übrig bleibt, geht zurück in den Fonds.',
  when: rules?.localRules ? `Binnen ${rules.localRules.proofDeadlineDays} Tagen nach dem Ende` : undefined,
})

/** What one may and must, for "Kann ich das beantragen?". */
export function conditionTexts({ fundingYear, terms, localRules }: RulesOfYear): string[] {
  return [
    'Antragstellen können gemeinnützige Organisationen. Gruppen ohne eigene Rechtsform finden einen gemeinnützigen Partner, mit dem sie gemeinsam beantragen.',
    ...(terms.notBegunBeforeGrant
      ? ['Das Vorhaben hat noch nicht begonnen; es beginnt erst nach der Bewilligung.']
      : []),
    ...(terms.measureEndsWithinYear ? [`Es endet spätestens am 31. Dezember ${fundingYear.year}.`] : []),
    'Ausgaben und Einnahmen gleichen sich im Finanzierungsplan auf den Cent aus.',
    fundingYear.settlement === 'lump_sums'
      ? 'Gefördert wird mit Pauschalen je Teilnehmenden und Honorarstunde.'
      : 'Abgerechnet wird mit Belegen.',
    ...(localRules?.printRelease
      ? ['Plakate, Flyer und Ähnliches zeigen Sie der Koordinierungs- und Fachstelle vor dem Druck.']
      : []),
    ...(localRules ? [`Belege bewahren Sie ${localRules.retentionYears} Jahre auf.`] : []),
  ]
}

export const daysLeftText = (days: number): string =>
  days === 0 ? 'endet heute' : `noch ${countOf(days, 'Tag', 'Tage')}`

/** A public decision as a sentence; those that are not named are counted by `countedText`. */
export function decisionText({ kind, measure, amountCents, outcome }: PublicDecision): string | undefined {
  if (!measure || amountCents === null) return undefined
  const verb = kind === 'granted' ? 'erhält' : 'wird empfohlen mit'
  const conditions = outcome?.result.kind === 'granted_with_conditions' ? ', mit Auflagen' : ''
  return `${quoted(measure.title)} (${measure.carrierName}) ${verb} ${formatEuro(amountCents)}${conditions}.${outcome ? ` ${votesText(outcome)}` : ''}`
}

const votesText = ({ counts, conflicted }: NonNullable<PublicDecision['outcome']>): string =>
  [
    `${counts.yes} Ja`,
    `${counts.no} Nein`,
    countOf(counts.abstain, 'Enthaltung', 'Enthaltungen'),
    ...(conflicted > 0 ? [`${conflicted} befangen`] : []),
  ]
    .join(', ')
    .concat('.')

/** "1 Antrag wurde abgelehnt, 1 Antrag zurückgestellt." */
export function countedText(decisions: readonly PublicDecision[]): string | undefined {
  const count = (kind: PublicDecision['kind']) =>
    decisions.filter((decision) => decision.kind === kind).length
  const parts = [
    { count: count('rejected'), word: 'abgelehnt' },
    { count: count('deferred'), word: 'zurückgestellt' },
    { count: count('waitlisted'), word: 'auf die Warteliste gesetzt' },
    {
      count: decisions.filter(({ kind, measure }) => kind === 'recommended' && !measure).length,
      word: 'empfohlen, aber noch nicht bewilligt',
    },
  ].filter((part) => part.count > 0)
  return parts.length === 0
    ? undefined
    : `${parts.map((part) => `${countOf(part.count, 'Antrag', 'Anträge')} ${part.word}`).join(', ')}.`
}

export const periodOfProject = (beginsOn: LocalDate | null, endsOn: LocalDate | null): string | undefined => {
  if (!beginsOn || !endsOn) return undefined
  return beginsOn === endsOn ? formatDay(beginsOn) : `${formatDay(beginsOn)} bis ${formatDay(endsOn)}`
}
