import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { type AdoptedRules, getRules } from '../../bodies/index.ts'
import { notServed } from '../rules/answers.ts'
import { type Judged, judge } from '../rules/judge.ts'
import {
  type Circulation,
  type CirculationAnswer,
  type CirculationObjection,
  type CirculationSeat,
  type CirculationService,
  getCirculation,
  listAnswers,
  listObjections,
  listSeats,
  listServices,
} from './circulations.ts'

export interface LoadedCirculation {
  readonly circulation: Circulation
  readonly rules: AdoptedRules
  readonly seats: readonly CirculationSeat[]
  readonly services: readonly CirculationService[]
  readonly answers: readonly CirculationAnswer[]
  readonly objections: readonly CirculationObjection[]
  readonly judged: Judged
  /** Whom the papers have not reached. */
  readonly unserved: readonly CirculationService[]
}

/** A written vote with everybody in it, and what its answers would mean now. */
export async function loadCirculation(scope: Scope, id: Id<'circulation'>): Promise<LoadedCirculation> {
  const circulation = await getCirculation(scope, id)
  const rules = await getRules(scope, circulation.rulesId)
  const seats = await listSeats(scope, id)
  const services = await listServices(scope, id)
  const answers = await listAnswers(scope, id)
  return {
    circulation,
    rules,
    seats,
    services,
    answers,
    objections: await listObjections(scope, id),
    judged: judge(seats, answers, rules),
    unserved: notServed(services, seats),
  }
}
