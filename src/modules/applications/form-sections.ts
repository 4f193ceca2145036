import { action, audience, publicity, success } from './form-measure-sections.ts'
import { goals, measure, need, organisation } from './form-project-sections.ts'
import type { FormField, FormSection } from './form-shape.ts'
import type { FieldRule } from './rules/form-fields.ts'

/** What decides which form is asked: small projects answer fewer questions (domain 3.1: tiers). */
export interface FormTier {
  readonly forMicroGrant: boolean
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
export const fieldRules = (tier: FormTier): FieldRule[] => fieldRulesOf(fieldsOf(tier))

export const fieldRulesOf = (fields: readonly FormField[]): FieldRule[] =>
  fields
    .filter(({ kind }) => kind !== 'day' && kind !== 'partner')
    .map(({ name, label, kind, need, limit }) => ({
      name,
      label,
      required: need === 'required',
      ...(limit === undefined ? {} : kind === 'choices' ? { maxChoices: limit } : { maxCharacters: limit }),
      ...(kind === 'email' ? { format: 'email' } : kind === 'number' ? { format: 'whole-number' } : {}),
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
