import { type LocalDate, localDate } from '../../src/kit/dates.ts'
import type { Id } from '../../src/kit/ids.ts'
import { writeMessage } from '../../src/modules/applications/index.ts'
import { decideMicroGrant } from '../../src/modules/committee/index.ts'
import { listFunds } from '../../src/modules/ledger/index.ts'
import { findFundingYearOf } from '../../src/modules/partnership/index.ts'
import type { Scope } from '../../src/platform/scope.ts'
import { known, on, type Stage } from '../stage.ts'
import { day, euros, measureOf, type Story, type StoryMeasure } from '../story.ts'
import { apply, openCall, planLines } from './apply.ts'
import { callOff, draw, notify, prove, settle } from './carry-out.ts'
import { approveLast, keepMinutes } from './keep-minutes.ts'
import { adjourn, decide, gather } from './meet.ts'

/** The steps of the year in their order; whoever plays it may look at the stage after each. */
export interface Watcher {
  readonly afterItem?: (meeting: string, measure: string, outcome: unknown) => Promise<void>
  readonly afterMeeting?: (meeting: string) => Promise<void>
  readonly afterProof?: (measure: StoryMeasure, accepted: unknown) => Promise<void>
}

/** 2018: receipts, the committee decides. From the first call to the last repaid cent. */
export async function play2018(stage: Stage, story: Story, watcher: Watcher = {}): Promise<void> {
  const { meetings, measures } = story.year_2018
  const fundId = await actionFundOf(await on(stage, localDate('2018-01-16'), 'koordination'), 2018)
  const decidedOn = new Map<string, LocalDate>()

  for (const meeting of meetings) {
    if (meeting.application_deadline) await applyFor(stage, story, meeting.day, fundId)
    const meetingId = await gather(stage, meeting)
    const last = stage.meetings.get(meetings[meetings.indexOf(meeting) - 1]?.day ?? '')
    if (last) await approveLast(stage, meeting, { last, now: meetingId })
    for (const item of meeting.items ?? []) {
      const outcome = await decide(stage, meeting, item)
      decidedOn.set(item.measure, day(meeting.day))
      await watcher.afterItem?.(meeting.day, item.measure, outcome)
    }
    await watcher.afterMeeting?.(meeting.day)
    await adjourn(stage, meeting, meetingId)
    await keepMinutes(stage, meeting, meetingId)
    if (meeting === meetings[0]) await grantMicro(stage, measures, fundId, decidedOn)
  }
  for (const measure of measures.filter((candidate) => candidate.proof)) {
    await carryOut(stage, measure, decidedOn.get(measure.key) ?? day('2018-03-19'))
    const submitted = measure.proof?.submitted
    if (!submitted) continue
    const accepted = await settle(stage, measure, day(submitted))
    await watcher.afterProof?.(measure, accepted)
  }
}

export async function actionFundOf(scope: Scope, year: number): Promise<Id<'fund'>> {
  const fundingYear = await findFundingYearOf(scope, year)
  if (!fundingYear) throw new Error(`the funding year ${year} is not open`)
  const fund = (await listFunds(scope, fundingYear.id)).find(({ kind }) => kind === 'action')
  if (!fund) throw new Error(`${year} has no action fund`)
  return fund.id
}

/** The call of a meeting and everything submitted for it; what was put off says what has been settled since. */
export async function applyFor(
  stage: Stage,
  story: Story,
  meetingDay: string,
  fundId: Id<'fund'>,
): Promise<void> {
  const meeting = story.year_2018.meetings.find((candidate) => candidate.day === meetingDay)
  const deadline = day(meeting?.application_deadline ?? meetingDay)
  const opensOn = localDate(deadline.startsWith('2018-02') ? '2018-01-17' : '2018-03-26')
  const callId = await openCall(stage, {
    fundId,
    title: `Aktions- und Initiativfonds, Sitzung im ${meetingDay.startsWith('2018-03') ? 'März' : 'Mai'} 2018`,
    opensOn,
    deadline,
    meetingDay: day(meetingDay),
  })
  for (const key of new Set((meeting?.items ?? []).map((item) => item.measure))) {
    const measure = measureOf(story.year_2018.measures, key)
    if (stage.measures.has(key)) await answerDeferral(stage, measure)
    else
      await apply(stage, measure, {
        callId,
        year: 2018,
        submittedOn: day(measure.submitted ?? deadline),
        lines: planLines(measure.expenses ?? {}, measure.income ?? {}),
      })
  }
}

async function answerDeferral(stage: Stage, measure: StoryMeasure): Promise<void> {
  if (!measure.resubmitted) return
  await writeMessage(
    await on(stage, day(measure.resubmitted), measure.applicant),
    known(stage.measures, measure.key),
    {
      audience: 'applicant',
      body: 'Wir haben mit den Schulen gesprochen: Drei Schulen nutzen das Material im neuen Schuljahr.',
    },
  )
}

export async function grantMicro(
  stage: Stage,
  measures: readonly StoryMeasure[],
  fundId: Id<'fund'>,
  decidedOn: Map<string, LocalDate>,
): Promise<void> {
  const callId = await openCall(stage, {
    fundId,
    title: 'Kleinprojekte 2018',
    opensOn: localDate('2018-03-07'),
    deadline: localDate('2018-11-15'),
    meetingDay: localDate('2018-11-15'),
    forMicroGrants: true,
  })
  for (const measure of measures.filter((candidate) => candidate.micro_grant && candidate.decided)) {
    const decided = measure.decided ?? { on: '2018-03-19', amount: 0 }
    await apply(
      stage,
      { ...measure, period: measure.period ?? { from: '2018-04-01', until: '2018-05-15' } },
      {
        callId,
        year: 2018,
        submittedOn: localDate('2018-03-12'),
        lines: planLines(measure.expenses ?? {}, measure.income ?? {}),
      },
    )
    const measureId = known(stage.measures, measure.key)
    const amountCents = euros(decided.amount)
    const consent = async (key: string, office: 'coordination_office' | 'lead_office') =>
      decideMicroGrant(await on(stage, day(decided.on), key), { measureId, office, amountCents })
    await consent('koordination', 'coordination_office')
    await consent('amt', 'lead_office')
    decidedOn.set(measure.key, day(decided.on))
  }
}

/** Notice, drawdowns, perhaps a cancellation, and the proof. */
export async function carryOut(stage: Stage, measure: StoryMeasure, decided: LocalDate): Promise<void> {
  await notify(stage, measure, decided)
  for (const drawdown of measure.drawdowns ?? []) await draw(stage, measure, drawdown)
  await callOff(stage, measure)
  if (measure.proof) await prove(stage, measure, measure.proof)
}
