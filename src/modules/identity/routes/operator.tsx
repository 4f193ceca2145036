import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { allow, found } from '../../../platform/errors.ts'
import type { Environment } from '../../../platform/http/environment.ts'
import { rememberNotice } from '../../../platform/http/notice.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { idParameter } from '../../../platform/http/parameters.ts'
import { findMail, listMail } from '../../../platform/mail/queries.ts'
import { sendAgain } from '../../../platform/mail/send-again.ts'
import { accountPath, mailPath, mailsPath } from '../paths.ts'
import { listPlatformRolesOf } from '../queries/held-roles.ts'
import { MailList } from '../views/mail-list.tsx'
import { MailPage } from '../views/mail-page.tsx'
import { askToSignIn } from './ask-to-sign-in.ts'

/** Above the partnerships: nobody's role there counts here. */
const onlyOperators: MiddlewareHandler<Environment> = async (c, next) => {
  const person = found(c.get('person'), 'person')
  allow((await listPlatformRolesOf(c.get('host').database.across, person.id)).includes('operator'))
  await next()
}

const account = { label: 'Mein Konto', href: accountPath }

/** The mails of the installation: sent ones, and what waits for the operator. */
export const operatorRoutes = new Hono<Environment>()
  .get(mailsPath, askToSignIn, onlyOperators, async (c) => {
    const { database, sendsMail = false } = c.get('host')
    const number = pageNumber(c.req.query('seite'))
    const { mails, hasMore } = await listMail(database.across, number)
    return page(
      c,
      { title: 'Ausgehende Post', breadcrumb: [account, { label: 'Ausgehende Post' }], wide: true },
      <MailList mails={mails} number={number} hasMore={hasMore} sendsMail={sendsMail} />,
    )
  })
  .get(`${mailsPath}/:mail`, askToSignIn, onlyOperators, async (c) => {
    const { sendsMail = false } = c.get('host')
    const mail = await mailOf(c)
    return page(
      c,
      {
        title: mail.subject,
        breadcrumb: [account, { label: 'Ausgehende Post', href: mailsPath }, { label: mail.subject }],
      },
      <MailPage keys={formKeys(c)} mail={mail} sendsMail={sendsMail} />,
    )
  })
  .post(`${mailsPath}/:mail/noch-einmal`, askToSignIn, onlyOperators, async (c) => {
    const { database, edges, sendsMail = false } = c.get('host')
    const { id } = await mailOf(c)
    const again = sendsMail && (await sendAgain(database.across, edges.jobs, id))
    rememberNotice(
      c,
      again
        ? { kind: 'success', text: 'Die E-Mail wird noch einmal gesendet.' }
        : { kind: 'warning', text: 'Diese E-Mail kann nicht noch einmal gesendet werden.' },
    )
    return c.redirect(mailPath(id), 303)
  })

const mailOf = async (c: Context<Environment>) =>
  found(await findMail(c.get('host').database.across, idParameter(c, 'mail')), 'mail')

const pageNumber = (text = ''): number => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1)
