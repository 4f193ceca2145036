import type { DeclaredConflict } from './queries/conflicts.ts'
import type { ConflictGround, ConflictState, ProposedConflict } from './rules/conflicts.ts'
import { voteText } from './texts.ts'

/** Why the system proposes it; it completes "Mitglied …". */
export const groundText = ({ because, name }: ProposedConflict): string => `${grounds[because]} (${name})`

const grounds: Readonly<Record<ConflictGround, string>> = {
  applicant: 'gehört zur antragstellenden Organisation',
  partner: 'gehört zur Partnerorganisation des Antrags',
  payee: 'ist mit jemandem verbunden, der laut Kostenplan Geld erhält',
}

/** Where a conflict stands. */
export const conflictStateLabels: Readonly<Record<ConflictState, string>> = {
  proposed: 'vorgeschlagen',
  declared: 'selbst erklärt',
  determined: 'von der Sitzungsleitung eingetragen',
  contested: 'bestritten',
  confirmed: 'vom Gremium festgestellt',
  lifted: 'aufgehoben',
}

/** For the minutes: "Mitglied m06 (gehört zur …; vom Gremium festgestellt: 6 Ja, 3 Nein, 0 Enthaltungen)". */
export function conflictText({ memberName, reason, state, votes }: DeclaredConflict): string {
  const how = state === 'proposed' ? '' : `; ${conflictStateLabels[state]}`
  return `${memberName} (${reason}${how}${votes ? `: ${voteText(votes, 0)}` : ''})`
}

/** For the minutes, of a member who takes part after all. */
export function liftedText({ memberName, reason, resolution, votes }: DeclaredConflict): string {
  const by = votes
    ? `Das Gremium hat entschieden (${voteText(votes, 0)})`
    : 'Die Sitzungsleitung hat entschieden'
  return `${by}: ${memberName} nimmt teil, obwohl vorgebracht war: ${reason}. Grund: ${withStop(resolution)}`
}

const withStop = (sentence: string): string => (/[.!?]$/.test(sentence.trim()) ? sentence : `${sentence}.`)
