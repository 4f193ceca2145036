import { isRefused } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { calendarInvitation } from '../../../platform/calendar-file.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { getMeasure, mailApplicant } from '../../applications/index.ts'
import { getRules } from '../../bodies/index.ts'
import { entryOfMeeting, findOrganiser, uidOf } from '../calendar-entries.ts'
import { presentationMail, toldOf } from '../mails/presentation.ts'
import { type AgendaItem, listAgenda } from '../queries/agenda.ts'
import { getMeeting, type Meeting } from '../queries/meetings.ts'
import { listSlots, type PresentationSlot } from '../queries/slots.ts'
import { checkPreparation } from '../rules/invitation-steps.ts'
import { mustPresent } from '../rules/presentation.ts'
import { lockMeeting } from './locks.ts'

/** Writes to everybody who presents and does not know the time yet, or knows another one; says to how many applications. */
export const invitePresenters = (scope: Scope, meetingId: Id<'meeting'>): Promise<number> =>
  inTransaction(scope, async (scope) => {
    await lockMeeting(scope, meetingId)
    const meeting = await getMeeting(scope, meetingId)
    const findings = checkPreparation(meeting.state)
    if (isRefused(findings)) throw new Refused(findings)
    const agenda = await listAgenda(scope, meetingId)
    const toTell = (await listSlots(scope, meetingId)).filter(
      (slot) => slot.invitedFor !== toldOf(meeting, slot.startsAt),
    )
    for (const slot of toTell) {
      const item = agenda.find(({ id }) => id === slot.agendaItemId)
      if (item?.measureId) await inviteOne(scope, { meeting, slot, item, measureId: item.measureId })
    }
    const facts = { invited: toTell.length }
    await audit(scope, { verb: 'invite-presenters', record: 'meeting', recordId: meetingId, facts })
    return toTell.length
  })

interface OneToInvite {
  readonly meeting: Meeting
  readonly slot: PresentationSlot
  readonly item: AgendaItem
  readonly measureId: Id<'measure'>
}

async function inviteOne(scope: Scope, { meeting, slot, item, measureId }: OneToInvite): Promise<void> {
  const { title, requestedCents, applicantId } = await getMeasure(scope, measureId)
  const { startsAt, minutes } = slot
  const changed = slot.invitedAt !== null
  const sequence = changed ? slot.sequence + 1 : slot.sequence
  const required = mustPresent(requestedCents, await getRules(scope, meeting.rulesId))
  const mail = presentationMail({ meeting, title, startsAt, minutes, changed, required })
  const calendarFor = await calendarOf(scope, { meeting, slot, item, measureId }, sequence)
  const button = { tab: 'antrag', button: 'Antrag öffnen' } as const
  const to = { measureId, applicantId, ...button, ...(calendarFor ? { calendarFor } : {}) }
  await mailApplicant(scope, { ...to, ...mail })
  await scope.database
    .updateTable('presentationSlots')
    .set({ invitedAt: scope.now, invitedFor: toldOf(meeting, startsAt), sequence })
    .where('partnershipId', '=', scope.partnershipId)
    .where('agendaItemId', '=', slot.agendaItemId)
    .execute()
}

/** The applicant's own time and no more: the address of the agenda is not theirs. */
async function calendarOf(scope: Scope, { meeting, slot, item }: OneToInvite, sequence: number) {
  const organiser = await findOrganiser(scope)
  if (!organiser) return undefined
  const entry = {
    ...entryOfMeeting(scope, meeting, { sequence, description: '' }),
    uid: uidOf(scope.edges.publicUrl, slot.agendaItemId),
    summary: `Vorstellung: ${item.title}`,
    url: scope.edges.publicUrl,
    startsAt: slot.startsAt,
    endsAt: laterBy(slot.startsAt, slot.minutes),
  }
  return (email: string): string =>
    calendarInvitation({ entry, at: scope.now, organiser, guest: { name: email, email } })
}

/** "18:50" is 30 minutes after "18:20"; never beyond the day. */
function laterBy(clock: string, minutes: number): string {
  const [hours = 0, past = 0] = clock.split(':').map(Number)
  const total = Math.min(hours * 60 + past + minutes, 23 * 60 + 59)
  return [Math.floor(total / 60), total % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
