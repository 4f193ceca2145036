import { addDays, type LocalDate } from '../../src/kit/dates.ts'
import type { Id } from '../../src/kit/ids.ts'
import {
  admitApplication,
  beginApplication,
  declarationsOf,
  type NewPlanLine,
  publishCall,
  savePlan,
  saveSection,
  submitApplication,
} from '../../src/modules/applications/index.ts'
import type { Scope } from '../../src/platform/scope.ts'
import { known, on, type Stage } from '../stage.ts'
import { day, euros, type StoryMeasure, type StorySums } from '../story.ts'

export interface StoryCall {
  readonly fundId: Id<'fund'>
  readonly title: string
  readonly opensOn: LocalDate
  readonly deadline: LocalDate
  readonly meetingDay: LocalDate
  readonly forMicroGrants?: boolean
}

export const openCall = async (stage: Stage, call: StoryCall): Promise<Id<'call'>> =>
  publishCall(await on(stage, call.opensOn, 'koordination'), {
    ...call,
    description:
      'Gefördert werden Vorhaben, die Menschen in beiden Städten zusammenbringen, Demokratie erlebbar machen und gegen Ausgrenzung wirken.',
    hints: 'Sprechen Sie vor dem Antrag mit der Koordinierungs- und Fachstelle: Das spart Ihnen Arbeit.',
    capCents: null,
    forMicroGrants: call.forMicroGrants ?? false,
    lateIsRefused: true,
  })

export interface StoryApplication {
  readonly callId: Id<'call'>
  readonly year: number
  readonly submittedOn: LocalDate
  readonly lines: readonly NewPlanLine[]
  /** In years of lump sums: the counts from which the lines follow. */
  readonly counts?: Readonly<Record<string, string | string[]>>
}

/** The applicant writes and submits on one day; the coordination office admits on the next. */
export async function apply(
  stage: Stage,
  measure: StoryMeasure,
  application: StoryApplication,
): Promise<void> {
  const { submittedOn } = application
  const id = await draft(stage, measure, application)
  await submitApplication(await on(stage, submittedOn, measure.applicant), id)
  await admitApplication(await on(stage, addDays(submittedOn, 1), 'koordination'), id, {
    checklist: {},
    noteToApplicant: '',
    internalNote: '',
  })
}

/** A complete draft, not yet submitted. */
export async function draft(
  stage: Stage,
  measure: StoryMeasure,
  { callId, year, submittedOn, lines, counts }: StoryApplication,
): Promise<Id<'measure'>> {
  const applicant = await on(stage, submittedOn, measure.applicant)
  const applicantId = known(stage.organisations, measure.applicant)
  const id = await beginApplication(applicant, { callId, applicantId })
  stage.measures.set(measure.key, id)
  await writeForm(applicant, id, { stage, measure, year })
  await savePlan(applicant, id, lines, counts)
  return id
}

interface Form {
  readonly stage: Stage
  readonly measure: StoryMeasure
  readonly year: number
}

function writeForm(applicant: Scope, id: Id<'measure'>, { stage, measure, year }: Form): Promise<void> {
  const period = measure.period ?? { from: `${year}-06-01`, until: `${year}-06-30` }
  return saveSection(applicant, id, {
    title: measure.title,
    place: 'Boizenburg/Elbe',
    periodFrom: day(period.from),
    periodUntil: day(period.until),
    ...(measure.partner ? { partner: known(stage.organisations, measure.partner) } : {}),
    answers: { ...answers, declarations: declarationsOf(year).map(({ text }) => text) },
  })
}

const answers = {
  signatory: 'Vorstand',
  contactName: 'Vorstand',
  begun: 'Nein',
  need: 'In beiden Städten fehlen Anlässe, bei denen sich Menschen mit verschiedenen Ansichten begegnen und zuhören.',
  guidingGoal: 'Demokratie im ländlichen Raum erleben',
  middleGoal: 'Menschen aus beiden Städten kennen sich und gestalten gemeinsam.',
  actionGoals: ['Begegnung und Beteiligung'],
  projectTypes: ['Kulturprojekt'],
  description:
    'Das Vorhaben ist offen für alle, wird von Ehrenamtlichen getragen und lädt zum Mitmachen ein.',
  audiences: ['Alle Menschen am Ort'],
}

/** Plan lines out of the story's sums: what is neither requested nor named third-party is the applicant's own. */
export const planLines = (expenses: StorySums, income: StorySums): NewPlanLine[] => [
  ...Object.entries(expenses).map(
    ([category, amount]): NewPlanLine => ({ side: 'expense', category, amountCents: euros(amount) }),
  ),
  ...Object.entries(income).map(
    ([name, amount]): NewPlanLine => ({
      side: 'income',
      incomeKind: incomeKindOf(name),
      description: name.startsWith('Drittmittel') ? name : '',
      amountCents: euros(amount),
    }),
  ),
]

export function incomeKindOf(name: string): 'own' | 'third_party' | 'requested' {
  if (name === 'requested') return 'requested'
  return name.startsWith('Drittmittel') ? 'third_party' : 'own'
}
