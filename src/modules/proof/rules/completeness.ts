/**
 * Vollständigkeit des Verwendungsnachweises (Sachbericht und zahlenmäßiger Nachweis; Formular Landkreis Bautzen 05/2020).
 * A proof has every part that the kind of settlement and the partnership ask for.
 */
import type { Finding, Source } from '../../../kit/findings.ts'
import { countCharacters } from '../../../kit/text.ts'
import type { ProofPart } from '../vocabulary.ts'

export interface NarrativeQuestion {
  readonly name: string
  readonly label: string
  readonly required: boolean
  readonly maxCharacters?: number
}

export interface ProofRequirements {
  readonly parts: readonly ProofPart[]
  readonly questions: readonly NarrativeQuestion[]
  readonly publicationCopies: number
}

export interface ProofContents {
  readonly parts: readonly ProofPart[]
  readonly answers: Readonly<Record<string, string | undefined>>
  readonly publicationCopies: number
}

export type CompletenessCode = 'proof-part-missing' | 'answer-missing' | 'answer-too-long' | 'copies-missing'

const source: Source = {
  title: 'Verwendungsnachweis Einzelprojekte (Landkreis Bautzen)',
  section: 'Sachbericht und zahlenmäßiger Nachweis',
  version: '05/2020',
  url: 'https://fs.egov.sachsen.de/formserv/getform/34_PfD_Verwendung_14272_HTML/000-001/Verwendungsnachweis_Personal_und_Sachkosten_Einzelprojekte_Sachbericht_10_DS_B.html',
}

/** The parts that a settlement by receipts or by lump sums needs; a partnership may ask for more. */
export const partsOfSettlement = (settlement: 'receipts' | 'lump_sums', hasFees: boolean): ProofPart[] =>
  settlement === 'receipts'
    ? ['narrative', 'statement', 'receipts', 'signature']
    : ['narrative', 'attendance', ...(hasFees ? (['fee_contracts'] as const) : []), 'signature']

export function checkCompleteness(
  proof: ProofContents,
  required: ProofRequirements,
): Finding<CompletenessCode>[] {
  const found: Finding<CompletenessCode>[] = []
  const refuse = (code: CompletenessCode, field: string, facts: Finding['facts']): void => {
    found.push({ code, weight: 'refusal', source, field, facts })
  }
  for (const part of required.parts) {
    if (!proof.parts.includes(part)) refuse('proof-part-missing', part, { part })
  }
  for (const { name, label, required: needed, maxCharacters } of required.questions) {
    const answer = proof.answers[name]?.trim() ?? ''
    const characters = countCharacters(answer)
    if (answer === '' && needed) refuse('answer-missing', name, { label })
    if (maxCharacters !== undefined && characters > maxCharacters) {
      refuse('answer-too-long', name, { label, characters, maxCharacters })
    }
  }
  if (proof.publicationCopies < required.publicationCopies) {
    refuse('copies-missing', 'publications', {
      copies: proof.publicationCopies,
      needed: required.publicationCopies,
    })
  }
  return found
}
