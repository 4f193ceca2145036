import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { Conflict, found } from '../../../platform/errors.ts'
import { checkUploads } from '../../../platform/files/keep-file.ts'
import { uploadRefusalText } from '../../../platform/files/texts.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import {
  type FieldError,
  readFields,
  readForm,
  type Typed,
  typedList,
  typedText,
} from '../../../platform/http/form.ts'
import { answerOnce } from '../../../platform/http/once.ts'
import { formKeys } from '../../../platform/http/page.tsx'
import { idParameter } from '../../../platform/http/parameters.ts'
import { attachFiles, removeAttachment } from '../actions/attach-files.ts'
import { saveSection } from '../actions/save-section.ts'
import { saveUnlessChanged } from '../actions/save-unless-changed.ts'
import { type Application, listAttachments, listPossiblePartners } from '../application-queries.ts'
import { checkWriting } from '../check-application.ts'
import { declarationsOf } from '../declarations.ts'
import { findSection } from '../form-sections.ts'
import type { FormSection } from '../form-shape.ts'
import { sectionForm } from '../forms.ts'
import { attachmentPath, sectionPath } from '../paths.ts'
import { stampOf, valuesOf } from '../section-stamp.ts'
import { fieldErrors } from '../shown-findings.ts'
import { AttachmentsSection } from '../views/attachments-section.tsx'
import { DeclarationsSection } from '../views/declarations-section.tsx'
import { SectionForm } from '../views/section-form.tsx'
import { caseOf, editableApplicationOf } from './case-routes.ts'
import { planSection, postPlan } from './plan-section.tsx'
import { answerChanged, answerSaved, editPage, isAutosave, savedNoteOf } from './section-answer.tsx'

/** Writing the application, section by section. */
export const editRoutes = new Hono<Environment>()
  .get('/vorhaben/:measure/antrag/bearbeiten/:section', async (c) => {
    const application = await editableApplicationOf(c)
    return sectionPage(c, application, sectionOf(c, application), {})
  })
  .post('/vorhaben/:measure/antrag/bearbeiten/:section', async (c) => {
    const application = await editableApplicationOf(c)
    const section = sectionOf(c, application)
    if (section.kind === 'plan') return postPlan(c, application, section)
    if (section.kind === 'attachments') return uploadFiles(c, application, section)
    return postSection(c, application, section)
  })
  .post('/vorhaben/:measure/antrag/anlagen/:attachment/entfernen', async (c) => {
    const { id } = await caseOf(c)
    const attachmentId = idParameter<'attachment'>(c, 'attachment')
    found(
      (await listAttachments(scopeOf(c), id)).find((one) => one.id === attachmentId),
      'attachment',
    )
    const { measure } = await editableApplicationOf(c)
    return answerOnce(
      c,
      async (scope) => {
        await removeAttachment(scope, measure.id, attachmentId)
        return sectionPath(scope.slug, measure.id, 'anlagen')
      },
      { kind: 'success', text: 'Die Anlage ist entfernt.' },
    )
  })

const sectionOf = (c: RequestContext, { measure }: Application): FormSection =>
  found(findSection(measure, c.req.param('section') ?? ''), 'section')

/**
 * Keeps the section. Saving twice is the same as saving once, so the form has no number of its own: going back and
 * saving again must keep the newer text. What is written otherwise than its field asks is kept, and told beside it.
 */
async function postSection(
  c: RequestContext,
  application: Application,
  section: FormSection,
): Promise<Response> {
  const scope = scopeOf(c)
  const form = await readForm(c, sectionForm(section))
  if (!form.ok) return sectionPage(c, application, section, { typed: form.typed, errors: form.errors })
  const partners = await listPossiblePartners(scope, application.measure.applicantId)
  const { partner } = form.values
  if (partner && !partners.some(({ id }) => id === partner)) throw new Conflict('the partner is not known')
  const stamp = typedText(form.typed, 'stand')
  const saving = await saveUnlessChanged(scope, application.measure.id, { section, stamp }, (scope) =>
    saveSection(scope, application.measure.id, form.values),
  )
  if (saving.kind === 'changed')
    return answerChanged(c, saving, section, (above) =>
      sectionPage(c, saving.by, section, { typed: form.typed, above }),
    )
  const misspelt = checkWriting(application, section, form.values.answers ?? {})
  if (misspelt.length > 0 && !isAutosave(c)) {
    const saved = { ...application, savedAt: scope.now }
    return sectionPage(c, saved, section, { typed: form.typed, errors: fieldErrors(misspelt) })
  }
  return answerSaved(c, application, section, typedText(form.typed, 'go'))
}

