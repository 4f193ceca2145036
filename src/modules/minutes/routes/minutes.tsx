import { Hono } from 'hono'
import type { Id } from '../../../kit/ids.ts'
import { allow, found } from '../../../platform/errors.ts'
import { answerDocument, answerFile } from '../../../platform/files/keep-file.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { readForm } from '../../../platform/http/form.ts'
import { idParameter } from '../../../platform/http/parameters.ts'
import { type Again, take } from '../../../platform/http/respond.ts'
import type { Scope } from '../../../platform/scope.ts'
import { getMeeting } from '../../committee/index.ts'
import { approveMinutes } from '../actions/approve-minutes.ts'
import { distributeMinutes } from '../actions/distribute-minutes.ts'
import { correctMinutes, layBefore, takeBack } from '../actions/lay-before.ts'
import { answerObjection, raiseObjection } from '../actions/object.ts'
import { signMinutes } from '../actions/sign-minutes.ts'
import { writeMinutes } from '../actions/write-minutes.ts'
import { contentOf } from '../documents/content.ts'
import { printedMinutes } from '../documents/print-minutes.ts'
import {
  additionsOf,
  answerForm,
  approvalForm,
  distributionForm,
  headForm,
  layingForm,
  objectionForm,
  paperSignatureForm,
  signatureForm,
} from '../forms.ts'
import { minutesPath } from '../paths.ts'
import { canKeepMinutes, canObject, canReadMinutes } from '../permissions.ts'
import { listCandidates } from '../queries/candidates.ts'
import {
  getObjection,
  getVersion,
  listSignatures,
  listVersions,
  loadMinutesHead,
  type Version,
} from '../queries/minutes.ts'
import { loadRecord } from '../queries/record.ts'
import { meetingToKeep, showMinutes } from './load-page.tsx'

const path = '/sitzungen/:meeting/protokoll'

