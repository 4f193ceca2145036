import type { FormSection } from './form-shape.ts'

/** Who applies, for what, and why. */
export const organisation: FormSection = {
  slug: 'organisation',
  title: 'Organisation',
  lead: 'Name, Anschrift, Bankverbindung und Gemeinnützigkeit übernehmen wir aus den Angaben Ihrer Organisation.',
  kind: 'fields',
  fields: [
    {
      name: 'signatory',
      label: 'Vertretungsberechtigte Person (Name und Funktion)',
      kind: 'text',
      need: 'required',
      limit: 200,
      short: true,
    },
    {
      name: 'contactName',
      label: 'Ansprechperson für dieses Vorhaben',
      kind: 'text',
      need: 'required',
      limit: 200,
      short: true,
    },
    {
      name: 'contactPhone',
      label: 'Telefon der Ansprechperson',
      kind: 'text',
      need: 'recommended',
      limit: 60,
      short: true,
    },
    {
      name: 'contactEmail',
      label: 'E-Mail der Ansprechperson',
      kind: 'email',
      need: 'recommended',
      limit: 200,
      short: true,
    },
    {
      name: 'partner',
      label: 'Gemeinnütziger Partner',
      kind: 'partner',
      need: 'free',
      hint: 'Nötig, wenn Ihre Gruppe keine eigene Rechtsform hat oder nicht gemeinnützig ist.',
      short: true,
    },
  ],
}

export const measure: FormSection = {
  slug: 'vorhaben',
  title: 'Vorhaben',
  kind: 'fields',
  fields: [
    { name: 'title', label: 'Titel', kind: 'text', need: 'required', limit: 150, short: true },
    { name: 'place', label: 'Ort', kind: 'text', need: 'required', limit: 200, short: true },
    {
      name: 'periodFrom',
      label: 'Erster Tag',
      kind: 'day',
      need: 'required',
      hint: 'Vor der Bewilligung darf das Vorhaben nicht beginnen.',
      short: true,
    },
    {
      name: 'periodUntil',
      label: 'Letzter Tag',
      kind: 'day',
      need: 'required',
      hint: 'Spätestens der 31. Dezember des Förderjahres.',
      short: true,
    },
    {
      name: 'begun',
      label: 'Hat das Vorhaben schon begonnen?',
      kind: 'radio',
      need: 'required',
      options: ['Nein', 'Ja'],
      hint: 'Schon der Abschluss eines Vertrages zur Ausführung gilt als Beginn.',
      short: true,
    },
    {
      name: 'novelty',
      label: 'Neues Vorhaben oder Weiterentwicklung?',
      kind: 'radio',
      need: 'recommended',
      options: ['Neues Vorhaben', 'Weiterentwicklung eines früheren Vorhabens'],
    },
  ],
}

export const need: FormSection = {
  slug: 'bedarf',
  title: 'Bedarf',
  kind: 'fields',
  fields: [
    {
      name: 'need',
      label: 'Ausgangslage',
      kind: 'area',
      need: 'required',
      limit: 500,
      hint: 'Welches konkrete Problem gibt es vor Ort, und was sind seine Ursachen?',
    },
  ],
}

export const goals: FormSection = {
  slug: 'ziele',
  title: 'Ziele',
  kind: 'fields',
  fields: [
    {
      name: 'guidingGoal',
      label: 'Leitziel',
      kind: 'area',
      need: 'required',
      limit: 250,
      rows: 3,
      hint: 'Zu welchem Ziel der Partnerschaft trägt das Vorhaben bei?',
    },
    {
      name: 'middleGoal',
      label: 'Mittlerziel',
      kind: 'area',
      need: 'required',
      limit: 250,
      rows: 3,
      hint: 'Was soll sich durch das Vorhaben verändern? Nennen Sie ein Ziel, keine Maßnahme.',
    },
    {
      name: 'actionGoals',
      label: 'Handlungsziele',
      kind: 'choices',
      need: 'required',
      limit: 3,
      hint: 'Höchstens drei.',
      options: [
        'Demokratievermittlung',
        'Begegnung und Beteiligung',
        'Toleranzförderung',
        'Stärkung bürgerschaftlichen Engagements',
        'Interkulturelles und interreligiöses Lernen',
        'Extremismusprävention',
        'Willkommensstruktur',
        'Vernetzung und Bündnisarbeit',
      ],
    },
  ],
}
