/**
 * Prüfvermerk (Formular Landkreis Bautzen 05/2020, Spalte „Prüfvermerk“): was die Prüfung nicht anerkennt, mit Grund.
 * Not more than the receipt can be taken off it, and what is taken off has a reason. A proof is accepted only when no
 * drawdown is under way: its money would be needed and released at the same time.
 */
import type { Finding, Source } from '../../../kit/findings.ts'
import type { Cents } from '../../../kit/money.ts'

export interface ExaminedReceipt {
  readonly amountCents: Cents
  readonly ineligibleCents: Cents
  readonly note: string
}

export interface DrawdownOfProof {
  readonly number: number
  readonly amountCents: Cents
  readonly state: 'requested' | 'checked' | 'released' | 'paid' | 'spent' | 'refused'
}

export type ExaminationCode = 'ineligible-over-amount' | 'examination-note-missing' | 'drawdown-under-way'

const noteSource: Source = {
  title: 'Verwendungsnachweis Einzelprojekte (Landkreis Bautzen)',
  section: 'Prüfvermerk',
  version: '05/2020',
}
const drawdownSource: Source = {
  title: 'Ablauf des Förderverfahrens',
  section: 'Mittelabruf und Verwendungsnachweis',
  assumed: true,
}

export function checkExamination({
  amountCents,
  ineligibleCents,
  note,
}: ExaminedReceipt): Finding<ExaminationCode>[] {
  const found: Finding<ExaminationCode>[] = []
  const refuse = (code: ExaminationCode, field: string, facts: Finding['facts'] = {}): void => {
    found.push({ code, weight: 'refusal', source: noteSource, field, facts })
  }
  if (ineligibleCents > amountCents)
    refuse('ineligible-over-amount', 'ineligible', { amountCents, ineligibleCents })
  if (ineligibleCents > 0 && note.trim() === '') refuse('examination-note-missing', 'note')
  return found
}

export const checkDrawdownsUnderWay = (drawdowns: readonly DrawdownOfProof[]): Finding<ExaminationCode>[] =>
  drawdowns
    .filter(({ state }) => state === 'requested' || state === 'checked' || state === 'released')
    .map(({ number, amountCents }) => ({
      code: 'drawdown-under-way',
      weight: 'refusal',
      source: drawdownSource,
      facts: { number, amountCents },
    }))
