import { Hono } from 'hono'
import type { Id } from '../../../kit/ids.ts'
import { allow, NotFound } from '../../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { readForm } from '../../../platform/http/form.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { idParameter } from '../../../platform/http/parameters.ts'
import { type Again, take } from '../../../platform/http/respond.ts'
import type { Scope } from '../../../platform/scope.ts'
import { listOrganisations } from '../../identity/index.ts'
import { endTie, stateTie } from '../actions/state-tie.ts'
import { memberPath, tiesPath } from '../paths.ts'
import { canSeeTies, canStateTies } from '../permissions.ts'
import { getBody } from '../queries/bodies.ts'
import { getMember, type Member } from '../queries/members.ts'
import { getTie, listTies } from '../queries/ties.ts'
import { shownFindings } from '../shown-findings.ts'
import { tieForm } from '../tie-form.ts'
import { TiesPage } from '../views/ties-page.tsx'
import { crumbOf, crumbs } from './body.tsx'
import { refuseUnknown } from './choices.ts'

/** What a member is tied to; conflicts of interest are proposed from it. */
export const tieRoutes = new Hono<Environment>()
  .get('/mitglieder/:member/verbindungen', async (c) => show(c, await memberOf(c)))
  .post('/mitglieder/:member/verbindungen', async (c) => {
    const member = await memberToChange(c)
    const form = await readForm(c, tieForm)
    if (!form.ok) return show(c, member, form)
    const { organisation: organisationId, ...tie } = form.values
    refuseUnknown(await organisationsOf(scopeOf(c)), organisationId, 'organisation')
    const act = (scope: Scope) => stateTie(scope, { memberId: member.id, organisationId, ...tie })
    return step(c, member, act, 'Die Verbindung ist angegeben.', form)
  })
  .post('/mitglieder/:member/verbindungen/:tie/beenden', async (c) => {
    const member = await memberToChange(c)
    const tie = await getTie(scopeOf(c), idParameter<'tie'>(c, 'tie'))
    if (tie.memberId !== member.id) throw new NotFound('tie')
    return step(c, member, (scope) => endTie(scope, tie.id), 'Die Verbindung ist beendet.')
  })

const memberOf = (c: RequestContext): Promise<Member> =>
  getMember(scopeOf(c), idParameter<'member'>(c, 'member'))

async function memberToChange(c: RequestContext): Promise<Member> {
  const member = await memberOf(c)
  allow(canStateTies(scopeOf(c).actor, member))
  return member
}

const step = (
  c: RequestContext,
  member: Member,
  act: (scope: Scope) => Promise<unknown>,
  text: string,
  { typed }: Again = {},
): Promise<Response> =>
  take(c, {
    act,
    to: tiesPath(scopeOf(c).slug, member.id),
    text,
    show: (again) => show(c, member, again),
    ...(typed ? { typed } : {}),
  })

async function organisationsOf(scope: Scope) {
  const { rows } = await listOrganisations(scope, { size: 1000 })
  return rows.map(({ id, name }): { value: Id<'organisation'>; label: string } => ({
    value: id,
    label: name,
  }))
}

async function show(c: RequestContext, member: Member, again?: Again): Promise<Response> {
  const scope = scopeOf(c)
  allow(canSeeTies(scope.actor, member))
  const body = await getBody(scope, member.bodyId)
  const mayState = canStateTies(scope.actor, member)
  return page(
    c,
    {
      title: 'Verbindungen',
      breadcrumb: crumbs(
        c,
        crumbOf(c, body),
        { label: member.name, href: memberPath(scope.slug, member.id) },
        { label: 'Verbindungen' },
      ),
      status: again ? 422 : 200,
    },
    <TiesPage
      slug={scope.slug}
      member={member}
      ties={await listTies(scope, [member.id], scope.today)}
      organisations={mayState ? await organisationsOf(scope) : []}
      mayState={mayState}
      newKeys={() => formKeys(c)}
      typed={again?.typed ?? {}}
      errors={again?.errors ?? []}
      findings={shownFindings(again?.findings ?? [])}
    />,
  )
}
