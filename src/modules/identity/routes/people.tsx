import { Hono } from 'hono'
import { type PersonId, parseId } from '../../../kit/ids.ts'
import { allow } from '../../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { type FieldError, readForm, type Typed } from '../../../platform/http/form.ts'
import { rememberNotice } from '../../../platform/http/notice.ts'
import { answerOnce } from '../../../platform/http/once.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { idParameter } from '../../../platform/http/parameters.ts'
import { answerOrShow } from '../../../platform/http/refused.ts'
import { assignRole } from '../actions/assign-role.ts'
import { endRole } from '../actions/end-role.ts'
import { endRoleForm, lastDayField, roleForm } from '../forms.ts'
import { peoplePath, personPath } from '../paths.ts'
import { canGiveRole, canLookAfterPeople, canSeePeople } from '../permissions.ts'
import { getRole } from '../queries/held-roles.ts'
import { getPersonWithRoles, listPeople } from '../queries/people.ts'
import { PeopleList } from '../views/people-list.tsx'
import { PersonView } from '../views/person.tsx'
import { roleLabels, roleNames } from '../vocabulary.ts'
import { sendInvitation } from './invite.tsx'
import { fieldErrors, roleChoices } from './role-choices.ts'

/** The offices' list of people, and the roles of each. */
export const peoplePages = new Hono<Environment>()

peoplePages.get('/menschen', async (c) => {
  const scope = scopeOf(c)
  allow(canSeePeople(scope.actor))
  const filter = {
    name: c.req.query('name')?.trim() ?? '',
    role: roleNames.find((role) => role === c.req.query('rolle')),
    withFormer: c.req.query('fruehere') === 'ja',
  }
  const part = await listPeople(scope, {
    name: filter.name,
    role: filter.role,
    today: filter.withFormer ? undefined : scope.today,
    after: parseId<'person'>(c.req.query('nach')),
  })
  const view = (
    <PeopleList slug={scope.slug} part={part} filter={filter} mayInvite={canLookAfterPeople(scope.actor)} />
  )
  return page(c, { title: 'Menschen', wide: true }, view)
})

peoplePages.get('/menschen/person/:person', (c) => {
  allow(canSeePeople(scopeOf(c).actor))
  return personPage(c, idParameter(c, 'person'), {}, [])
})

peoplePages.post('/menschen/person/:person/rollen', async (c) => {
  allow(canLookAfterPeople(scopeOf(c).actor))
  const { id } = await getPersonWithRoles(scopeOf(c), idParameter(c, 'person'))
  const form = await readForm(c, roleForm)
  if (!form.ok) return personPage(c, id, form.typed, form.errors)
  const { rolle, organisation, von, bis } = form.values
  allow(canGiveRole(scopeOf(c).actor, rolle))
  const give = () =>
    answerOnce(
      c,
      async (scope) => {
        const heldFrom = von ?? scope.today
        await assignRole(scope, {
          personId: id,
          role: rolle,
          organisationId: organisation,
          heldFrom,
          heldUntil: bis,
        })
        return personPath(scope.slug, id)
      },
      { kind: 'success', text: `Die Rolle „${roleLabels[rolle]}“ ist gegeben.` },
    )
  return answerOrShow(give, (findings) => personPage(c, id, form.typed, fieldErrors(findings)))
})

peoplePages.post('/menschen/rollen/:role/ende', async (c) => {
  allow(canLookAfterPeople(scopeOf(c).actor))
  const held = await getRole(scopeOf(c), idParameter(c, 'role'))
  allow(canGiveRole(scopeOf(c).actor, held.role))
  const form = await readForm(c, endRoleForm(held.id))
  if (!form.ok) return personPage(c, held.personId, form.typed, form.errors)
  const end = () =>
    answerOnce(
      c,
      async (scope) => {
        await endRole(scope, held.id, form.values.lastDay ?? scope.today)
        // The list, because a role that was taken back may have been the person's only one here.
        return peoplePath(scope.slug)
      },
      { kind: 'success', text: `Das Ende der Rolle „${roleLabels[held.role]}“ ist eingetragen.` },
    )
  return answerOrShow(end, (findings) =>
    personPage(c, held.personId, form.typed, fieldErrors(findings, lastDayField(held.id))),
  )
})

peoplePages.post('/menschen/person/:person/einladung', async (c) => {
  const scope = scopeOf(c)
  allow(canLookAfterPeople(scope.actor))
  const person = await getPersonWithRoles(scope, idParameter(c, 'person'))
  await sendInvitation(c, person.email)
  rememberNotice(c, { kind: 'success', text: `Der Link ist unterwegs an ${person.email}.` })
  return c.redirect(personPath(scope.slug, person.id), 303)
})

async function personPage(c: RequestContext, id: PersonId, typed: Typed, errors: readonly FieldError[]) {
  const scope = scopeOf(c)
  const person = await getPersonWithRoles(scope, id)
  const open = person.roles.filter(
    (held) =>
      canGiveRole(scope.actor, held.role) && (held.heldUntil === null || held.heldUntil >= scope.today),
  )
  return page(
    c,
    { title: person.name, status: errors.length > 0 ? 422 : 200 },
    <PersonView
      slug={scope.slug}
      newKeys={() => formKeys(c)}
      person={person}
      today={scope.today}
      mayChange={canLookAfterPeople(scope.actor)}
      endable={new Set(open.map((held) => held.id))}
      errors={errors}
      {...(await roleChoices(scope, typed))}
    />,
  )
}
