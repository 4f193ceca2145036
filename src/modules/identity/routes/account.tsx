import { Hono } from 'hono'
import { dayInGermany } from '../../../kit/dates.ts'
import { Conflict, found } from '../../../platform/errors.ts'
import type { Environment, RequestContext } from '../../../platform/http/environment.ts'
import { type FieldError, readForm } from '../../../platform/http/form.ts'
import { rememberNotice } from '../../../platform/http/notice.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { firstPasswordForm, passwordForm } from '../forms.ts'
import { accountPath, passwordPath } from '../paths.ts'
import { listPartnershipsOf, listPlatformRolesOf } from '../queries/held-roles.ts'
import { hasPassword } from '../queries/people.ts'
import { tooManyTries, wrongCurrentPassword } from '../texts.ts'
import { AccountView } from '../views/account.tsx'
import { askToSignIn } from './ask-to-sign-in.ts'
import { setCookies } from './identify-person.ts'

/** The person's own page. */
export const accountPages = new Hono<Environment>()

accountPages.use(accountPath, askToSignIn)
accountPages.use(passwordPath, askToSignIn)
accountPages.get(accountPath, (c) => accountPage(c, []))

accountPages.post(passwordPath, async (c) => {
  const person = found(c.get('person'), 'person')
  if (!(await hasPassword(c.get('host').database.across, person.id))) return setFirstPassword(c)
  const form = await readForm(c, passwordForm)
  if (!form.ok) return accountPage(c, form.errors)
  const { signIn } = c.get('host')
  const outcome = await signIn.changePassword(signIn.visitOf(c), form.values.bisher, form.values.neu)
  if (outcome.kind !== 'done') {
    const text = outcome.kind === 'refused' ? wrongCurrentPassword : tooManyTries(outcome.seconds)
    return accountPage(c, [{ field: 'bisher', text }])
  }
  setCookies(c, outcome.cookies)
  rememberNotice(c, {
    kind: 'success',
    text: 'Ihr Passwort ist geändert. Auf allen anderen Geräten sind Sie jetzt abgemeldet.',
  })
  return c.redirect(accountPath, 303)
})

async function setFirstPassword(c: RequestContext): Promise<Response> {
  const form = await readForm(c, firstPasswordForm)
  if (!form.ok) return accountPage(c, form.errors)
  const { signIn } = c.get('host')
  const outcome = await signIn.setPassword(signIn.visitOf(c), form.values.neu)
  if (outcome.kind !== 'done') throw new Conflict('a password was set meanwhile')
  rememberNotice(c, {
    kind: 'success',
    text: 'Ihr Passwort ist gesetzt. Sie können sich jetzt auch mit ihm anmelden.',
  })
  return c.redirect(accountPath, 303)
}

async function accountPage(c: RequestContext, errors: readonly FieldError[]): Promise<Response> {
  const person = found(c.get('person'), 'person')
  const { database, clock } = c.get('host')
  const [roles, above, isProtected] = await Promise.all([
    listPartnershipsOf(database.across, person.id, dayInGermany(clock())),
    listPlatformRolesOf(database.across, person.id),
    hasPassword(database.across, person.id),
  ])
  return page(
    c,
    { title: 'Mein Konto', status: errors.length > 0 ? 422 : 200 },
    <AccountView
      keys={formKeys(c)}
      person={person}
      roles={roles}
      above={above}
      hasPassword={isProtected}
      errors={errors}
    />,
  )
}
