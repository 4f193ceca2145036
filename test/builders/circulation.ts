import { localDate } from '../../src/kit/dates.ts'
import type { Id } from '../../src/kit/ids.ts'
import { adoptRulesOfProcedure } from '../../src/modules/bodies/index.ts'
import {
  answerCirculation,
  type CirculationDraft,
  sendCirculation,
} from '../../src/modules/circulation/index.ts'
import type { Scope } from '../../src/platform/scope.ts'
import { aCall, anAdmitted } from './applications.ts'
import { aCommittee, anOfficer, type Seat, type TestCommittee, usualRulesOfProcedure } from './committee.ts'
import { euro, onDay, openTestHouse, openYear2018, type TestHouse } from './partnership.ts'

export const allSeats = Array.from(
  { length: 13 },
  (_, index): Seat => `m${String(index + 1).padStart(2, '0')}`,
)

export interface CirculationHouse extends TestHouse {
  readonly founded: Scope
  readonly committee: TestCommittee
  readonly fundId: Id<'fund'>
  readonly callId: Id<'call'>
  readonly office: (day: string) => Promise<Scope>
  /** An application of the seat m06 goes round from 6 until 20 March 2018. */
  readonly sent: (
    more?: Partial<CirculationDraft>,
  ) => Promise<{ scope: Scope; measureId: Id<'measure'>; id: Id<'circulation'> }>
  readonly answer: (
    id: Id<'circulation'>,
    seat: Seat,
    choice: 'yes' | 'no' | 'abstain',
    day?: string,
  ) => Promise<void>
  readonly all: (
    id: Id<'circulation'>,
    choice: 'yes' | 'no' | 'abstain',
    from: readonly Seat[],
  ) => Promise<void>
}

export const anUrgent = (
  measureId: Id<'measure'> | null,
  more: Partial<CirculationDraft> = {},
): CirculationDraft => ({
  measureId,
  title: 'Demokratiefest am Markt',
  motion: '',
  amountCents: euro(2000),
  conditions: [],
  urgency: 'Das Fest beginnt vor der nächsten Sitzung.',
  opinion: 'Förderfähig.',
  endsOn: localDate('2018-03-20'),
  ...more,
})

/** The example committee under rules that let urgent matters go round, for 14 days and up to 3,000 EUR. */
export async function openCirculationHouse(): Promise<CirculationHouse> {
  const house = await openTestHouse()
  const founded = await house.found()
  const fundId = (await openYear2018(founded)).funds.action
  const committee = await aCommittee(founded)
  const callId = await aCall(founded, fundId)
  await adoptRulesOfProcedure(onDay(founded, '2018-02-01'), committee.bodyId, {
    ...usualRulesOfProcedure,
    adoptedOn: localDate('2018-02-01'),
    circulation: { allowed: 'urgent', days: 14, upToCents: euro(3000), objectionOf: 'one_member' },
  })
  const office = async (day: string) => onDay(await anOfficer(founded, 'coordination_office'), day)
  const answer: CirculationHouse['answer'] = (id, seat, choice, day = '2018-03-10') =>
    answerCirculation(committee.as(seat, day), id, {
      memberId: committee.seat(seat),
      capacity: 'member',
      choice,
    })
  return {
    ...house,
    founded,
    committee,
    fundId,
    callId,
    office,
    answer,
    sent: async (more = {}) => {
      const scope = await office('2018-03-06')
      const measureId = await anAdmitted(scope, committee.applicants.kino, callId)
      return { scope, measureId, id: await sendCirculation(scope, anUrgent(measureId, more)) }
    },
    all: async (id, choice, from) => {
      for (const seat of from) await answer(id, seat, choice)
    },
  }
}

/** A written vote that runs, under rules that allow it. */
export async function aWrittenVote(
  office: Scope,
  bodyId: Id<'body'>,
  secret: string,
): Promise<Id<'circulation'>> {
  const adoptedOn = localDate('2018-07-01')
  await adoptRulesOfProcedure(onDay(office, '2018-07-01'), bodyId, {
    ...usualRulesOfProcedure,
    adoptedOn,
    circulation: { allowed: 'always', days: 14, upToCents: null, objectionOf: 'one_member' },
  })
  return sendCirculation(onDay(office, '2018-07-25'), {
    measureId: null,
    title: secret,
    motion: secret,
    amountCents: null,
    conditions: [],
    urgency: secret,
    opinion: secret,
    endsOn: localDate('2018-08-10'),
  })
}
