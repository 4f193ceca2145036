import type { MailContent } from '../../../platform/mail/compose.ts'

export interface LinkLetter {
  readonly to: string
  readonly name: string
  readonly url: string
}

export const footer = 'Buntwerk – Plattform der Partnerschaften für Demokratie'

export const loginLinkMail = ({ to, name, url }: LinkLetter): MailContent => ({
  to,
  subject: 'Ihr Anmelde-Link',
  paragraphs: [
    `Guten Tag ${name},`,
    'mit diesem Knopf melden Sie sich an. Der Link gilt 15 Minuten und nur einmal.',
    'Haben Sie keinen Anmelde-Link angefordert? Dann brauchen Sie nichts zu tun: Ohne den Link kommt niemand in Ihr Konto.',
  ],
  button: { label: 'Anmelden', url },
  footer,
})
