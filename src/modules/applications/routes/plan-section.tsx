import type { Child } from 'hono/jsx'
import { Conflict } from '../../../platform/errors.ts'
import { type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { type FieldError, readFields, type Typed, typedText } from '../../../platform/http/form.ts'
import { formKeys } from '../../../platform/http/page.tsx'
import { savePlan } from '../actions/save-plan.ts'
import { saveUnlessChanged } from '../actions/save-unless-changed.ts'
import type { Application } from '../application-queries.ts'
import type { FormSection } from '../form-shape.ts'
import {
  answersOfCounts,
  linesOfCounts,
  parseCounts,
  readTypedCounts,
  type TypedCounts,
  typedCountsOf,
} from '../lump-sum-form.ts'
import { sectionPath } from '../paths.ts'
import { changeRows, parsePlan, readTypedPlan, type TypedPlan, typedPlanOf } from '../plan-form.ts'
import { computeLumpSums } from '../rules/lump-sum-plan.ts'
import { stampOf } from '../section-stamp.ts'
import { LumpSumForm, PlanForm } from '../views/plan-section.tsx'
import { answerChanged, answerSaved, editPage, savedNoteOf } from './section-answer.tsx'

/** The plan as it is kept. */
export const planSection = (
  c: RequestContext,
  application: Application,
  section: FormSection,
): Promise<Response> =>
  isLumpSums(application)
    ? showCounts(c, application, section, typedCountsOf(application.answers), [])
    : showPlan(c, application, section, typedPlanOf(application.plan), [])

export async function postPlan(
  c: RequestContext,
  application: Application,
  section: FormSection,
): Promise<Response> {
  const { typed } = await readFields(c)
  if (hasNull(typed)) throw new Conflict('a control character')
  return isLumpSums(application)
    ? postCounts(c, application, section, typed)
    : postLines(c, application, section, typed)
}

const hasNull = (typed: Typed): boolean =>
  Object.values(typed)
    .flat()
    .some((text) => text.includes('\0'))

const isLumpSums = ({ year, terms }: Application): boolean =>
  year.settlement === 'lump_sums' && terms.lumpSums !== null

async function postLines(c: RequestContext, application: Application, section: FormSection, typed: Typed) {
  const plan = readTypedPlan(typed)
  const changed = changeRows(typed, plan)
  if (changed) return showPlan(c, application, section, changed, [])
  const parsed = parsePlan(plan)
  if (!parsed.ok) return showPlan(c, application, section, parsed.plan, parsed.errors)
  const version = { section, stamp: typedText(typed, 'stand') }
  const saving = await saveUnlessChanged(scopeOf(c), application.measure.id, version, (scope) =>
    savePlan(scope, application.measure.id, parsed.lines),
  )
  if (saving.kind === 'changed')
    return answerChanged(c, saving, section, (above) => showPlan(c, saving.by, section, plan, [], above))
  return answerSaved(c, application, section, typedText(typed, 'go'))
}

async function postCounts(c: RequestContext, application: Application, section: FormSection, typed: Typed) {
  const counts = readTypedCounts(typed)
  const parsed = parseCounts(counts)
  const { lumpSums } = application.terms
  if (!parsed.ok || !lumpSums)
    return showCounts(c, application, section, counts, parsed.ok ? [] : parsed.errors)
  const version = { section, stamp: typedText(typed, 'stand') }
  const lines = linesOfCounts(parsed.counts, lumpSums)
  const saving = await saveUnlessChanged(scopeOf(c), application.measure.id, version, (scope) =>
    savePlan(scope, application.measure.id, lines, answersOfCounts(counts)),
  )
  if (saving.kind === 'changed')
    return answerChanged(c, saving, section, (above) => showCounts(c, saving.by, section, counts, [], above))
  return answerSaved(c, application, section, typedText(typed, 'go'))
}

const formOf = (c: RequestContext, application: Application, section: FormSection) => ({
  action: sectionPath(scopeOf(c).slug, application.measure.id, section.slug),
  keys: formKeys(c),
  readOnly: application.reopenedFields !== null && !application.reopenedFields.includes('plan'),
  savedNote: savedNoteOf(application),
  stamp: stampOf(application, section),
})

const showPlan = (
  c: RequestContext,
  application: Application,
  section: FormSection,
  plan: TypedPlan,
  errors: readonly FieldError[],
  above?: Child,
): Promise<Response> =>
  editPage(
    c,
    application,
    section,
    <>
      {above}
      <PlanForm {...formOf(c, application, section)} plan={plan} errors={errors} />
    </>,
    above ? 'changed' : errors.length > 0,
    ['autosave', 'plan', 'once'],
  )

async function showCounts(
  c: RequestContext,
  application: Application,
  section: FormSection,
  typed: TypedCounts,
  errors: readonly FieldError[],
  above?: Child,
): Promise<Response> {
  const { lumpSums, sources } = application.terms
  if (!lumpSums) throw new Error(`the terms of ${application.year.generation} have no lump sums`)
  const kept = parseCounts(typedCountsOf(application.answers))
  const form = (
    <>
      {above}
      <LumpSumForm
        {...formOf(c, application, section)}
        typed={typed}
        terms={lumpSums}
        source={sources.lumpSums}
        sums={kept.ok ? computeLumpSums(kept.counts, lumpSums) : undefined}
        errors={errors}
      />
    </>
  )
  return editPage(c, application, section, form, above ? 'changed' : errors.length > 0)
}
