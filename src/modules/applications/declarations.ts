/** What the applicant declares; a declaration's sentence is its own name, so that it stays readable in every copy. */
export interface Declaration {
  readonly text: string
  readonly source: string
}

const always: readonly Declaration[] = [
  {
    text: 'Das Vorhaben hat noch nicht begonnen und beginnt nicht vor der Bewilligung.',
    source: 'VV-BHO zu § 44, Nr. 1.3',
  },
  {
    text: 'Die Angaben sind vollständig und richtig; Änderungen teilen wir unverzüglich mit.',
    source: 'ANBest-P, Mitteilungspflichten',
  },
  {
    text: 'Alle weiteren Zuschüsse für dieses Vorhaben stehen im Finanzierungsplan.',
    source: 'ANBest-P, Nr. 1.2',
  },
  { text: 'Die Hinweise zum Datenschutz haben wir gelesen.', source: 'Art. 13 DSGVO' },
]

/** Since 2022 the federal letter on due diligence is part of every grant (R21). */
const sinceDueDiligence: Declaration = {
  text: 'Wir bekennen uns zur freiheitlichen demokratischen Grundordnung und unterstützen keine extremistischen Strukturen.',
  source: 'Begleitschreiben zum Zuwendungsbescheid (Sorgfaltspflicht)',
}

export const declarationsOf = (fundingYear: number): readonly Declaration[] =>
  fundingYear < 2022 ? always : [...always, sinceDueDiligence]
