import { createHash } from 'node:crypto'
import type { Typed } from '../../platform/http/form.ts'
import type { Application } from './application-queries.ts'
import type { FormSection } from './form-shape.ts'
import { typedCountsOf } from './lump-sum-form.ts'
import { typedPlanOf } from './plan-form.ts'

/** The kept values of the whole form, as its fields show them. */
export const valuesOf = ({ measure, answers }: Application): Typed => ({
  ...answers,
  title: measure.title,
  place: measure.place,
  periodFrom: measure.beginsOn ?? '',
  periodUntil: measure.endsOn ?? '',
  partner: measure.partnerId ?? '',
})

/** Which version of a section a page shows: the same content has the same stamp. */
export function stampOf(application: Application, section: FormSection): string {
  const values = valuesOf(application)
  const content =
    section.kind === 'plan'
      ? [typedPlanOf(application.plan), typedCountsOf(application.answers)]
      : section.kind === 'declarations'
        ? [values.declarations ?? []]
        : section.fields.map(({ name }) => values[name] ?? '')
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22)
}
