import { type Cents, formatEuro } from '../../kit/money.ts'
import type { AttendanceDay, Receipt } from './queries/records.ts'
import type { WaitingKind } from './queries/waiting-proofs.ts'
import type { StepCode } from './rules/settlement-receipts.ts'

export const paymentKindLabels: Readonly<Record<Receipt['paymentKind'], string>> = {
  transfer: 'Überweisung',
  card: 'Karte',
  cash: 'bar',
}

export const sideLabels: Readonly<Record<Receipt['side'], string>> = {
  expense: 'Ausgabe',
  income: 'Einnahme',
}

export const listKindLabels: Readonly<Record<AttendanceDay['listKind'], string>> = {
  signed: 'unterschriebene Liste',
  group: 'Gruppe unter 16 Jahren',
  anonymised: 'anonymisierte Liste',
}

export const listKindHints: Readonly<Record<AttendanceDay['listKind'], string>> = {
  signed: 'Jede Person hat an diesem Tag selbst unterschrieben.',
  group: 'Zahl der Kinder mit Klasse oder Gruppe; eine erwachsene Begleitperson hat unterschrieben.',
  anonymised: 'Ohne Namen, wenn Menschen durch eine Liste gefährdet würden.',
}

/** What a figure of the calculation means, in one sentence. */
export const stepExplanations: Readonly<Record<StepCode, string>> = {
  'actual-costs': 'Summe der Ausgabenbelege nach Abzug dessen, was die Prüfung nicht anerkannt hat.',
  'not-eligible':
    'Was eine Position über die zulässige Überschreitung hinaus gekostet hat, oder was nicht durch Einsparungen bei anderen Positionen gedeckt ist.',
  eligible: 'Davon kann die Zuwendung getragen werden.',
  'own-funds': 'Eigenmittel gehen der Zuwendung vor: mindestens so viel, wie der Plan vorsieht.',
  'other-income': 'Drittmittel und Beiträge von Teilnehmenden; jede Mehreinnahme verringert die Zuwendung.',
  'share-of-eligible':
    'Der bewilligte Anteil, angewendet auf die anerkannten Ausgaben und auf den Cent abgerundet.',
  granted: 'Mehr als die bewilligte Summe wird nicht gezahlt.',
  'grant-needed':
    'Der kleinste Betrag aus Bewilligung und dem, was nach den anderen Einnahmen ungedeckt bleibt.',
  paid: 'Alle Auszahlungen an Sie laut Buchungen des Fonds.',
  repayment: 'Ausgezahlt, aber nicht benötigt.',
  'still-payable': 'Benötigt, aber noch nicht ausgezahlt.',
  released: 'Bewilligt, aber weder benötigt noch ausgezahlt: im Fonds wieder frei.',
}

export const lumpSumExplanation =
  'Nachgewiesene Teilnehmende mal Pauschale und die Honorare nach Stunden oder Tagessatz.'

export const waitingTitles: Readonly<Record<WaitingKind, string>> = {
  submitted: 'Zu prüfen',
  due: 'Nachweis fällig oder zurückgegeben',
  repayment: 'Rückzahlung offen',
  payment: 'Schlusszahlung offen',
}

/** "+18,8 %": what was spent against the plan; "–" where nothing was planned. */
export function deviation(plannedCents: Cents, actualCents: Cents): string {
  if (plannedCents === 0) return '–'
  const percent = ((actualCents - plannedCents) / plannedCents) * 100
  return `${percentFormat.format(percent).replace('-', '−')} %`
}

const percentFormat = new Intl.NumberFormat('de-DE', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
})

/** "5,5 Stunden" */
export const hoursText = (hoursHundredths: number): string =>
  `${(hoursHundredths / 100).toLocaleString('de-DE')} ${hoursHundredths === 100 ? 'Stunde' : 'Stunden'}`

/** "Honorare (noch 1.200,00 € von 2.400,00 €)" */
export const remainderText = (label: string, restCents: Cents, plannedCents: Cents): string =>
  restCents >= 0
    ? `${label} (noch ${formatEuro(restCents)} von ${formatEuro(plannedCents)})`
    : `${label} (Plan von ${formatEuro(plannedCents)} ausgeschöpft)`
