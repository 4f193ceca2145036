import type { FormField, FormSection } from './form-shape.ts'
import type { FieldRule } from './rules/form-fields.ts'

/** What decides which form is asked: small projects answer fewer questions (domain 3.1: tiers). */
export interface FormTier {
  readonly forMicroGrant: boolean
}

const organisation: FormSection = {
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
      kind: 'text',
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

const measure: FormSection = {
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

const need: FormSection = {
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

const goals: FormSection = {
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

const action: FormSection = {
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

const audience: FormSection = {
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

const success: FormSection = {
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

const publicity: FormSection = {
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

const plan: FormSection = { slug: 'plan', title: 'Kosten- und Finanzierungsplan', kind: 'plan', fields: [] }
const attachments: FormSection = { slug: 'anlagen', title: 'Anlagen', kind: 'attachments', fields: [] }
const declarations: FormSection = {
  slug: 'erklaerungen',
  title: 'Erklärungen',
  kind: 'declarations',
  fields: [],
}

const full = [
  organisation,
  measure,
  need,
  goals,
  action,
  audience,
  success,
  publicity,
  plan,
  attachments,
  declarations,
]
const short = [organisation, measure, action, audience, plan, attachments, declarations].map((section) => ({
  ...section,
  fields: section.fields.filter((field) => field.short),
}))

export const sectionsOf = ({ forMicroGrant }: FormTier): readonly FormSection[] =>
  forMicroGrant ? short : full

export const findSection = (tier: FormTier, slug: string): FormSection | undefined =>
  sectionsOf(tier).find((section) => section.slug === slug)

export const fieldsOf = (tier: FormTier): readonly FormField[] =>
  sectionsOf(tier).flatMap(({ fields }) => fields)

/** What the rules ask of the form; days and partner have rules of their own. */
export const fieldRules = (tier: FormTier): FieldRule[] =>
  fieldsOf(tier)
    .filter(({ kind }) => kind !== 'day' && kind !== 'partner')
    .map(({ name, label, kind, need, limit }) => ({
      name,
      label,
      required: need === 'required',
      ...(limit === undefined ? {} : kind === 'choices' ? { maxChoices: limit } : { maxCharacters: limit }),
    }))

/** The section in which a finding's field is answered. */
export function sectionOfField(tier: FormTier, field: string | undefined): string | undefined {
  if (field === undefined) return undefined
  if (field === 'plan' || /^(plan|lumpSums)\b/.test(field)) return 'plan'
  if (field === 'attachments') return 'anlagen'
  if (field.startsWith('declarations')) return 'erklaerungen'
  return sectionsOf(tier).find((section) => section.fields.some(({ name }) => name === field))?.slug
}

/** Everything that can be reopened for a correction, by its German name, in the order of the form. */
export const reopenableFields = (tier: FormTier): { name: string; label: string; section: string }[] =>
  sectionsOf(tier).flatMap((section) =>
    section.kind === 'fields'
      ? section.fields.map(({ name, label }) => ({ name, label, section: section.title }))
      : section.kind === 'declarations'
        ? []
        : [{ name: section.kind, label: section.title, section: section.title }],
  )
