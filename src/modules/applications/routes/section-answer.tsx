import type { Child } from 'hono/jsx'
import { formatMoment } from '../../../kit/dates.ts'
import { type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { page } from '../../../platform/http/page.tsx'
import type { IslandName } from '../../../ui/index.ts'
import type { Saving } from '../actions/save-unless-changed.ts'
import type { Application } from '../application-queries.ts'
import { sectionsOf } from '../form-sections.ts'
import type { FormSection } from '../form-shape.ts'
import { casePath, myCasesPath, sectionPath } from '../paths.ts'
import { valuesOf } from '../section-stamp.ts'
import { ChangedMeanwhile } from '../views/changed-meanwhile.tsx'
import { EditPage } from '../views/edit-page.tsx'

/** 204 for the script that saves while typing; with the button on to the next section, or to the overview. */
export function answerSaved(
  c: RequestContext,
  { measure }: Application,
  section: FormSection,
  go: string,
): Response {
  if (isAutosave(c)) return c.body(null, 204)
  const { slug } = scopeOf(c)
  const sections = sectionsOf(measure)
  const at = sections.findIndex((one) => one.slug === section.slug)
  const next = go === 'stay' ? section : go === 'overview' ? undefined : sections[at + 1]
  return c.redirect(next ? sectionPath(slug, measure.id, next.slug) : casePath(slug, measure.id), 303)
}

export const isAutosave = (c: RequestContext): boolean => c.req.header('x-autosave') === '1'

export const savedNoteOf = ({ savedAt }: Application): string =>
  `Zuletzt gespeichert am ${formatMoment(savedAt)}`

export type Changed = Extract<Saving, { kind: 'changed' }>

/** Nothing was saved: the script waits for the button, and the button shows both versions. */
export function answerChanged(
  c: RequestContext,
  { by: kept }: Changed,
  section: FormSection,
  show: (above: Child) => Promise<Response>,
): Response | Promise<Response> {
  if (isAutosave(c)) return c.body(null, 409)
  const href = sectionPath(scopeOf(c).slug, kept.measure.id, section.slug)
  return show(<ChangedMeanwhile kept={kept} section={section} values={valuesOf(kept)} href={href} />)
}

/** The page around a section's form; `true` when it has errors. */
export async function editPage(
  c: RequestContext,
  application: Application,
  section: FormSection,
  form: Child,
  outcome: boolean | 'changed',
  islands: readonly IslandName[] = ['autosave', 'counter', 'once'],
): Promise<Response> {
  const { slug } = scopeOf(c)
  const { measure } = application
  const breadcrumb = [
    { label: 'Start', href: `/${slug}` },
    { label: 'Meine Anträge', href: myCasesPath(slug) },
    { label: measure.title.trim() || 'Antrag', href: casePath(slug, measure.id) },
    { label: section.title },
  ]
  return page(
    c,
    { title: section.title, breadcrumb, status: outcome === 'changed' ? 409 : outcome ? 422 : 200, islands },
    <EditPage slug={slug} application={application} section={section}>
      {form}
    </EditPage>,
  )
}
