import { Hono } from 'hono'
import { allow } from '../../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { readForm } from '../../../platform/http/form.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { type Again, take } from '../../../platform/http/respond.ts'
import { setUpBody } from '../actions/set-up-body.ts'
import { bodyForm } from '../forms.ts'
import { bodiesPath } from '../paths.ts'
import { canOrganiseCommittee, canSeeBodies } from '../permissions.ts'
import { type Body, findCommittee, listBodies } from '../queries/bodies.ts'
import { listMembersAsOf } from '../queries/members.ts'
import { shownFindings } from '../shown-findings.ts'
import { BodiesPage } from '../views/bodies-page.tsx'
import { showBody } from './body.tsx'

/** All bodies of the partnership; the committee has an address of its own. */
export const bodiesPages = new Hono<Environment>()
  .get('/gremium', async (c) => {
    allow(canSeeBodies(scopeOf(c).actor))
    const committee = await findCommittee(scopeOf(c))
    return committee ? showBody(c, committee) : showAll(c)
  })
  .get('/gremien', (c) => showAll(c))
  .post('/gremien', async (c) => {
    const scope = scopeOf(c)
    allow(canOrganiseCommittee(scope.actor))
    const form = await readForm(c, bodyForm)
    if (!form.ok) return showAll(c, form)
    const { kind, label } = form.values
    if (oneOnly.has(kind) && (await listBodies(scope)).some((body) => body.kind === kind))
      return showAll(c, { typed: form.typed, errors: [{ field: 'kind', text: thereIsOne }] })
    return take(c, {
      act: (scope) => setUpBody(scope, { kind, label, members: [] }),
      to: bodiesPath(scope.slug),
      text: 'Das Gremium ist eingerichtet.',
      show: (again) => showAll(c, again),
      typed: form.typed,
    })
  })

const oneOnly: ReadonlySet<Body['kind']> = new Set(['committee', 'youth_forum'])
const thereIsOne =
  'Dieses Gremium gibt es hier schon einmal, und mehr als eines sieht das Programm nicht vor. Bitte wählen Sie eine andere Art.'

async function showAll(c: RequestContext, again?: Again): Promise<Response> {
  const scope = scopeOf(c)
  allow(canSeeBodies(scope.actor))
  const bodies = await Promise.all(
    (await listBodies(scope)).map(async (body) => {
      const members = await listMembersAsOf(scope, body.id, scope.today)
      const voting = members.filter((member) => member.voting).length
      return { ...body, voting, advisory: members.length - voting }
    }),
  )
  return page(
    c,
    {
      title: 'Gremien',
      breadcrumb: [{ label: 'Start', href: `/${scope.slug}` }, { label: 'Gremien' }],
      status: again ? 422 : 200,
    },
    <BodiesPage
      slug={scope.slug}
      bodies={bodies}
      mayOrganise={canOrganiseCommittee(scope.actor)}
      keys={formKeys(c)}
      typed={again?.typed ?? {}}
      errors={again?.errors ?? []}
      findings={shownFindings(again?.findings ?? [])}
    />,
  )
}
