import { addDays, dayInGermany, type LocalDate, yearOf } from '../src/kit/dates.ts'
import { submitApplication } from '../src/modules/applications/index.ts'
import { callMeeting } from '../src/modules/committee/index.ts'
import { hashPassword } from '../src/modules/identity/index.ts'
import { findFundingYearOf } from '../src/modules/partnership/index.ts'
import type { Host } from '../src/platform/http/environment.ts'
import { draft, openCall } from './acts/apply.ts'
import { found, signsOf } from './acts/found.ts'
import { actionFundOf, play2018 } from './acts/year-2018.ts'
import { lumpSumPlan, openYear, play2026 } from './acts/year-2026.ts'
import { known, on, type Stage } from './stage.ts'
import { readStory, type Story, type StoryMeasure } from './story.ts'

/** Fills an empty database with the example partnership: two told years, and a call that is open today. */
export async function seedExample(host: Host, password: string): Promise<void> {
  const story = readStory()
  const stage = await found(host, story, await hashPassword(password))
  await play2018(stage, story)
  await play2026(stage, story)
  await openToday(stage, story, dayInGermany(host.clock()))
}

/** Everybody who can sign in to the example, as the start prints them. */
export const exampleSignIns = (): { readonly email: string; readonly role: string }[] =>
  signsOf(readStory()).map(({ key, name }) => ({ email: `${key}@buntwerk.example`, role: name }))

/** What a visitor can try at once: an open call, one application to check, one draft, and the meeting that decides. */
async function openToday(stage: Stage, story: Story, today: LocalDate): Promise<void> {
  const meetingDay = addDays(today, 44)
  const year = yearOf(meetingDay)
  if (!(await findFundingYearOf(await on(stage, today, 'amt'), year))) await openYear(stage, story, year)
  const fundId = await actionFundOf(await on(stage, today, 'koordination'), year)
  const deadline = addDays(today, 30)
  const call = { fundId, title: `Aktions- und Initiativfonds ${year}`, opensOn: today, deadline, meetingDay }
  const callId = await openCall(stage, call)
  await callMeeting(await on(stage, today, 'koordination'), {
    meetsOn: meetingDay,
    place: 'Rathaus Lübtheen',
    applicationDeadline: deadline,
  })
  for (const measure of todaysMeasures(meetingDay)) {
    const plan = await lumpSumPlan(stage, measure, { year, today })
    await draft(stage, measure, { callId, year, submittedOn: today, ...plan })
  }
  await submitApplication(await on(stage, today, 'kirche'), known(stage.measures, 'begegnungscafe'))
}

function todaysMeasures(meetingDay: LocalDate): StoryMeasure[] {
  const period = { from: addDays(meetingDay, 7), until: addDays(meetingDay, 10) }
  return [
    {
      key: 'begegnungscafe',
      applicant: 'kirche',
      title: 'Begegnungscafé im Gemeindehaus',
      period,
      lump_sums: { participants: 20, fee_hours: [3] },
    },
    {
      key: 'filmabend',
      applicant: 'kino',
      title: 'Filmabend mit Gespräch',
      period,
      lump_sums: { participants: 15, fee_hours: [2, 2] },
    },
  ]
}
