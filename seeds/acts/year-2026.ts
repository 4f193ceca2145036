import { addDays, type LocalDate, localDate, yearOf } from '../../src/kit/dates.ts'
import type { Id } from '../../src/kit/ids.ts'
import { minus, plus } from '../../src/kit/money.ts'
import { answersOfCounts, linesOfCounts } from '../../src/modules/applications/index.ts'
import { answerPrecheck, grantRecommended, requestPrecheck } from '../../src/modules/grants/index.ts'
import { openFundingYear, requestFederalDrawdown } from '../../src/modules/ledger/index.ts'
import {
  findFundingYearOf,
  loadTermsOfYear,
  recordCouncilConsent,
} from '../../src/modules/partnership/index.ts'
import {
  type AcceptedProof,
  recordAttendanceDay,
  recordFee,
  recordFinalPayment,
  saveReport,
  submitProof,
} from '../../src/modules/proof/index.ts'
import { known, on, type Stage } from '../stage.ts'
import { day, euros, measureOf, type Story, type StoryMeasure } from '../story.ts'
import { apply, openCall, type StoryApplication } from './apply.ts'
import { notify, report, settle } from './carry-out.ts'
import { fundsOf } from './found.ts'
import { adjourn, decide, gather } from './meet.ts'
import { actionFundOf } from './year-2018.ts'

const opening = localDate('2026-01-12')
const callOpens = localDate('2026-02-02')
const deadline = localDate('2026-04-01')

/** 2026: lump sums; the committee recommends, the federal office releases, the lead office grants. */
export async function play2026(stage: Stage, story: Story): Promise<AcceptedProof> {
  await openYear(stage, story, 2026)
  await consent(stage, story)
  const fundId = await actionFundOf(await on(stage, callOpens, 'koordination'), 2026)
  await recommendInSpring(stage, story, fundId)
  return carryOutKreativbox(stage, measureOf(story.year_2026.measures, 'kreativbox'))
}

export async function openYear(stage: Stage, story: Story, year: number): Promise<void> {
  const { funds, federal_share, committee_label } = story.year_2026
  const total = fundsOf(funds)
  const sum = plus(plus(total.action, total.youth), plus(total.participation, total.coordination))
  await openFundingYear(await on(stage, opening, 'amt'), {
    year,
    federalGrantCents: euros(federal_share),
    ownShareCents: minus(sum, euros(federal_share)),
    committeeLabel: committee_label,
    funds: total,
  })
}

/** The council consents; from that day on federal money may be called. */
async function consent(stage: Stage, story: Story): Promise<void> {
  const { body, on: consentedOn } = story.year_2026.council_consent
  const office = await on(stage, day(consentedOn), 'amt')
  const year = await findFundingYearOf(office, 2026)
  if (!year) throw new Error('2026 is not open')
  await recordCouncilConsent(office, { fundingYearId: year.id, body, consentedOn: day(consentedOn) })
  const spring = await on(stage, localDate('2026-05-06'), 'amt')
  await requestFederalDrawdown(spring, { fundingYearId: year.id, amountCents: euros(20_000) })
}

/** The measures that the committee recommends on 21 April, each sent to the federal office on the next day. */
async function recommendInSpring(stage: Stage, story: Story, fundId: Id<'fund'>): Promise<void> {
  const measures = story.year_2026.measures.filter((measure) => measure.recommended)
  const meetsOn = measures[0]?.recommended?.on ?? ''
  const callId = await openCall(stage, {
    fundId,
    title: 'Aktions- und Initiativfonds 2026',
    opensOn: callOpens,
    deadline,
    meetingDay: day(meetsOn),
  })
  for (const measure of measures) await applyWithLumpSums(stage, measure, callId, addDays(deadline, -2))
  const items = measures.map((measure) => ({
    measure: measure.key,
    votes: { yes: present.length - conflictsOf(measure).length, no: 0, abstain: 0 },
    conflicted: conflictsOf(measure),
    expect: { outcome: 'recommended' },
  }))
  const meeting = { day: meetsOn, application_deadline: deadline, present, items, expect: {} }
  const meetingId = await gather(stage, meeting)
  for (const item of items) await decide(stage, meeting, item)
  await adjourn(stage, meeting, meetingId)
  for (const measure of measures) await release(stage, measure)
}

const present = ['m01', 'm02', 'm03', 'm06', 'm07', 'm08', 'm09', 'm10', 'm12', 'm13']
const conflictsOf = ({ applicant }: StoryMeasure): string[] => (applicant === 'jugendwerk' ? ['m08'] : [])

async function applyWithLumpSums(
  stage: Stage,
  measure: StoryMeasure,
  callId: Id<'call'>,
  submittedOn: LocalDate,
): Promise<void> {
  const year = yearOf(submittedOn)
  const plan = await lumpSumPlan(stage, measure, { year, today: submittedOn })
  await apply(stage, measure, { callId, year, submittedOn, ...plan })
}

/** The counts of a measure as they are typed, and the plan that follows from them by the terms of the year. */
export async function lumpSumPlan(
  stage: Stage,
  { lump_sums }: StoryMeasure,
  { year, today }: { readonly year: number; readonly today: LocalDate },
): Promise<Pick<StoryApplication, 'lines' | 'counts'>> {
  const { participants = 0, fee_hours = [] } = lump_sums ?? {}
  const { lumpSums } = await loadTermsOfYear(await on(stage, today, 'koordination'), year)
  if (!lumpSums) throw new Error(`the terms of ${year} know no lump sums`)
  const feeHours = fee_hours.map((hours) => String(hours).replace('.', ',')).join('\n')
  return {
    lines: linesOfCounts({ participants, feeHours: fee_hours }, lumpSums),
    counts: answersOfCounts({ participants: String(participants), feeHours }),
  }
}

async function release(stage: Stage, { key, federal_precheck }: StoryMeasure): Promise<void> {
  if (!federal_precheck) return
  const id = known(stage.measures, key)
  await requestPrecheck(await on(stage, day(federal_precheck.requested), 'koordination'), id)
  const answered = await on(stage, day(federal_precheck.released), 'bund')
  await answerPrecheck(answered, id, { answer: 'released', note: '' })
}

/** Granted by the lead office, carried out, proven by attendance and fees. */
async function carryOutKreativbox(stage: Stage, measure: StoryMeasure): Promise<AcceptedProof> {
  const id = known(stage.measures, measure.key)
  const granted = day(measure.granted ?? '')
  await grantRecommended(await on(stage, granted, 'amt'), id)
  await notify(stage, measure, granted)
  const heldOn = day(measure.period?.from ?? '')
  const submitted = localDate('2026-07-10')
  const applicant = await on(stage, submitted, measure.applicant)
  const { participants = 0, fee_hours = [] } = measure.proof ?? {}
  await recordAttendanceDay(applicant, id, {
    heldOn,
    event: measure.title,
    participants,
    underSixteen: 0,
    listKind: 'signed',
  })
  for (const hours of fee_hours)
    await recordFee(applicant, id, {
      heldOn,
      party: 'Honorarkraft Werkstatt',
      content: 'Leitung der Kreativwerkstatt',
      hoursHundredths: Math.round(hours * 100),
    })
  await saveReport(applicant, id, { answers: report, participants })
  await submitProof(applicant, id, { confirmed: true })
  const accepted = await settle(stage, measure, submitted)
  const paidOn = addDays(submitted, 21)
  await recordFinalPayment(await on(stage, paidOn, 'amt'), id, { paidOn })
  return accepted
}
