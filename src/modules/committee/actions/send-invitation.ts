import { type Finding, isRefused } from '../../../kit/findings.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { type CalendarPerson, calendarInvitation } from '../../../platform/calendar-file.ts'
import { Refused } from '../../../platform/errors.ts'
import { composeMail } from '../../../platform/mail/compose.ts'
import { enqueueMail } from '../../../platform/mail/enqueue-mail.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { getRules } from '../../bodies/index.ts'
import { entryOfMeeting, findOrganiser } from '../calendar-entries.ts'
import { agendaNotes, invitationMail } from '../mails/invitation.ts'
import { meetingPackPath } from '../paths.ts'
import { listAgenda } from '../queries/agenda.ts'
import { type Invited, listInvitations, listInvited, toldToday } from '../queries/invitations.ts'
import { getMeeting, type Meeting } from '../queries/meetings.ts'
import { closedItemsOf } from '../queries/packs.ts'
import { changesSince, hasChanges, type ToldMeeting } from '../rules/agenda-changes.ts'
import { checkInvitation } from '../rules/invitation-steps.ts'
import { checkNotice } from '../rules/notice-period.ts'
import { lockMeeting } from './locks.ts'
import { requestPack } from './request-pack.ts'

export interface SentInvitation {
  readonly served: number
  /** Without an address here: to be told in another way. */
  readonly withoutAddress: readonly string[]
  /** Warnings, such as an invitation that comes too late. */
  readonly findings: readonly Finding[]
}

/** Invites everybody of the day by mail with a calendar entry, and has the papers bound; later with what has changed. */
export const sendInvitation = (
  scope: Scope,
  meetingId: Id<'meeting'>,
  message: string,
): Promise<SentInvitation> =>
  inTransaction(scope, async (scope) => {
    await lockMeeting(scope, meetingId)
    const meeting = await getMeeting(scope, meetingId)
    const items = await listAgenda(scope, meetingId)
    const told = toldToday(meeting, items)
    const [last] = await listInvitations(scope, meetingId)
    const changes = last && changesSince(last, told)
    const findings = [
      ...checkInvitation({
        meeting: meeting.state,
        points: items.length,
        invitedBefore: last !== undefined,
        somethingNew: changes === undefined || hasChanges(changes) || message.trim() !== '',
      }),
      ...checkNotice(scope.today, meeting.meetsOn, await getRules(scope, meeting.rulesId)),
    ]
    if (isRefused(findings)) throw new Refused(findings)
    const invited = await listInvited(scope, meeting)
    const sequence = last ? last.sequence + 1 : 0
    await writeDown(scope, { meeting, told, message, sequence, invited })
    const mail = invitationMail({ meeting, told, changes, message })
    await mailAll(scope, invited, { meeting, told, sequence, ...mail })
    await requestPacks(scope, meetingId, invited)
    const withoutAddress = invited.filter(({ address }) => address === null).map(({ name }) => name)
    const served = invited.length - withoutAddress.length
    const facts = { sequence, served, withoutAddress: withoutAddress.length, points: items.length }
    await audit(scope, { verb: 'invite', record: 'meeting', recordId: meetingId, facts })
    return { served, withoutAddress, findings }
  })

interface Written {
  readonly meeting: Meeting
  readonly told: ToldMeeting
  readonly message: string
  readonly sequence: number
  readonly invited: readonly Invited[]
}

async function writeDown(
  scope: Scope,
  { meeting, told, message, sequence, invited }: Written,
): Promise<void> {
  const { partnershipId } = scope
  const invitationId = newId<'invitation'>()
  const { meetsOn, startsAt, place, agenda } = told
  await scope.database
    .insertInto('invitations')
    .values({
      partnershipId,
      id: invitationId,
      meetingId: meeting.id,
      sequence,
      meetsOn,
      startsAt,
      place,
      agenda: JSON.stringify(agenda),
      message,
      sentOn: scope.today,
      sentAt: scope.now,
      sentBy: scope.actor.personId,
    })
    .execute()
  for (const { memberId, name, address } of invited)
    await scope.database
      .insertInto('invitationRecipients')
      .values({ partnershipId, invitationId, memberId, name, address })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

interface MailToAll {
  readonly meeting: Meeting
  readonly told: ToldMeeting
  readonly sequence: number
  readonly subject: string
  readonly paragraphs: readonly string[]
}

/** One mail for each address, also when somebody is a member here and a deputy there. */
async function mailAll(scope: Scope, invited: readonly Invited[], mail: MailToAll): Promise<void> {
  const { meeting, told, sequence, subject, paragraphs } = mail
  const organiser = await findOrganiser(scope)
  const entry = entryOfMeeting(scope, meeting, { sequence, description: agendaNotes(told) })
  const guests = new Map(invited.flatMap(({ name, address }) => (address ? [[address, name] as const] : [])))
  for (const [email, name] of guests) {
    const composed = composeMail({
      to: email,
      subject,
      paragraphs,
      button: {
        label: 'Unterlagen öffnen',
        url: scope.edges.publicUrl + meetingPackPath(scope.slug, meeting.id),
      },
      footer: `Sie erhalten diese Nachricht, weil Sie Mitglied oder Vertretung sind (${meeting.bodyLabel}).`,
    })
    await enqueueMail(scope.database, scope.edges.jobs, {
      ...composed,
      partnershipId: scope.partnershipId,
      at: scope.now,
      ...withCalendar(organiser, { name, email }, { entry, at: scope.now }),
    })
  }
}

const withCalendar = (
  organiser: CalendarPerson | undefined,
  guest: CalendarPerson,
  { entry, at }: Pick<Parameters<typeof calendarInvitation>[0], 'entry' | 'at'>,
): { calendar?: string } =>
  organiser ? { calendar: calendarInvitation({ entry, at, organiser, guest }) } : {}

/** A pack for everybody who may read all, and one for each set of points that is closed to somebody. */
async function requestPacks(
  scope: Scope,
  meetingId: Id<'meeting'>,
  invited: readonly Invited[],
): Promise<void> {
  const items = await listAgenda(scope, meetingId)
  const sets = new Map<string, readonly string[]>([['', []]])
  for (const { personId } of invited) {
    const closed = await closedItemsOf(scope, items, { personId, roles: new Set() })
    sets.set(closed.join(), closed)
  }
  for (const closed of sets.values()) await requestPack(scope, meetingId, closed)
}
