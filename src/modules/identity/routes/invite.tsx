import { Hono } from 'hono'
import { allow } from '../../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { type FieldError, readForm, type Typed, typedText } from '../../../platform/http/form.ts'
import { answerOnce } from '../../../platform/http/once.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { answerOrShow } from '../../../platform/http/refused.ts'
import { assignRole } from '../actions/assign-role.ts'
import { registerPerson } from '../actions/register-person.ts'
import { inviteForm } from '../forms.ts'
import { personPath } from '../paths.ts'
import { canGiveRole, canLookAfterPeople } from '../permissions.ts'
import { Invite } from '../views/invite.tsx'
import { fieldErrors, roleChoices } from './role-choices.ts'

/** Makes a person known, gives a role, and mails a link. */
export const invitePages = new Hono<Environment>()

invitePages.get('/menschen/einladen', (c) => {
  allow(canLookAfterPeople(scopeOf(c).actor))
  return invitePage(c, {}, [])
})

invitePages.post('/menschen/einladen', async (c) => {
  allow(canLookAfterPeople(scopeOf(c).actor))
  const form = await readForm(c, inviteForm)
  if (!form.ok) return invitePage(c, form.typed, form.errors)
  const { name, email, rolle, organisation, von, bis } = form.values
  allow(canGiveRole(scopeOf(c).actor, rolle))
  let isDone = false
  const invite = () =>
    answerOnce(
      c,
      async (scope) => {
        const { personId } = await registerPerson(scope, { name, email })
        const heldFrom = von ?? scope.today
        await assignRole(scope, {
          personId,
          role: rolle,
          organisationId: organisation,
          heldFrom,
          heldUntil: bis,
        })
        isDone = true
        return personPath(scope.slug, personId)
      },
      { kind: 'success', text: `${name} ist eingeladen. Die E-Mail ist unterwegs an ${email}.` },
    )
  return answerOrShow(
    async () => {
      const answer = await invite()
      // After the commit, so that the link finds the person; a form posted twice sends one mail.
      if (isDone) await sendInvitation(c, email)
      return answer
    },
    (findings) => invitePage(c, form.typed, fieldErrors(findings)),
  )
})

export async function sendInvitation(c: RequestContext, email: string): Promise<void> {
  const { slug } = scopeOf(c)
  const partnershipName = c.get('partnership')?.name ?? slug
  await c.get('host').signIn.invite({ email, partnershipName, slug })
}

async function invitePage(c: RequestContext, typed: Typed, errors: readonly FieldError[]) {
  const scope = scopeOf(c)
  return page(
    c,
    { title: 'Person einladen', status: errors.length > 0 ? 422 : 200 },
    <Invite
      keys={formKeys(c)}
      slug={scope.slug}
      name={typedText(typed, 'name')}
      email={typedText(typed, 'email')}
      errors={errors}
      {...(await roleChoices(scope, typed))}
    />,
  )
}
