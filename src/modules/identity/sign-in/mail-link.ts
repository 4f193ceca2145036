import { composeMail } from '../../../platform/mail/compose.ts'
import { enqueueMail } from '../../../platform/mail/enqueue-mail.ts'
import { prolongLink } from '../actions/prolong-link.ts'
import { invitationMail } from '../mails/invitation.ts'
import { loginLinkMail } from '../mails/login-link.ts'
import { signInLinkPath } from '../paths.ts'
import { findPersonByEmail } from '../queries/people.ts'
import { fingerprint } from './fingerprint.ts'
import type { Invitation, SignInParts } from './sign-in.ts'

export interface LinkPurpose {
  readonly returnTo?: string
  readonly invitation?: Invitation
}

/** Mails the link to a known person. For an unknown address nothing is sent, and nobody is told. */
export async function mailLink(
  { database, edges, clock }: SignInParts,
  email: string,
  token: string,
  { returnTo = '/', invitation }: LinkPurpose = {},
): Promise<void> {
  const person = await findPersonByEmail(database.across, email)
  if (!person) return
  const url = new URL(edges.publicUrl + signInLinkPath)
  url.searchParams.set('token', token)
  if (returnTo !== '/') url.searchParams.set('weiter', returnTo)
  if (invitation) await prolongLink(database.across, fingerprint(token))
  const letter = { to: person.email, name: person.name, url: url.href }
  const content = invitation ? invitationMail({ ...letter, ...invitation }) : loginLinkMail(letter)
  await enqueueMail(database.across, edges.jobs, {
    ...composeMail(content),
    partnershipId: null,
    at: clock(),
  })
}
