import { Hono } from 'hono'
import { parseId } from '../../../kit/ids.ts'
import { allow } from '../../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { type FieldError, readForm, type Typed } from '../../../platform/http/form.ts'
import { answerOnce } from '../../../platform/http/once.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { registerOrganisation } from '../actions/register-organisation.ts'
import { organisationForm } from '../forms.ts'
import { newOrganisationPath, organisationsPath } from '../paths.ts'
import { canLookAfterPeople, canSeePeople } from '../permissions.ts'
import { listOrganisations } from '../queries/organisations.ts'
import { OrganisationForm } from '../views/organisation-form.tsx'
import { OrganisationList } from '../views/organisation-list.tsx'
import { fieldsTyped } from './organisation-fields.ts'

/** The offices' list of organisations. */
export const organisationsPages = new Hono<Environment>()

organisationsPages.get('/menschen/organisationen', async (c) => {
  const scope = scopeOf(c)
  allow(canSeePeople(scope.actor))
  const name = c.req.query('name')?.trim() ?? ''
  const part = await listOrganisations(scope, { name, after: parseId<'organisation'>(c.req.query('nach')) })
  const view = (
    <OrganisationList slug={scope.slug} part={part} name={name} mayChange={canLookAfterPeople(scope.actor)} />
  )
  return page(c, { title: 'Organisationen', wide: true }, view)
})

organisationsPages.get('/menschen/organisationen/neu', (c) => {
  allow(canLookAfterPeople(scopeOf(c).actor))
  return newOrganisationPage(c, {}, [])
})

organisationsPages.post('/menschen/organisationen/neu', async (c) => {
  allow(canLookAfterPeople(scopeOf(c).actor))
  const form = await readForm(c, organisationForm)
  if (!form.ok) return newOrganisationPage(c, form.typed, form.errors)
  return answerOnce(
    c,
    async (scope) => {
      await registerOrganisation(scope, form.values)
      return organisationsPath(scope.slug)
    },
    { kind: 'success', text: `${form.values.name} ist angelegt.` },
  )
})

const newOrganisationPage = async (c: RequestContext, typed: Typed, errors: readonly FieldError[]) =>
  page(
    c,
    { title: 'Organisation anlegen', status: errors.length > 0 ? 422 : 200 },
    <OrganisationForm
      keys={formKeys(c)}
      action={newOrganisationPath(scopeOf(c).slug)}
      title="Organisation anlegen"
      lead="Nötig ist nur der Name. Alles Weitere kann die Organisation später selbst ergänzen."
      fields={fieldsTyped(typed)}
      errors={errors}
    />,
  )
