/**
 * Verbindungen der Mitglieder (Befangenheit: Übung wie im Jugendhilfeausschuss; kein Wortlaut gesehen).
 * A tie names an organisation, and the same one only once.
 */
import type { Finding, Source } from '../../../kit/findings.ts'

export type TieCode = 'tie-without-organisation' | 'tie-stated-already'

export interface TieToOrganisation {
  readonly organisationId: string | null
  readonly name: string
}

const source: Source = { title: 'Befangenheit', section: 'Verbindungen der Mitglieder', assumed: true }

export function checkTie(
  { organisationId, name }: TieToOrganisation,
  earlier: readonly TieToOrganisation[],
): Finding<TieCode>[] {
  if (organisationId === null && name.trim() === '')
    return [{ code: 'tie-without-organisation', weight: 'refusal', source, facts: {} }]
  const known = earlier.some((tie) =>
    organisationId === null || tie.organisationId === null
      ? sameName(tie.name, name)
      : tie.organisationId === organisationId,
  )
  return known ? [{ code: 'tie-stated-already', weight: 'refusal', source, facts: { name } }] : []
}

/** The same words, whatever the case and the signs between them; a name without any words is nobody's. */
export const sameName = (left: string, right: string): boolean =>
  wordsOf(left) !== '' && wordsOf(left) === wordsOf(right)

/** A name as its words in lower case. */
export const wordsOf = (text: string): string =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('de')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')
