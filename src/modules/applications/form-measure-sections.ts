import type { FormSection } from './form-shape.ts'

/** What is done for whom, and how it is known to have worked. */
export const action: FormSection = {
  slug: 'massnahme',
  title: 'Maßnahme',
  kind: 'fields',
  fields: [
    {
      name: 'projectTypes',
      label: 'Art des Projekts',
      kind: 'choices',
      need: 'required',
      options: [
        'Diskussions- und Informationsveranstaltung',
        'Kulturprojekt',
        'Qualifizierung und Weiterbildung',
        'Aktionstage',
        'Jugendbeteiligung',
        'Anderes',
      ],
    },
    {
      name: 'description',
      label: 'Beschreibung der Maßnahme',
      kind: 'area',
      need: 'required',
      limit: 750,
      rows: 8,
      short: true,
    },
    {
      name: 'concept',
      label: 'Handlungskonzept',
      kind: 'area',
      need: 'recommended',
      limit: 3000,
      rows: 10,
      hint: 'Was geschieht wann, wie, wo und mit wem?',
    },
  ],
}

export const audience: FormSection = {
  slug: 'zielgruppe',
  title: 'Zielgruppe',
  kind: 'fields',
  fields: [
    {
      name: 'audiences',
      label: 'Wen möchten Sie erreichen?',
      kind: 'choices',
      need: 'required',
      options: [
        'Kinder bis 13 Jahre',
        'Jugendliche von 14 bis 17 Jahren',
        'Junge Erwachsene von 18 bis 26 Jahren',
        'Erwachsene',
        'Ältere Menschen',
        'Fachkräfte und Ehrenamtliche',
        'Alle Menschen am Ort',
      ],
      short: true,
    },
    {
      name: 'participants',
      label: 'Erwartete Zahl der Teilnehmenden',
      kind: 'number',
      need: 'recommended',
      limit: 12,
      unit: 'Personen',
      short: true,
    },
    {
      name: 'genderOrientation',
      label: 'Geschlechtsspezifische Ausrichtung',
      kind: 'area',
      need: 'free',
      limit: 300,
      rows: 3,
    },
  ],
}

export const success: FormSection = {
  slug: 'erfolg',
  title: 'Erfolg',
  kind: 'fields',
  fields: [
    {
      name: 'success',
      label: 'Woran erkennen Sie, dass das Vorhaben gelungen ist?',
      kind: 'area',
      need: 'recommended',
      limit: 750,
    },
  ],
}

export const publicity: FormSection = {
  slug: 'oeffentlichkeit',
  title: 'Öffentlichkeitsarbeit',
  lead: 'Jede Veröffentlichung nennt die Förderung und zeigt die Logos (Hinweise zur Öffentlichkeitsarbeit).',
  kind: 'fields',
  fields: [
    {
      name: 'publicity',
      label: 'Wie machen Sie das Vorhaben bekannt?',
      kind: 'area',
      need: 'recommended',
      limit: 500,
    },
  ],
}
