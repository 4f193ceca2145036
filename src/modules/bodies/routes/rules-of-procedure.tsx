import { Hono } from 'hono'
import { allow, found } from '../../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { readForm } from '../../../platform/http/form.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { type Again, take } from '../../../platform/http/respond.ts'
import { adoptRulesOfProcedure } from '../actions/adopt-rules-of-procedure.ts'
import { rulesForm } from '../forms.ts'
import { rulesOfProcedurePath } from '../paths.ts'
import { canOrganiseCommittee, canSeeBodies } from '../permissions.ts'
import { findCommittee } from '../queries/bodies.ts'
import { listRulesOfProcedure } from '../queries/rules-of-procedure.ts'
import { readMajority } from '../rules/read-rules.ts'
import { usualRules } from '../rules/rules-of-procedure.ts'
import { quorumRules } from '../rules-texts.ts'
import { shownFindings } from '../shown-findings.ts'
import { RulesPage } from '../views/rules-page.tsx'

export const rulesRoutes = new Hono<Environment>()
  .get('/geschaeftsordnung', (c) => show(c))
  .post('/geschaeftsordnung', async (c) => {
    const scope = scopeOf(c)
    allow(canOrganiseCommittee(scope.actor))
    const body = found(await findCommittee(scope), 'committee')
    const form = await readForm(c, rulesForm)
    if (!form.ok) return show(c, form)
    const { quorum, microGrantCap, ...rules } = form.values
    return take(c, {
      act: (scope) =>
        adoptRulesOfProcedure(scope, body.id, {
          ...usualRules,
          ...rules,
          ...readMajority(rules.majority),
          quorum: quorumRules[quorum],
          civilGroups: ['civil_society', 'youth'],
          microGrantCapCents: microGrantCap,
        }),
      to: rulesOfProcedurePath(scope.slug),
      text: 'Die Geschäftsordnung ist eingetragen.',
      show: (again) => show(c, again),
      typed: form.typed,
    })
  })

async function show(c: RequestContext, again?: Again): Promise<Response> {
  const scope = scopeOf(c)
  allow(canSeeBodies(scope.actor))
  const body = await findCommittee(scope)
  return page(
    c,
    {
      title: 'Geschäftsordnung',
      breadcrumb: [{ label: 'Start', href: `/${scope.slug}` }, { label: 'Geschäftsordnung' }],
      status: again ? 422 : 200,
    },
    <RulesPage
      slug={scope.slug}
      versions={body ? await listRulesOfProcedure(scope, body.id) : []}
      today={scope.today}
      mayAdopt={body !== undefined && canOrganiseCommittee(scope.actor)}
      keys={formKeys(c)}
      typed={again?.typed ?? {}}
      errors={again?.errors ?? []}
      findings={shownFindings(again?.findings ?? [])}
    />,
  )
}
