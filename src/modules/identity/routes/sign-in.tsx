import { Hono } from 'hono'
import type { Environment, RequestContext } from '../../../platform/http/environment.ts'
import { type FieldError, readForm, type Typed, typedText } from '../../../platform/http/form.ts'
import { rememberNotice } from '../../../platform/http/notice.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { linkForm, redeemForm, signInForm } from '../forms.ts'
import { arrivalPath, signInLinkPath, signInPath, signInThen, signOutPath } from '../paths.ts'
import { listExampleSignIns } from '../queries/people.ts'
import { returnPath } from '../sign-in/return-path.ts'
import type { SignInOutcome } from '../sign-in/sign-in.ts'
import { linkSent, linkSpent, tooManyTries, wrongSignIn } from '../texts.ts'
import { RedeemLink } from '../views/redeem-link.tsx'
import { SignInView } from '../views/sign-in.tsx'
import { setCookies } from './identify-person.ts'

/** Sign-in and sign-out, the same for all partnerships. */
export const signInPages = new Hono<Environment>()

signInPages.get(signInPath, async (c) => {
  const returnTo = returnPath(c.req.query('weiter'))
  if (c.get('person')) return c.redirect(orHome(returnTo), 303)
  return signInPage(c, { typed: { weiter: returnTo }, errors: [] })
})

signInPages.post(signInPath, async (c) => {
  const form = await readForm(c, signInForm)
  if (!form.ok) return signInPage(c, form)
  const { signIn } = c.get('host')
  const { email, passwort, weiter } = form.values
  const outcome = await signIn.withPassword(signIn.visitOf(c), email, passwort)
  if (outcome.kind !== 'done') return refused(c, outcome, form.typed, { email: wrongSignIn })
  setCookies(c, outcome.cookies)
  return c.redirect(orHome(returnPath(weiter)), 303)
})

signInPages.post(signInLinkPath, async (c) => {
  const form = await readForm(c, linkForm)
  if (!form.ok) return signInPage(c, form)
  const { signIn } = c.get('host')
  const returnTo = returnPath(form.values.weiter)
  const outcome = await signIn.sendLink(signIn.visitOf(c), form.values.email, returnTo)
  if (outcome.kind === 'too-many') return refused(c, outcome, form.typed, { email: linkSent })
  rememberNotice(c, { kind: 'info', text: linkSent })
  return c.redirect(signInThen(returnTo), 303)
})

/** Mail filters open every link they see: opening it changes nothing, the button signs in. */
signInPages.get(signInLinkPath, (c) => {
  const token = c.req.query('token')
  const returnTo = returnPath(c.req.query('weiter'))
  if (!token) return c.redirect(signInThen(returnTo), 303)
  const title = 'Anmelden mit Ihrem Link'
  return page(c, { title }, <RedeemLink keys={formKeys(c)} title={title} token={token} returnTo={returnTo} />)
})

signInPages.post(`${signInLinkPath}/einloesen`, async (c) => {
  const form = await readForm(c, redeemForm)
  if (!form.ok) return signInPage(c, form)
  const { signIn } = c.get('host')
  const { token, weiter } = form.values
  const outcome = await signIn.withLink(signIn.visitOf(c), token)
  if (outcome.kind !== 'done') return refused(c, outcome, { weiter: returnPath(weiter) }, { page: linkSpent })
  setCookies(c, outcome.cookies)
  return c.redirect(orHome(returnPath(weiter)), 303)
})

signInPages.post(signOutPath, async (c) => {
  const { signIn } = c.get('host')
  const outcome = await signIn.signOut(signIn.visitOf(c))
  if (outcome.kind === 'done') setCookies(c, outcome.cookies)
  rememberNotice(c, { kind: 'success', text: 'Sie sind abgemeldet.' })
  return c.redirect('/', 303)
})

/** Nobody who signs in wants the start page in particular. */
const orHome = (returnTo: string): string => (returnTo === '/' ? arrivalPath : returnTo)

/** The sentence beside the address that was typed, or above the page when nothing was typed. */
type Sentence = { readonly email: string } | { readonly page: string }

async function refused(
  c: RequestContext,
  outcome: Exclude<SignInOutcome, { kind: 'done' }>,
  typed: Typed,
  sentence: Sentence,
): Promise<Response> {
  const isTyped = 'email' in sentence
  const shown = (text: string) =>
    signInPage(
      c,
      isTyped ? { typed, errors: [{ field: 'email', text }] } : { typed, errors: [], refusal: text },
    )
  if (outcome.kind === 'refused') return shown(isTyped ? sentence.email : sentence.page)
  const { body, headers } = await shown(tooManyTries(outcome.seconds))
  headers.set('retry-after', String(outcome.seconds))
  return new Response(body, { status: 429, headers })
}

async function signInPage(
  c: RequestContext,
  { typed, errors, refusal }: { typed: Typed; errors: readonly FieldError[]; refusal?: string },
): Promise<Response> {
  const { signIn, database } = c.get('host')
  const examples = signIn.showsExamples ? await listExampleSignIns(database.across) : []
  return page(
    c,
    { title: 'Anmelden', status: errors.length > 0 || refusal ? 422 : 200 },
    <SignInView
      keys={formKeys(c)}
      email={typedText(typed, 'email')}
      returnTo={returnPath(typedText(typed, 'weiter'))}
      errors={errors}
      refusal={refusal}
      examples={examples}
    />,
  )
}