async function uploadFiles(
  c: RequestContext,
  application: Application,
  section: FormSection,
): Promise<Response> {
  const { files } = await readFields(c)
  const uploads = await checkUploads(files)
  const errors: FieldError[] = uploads.flatMap(({ outcome }) =>
    outcome.kind === 'refused'
      ? [{ field: 'files', text: uploadRefusalText[outcome.code](outcome.facts) }]
      : [],
  )
  if (files.length === 0) errors.push({ field: 'files', text: 'Bitte wählen Sie mindestens eine Datei aus.' })
  if (application.attachments.length + files.length > mostAttachments)
    errors.push({ field: 'files', text: `Ein Antrag kann höchstens ${mostAttachments} Anlagen haben.` })
  if (errors.length > 0) return sectionPage(c, application, section, { errors })
  const kept = uploads.flatMap(({ bytes, outcome }) =>
    outcome.kind === 'accepted' ? [{ bytes, name: outcome.safeName, mediaType: outcome.mediaType }] : [],
  )
  return answerOnce(
    c,
    async (scope) => {
      await attachFiles(scope, application.measure.id, kept)
      return sectionPath(scope.slug, application.measure.id, 'anlagen')
    },
    {
      kind: 'success',
      text: kept.length === 1 ? 'Die Anlage ist gespeichert.' : 'Die Anlagen sind gespeichert.',
    },
  )
}

const mostAttachments = 50

interface Shown {
  readonly typed?: Typed
  readonly errors?: readonly FieldError[]
  /** Another person's version, when the section was changed meanwhile. */
  readonly above?: Child
}

async function sectionPage(
  c: RequestContext,
  application: Application,
  section: FormSection,
  { typed, errors = [], above }: Shown,
): Promise<Response> {
  if (section.kind === 'plan') return planSection(c, application, section)
  const scope = scopeOf(c)
  const { measure, answers, attachments, reopenedFields } = application
  const shared = {
    keys: formKeys(c),
    errors,
    action: sectionPath(scope.slug, measure.id, section.slug),
    savedNote: savedNoteOf(application),
    stamp: stampOf(application, section),
  }
  if (section.kind === 'attachments') {
    const readOnly = reopenedFields !== null && !reopenedFields.includes('attachments')
    const href = ({ id }: { id: (typeof attachments)[number]['id'] }) =>
      attachmentPath(scope.slug, measure.id, id)
    const list = <AttachmentsSection {...shared} attachments={attachments} href={href} readOnly={readOnly} />
    return editPage(c, application, section, list, errors.length > 0, [])
  }
  if (section.kind === 'declarations') {
    const made = typed ? typedList(typed, 'declarations') : [answers.declarations ?? []].flat()
    const form = (
      <DeclarationsSection {...shared} declarations={declarationsOf(application.year.year)} made={made} />
    )
    return editPage(c, application, section, withAbove(above, form), above ? 'changed' : errors.length > 0)
  }
  const asksPartner = section.fields.some(({ kind }) => kind === 'partner')
  const form = (
    <SectionForm
      {...shared}
      section={section}
      typed={typed ?? valuesOf(application)}
      reopenedFields={reopenedFields}
      partners={asksPartner ? await listPossiblePartners(scope, measure.applicantId) : []}
    />
  )
  return editPage(c, application, section, withAbove(above, form), above ? 'changed' : errors.length > 0)
}

const withAbove = (above: Child | undefined, form: Child): Child => (
  <>
    {above}
    {form}
  </>
)
