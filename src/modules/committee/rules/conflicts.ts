/**
 * Befangenheit (kein Wortlaut einer Geschäftsordnung gesehen; Übung wie im Jugendhilfeausschuss: weder Beratung noch Abstimmung).
 * A member tied to an organisation that applies, stands by as partner or is paid is proposed as conflicted. The member
 * declares or the chair decides; when the member contests it, the body decides, and nobody is out without that.
 */
import type { Finding } from '../../../kit/findings.ts'
import { rulesOfProcedureSource } from '../../bodies/rules/rules-of-procedure.ts'
import { sameName, wordsOf } from '../../bodies/rules/ties.ts'

/** A seat with everything it is tied to: its own organisation and those the member stated. */
export interface TiedMember {
  readonly memberId: string
  readonly name: string
  readonly organisations: readonly TiedOrganisation[]
}

/** A registered organisation, or the name of one that is not. */
export interface TiedOrganisation {
  readonly id: string | null
  readonly name: string
}

/** The application as far as a tie can matter. */
export interface TouchedByApplication {
  readonly applicant: TiedOrganisation
  /** Who applies together with the applicant or stands by. */
  readonly partners: readonly TiedOrganisation[]
  /** What the lines of the costs say: they name who is paid. */
  readonly costLines: readonly string[]
}

export type ConflictGround = 'applicant' | 'partner' | 'payee'

export interface ProposedConflict {
  readonly memberId: string
  readonly because: ConflictGround
  /** The organisation, or the member's own name where a line of the costs names the member. */
  readonly name: string
}

/** At most one proposal for a seat: the strongest ground. */
export const proposeConflicts = (
  members: readonly TiedMember[],
  application: TouchedByApplication,
): ProposedConflict[] => members.flatMap((member) => groundOf(member, application) ?? [])

function groundOf(member: TiedMember, application: TouchedByApplication): ProposedConflict | undefined {
  const { memberId, organisations } = member
  const tied = (to: TiedOrganisation) => organisations.some((organisation) => isSame(organisation, to))
  const { applicant, partners, costLines } = application
  if (tied(applicant)) return { memberId, because: 'applicant', name: applicant.name }
  const partner = partners.find(tied)
  if (partner) return { memberId, because: 'partner', name: partner.name }
  const paid = [...organisations.map(({ name }) => name), member.name].find((name) =>
    costLines.some((line) => namesInFull(line, name)),
  )
  return paid === undefined ? undefined : { memberId, because: 'payee', name: paid }
}

/** Two registered organisations are told apart by their record, whatever they are called. */
const isSame = (left: TiedOrganisation, right: TiedOrganisation): boolean =>
  left.id !== null && right.id !== null ? left.id === right.id : sameName(left.name, right.name)

/** The whole name as words of the line, whatever the case; very short names prove nothing. */
function namesInFull(line: string, name: string): boolean {
  const words = wordsOf(name)
  return words.length >= shortestName && ` ${wordsOf(line)} `.includes(` ${words} `)
}

const shortestName = 5

/**
 * proposed: by the system, stands until somebody says otherwise. declared: by the member. determined: by the chair.
 * contested: the member objects, the body has to decide. confirmed: the body decided. lifted: the member takes part.
 */
export type ConflictState = 'proposed' | 'declared' | 'determined' | 'contested' | 'confirmed' | 'lifted'

export type ConflictStep = 'declare' | 'determine' | 'lift' | 'contest' | 'decide'

export type ConflictCode =
  | 'conflicted-member-votes'
  | 'conflict-contested'
  | 'conflict-step-impossible'
  | 'conflict-decided-by-body'

/** Out of deliberation, vote and base, and without the papers: also while it is contested. */
export const keepsOut = (state: ConflictState): boolean => state !== 'lifted'

/** From where a step leads on; a conflict that nobody has named yet is undefined. */
const stepsFrom: Readonly<Record<ConflictStep, readonly (ConflictState | undefined)[]>> = {
  declare: [undefined, 'proposed', 'determined', 'contested', 'lifted'],
  determine: [undefined, 'proposed', 'lifted'],
  lift: ['proposed', 'declared', 'determined'],
  contest: ['proposed', 'determined'],
  decide: ['proposed', 'declared', 'determined', 'contested', 'confirmed', 'lifted'],
}

/** May this step be taken now? What the body decided, it alone can change. */
export function checkConflictStep(
  step: ConflictStep,
  state: ConflictState | undefined,
  decidedByBody: boolean,
): Finding<ConflictCode>[] {
  if (decidedByBody && step !== 'decide' && step !== 'declare')
    return [refuse('conflict-decided-by-body', { step })]
  if (stepsFrom[step].includes(state)) return []
  return [refuse('conflict-step-impossible', { step, state: state ?? 'none' })]
}

/** Nothing is voted on while it is open who may vote on it. */
export const checkConflictsSettled = (contested: readonly string[]): Finding<'conflict-contested'>[] =>
  contested.map((member) => ({
    code: 'conflict-contested',
    weight: 'refusal',
    source: rulesOfProcedureSource,
    facts: { member },
  }))

/** No conflicted member takes part in the vote. */
export const checkNoConflictedVote = (
  voterIds: readonly string[],
  conflictedIds: readonly string[],
): Finding<ConflictCode>[] =>
  voterIds
    .filter((memberId) => conflictedIds.includes(memberId))
    .map((memberId) => refuse('conflicted-member-votes', { memberId }))

const refuse = (code: ConflictCode, facts: Finding['facts']): Finding<ConflictCode> => ({
  code,
  weight: 'refusal',
  source: rulesOfProcedureSource,
  facts,
})
