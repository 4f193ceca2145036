/**
 * Zusammensetzung des Ausschusses (Leitlinie; R11: Zivilgesellschaft hat die Mehrheit der Stimmen; R13: Sitze des Jugendforums).
 * Civil society, the youth forum included, holds more than half of the voting seats.
 */
import type { Finding } from '../../../kit/findings.ts'
import { isMoreThan } from '../../../kit/share.ts'
import type { SeatGroup } from '../vocabulary.ts'
import { civilMajoritySource, type RulesOfProcedure } from './rules-of-procedure.ts'

export interface Seat {
  readonly group: SeatGroup
  readonly voting: boolean
}

export type CompositionCode = 'civil-society-minority' | 'youth-without-vote'

/** Checked at every change of the roster; warnings, because a committee does not end by itself. */
export function checkComposition(
  seats: readonly Seat[],
  { civilGroups }: Pick<RulesOfProcedure, 'civilGroups'>,
): Finding<CompositionCode>[] {
  const voting = seats.filter((seat) => seat.voting)
  const civil = countCivil(voting, civilGroups)
  const found: Finding<CompositionCode>[] = []
  const facts = { civil, voting: voting.length }
  if (!isMoreThan(civil, voting.length, [1, 2])) {
    found.push({ code: 'civil-society-minority', weight: 'warning', source: civilMajoritySource, facts })
  }
  if (!voting.some((seat) => seat.group === 'youth')) {
    found.push({ code: 'youth-without-vote', weight: 'warning', source: youthSource, facts: {} })
  }
  return found
}

export const countCivil = (
  members: readonly { readonly group: SeatGroup }[],
  civilGroups: readonly SeatGroup[],
): number => members.filter((member) => civilGroups.includes(member.group)).length

const youthSource = {
  title: 'Leitlinie, Jugendforum',
  section: 'Stimmrecht im Ausschuss',
  url: 'https://www.cottbus.de/verwaltung/ob/buero_ob/kinder-jugend/beteiligung/beispiele/jugendfonds_jugendforen.html',
} as const
