import { localDate } from '../../src/kit/dates.ts'
import { type Id, newId, type PersonId } from '../../src/kit/ids.ts'
import {
  admitApplication,
  attachFiles,
  listPlans,
  listSubmissions,
  submitApplication,
  writeMessage,
} from '../../src/modules/applications/index.ts'
import { stateTie } from '../../src/modules/bodies/index.ts'
import { fulfilCondition, listConditions } from '../../src/modules/committee/index.ts'
import {
  acknowledgeNotice,
  answerAdaptedPlan,
  issueNotice,
  proposeAdaptedPlan,
  requestDrawdown,
} from '../../src/modules/grants/index.ts'
import { assignRole, registerOrganisation } from '../../src/modules/identity/index.ts'
import { recordAttendanceDay, recordReceipt } from '../../src/modules/proof/index.ts'
import { enqueueMail } from '../../src/platform/mail/enqueue-mail.ts'
import type { Role, Scope } from '../../src/platform/scope.ts'
import { aCall, aDraft, planLines, type TestApplicant } from './applications.ts'
import { aWrittenVote } from './circulation.ts'
import { aCommittee, anItem, aRunningMeeting, decided, type Seat } from './committee.ts'
import { registered, type WholeHouse } from './house.ts'
import { sentMinutes } from './minutes.ts'
import { actingAs, adoptUsualRules, anActor, euro, onDay, openYear2018 } from './partnership.ts'
import { aReceipt } from './proof.ts'

export interface FullPartnership {
  readonly slug: string
  readonly scope: Scope
  /** One record for each kind of parameter that an address can have. */
  readonly ids: Readonly<Record<string, string>>
  /** Stands in what only the offices and the applicant may read. */
  readonly secret: string
  /** Stands in what the public may read, on this partnership's own pages only. */
  readonly open: string
  readonly emails: Readonly<Record<'lead' | 'applicant' | 'member', string>>
}

const present: readonly Seat[] = ['m01', 'm02', 'm06', 'm07', 'm08', 'm09', 'm10', 'm12']

/** A partnership with one record of every kind, each with a text that can be found again where it does not belong. */
export async function aFullPartnership(house: WholeHouse, slug: string): Promise<FullPartnership> {
  const secret = `geheim-${slug}-${newId().slice(-6)}`
  const open = `offen-${slug}-${newId().slice(-6)}`
  const scope = await house.found({ slug, name: `Partnerschaft ${open}` })
  await adoptUsualRules(onDay(scope, '2018-01-16'))
  const { funds } = await openYear2018(scope)
  const committee = await aCommittee(scope)
  const call = await aCall(scope, funds.action)
  const people = await signIns(scope, secret, open)
  const applicant: TestApplicant = { organisationId: people.organisation, scope: people.applicantScope }
  await aDraft(applicant, call, { title: secret })
  const { measure, meeting, item } = await aGranted(scope, { applicant, call, committee, secret, open })
  const condition = await aFulfilled(scope, measure)
  const money = await withNoticeAndProof(scope, { applicant, measure, secret })
  const circulation = await aWrittenVote(scope, committee.bodyId, secret)
  const [submission] = await listSubmissions(scope, measure)
  const minutes = await sentMinutes(scope, '2018-02-01', secret)
  const mail = await enqueueMail(house.database.across, house.edges.jobs, {
    to: people.emails.applicant,
    subject: secret,
    text: secret,
    html: secret,
    partnershipId: scope.partnershipId,
    at: scope.now,
  })
  return {
    slug,
    scope,
    secret,
    open,
    emails: people.emails,
    ids: {
      ...money,
      mail,
      organisation: people.organisation,
      person: people.person,
      role: people.role,
      fund: funds.action,
      call,
      measure,
      meeting,
      item,
      member: committee.seat('m07'),
      body: committee.bodyId,
      tie: await stateTie(scope, {
        memberId: committee.seat('m07'),
        organisationId: null,
        name: secret,
        kind: 'business',
      }),
      submission: some(submission).id,
      objection: minutes.objectionId,
      task: minutes.followUpId,
      condition,
      circulation,
    },
  }
}

