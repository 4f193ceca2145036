import { Hono } from 'hono'
import { parseId } from '../../../kit/ids.ts'
import { allow } from '../../../platform/errors.ts'
import { checkUploads, type FileToKeep } from '../../../platform/files/keep-file.ts'
import { uploadRefusalText } from '../../../platform/files/texts.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { type FieldError, readForm } from '../../../platform/http/form.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { type Again, take } from '../../../platform/http/respond.ts'
import type { Scope } from '../../../platform/scope.ts'
import { appointMember, type NewMember } from '../actions/appoint-member.ts'
import { memberForm } from '../forms.ts'
import { bodyPath } from '../paths.ts'
import { canOrganiseCommittee } from '../permissions.ts'
import type { Body } from '../queries/bodies.ts'
import { listFreedSeats } from '../queries/members.ts'
import { shownFindings } from '../shown-findings.ts'
import { AppointPage } from '../views/appoint-page.tsx'
import { bodyOf, crumbOf, crumbs } from './body.tsx'
import { choicesOf, refuseUnknown } from './choices.ts'

/** Filling a seat: who, for which group, appointed by whom, with which document, in succession of whom. */
export const appointRoutes = new Hono<Environment>()
  .get('/gremien/:body/berufen', async (c) => show(c, await bodyOf(c)))
  .post('/gremien/:body/berufen', async (c) => {
    const scope = scopeOf(c)
    const body = await bodyOf(c)
    allow(canOrganiseCommittee(scope.actor))
    const form = await readForm(c, memberForm)
    const { document, errors } = await readDocument(form.files, form.ok)
    if (!form.ok) return show(c, body, { typed: form.typed, errors: [...form.errors, ...errors] })
    if (errors.length > 0) return show(c, body, { typed: form.typed, errors })
    const member = await memberOf(scope, form.values, document)
    return take(c, {
      act: (scope) => appointMember(scope, body.id, member),
      to: bodyPath(scope.slug, body.id),
      text: 'Das Mitglied ist berufen. Was zur Zusammensetzung zu sagen ist, steht über der Liste.',
      show: (again) => show(c, body, again),
      typed: form.typed,
    })
  })

type Values = Extract<Awaited<ReturnType<typeof readMember>>, { ok: true }>['values']
const readMember = (c: RequestContext) => readForm(c, memberForm)

async function memberOf(scope: Scope, values: Values, document: FileToKeep | null): Promise<NewMember> {
  const { person, organisation, deputyName, deputyPerson, termUntil, follows, ...member } = values
  const { people, organisations } = await choicesOf(scope)
  refuseUnknown(people, person, 'person')
  refuseUnknown(people, deputyPerson, 'person')
  refuseUnknown(organisations, organisation, 'organisation')
  return {
    ...member,
    personId: person,
    organisationId: organisation,
    deputyName: deputyName.trim() === '' ? null : deputyName,
    deputyPersonId: deputyPerson,
    termUntil: termUntil ?? null,
    followsId: follows,
    document,
  }
}

/** A browser cannot put a file back into a form that is shown again: it is asked for once more. */
async function readDocument(files: readonly File[], formIsRight: boolean) {
  const [upload] = await checkUploads(files.slice(0, 1))
  const refuse = (text: string): FieldError[] => [{ field: 'document', text }]
  if (!upload) return { document: null, errors: [] }
  const { bytes, outcome } = upload
  if (outcome.kind === 'refused')
    return { document: null, errors: refuse(uploadRefusalText[outcome.code](outcome.facts)) }
  if (!formIsRight)
    return { document: null, errors: refuse('Bitte wählen Sie die Unterlage noch einmal aus.') }
  const document: FileToKeep = { bytes, name: outcome.safeName, mediaType: outcome.mediaType }
  return { document, errors: [] }
}

async function show(c: RequestContext, body: Body, again?: Again): Promise<Response> {
  const scope = scopeOf(c)
  allow(canOrganiseCommittee(scope.actor))
  return page(
    c,
    {
      title: 'Mitglied berufen',
      breadcrumb: crumbs(c, crumbOf(c, body), { label: 'Mitglied berufen' }),
      status: again ? 422 : 200,
    },
    <AppointPage
      slug={scope.slug}
      body={body}
      freed={await listFreedSeats(scope, body.id)}
      follows={parseId<'member'>(c.req.query('nachfolge') ?? '')}
      today={scope.today}
      {...(await choicesOf(scope))}
      keys={formKeys(c)}
      typed={again?.typed ?? {}}
      errors={again?.errors ?? []}
      findings={shownFindings(again?.findings ?? [])}
    />,
  )
}
