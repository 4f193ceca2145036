/**
 * Berufung, Amtszeit, Stellvertretung und Ausscheiden (Geschäftsordnungen in Falkensee und Ludwigshafen: jedes Mitglied nennt
 * eine Stellvertretung, Stimmen werden nicht übertragen; sonst Annahmen).
 * One person holds one seat of a body and stands in for others only without an own seat: nobody comes to two votes.
 */
import type { LocalDate } from '../../../kit/dates.ts'
import type { Finding, Source } from '../../../kit/findings.ts'

export type AppointmentCode =
  | 'term-ends-before-appointment'
  | 'person-holds-a-seat'
  | 'seat-not-free-yet'
  | 'seat-has-successor'
  | 'deputy-holds-a-seat'
  | 'deputy-before-member'
  | 'deputy-after-member'
  | 'deputy-before-earlier-deputy'
  | 'leaves-before-appointment'
  | 'term-not-limited'
  | 'term-not-longer'
  | 'term-decided-earlier'

export interface Period {
  readonly from: LocalDate
  /** The first day without; null: until further notice. */
  readonly leftOn: LocalDate | null
}

export interface Holder extends Period {
  readonly name: string
  readonly personId: string | null
}

export interface Appointee {
  readonly personId: string | null
  readonly appointedOn: LocalDate
  /** The last day of the term. */
  readonly termUntil: LocalDate | null
  readonly predecessor: { readonly leftOn: LocalDate | null; readonly hasSuccessor: boolean } | null
}

const source: Source = {
  title: 'Geschäftsordnung des Ausschusses',
  section: 'Mitglieder und Stellvertretung',
  assumed: true,
}

/** May the seat be filled so? `others`: everybody who holds or held a seat of this body. */
export function checkAppointment(
  { personId, appointedOn, termUntil, predecessor }: Appointee,
  others: readonly Holder[],
): Finding<AppointmentCode>[] {
  const found: Finding<AppointmentCode>[] = []
  if (termUntil !== null && termUntil < appointedOn)
    found.push(refuse('term-ends-before-appointment', 'termUntil', { appointedOn }))
  const twin =
    personId !== null && others.find((other) => other.personId === personId && holdsFrom(other, appointedOn))
  if (twin) found.push(refuse('person-holds-a-seat', 'person', { name: twin.name }))
  if (predecessor?.hasSuccessor) found.push(refuse('seat-has-successor', 'follows'))
  else if (predecessor && (predecessor.leftOn === null || predecessor.leftOn > appointedOn))
    found.push(refuse('seat-not-free-yet', 'follows', { leftOn: predecessor.leftOn }))
  return found
}

/** May this deputy be named from that day? `seats`: everybody who holds or held a seat; `earlier`: deputies of this member. */
export function checkDeputy(
  deputy: { readonly personId: string | null; readonly namedOn: LocalDate },
  member: Period,
  earlier: readonly Period[],
  seats: readonly Holder[],
): Finding<AppointmentCode>[] {
  const { personId, namedOn } = deputy
  const found: Finding<AppointmentCode>[] = []
  if (namedOn < member.from) found.push(refuse('deputy-before-member', 'namedOn', { from: member.from }))
  if (member.leftOn !== null && namedOn >= member.leftOn)
    found.push(refuse('deputy-after-member', 'namedOn', { leftOn: member.leftOn }))
  const seat =
    personId !== null && seats.find((other) => other.personId === personId && holdsFrom(other, namedOn))
  if (seat) found.push(refuse('deputy-holds-a-seat', 'person', { name: seat.name }))
  const free = earlier
    .map((one) => one.leftOn ?? one.from)
    .toSorted()
    .at(-1)
  if (free !== undefined && namedOn < free)
    found.push(refuse('deputy-before-earlier-deputy', 'namedOn', { free }))
  return found
}

/** Who leaves on the day of the appointment never held the seat; before it, nobody can leave. */
export const checkLeaving = (appointedOn: LocalDate, leftOn: LocalDate): Finding<AppointmentCode>[] =>
  leftOn < appointedOn ? [refuse('leaves-before-appointment', 'leftOn', { appointedOn })] : []

export interface DecidedTerm {
  readonly until: LocalDate | null
  readonly decidedOn: LocalDate
}

/** A term is prolonged, never shortened: who is to go earlier leaves for a reason. */
export function checkProlongation(current: DecidedTerm, next: DecidedTerm): Finding<AppointmentCode>[] {
  const { until, decidedOn } = current
  if (until === null) return [refuse('term-not-limited', 'termUntil')]
  const found: Finding<AppointmentCode>[] = []
  if (next.until !== null && next.until <= until)
    found.push(refuse('term-not-longer', 'termUntil', { termUntil: until }))
  if (next.decidedOn < decidedOn) found.push(refuse('term-decided-earlier', 'prolongedOn', { decidedOn }))
  return found
}

/** Somebody who still holds the seat on the day, or comes to hold it later. */
const holdsFrom = (other: Holder, day: LocalDate): boolean => other.leftOn === null || other.leftOn > day

const refuse = (
  code: AppointmentCode,
  field: string,
  facts: Finding['facts'] = {},
): Finding<AppointmentCode> => ({ code, weight: 'refusal', source, field, facts })
