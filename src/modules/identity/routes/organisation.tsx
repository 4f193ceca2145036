import { Hono } from 'hono'
import { allow } from '../../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { type FieldError, readForm } from '../../../platform/http/form.ts'
import { answerOnce } from '../../../platform/http/once.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { idParameter } from '../../../platform/http/parameters.ts'
import { updateOrganisation } from '../actions/update-organisation.ts'
import { organisationForm } from '../forms.ts'
import { organisationPath } from '../paths.ts'
import { canEditOrganisation } from '../permissions.ts'
import { getOrganisation, listOwnOrganisations, type Organisation } from '../queries/organisations.ts'
import { type OrganisationFields, OrganisationForm } from '../views/organisation-form.tsx'
import { OwnOrganisations } from '../views/own-organisations.tsx'
import { fieldsOf, fieldsTyped } from './organisation-fields.ts'

/** "Meine Organisation": master data and bank account. */
export const organisationPages = new Hono<Environment>()

organisationPages.get('/organisation', async (c) => {
  const scope = scopeOf(c)
  const organisations = await listOwnOrganisations(scope)
  allow(organisations.length > 0)
  const [only, ...more] = organisations
  if (only && more.length === 0) return c.redirect(organisationPath(scope.slug, only.id), 303)
  const view = <OwnOrganisations slug={scope.slug} organisations={organisations} />
  return page(c, { title: 'Meine Organisationen' }, view)
})

organisationPages.get('/organisation/:organisation', async (c) => {
  const organisation = await loadEditable(c)
  return organisationPage(c, organisation, fieldsOf(organisation), [])
})

organisationPages.post('/organisation/:organisation', async (c) => {
  const organisation = await loadEditable(c)
  const form = await readForm(c, organisationForm)
  if (!form.ok) return organisationPage(c, organisation, fieldsTyped(form.typed), form.errors)
  return answerOnce(
    c,
    async (scope) => {
      await updateOrganisation(scope, organisation.id, form.values)
      return organisationPath(scope.slug, organisation.id)
    },
    { kind: 'success', text: 'Die Angaben sind gespeichert.' },
  )
})

async function loadEditable(c: RequestContext): Promise<Organisation> {
  const scope = scopeOf(c)
  const organisation = await getOrganisation(scope, idParameter(c, 'organisation'))
  allow(canEditOrganisation(scope.actor, organisation.id))
  return organisation
}

const organisationPage = (
  c: RequestContext,
  organisation: Organisation,
  fields: OrganisationFields,
  errors: readonly FieldError[],
) =>
  page(
    c,
    { title: organisation.name, status: errors.length > 0 ? 422 : 200 },
    <OrganisationForm
      keys={formKeys(c)}
      action={organisationPath(scopeOf(c).slug, organisation.id)}
      title={organisation.name}
      lead="Diese Angaben übernehmen Ihre Anträge und Abrufe. Sie geben sie nur einmal ein."
      fields={fields}
      errors={errors}
    />,
  )
