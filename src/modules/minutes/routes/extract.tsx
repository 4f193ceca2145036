import { Hono } from 'hono'
import type { Id } from '../../../kit/ids.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { readForm } from '../../../platform/http/form.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { idParameter } from '../../../platform/http/parameters.ts'
import { type Again, take } from '../../../platform/http/respond.ts'
import type { Scope } from '../../../platform/scope.ts'
import { meetingPath, meetingsPath } from '../../committee/paths.ts'
import { confirmExtract, publishExtract, withdrawExtract, writeExtract } from '../actions/extract.ts'
import { contentOf } from '../documents/content.ts'
import { extractOf } from '../documents/extract.ts'
import { extractItemsOf, gateForm, introductionForm, withdrawalForm } from '../forms.ts'
import { extractPath, minutesPath } from '../paths.ts'
import { loadExtract, publicationOf } from '../queries/extract.ts'
import { loadRecord } from '../queries/record.ts'
import { checkPublication } from '../rules/publication.ts'
import { shownFindings } from '../shown-findings.ts'
import { ExtractPage } from '../views/extract-page.tsx'
import { meetingToKeep } from './load-page.tsx'

const path = '/sitzungen/:meeting/protokoll/auszug'

export const extractRoutes = new Hono<Environment>()
  .get(path, async (c) => {
    await meetingToKeep(c)
    return show(c)
  })
  .post(path, async (c) => {
    const id = await meetingToKeep(c)
    const form = await readForm(c, introductionForm)
    if (!form.ok) return show(c, form)
    const { course } = await loadRecord(scopeOf(c), id)
    const items = extractItemsOf(
      form.typed,
      course.items.map(({ item }) => ({ itemId: item.id })),
    )
    const act = (scope: Scope) => writeExtract(scope, id, { introduction: form.values.introduction, items })
    return step(c, id, act, 'Der Auszug ist gespeichert und noch nicht veröffentlicht.', form)
  })
  .post(`${path}/bestaetigen`, async (c) => {
    const id = await meetingToKeep(c)
    const form = await readForm(c, gateForm)
    if (!form.ok) return show(c, form)
    const { writtenAt, question: questions } = form.values
    const act = (scope: Scope) => confirmExtract(scope, id, { writtenAt, questions })
    return step(c, id, act, 'Ihre Prüfung ist festgehalten.', form)
  })
  .post(`${path}/veroeffentlichen`, async (c) => {
    const id = await meetingToKeep(c)
    return step(c, id, (scope) => publishExtract(scope, id), 'Der Auszug ist veröffentlicht.')
  })
  .post(`${path}/zuruecknehmen`, async (c) => {
    const id = await meetingToKeep(c)
    const form = await readForm(c, withdrawalForm)
    if (!form.ok) return show(c, form)
    return step(
      c,
      id,
      (scope) => withdrawExtract(scope, id, form.values),
      'Der Auszug ist zurückgenommen.',
      form,
    )
  })

const step = (
  c: RequestContext,
  id: Id<'meeting'>,
  act: (scope: Scope) => Promise<unknown>,
  text: string,
  { typed }: Again = {},
): Promise<Response> =>
  take(c, {
    act,
    to: extractPath(scopeOf(c).slug, id),
    text,
    show: (again) => show(c, again),
    ...(typed ? { typed } : {}),
  })

async function show(c: RequestContext, again?: Again): Promise<Response> {
  const scope = scopeOf(c)
  const loaded = await loadExtract(scope, idParameter<'meeting'>(c, 'meeting'))
  const { record, extract } = loaded
  const { meeting } = record.course
  const findings = extract ? checkPublication(publicationOf(loaded, extract)) : []
  return page(
    c,
    {
      title: 'Öffentlicher Auszug',
      breadcrumb: [
        { label: 'Start', href: `/${scope.slug}` },
        { label: 'Sitzungen', href: meetingsPath(scope.slug) },
        { label: 'Sitzung', href: meetingPath(scope.slug, meeting.id) },
        { label: 'Protokoll', href: minutesPath(scope.slug, meeting.id) },
        { label: 'Öffentlicher Auszug' },
      ],
      status: again ? 422 : 200,
    },
    <ExtractPage
      slug={scope.slug}
      meeting={meeting}
      draft={extract ?? extractOf(record)}
      extract={extract}
      confirmations={loaded.confirmations}
      points={contentOf(record).items}
      gate={shownFindings(findings)}
      newKeys={() => formKeys(c)}
      typed={again?.typed ?? {}}
      errors={again?.errors ?? []}
      findings={shownFindings(again?.findings ?? [])}
    />,
  )
}
