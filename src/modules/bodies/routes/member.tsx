import { Hono } from 'hono'
import { allow, found } from '../../../platform/errors.ts'
import { answerFile } from '../../../platform/files/keep-file.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { readForm } from '../../../platform/http/form.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { idParameter } from '../../../platform/http/parameters.ts'
import { type Again, take } from '../../../platform/http/respond.ts'
import type { Scope } from '../../../platform/scope.ts'
import { dismissMember } from '../actions/dismiss-member.ts'
import { endDeputy } from '../actions/end-deputy.ts'
import { nameDeputy } from '../actions/name-deputy.ts'
import { prolongTerm } from '../actions/prolong-term.ts'
import { deputyEndForm, deputyForm, leavingForm, termForm } from '../forms.ts'
import { memberPath } from '../paths.ts'
import { canOrganiseCommittee, canSeeBody, canSeeTies } from '../permissions.ts'
import { getBody } from '../queries/bodies.ts'
import { findSuccessor, getMember, listDeputies, listTerms, type Member } from '../queries/members.ts'
import { shownFindings } from '../shown-findings.ts'
import { MemberPage } from '../views/member-page.tsx'
import { crumbOf, crumbs } from './body.tsx'
import { choicesOf, noChoices, refuseUnknown } from './choices.ts'

/** One seat and who holds it: deputies, term of office, leaving, and the letter of appointment. */
export const memberRoutes = new Hono<Environment>()
  .get('/mitglieder/:member', async (c) => show(c, await memberOf(c)))
  .get('/mitglieder/:member/unterlage', async (c) => {
    const scope = scopeOf(c)
    const { appointmentFileId } = await memberOf(c)
    allow(canOrganiseCommittee(scope.actor))
    return answerFile(c, scope, found(appointmentFileId ?? undefined, 'document'))
  })
  .post('/mitglieder/:member/vertretung', async (c) => {
    const member = await memberToChange(c)
    const form = await readForm(c, deputyForm)
    if (!form.ok) return show(c, member, form)
    const { person: personId, ...deputy } = form.values
    refuseUnknown((await choicesOf(scopeOf(c))).people, personId, 'person')
    const act = (scope: Scope) => nameDeputy(scope, member.id, { ...deputy, personId })
    return step(c, member, act, 'Die Vertretung ist benannt.', form)
  })
  .post('/mitglieder/:member/vertretung/beenden', async (c) => {
    const member = await memberToChange(c)
    const form = await readForm(c, deputyEndForm)
    if (!form.ok) return show(c, member, form)
    const act = (scope: Scope) => endDeputy(scope, member.id, form.values.deputyLeftOn)
    return step(c, member, act, 'Die Vertretung ist beendet.', form)
  })
  .post('/mitglieder/:member/amtszeit', async (c) => {
    const member = await memberToChange(c)
    const form = await readForm(c, termForm)
    if (!form.ok) return show(c, member, form)
    const { termUntil: until = null, prolongedOn: decidedOn, prolongedBy: decidedBy } = form.values
    const act = (scope: Scope) => prolongTerm(scope, member.id, { until, decidedOn, decidedBy })
    return step(c, member, act, 'Die Amtszeit ist verlängert.', form)
  })
  .post('/mitglieder/:member/ausscheiden', async (c) => {
    const member = await memberToChange(c)
    const form = await readForm(c, leavingForm)
    if (!form.ok) return show(c, member, form)
    const { leftOn, ...departure } = form.values
    const act = (scope: Scope) => dismissMember(scope, member.id, leftOn, departure)
    return step(c, member, act, 'Das Ausscheiden ist eingetragen.', form)
  })

const memberOf = (c: RequestContext): Promise<Member> =>
  getMember(scopeOf(c), idParameter<'member'>(c, 'member'))

async function memberToChange(c: RequestContext): Promise<Member> {
  const member = await memberOf(c)
  allow(canOrganiseCommittee(scopeOf(c).actor))
  return member
}

const step = (
  c: RequestContext,
  member: Member,
  act: (scope: Scope) => Promise<unknown>,
  text: string,
  { typed }: Again,
): Promise<Response> =>
  take(c, {
    act,
    to: memberPath(scopeOf(c).slug, member.id),
    text,
    show: (again) => show(c, member, again),
    ...(typed ? { typed } : {}),
  })

async function show(c: RequestContext, member: Member, again?: Again): Promise<Response> {
  const scope = scopeOf(c)
  const body = await getBody(scope, member.bodyId)
  allow(canSeeBody(scope.actor, body))
  const mayOrganise = canOrganiseCommittee(scope.actor)
  const { people } = mayOrganise ? await choicesOf(scope) : noChoices
  return page(
    c,
    {
      title: member.name,
      breadcrumb: crumbs(c, crumbOf(c, body), { label: member.name }),
      status: again ? 422 : 200,
    },
    <MemberPage
      slug={scope.slug}
      body={body}
      member={member}
      predecessor={member.followsId ? await getMember(scope, member.followsId) : undefined}
      successor={await findSuccessor(scope, member.id)}
      deputies={await listDeputies(scope, member.id)}
      terms={await listTerms(scope, member.id)}
      today={scope.today}
      people={people}
      mayOrganise={mayOrganise}
      maySeeTies={canSeeTies(scope.actor, member)}
      newKeys={() => formKeys(c)}
      typed={again?.typed ?? {}}
      errors={again?.errors ?? []}
      findings={shownFindings(again?.findings ?? [])}
    />,
  )
}
