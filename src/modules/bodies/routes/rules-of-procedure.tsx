import { Hono } from 'hono'
import { allow, found } from '../../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { readForm } from '../../../platform/http/form.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { type Again, take } from '../../../platform/http/respond.ts'
import { adoptRulesOfProcedure } from '../actions/adopt-rules-of-procedure.ts'
import { rulesOfProcedurePath } from '../paths.ts'
import { canOrganiseCommittee, canSeeBodies, canSeeBody } from '../permissions.ts'
import { type Body, findCommittee } from '../queries/bodies.ts'
import { listRulesOfProcedure } from '../queries/rules-of-procedure.ts'
import { checkAdoption } from '../rules/adoption.ts'
import { rulesForm } from '../rules-form.ts'
import { shownFindings } from '../shown-findings.ts'
import { RulesPage } from '../views/rules-page.tsx'
import { bodyOf, crumbOf, crumbs } from './body.tsx'

/** The rules of the committee, and under its id those of every other body. */
export const rulesRoutes = new Hono<Environment>()
  .get('/geschaeftsordnung', (c) => showCommittee(c))
  .post('/geschaeftsordnung', async (c) => {
    allow(canOrganiseCommittee(scopeOf(c).actor))
    return adopt(c, found(await findCommittee(scopeOf(c)), 'committee'))
  })
  .get('/geschaeftsordnung/:body', async (c) => show(c, await bodyOf(c)))
  .post('/geschaeftsordnung/:body', async (c) => {
    const body = await bodyOf(c)
    allow(canOrganiseCommittee(scopeOf(c).actor))
    return adopt(c, body)
  })

const showCommittee = async (c: RequestContext): Promise<Response> => show(c, await findCommittee(scopeOf(c)))

async function adopt(c: RequestContext, body: Body): Promise<Response> {
  const form = await readForm(c, rulesForm)
  if (!form.ok) return show(c, body, form)
  return take(c, {
    act: (scope) => adoptRulesOfProcedure(scope, body.id, form.values),
    to: addressOf(c, body),
    text: 'Die Geschäftsordnung ist eingetragen.',
    show: (again) => show(c, body, again),
    typed: form.typed,
  })
}

const addressOf = (c: RequestContext, body: Body | undefined): string =>
  rulesOfProcedurePath(scopeOf(c).slug, body?.kind === 'committee' ? undefined : body?.id)

async function show(c: RequestContext, body: Body | undefined, again?: Again): Promise<Response> {
  const scope = scopeOf(c)
  allow(body ? canSeeBody(scope.actor, body) : canSeeBodies(scope.actor))
  const versions = body ? await listRulesOfProcedure(scope, body.id) : []
  const current = versions.find((version) => version.adoptedOn <= scope.today)
  const findings = again ? (again.findings ?? []) : current ? checkAdoption(current, 0) : []
  return page(
    c,
    {
      title: 'Geschäftsordnung',
      breadcrumb: crumbs(c, ...(body ? [crumbOf(c, body)] : []), { label: 'Geschäftsordnung' }),
      status: again ? 422 : 200,
    },
    <RulesPage
      action={addressOf(c, body)}
      bodyLabel={body?.label}
      versions={versions}
      today={scope.today}
      mayAdopt={body !== undefined && canOrganiseCommittee(scope.actor)}
      keys={formKeys(c)}
      typed={again?.typed ?? {}}
      errors={again?.errors ?? []}
      findings={shownFindings(findings)}
    />,
  )
}
