/** What a formal check looks at, each point with where it is written. */
export interface CheckPoint {
  readonly key: string
  readonly text: string
  readonly source: string
}

/** Point by point: was it found in order? */
export type Checklist = Readonly<Record<string, boolean>>

export const checkPoints: readonly CheckPoint[] = [
  {
    key: 'signatory',
    text: 'Eine vertretungsberechtigte Person der Organisation hat den Antrag gestellt.',
    source: 'Antragsformular, rechtsverbindliche Erklärung',
  },
  {
    key: 'charitable',
    text: 'Die Organisation oder ihr Partner ist gemeinnützig; der Nachweis liegt vor.',
    source: 'Örtliche Förderhinweise, §§ 51 ff. AO',
  },
  {
    key: 'goals',
    text: 'Das Vorhaben dient den Zielen der Partnerschaft.',
    source: 'Grundsätze der Förderung, Förderempfehlung des Ausschusses',
  },
  {
    key: 'not-excluded',
    text: 'Kein Ausschluss: kein Regelangebot, keine Erholung und Touristik, keine interne Schulung.',
    source: 'Ausschlüsse der Förderung (Fragen und Antworten)',
  },
  {
    key: 'not-begun',
    text: 'Das Vorhaben hat nicht begonnen und endet im Förderjahr.',
    source: 'VV-BHO zu § 44, Nr. 1.3; Jährlichkeit',
  },
  {
    key: 'plan',
    text: 'Der Kosten- und Finanzierungsplan ist ausgeglichen, nachvollziehbar und sparsam.',
    source: 'ANBest-P, Nr. 1.1 und 1.2',
  },
  {
    key: 'papers',
    text: 'Die nötigen Anlagen liegen vor.',
    source: 'Aufruf der Partnerschaft',
  },
]
