/**
 * Zusammensetzung des Ausschusses (Leitlinie; R11: Zivilgesellschaft hat die Mehrheit der Stimmen, die Ressorts möglichst
 * breit; R13: Sitze des Jugendforums mit Stimmrecht).
 * Civil society, the youth forum included, holds more than half of the voting seats; the administration comes from
 * different departments; each group has as many seats as planned.
 */
import type { Finding, Source } from '../../../kit/findings.ts'
import { isMoreThan } from '../../../kit/share.ts'
import type { SeatGroup } from '../vocabulary.ts'
import { civilMajoritySource, type RulesOfProcedure } from './rules-of-procedure.ts'

export interface Seat {
  readonly group: SeatGroup
  readonly voting: boolean
  /** The department that sends the member; blank when nobody said it. */
  readonly department?: string
}

export interface PlannedSeats {
  readonly group: SeatGroup
  readonly voting: boolean
  readonly seats: number
}

export type CompositionCode =
  | 'civil-society-minority'
  | 'youth-without-vote'
  | 'department-twice'
  | 'seats-vacant'
  | 'seats-exceeded'

/** Checked at every change of the roster; warnings, because a committee does not end by itself. */
export function checkComposition(
  seats: readonly Seat[],
  { civilGroups }: Pick<RulesOfProcedure, 'civilGroups'>,
): Finding<CompositionCode>[] {
  const voting = seats.filter((seat) => seat.voting)
  const civil = countCivil(voting, civilGroups)
  const found: Finding<CompositionCode>[] = []
  const facts = { civil, voting: voting.length }
  if (!isMoreThan(civil, voting.length, [1, 2]))
    found.push({ code: 'civil-society-minority', weight: 'warning', source: civilMajoritySource, facts })
  if (!voting.some((seat) => seat.group === 'youth'))
    found.push({ code: 'youth-without-vote', weight: 'warning', source: youthSource, facts: {} })
  return [...found, ...checkDepartments(voting)]
}

/** As many departments as possible: one that sends two voting members takes the place of another. */
function checkDepartments(voting: readonly Seat[]): Finding<CompositionCode>[] {
  const departments = voting
    .filter(({ group, department }) => group === 'administration' && department?.trim())
    .map(({ department = '' }) => department.trim())
  const twice = [...new Set(departments.filter((one, index) => departments.indexOf(one) !== index))]
  return twice.map((department) => ({
    code: 'department-twice',
    weight: 'hint',
    source: departmentSource,
    facts: { department, departments: new Set(departments).size },
  }))
}

/** Whether each planned group has its seats filled, and none more than planned. */
export const checkSeatPlan = (
  seats: readonly Seat[],
  plan: readonly PlannedSeats[],
): Finding<CompositionCode>[] =>
  plan.flatMap(({ group, voting, seats: planned }): Finding<CompositionCode>[] => {
    const held = seats.filter((seat) => seat.group === group && seat.voting === voting).length
    const facts = { group, voting, held, planned }
    if (held < planned) return [{ code: 'seats-vacant', weight: 'hint', source: planSource, facts }]
    return held > planned ? [{ code: 'seats-exceeded', weight: 'warning', source: planSource, facts }] : []
  })

export const countCivil = (
  members: readonly { readonly group: SeatGroup }[],
  civilGroups: readonly SeatGroup[],
): number => members.filter((member) => civilGroups.includes(member.group)).length

const youthSource: Source = {
  title: 'Leitlinie, Jugendforum',
  section: 'Stimmrecht im Ausschuss',
  url: 'https://www.cottbus.de/verwaltung/ob/buero_ob/kinder-jugend/beteiligung/beispiele/jugendfonds_jugendforen.html',
}

const departmentSource: Source = {
  title: 'Zusammensetzung des Begleitausschusses',
  section: 'möglichst viele relevante Ressorts',
  url: 'https://pfd-bautzen.de/begleitausschuss/',
}

const planSource: Source = { title: 'Sitzverteilung des Gremiums', section: 'Sitze je Gruppe', assumed: true }