export const minutesRoutes = new Hono<Environment>()
  .get(path, (c) => showMinutes(c))
  .get(`${path}/pdf`, async (c) => {
    const scope = scopeOf(c)
    const id = await readable(c)
    const head = await loadMinutesHead(scope, id)
    const [newest] = head.state === 'draft' ? [] : await listVersions(scope, head.id)
    if (newest) return answerVersion(c, scope, head.id, newest)
    const content = contentOf(await loadRecord(scope, id))
    return answerPrinted(c, scope, `${content.title} (Entwurf).pdf`, printedMinutes(content, undefined))
  })
  .get(`${path}/fassungen/:number`, async (c) => {
    const scope = scopeOf(c)
    const id = await readable(c)
    const head = await loadMinutesHead(scope, id)
    // What closing a meeting printed before minutes had versions.
    const { minutesFileId } = await getMeeting(scope, id)
    if (c.req.param('number') === '0')
      return answerFile(c, scope, found(minutesFileId ?? undefined, 'minutes'))
    return answerVersion(c, scope, head.id, await getVersion(scope, head.id, Number(c.req.param('number'))))
  })
  .post(path, async (c) => {
    const scope = scopeOf(c)
    const id = await meetingToKeep(c)
    const form = await readForm(c, headForm)
    if (!form.ok) return showMinutes(c, form)
    const record = await loadRecord(scope, id)
    const items = record.course.items.map(({ item }) => ({ itemId: item.id }))
    const additions = additionsOf(form.values, form.typed, items, await listCandidates(scope, record))
    return step(c, id, (scope) => writeMinutes(scope, id, additions), 'Der Entwurf ist gespeichert.', form)
  })
  .post(`${path}/vorlegen`, async (c) => {
    const id = await meetingToKeep(c)
    const form = await readForm(c, layingForm)
    if (!form.ok) return showMinutes(c, form)
    const act = (scope: Scope) => layBefore(scope, id, form.values)
    return step(c, id, act, 'Das Protokoll liegt zur Unterschrift vor.', form)
  })
  .post(`${path}/zuruecknehmen`, async (c) => {
    const id = await meetingToKeep(c)
    return step(c, id, (scope) => takeBack(scope, id), 'Das Protokoll ist wieder ein Entwurf.')
  })
  .post(`${path}/berichtigen`, async (c) => {
    const id = await meetingToKeep(c)
    return step(c, id, (scope) => correctMinutes(scope, id), 'Das Protokoll ist wieder ein Entwurf.')
  })
  .post(`${path}/unterschrift`, async (c) => {
    const id = await readable(c)
    const form = await readForm(c, signatureForm)
    if (!form.ok) return showMinutes(c, form)
    return step(
      c,
      id,
      (scope) => signMinutes(scope, id, form.values),
      'Ihre Unterschrift ist festgehalten.',
      form,
    )
  })
  .post(`${path}/papier`, async (c) => {
    const id = await meetingToKeep(c)
    const form = await readForm(c, paperSignatureForm)
    if (!form.ok) return showMinutes(c, form)
    return step(
      c,
      id,
      (scope) => signMinutes(scope, id, form.values),
      'Die Unterschrift ist eingetragen.',
      form,
    )
  })
  .post(`${path}/versenden`, async (c) => {
    const id = await meetingToKeep(c)
    const form = await readForm(c, distributionForm)
    if (!form.ok) return showMinutes(c, form)
    const objectionsUntil = form.values.objectionsUntil ?? null
    const act = (scope: Scope) => distributeMinutes(scope, id, { objectionsUntil })
    return step(c, id, act, 'Das Protokoll ist versandt.', form)
  })
  .post(`${path}/einwendungen`, async (c) => {
    const { actor } = scopeOf(c)
    const id = await readable(c)
    allow(canObject(actor))
    const form = await readForm(c, objectionForm)
    if (!form.ok) return showMinutes(c, form)
    const { by, item: agendaItemId, objection: text } = form.values
    const foreign = canKeepMinutes(actor) && by.trim() !== ''
    const who = foreign ? { name: by, personId: null } : { name: actor.name, personId: actor.personId }
    const act = (scope: Scope) => raiseObjection(scope, id, { ...who, agendaItemId, text })
    return step(c, id, act, 'Die Einwendung ist eingegangen.', form)
  })
  .post(`${path}/einwendungen/:objection`, async (c) => {
    const id = await meetingToKeep(c)
    const { id: objectionId } = await getObjection(scopeOf(c), id, idParameter<'objection'>(c, 'objection'))
    const form = await readForm(c, answerForm(objectionId))
    if (!form.ok) return showMinutes(c, form)
    const { outcome, answer } = form.values
    const act = (scope: Scope) => answerObjection(scope, id, { id: objectionId, outcome, answer })
    return step(c, id, act, 'Die Einwendung ist beantwortet.', form)
  })
  .post(`${path}/genehmigen`, async (c) => {
    const id = await meetingToKeep(c)
    const form = await readForm(c, approvalForm)
    if (!form.ok) return showMinutes(c, form)
    const act = (scope: Scope) => approveMinutes(scope, id, form.values.approvedIn)
    return step(c, id, act, 'Das Protokoll ist genehmigt.', form)
  })

async function readable(c: RequestContext): Promise<Id<'meeting'>> {
  const { id } = await getMeeting(scopeOf(c), idParameter<'meeting'>(c, 'meeting'))
  allow(canReadMinutes(scopeOf(c).actor))
  return id
}

const step = (
  c: RequestContext,
  id: Id<'meeting'>,
  act: (scope: Scope) => Promise<unknown>,
  text: string,
  { typed }: Again = {},
): Promise<Response> =>
  take(c, {
    act,
    to: minutesPath(scopeOf(c).slug, id),
    text,
    show: (again) => showMinutes(c, again),
    ...(typed ? { typed } : {}),
  })

/** What both signed comes as it was stored; before that the paper is printed anew, with the signatures it has. */
async function answerVersion(
  c: RequestContext,
  scope: Scope,
  id: Id<'minutes'> | null,
  { number, content, fileId }: Version,
): Promise<Response> {
  if (fileId) return answerFile(c, scope, fileId)
  const signatures = (await listSignatures(scope, id)).filter((row) => row.number === number)
  const name = `${content.title} (Fassung ${number}).pdf`
  return answerPrinted(c, scope, name, printedMinutes(content, { number, signatures }))
}

async function answerPrinted(c: RequestContext, scope: Scope, name: string, data: object): Promise<Response> {
  const bytes = await scope.edges.pdf.print({
    template: 'modules/minutes/documents/minutes.typ',
    data,
    standard: 'ua-1',
    createdAt: scope.now,
  })
  return answerDocument(c, name, bytes)
}
