import type { MailContent } from '../../../platform/mail/compose.ts'
import { footer, type LinkLetter } from './login-link.ts'

export interface InvitationLetter extends LinkLetter {
  readonly partnershipName: string
}

export const invitationMail = ({ to, name, url, partnershipName }: InvitationLetter): MailContent => ({
  to,
  subject: `Einladung: ${partnershipName}`,
  paragraphs: [
    `Guten Tag ${name},`,
    `die Partnerschaft „${partnershipName}“ hat für Sie einen Zugang zu ihrer Plattform eingerichtet. Dort finden Sie alles, was für Ihre Aufgabe bereitliegt.`,
    'Der Link gilt eine Woche und nur einmal. Danach lassen Sie sich auf der Anmeldeseite mit dieser E-Mail-Adresse jederzeit einen neuen schicken. Ein Passwort brauchen Sie nicht.',
  ],
  button: { label: 'Zugang öffnen', url },
  footer,
})
