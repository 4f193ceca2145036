/**
 * Statuswörter (eine Liste, überall dieselben Wörter; was die Öffentlichkeit vor einer Entscheidung nicht sieht, heißt null).
 * A state has one word for the offices, one for the applicant, and one for the public or none.
 */
import { formatDay, type LocalDate } from '../../../kit/dates.ts'
import type { ApplicationState, Audience } from '../vocabulary.ts'

export interface StatusFacts {
  readonly meetingDay?: LocalDate
  readonly conditional?: boolean
  readonly measureOver?: boolean
}

/** "Auf Sitzung am 6. März 2018"; null when this audience does not see the application in this state. */
export function statusWord(
  state: ApplicationState,
  audience: Audience,
  facts: StatusFacts = {},
): string | null {
  if (audience === 'public' && !isPublic(state)) return null
  if (state === 'scheduled' && facts.meetingDay) return `Auf Sitzung am ${formatDay(facts.meetingDay)}`
  if (state === 'granted' && facts.conditional) return 'Bewilligt mit Auflagen'
  if (audience === 'public') return publicWords[state] ?? words[state]
  if (state === 'running' && facts.measureOver) return 'Nachweis fällig'
  return audience === 'applicant' ? (applicantWords[state] ?? words[state]) : words[state]
}

/** Only what was granted is public: a refused or withdrawn application stays between the parties. */
export const isPublic = (state: ApplicationState): boolean =>
  publicWords[state] !== undefined || state === 'granted'

const words: Readonly<Record<ApplicationState, string>> = {
  draft: 'Entwurf',
  submitted: 'Eingereicht',
  returned: 'Zur Korrektur',
  admitted: 'Entscheidungsreif',
  scheduled: 'Auf Sitzung',
  circulating: 'Im Umlaufverfahren',
  deferred: 'Zurückgestellt',
  waitlisted: 'Auf der Warteliste',
  rejected: 'Abgelehnt',
  withdrawn: 'Zurückgezogen',
  recommended: 'Zur Förderung empfohlen',
  granted: 'Bewilligt',
  noticed: 'Bescheid offen',
  running: 'Läuft',
  proof_submitted: 'In Prüfung',
  proof_returned: 'Nachweis zur Korrektur',
  repayment_open: 'Rückzahlung offen',
  closed: 'Abgeschlossen',
}

const applicantWords: Readonly<Partial<Record<ApplicationState, string>>> = {
  admitted: 'Formal geprüft',
  noticed: 'Bescheid bestätigen',
  proof_submitted: 'Nachweis in Prüfung',
}

const publicWords: Readonly<Partial<Record<ApplicationState, string>>> = {
  noticed: 'Bewilligt',
  running: 'Läuft',
  proof_submitted: 'Durchgeführt',
  proof_returned: 'Durchgeführt',
  repayment_open: 'Durchgeführt',
  closed: 'Abgeschlossen',
}
