import { Hono } from 'hono'
import { parseLocalDate } from '../../../kit/dates.ts'
import { allow, found, NotFound } from '../../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { readFields, readForm, typedText } from '../../../platform/http/form.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { idParameter } from '../../../platform/http/parameters.ts'
import { type Again, take } from '../../../platform/http/respond.ts'
import type { Scope } from '../../../platform/scope.ts'
import { listOrganisations, listPeople } from '../../identity/index.ts'
import { appointMember } from '../actions/appoint-member.ts'
import { dismissMember } from '../actions/dismiss-member.ts'
import { setUpCommittee } from '../actions/set-up-body.ts'
import { committeeForm, memberForm } from '../forms.ts'
import { committeePath } from '../paths.ts'
import { canOrganiseCommittee, canSeeBodies } from '../permissions.ts'
import { findCommittee } from '../queries/bodies.ts'
import { judgeComposition } from '../queries/judge-composition.ts'
import { getMember, listFormerMembers, listMembersAsOf } from '../queries/members.ts'
import { shownFindings } from '../shown-findings.ts'
import { CommitteePage, leftField } from '../views/committee-page.tsx'

export const committeePages = new Hono<Environment>()
  .get('/gremium', (c) => show(c))
  .post('/gremium/einrichten', async (c) => {
    allow(canOrganiseCommittee(scopeOf(c).actor))
    const form = await readForm(c, committeeForm)
    if (!form.ok) return show(c, form)
    const act = (scope: Scope) => setUpCommittee(scope, { label: form.values.label, members: [] })
    return step(c, act, 'Das Gremium ist eingerichtet.', form)
  })
  .post('/gremium', async (c) => {
    const scope = scopeOf(c)
    allow(canOrganiseCommittee(scope.actor))
    const body = found(await findCommittee(scope), 'committee')
    const form = await readForm(c, memberForm)
    if (!form.ok) return show(c, form)
    const { person: personId, organisation: organisationId, deputyName, ...member } = form.values
    const known = await choicesOf(scope)
    if (personId && !known.people.some(({ value }) => value === personId)) throw new NotFound('person')
    if (organisationId && !known.organisations.some(({ value }) => value === organisationId))
      throw new NotFound('organisation')
    const deputy = deputyName.trim() === '' ? null : deputyName
    const act = (scope: Scope) =>
      appointMember(scope, body.id, { ...member, personId, organisationId, deputyName: deputy })
    return step(c, act, 'Das Mitglied ist berufen.', form)
  })
  .post('/gremium/:member/entlassen', async (c) => {
    const scope = scopeOf(c)
    const member = await getMember(scope, idParameter<'member'>(c, 'member'))
    allow(canOrganiseCommittee(scope.actor))
    const { typed } = await readFields(c)
    const field = leftField(member.id)
    const leftOn = parseLocalDate(typedText(typed, field))
    if (!leftOn)
      return show(c, { typed, errors: [{ field, text: 'Bitte geben Sie den Tag des Ausscheidens an.' }] })
    return step(c, (scope) => dismissMember(scope, member.id, leftOn), 'Das Ausscheiden ist eingetragen.')
  })

const step = (
  c: RequestContext,
  act: (scope: Scope) => Promise<unknown>,
  text: string,
  { typed }: Again = {},
): Promise<Response> =>
  take(c, {
    act,
    to: committeePath(scopeOf(c).slug),
    text,
    show: (again) => show(c, again),
    ...(typed ? { typed } : {}),
  })

/** The people and organisations of this partnership that a seat can be given to. */
async function choicesOf(scope: Scope) {
  const people = await listPeople(scope, { today: scope.today, size: 1000 })
  const organisations = await listOrganisations(scope, { size: 1000 })
  return {
    people: people.rows.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` })),
    organisations: organisations.rows.map(({ id, name }) => ({ value: id, label: name })),
  }
}

async function show(c: RequestContext, again?: Again): Promise<Response> {
  const scope = scopeOf(c)
  allow(canSeeBodies(scope.actor))
  const body = await findCommittee(scope)
  const mayOrganise = canOrganiseCommittee(scope.actor)
  const members = body ? await listMembersAsOf(scope, body.id, scope.today) : []
  const former = body ? await listFormerMembers(scope, body.id, scope.today) : []
  const composition = body && members.length > 0 ? await judgeComposition(scope, body.id, scope.today) : []
  const choices = mayOrganise ? await choicesOf(scope) : { people: [], organisations: [] }
  return page(
    c,
    {
      title: body?.label ?? 'Gremium',
      breadcrumb: [{ label: 'Start', href: `/${scope.slug}` }, { label: body?.label ?? 'Gremium' }],
      status: again ? 422 : 200,
      wide: true,
    },
    <CommitteePage
      slug={scope.slug}
      label={body?.label}
      members={members}
      former={former}
      today={scope.today}
      {...choices}
      mayOrganise={mayOrganise}
      newKeys={() => formKeys(c)}
      typed={again?.typed ?? {}}
      errors={again?.errors ?? []}
      findings={shownFindings([...(again?.findings ?? []), ...composition])}
    />,
  )
}
