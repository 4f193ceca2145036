import { Hono } from 'hono'
import { allow } from '../../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { readForm } from '../../../platform/http/form.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { type Again, take } from '../../../platform/http/respond.ts'
import { getCommittee } from '../../bodies/index.ts'
import { canOrganiseCommittee } from '../../bodies/permissions.ts'
import { adoptCriteria } from '../actions/adopt-criteria.ts'
import { catalogueForm } from '../criteria-form.ts'
import { criteriaPath } from '../paths.ts'
import { canSeeMeetings } from '../permissions.ts'
import { listCatalogues } from '../queries/criteria.ts'
import { shownFindings } from '../shown-findings.ts'
import { CriteriaPage } from '../views/criteria-page.tsx'

/** What the body judges applications by. */
export const criteriaRoutes = new Hono<Environment>()
  .get('/kriterien', (c) => show(c))
  .post('/kriterien', async (c) => {
    const { actor, slug } = scopeOf(c)
    allow(canOrganiseCommittee(actor))
    const form = await readForm(c, catalogueForm)
    if (!form.ok) return show(c, form)
    const { adoptedOn, criteria } = form.values
    return take(c, {
      act: (scope) => adoptCriteria(scope, adoptedOn, criteria),
      to: criteriaPath(slug),
      text: 'Die Kriterien sind eingetragen.',
      show: (again) => show(c, again),
      typed: form.typed,
    })
  })

async function show(c: RequestContext, again?: Again): Promise<Response> {
  const scope = scopeOf(c)
  allow(canSeeMeetings(scope.actor))
  const { id } = await getCommittee(scope)
  return page(
    c,
    {
      title: 'Kriterien der Auswahl',
      breadcrumb: [{ label: 'Start', href: `/${scope.slug}` }, { label: 'Kriterien' }],
      status: again ? 422 : 200,
    },
    <CriteriaPage
      slug={scope.slug}
      catalogues={await listCatalogues(scope, id)}
      mayAdopt={canOrganiseCommittee(scope.actor)}
      keys={formKeys(c)}
      typed={again?.typed ?? {}}
      errors={again?.errors ?? []}
      findings={shownFindings(again?.findings ?? [])}
    />,
  )
}
