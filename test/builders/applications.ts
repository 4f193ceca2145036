import { localDate } from '../../src/kit/dates.ts'
import type { Id } from '../../src/kit/ids.ts'
import {
  admitApplication,
  beginApplication,
  declarationsOf,
  getMeasure,
  type NewPlanLine,
  publishCall,
  savePlan,
  saveSection,
  submitApplication,
} from '../../src/modules/applications/index.ts'
import { assignRole, registerOrganisation, registerPerson } from '../../src/modules/identity/index.ts'
import { getFundingYear } from '../../src/modules/partnership/index.ts'
import type { Scope } from '../../src/platform/scope.ts'
import { actingAs, anActor, euro, onDay } from './partnership.ts'

export interface TestApplicant {
  readonly organisationId: Id<'organisation'>
  /** The partnership's scope, acting for the organisation. */
  readonly scope: Scope
}

/** A charitable association and the person who applies for it. */
export async function anApplicant(
  office: Scope,
  name = 'Kino-Club',
  details: object = {},
): Promise<TestApplicant> {
  const organisationId = await registerOrganisation(office, {
    name,
    legalForm: 'e.V.',
    charitable: true,
    town: 'Boizenburg/Elbe',
    iban: 'DE02120300000000202051',
    ...details,
  })
  const email = `${organisationId}@buntwerk.example`
  const { personId } = await registerPerson(office, { name: `Antrag ${name}`, email })
  await assignRole(office, { personId, role: 'applicant', organisationId, heldFrom: localDate('2018-01-02') })
  const actor = anActor(['applicant'], {
    name: `Antrag ${name}`,
    organisationIds: [organisationId],
    personId,
  })
  return { organisationId, scope: actingAs(office, actor) }
}

/** A person of the coordination office, known to the database. */
export async function aCoordinator(office: Scope): Promise<Scope> {
  const { personId } = await registerPerson(office, {
    name: 'Koordination',
    email: `k.${office.slug}@buntwerk.example`,
  })
  return actingAs(office, anActor(['coordination_office'], { name: 'Koordination', personId }))
}

export interface TestCall {
  readonly opensOn?: string
  readonly deadline?: string
  readonly meetingDay?: string
  readonly capCents?: number
  readonly forMicroGrants?: boolean
  readonly lateIsRefused?: boolean
}

/** The call for the meeting of 6 March 2018, unless said otherwise. */
export const aCall = (office: Scope, fundId: Id<'fund'>, call: TestCall = {}): Promise<Id<'call'>> =>
  publishCall(office, {
    fundId,
    title: 'Aktions- und Initiativfonds, erste Runde',
    description: 'Für Vorhaben in beiden Städten.',
    hints: '',
    opensOn: localDate(call.opensOn ?? '2018-01-02'),
    deadline: localDate(call.deadline ?? '2018-02-20'),
    meetingDay: localDate(call.meetingDay ?? '2018-03-06'),
    capCents: call.capCents === undefined ? null : euro(call.capCents / 100),
    forMicroGrants: call.forMicroGrants ?? false,
    lateIsRefused: call.lateIsRefused ?? true,
  })

export interface TestApplication {
  readonly title?: string
  readonly from?: string
  readonly until?: string
  readonly begun?: boolean
  readonly partner?: Id<'organisation'>
  /** Sums in euros by category. */
  readonly expenses?: Readonly<Record<string, number>>
  readonly own?: number
  readonly thirdParty?: number
  readonly requested?: number
}

/** A complete draft: everything the form asks for, and a balanced plan of 8,450 EUR asking for 7,500 EUR. */
export async function aDraft(
  { scope, organisationId }: TestApplicant,
  callId: Id<'call'>,
  application: TestApplication = {},
): Promise<Id<'measure'>> {
  const id = await beginApplication(scope, { callId, applicantId: organisationId })
  await saveSection(scope, id, {
    title: application.title ?? 'Demokratiefest am Markt',
    place: 'Markt, Boizenburg/Elbe',
    periodFrom: localDate(application.from ?? '2018-05-01'),
    periodUntil: localDate(application.until ?? '2018-07-31'),
    ...(application.partner ? { partner: application.partner } : {}),
    answers: {
      ...usualAnswers,
      begun: application.begun ? 'Ja' : 'Nein',
      declarations: await declared(scope, id),
    },
  })
  await savePlan(scope, id, planLines(application))
  return id
}

/** A draft that was submitted on this day. */
export async function aSubmitted(
  applicant: TestApplicant,
  callId: Id<'call'>,
  application: TestApplication & { readonly on?: string } = {},
): Promise<Id<'measure'>> {
  const scope = onDay(applicant.scope, application.on ?? '2018-02-12')
  const id = await aDraft({ ...applicant, scope }, callId, application)
  await submitApplication(scope, id)
  return id
}

/** Submitted and found formally in order: ready for an agenda. */
export async function anAdmitted(
  office: Scope,
  applicant: TestApplicant,
  callId: Id<'call'>,
  application: TestApplication & { readonly on?: string } = {},
): Promise<Id<'measure'>> {
  const id = await aSubmitted(applicant, callId, application)
  const day = application.on ?? '2018-02-12'
  await admitApplication(onDay(office, day), id, { checklist: {}, noteToApplicant: '', internalNote: '' })
  return id
}

export function planLines({
  expenses = { Honorare: 2400, 'Technik und Bühne': 3650, Öffentlichkeitsarbeit: 900, Material: 1500 },
  own = 450,
  thirdParty = 500,
  requested = 7500,
}: TestApplication): NewPlanLine[] {
  const income = [
    ['own', own],
    ['third_party', thirdParty],
    ['requested', requested],
  ] as const
  return [
    ...Object.entries(expenses).map(
      ([category, amount]): NewPlanLine => ({ side: 'expense', category, amountCents: euro(amount) }),
    ),
    ...income
      .filter(([, amount]) => amount > 0)
      .map(
        ([incomeKind, amount]): NewPlanLine => ({ side: 'income', incomeKind, amountCents: euro(amount) }),
      ),
  ]
}

const declared = async (scope: Scope, id: Id<'measure'>): Promise<string[]> => {
  const { year } = await getFundingYear(scope, (await getMeasure(scope, id)).fundingYearId)
  return declarationsOf(year).map(({ text }) => text)
}

const usualAnswers = {
  signatory: 'Vorstand',
  contactName: 'Vorstand',
  need: 'In beiden Städten fehlt ein Ort für Begegnung.',
  guidingGoal: 'Demokratie vor Ort erleben',
  middleGoal: 'Menschen aus beiden Städten kennen sich.',
  actionGoals: ['Begegnung und Beteiligung'],
  projectTypes: ['Kulturprojekt'],
  description: 'Ein Fest am Markt mit Bühne und Gesprächen.',
  audiences: ['Alle Menschen am Ort'],
}
