import { createTransport } from 'nodemailer'

export interface Letter {
  /** The same for each attempt, so that a mailbox knows a repeated mail. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** A calendar file: mail programs offer to take the date over. */
  readonly calendar: string | null
}

/** 'kept' when no mail server is set up: mails stay with the operator. */
export type Deliverer =
  | { readonly kind: 'kept' }
  /** Resolves when the server has taken the mail, throws its refusal otherwise. */
  | { readonly kind: 'smtp'; readonly deliver: (letter: Letter) => Promise<void> }

export interface DelivererOptions {
  /** smtp://user:password@host:port or smtps://…; none: mails are kept. */
  readonly smtpUrl: string | undefined
  /** "Buntwerk <post@example.org>" */
  readonly from: string
}

const patienceMilliseconds = 15_000

export function openDeliverer({ smtpUrl, from }: DelivererOptions): Deliverer {
  if (smtpUrl === undefined) return { kind: 'kept' }
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: patienceMilliseconds,
    greetingTimeout: patienceMilliseconds,
    socketTimeout: patienceMilliseconds,
    // A mail's text must not make the server read its files or fetch addresses.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const host = /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost'
  return {
    kind: 'smtp',
    async deliver({ id, to, subject, text, html, calendar }) {
      await transport.sendMail({
        from,
        // As an object: a comma in it must not become a second recipient.
        to: { name: '', address: to },
        subject,
        text,
        html,
        ...(calendar ? { icalEvent: asCalendarPart(calendar) } : {}),
        messageId: `<${id}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
    },
  }
}

/** The method stands in the file and in the part's own head (RFC 6047, 2.4). */
const asCalendarPart = (calendar: string) => ({
  filename: 'termin.ics',
  method: /^METHOD:(\w+)/m.exec(calendar)?.[1] ?? 'PUBLISH',
  content: calendar,
})
