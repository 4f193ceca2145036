import { factsOf } from '../../kit/facts.ts'
import type { Finding } from '../../kit/findings.ts'
import type { MailState } from '../../platform/mail/tables.ts'
import type { RoleCode } from './rules/role-period.ts'
import { type Role, roleLabels } from './vocabulary.ts'

/** What is wrong and what to do, in plain German. */
export const findingText = (finding: Finding<RoleCode>): string => sentences[finding.code](finding)

const sentences: Readonly<Record<RoleCode, (finding: Finding) => string>> = {
  'role-ends-before-it-begins': (finding) =>
    `Der letzte Tag liegt vor dem ersten Tag (${factsOf(finding).day('heldFrom')}). Bitte wählen Sie einen späteren letzten Tag oder lassen Sie das Feld leer.`,
  'role-needs-organisation': () =>
    'Bitte wählen Sie die Organisation, für die diese Person Anträge stellt. Fehlt sie in der Liste, legen Sie sie zuerst an.',
  'role-held-already': (finding) => {
    const facts = factsOf(finding)
    return `Die Person hat die Rolle „${roleLabels[facts.text('role') as Role]}“ in dieser Zeit schon (seit ${facts.day('heldFrom')}). Bitte beenden Sie zuerst die bisherige Rolle oder wählen Sie eine andere Zeit.`
  },
  'last-lead-office': (finding) =>
    `Nach dem ${factsOf(finding).day('until')} gäbe es niemanden mehr im federführenden Amt. Bitte geben Sie die Rolle zuerst einer anderen Person.`,
}

export const wrongSignIn =
  'E-Mail-Adresse oder Passwort stimmen nicht. Bitte versuchen Sie es noch einmal oder lassen Sie sich einen Anmelde-Link schicken.'
export const linkSent =
  'Wenn diese Adresse bei uns bekannt ist, kommt gleich eine E-Mail mit einem Anmelde-Link. Er gilt 15 Minuten und nur einmal.'
export const linkSpent =
  'Dieser Anmelde-Link gilt nicht mehr. Er war zu alt oder ist schon benutzt worden. Lassen Sie sich einfach einen neuen schicken.'
export const wrongCurrentPassword = 'Das bisherige Passwort stimmt nicht. Bitte geben Sie es noch einmal ein.'

export const tooManyTries = (seconds: number): string =>
  `Das waren zu viele Versuche. Bitte warten Sie ${seconds < 90 ? `${seconds} Sekunden` : `${Math.ceil(seconds / 60)} Minuten`} und versuchen Sie es dann noch einmal.`

export const mailStateLabels: Readonly<Record<MailState, string>> = {
  waiting: 'wartet',
  sent: 'gesendet',
  kept: 'aufbewahrt',
  failed: 'gescheitert',
}

export const mailStateTones: Readonly<Record<MailState, 'neutral' | 'info' | 'success' | 'danger'>> = {
  waiting: 'info',
  sent: 'success',
  kept: 'neutral',
  failed: 'danger',
}