async function signIns(founder: Scope, secret: string, open: string) {
  const { slug } = founder
  const emails = {
    lead: `amt@${slug}.example`,
    applicant: `antrag@${slug}.example`,
    member: `mitglied@${slug}.example`,
  }
  const organisation = await registerOrganisation(founder, {
    name: open,
    legalForm: 'e.V.',
    charitable: true,
    town: 'Boizenburg/Elbe',
    street: secret,
    phone: secret,
    accountHolder: secret,
    iban: 'DE02120300000000202051',
  })
  const heldFrom = localDate('2018-01-02')
  const give = (personId: PersonId, role: Role, organisationId: Id<'organisation'> | null = null) =>
    assignRole(founder, { personId, role, organisationId, heldFrom })
  const person = await registered(founder, secret, emails.applicant)
  const role = await give(person, 'applicant', organisation)
  await give(await registered(founder, secret, emails.lead), 'lead_office')
  await give(await registered(founder, secret, emails.member), 'committee_voting')
  const actor = anActor(['applicant'], { name: secret, personId: person, organisationIds: [organisation] })
  return { emails, organisation, person, role, applicantScope: actingAs(founder, actor) }
}

interface Story {
  readonly applicant: TestApplicant
  readonly secret: string
}

async function aGranted(
  office: Scope,
  {
    applicant,
    call,
    committee,
    secret,
    open,
  }: Story & {
    readonly call: Id<'call'>
    readonly committee: Awaited<ReturnType<typeof aCommittee>>
    readonly open: string
  },
) {
  const day = '2018-02-12'
  const at = { ...applicant, scope: onDay(applicant.scope, day) }
  const measure = await aDraft(at, call, { title: open })
  await attachFiles(at.scope, measure, [aFile(secret)])
  await submitApplication(at.scope, measure)
  const check = { checklist: {}, noteToApplicant: secret, internalNote: secret }
  await admitApplication(onDay(office, day), measure, check)
  await writeMessage(at.scope, measure, { audience: 'applicant', body: secret })
  await writeMessage(onDay(office, day), measure, { audience: 'offices', body: secret })
  const meeting = await aRunningMeeting(office, committee, '2018-03-06', present)
  const item = await anItem(meeting, measure)
  await decided(meeting.scope, committee, item, { amount: 5000, condition: secret, yes: 8, voters: present })
  return { measure, meeting: meeting.meetingId, item }
}

async function aFulfilled(office: Scope, measure: Id<'measure'>): Promise<Id<'condition'>> {
  const { id } = some((await listConditions(office, measure))[0])
  await fulfilCondition(onDay(office, '2018-03-07'), measure, id)
  return id
}

/** Adapted plan, notice, one drawdown that waits, and what proves the use. */
async function withNoticeAndProof(
  office: Scope,
  { applicant, measure, secret }: Story & { readonly measure: Id<'measure'> },
) {
  const day = '2018-03-07'
  const at = onDay(applicant.scope, day)
  const lines = planLines({ expenses: { Honorare: 5000 }, own: 0, thirdParty: 0, requested: 5000 })
  const plan = await proposeAdaptedPlan(at, measure, { lines, reason: secret })
  await answerAdaptedPlan(onDay(office, day), measure, plan, 'accepted')
  await issueNotice(onDay(office, day), measure)
  await acknowledgeNotice(at, measure, { remedyWaived: true })
  const drawing = onDay(applicant.scope, '2018-05-02')
  const drawdown = await requestDrawdown(drawing, measure, { amountCents: euro(1000), purpose: secret })
  const proving = onDay(applicant.scope, '2018-08-01')
  const file = { chosen: aFile(secret) }
  const receipt = await recordReceipt(proving, measure, { ...aReceipt, party: secret, purpose: secret, file })
  const record = await recordAttendanceDay(proving, measure, {
    heldOn: localDate('2018-06-01'),
    event: secret,
    participants: 20,
    underSixteen: 0,
    listKind: 'signed',
    file,
  })
  const [newest] = await listPlans(office, measure)
  const { attachments } = await attachmentOf(office, measure)
  return {
    plan: some(newest).id,
    drawdown,
    receipt: receipt.id,
    record,
    attachment: some(attachments[0]).id,
  }
}

const attachmentOf = async (scope: Scope, measureId: Id<'measure'>) => ({
  attachments: await scope.database
    .selectFrom('attachments')
    .select('id')
    .where('partnershipId', '=', scope.partnershipId)
    .where('measureId', '=', measureId)
    .execute(),
})

const aFile = (secret: string) => ({
  name: `${secret}.txt`,
  bytes: new TextEncoder().encode(secret),
  mediaType: 'text/plain',
})

function some<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('the story has a gap')
  return row
}
