import { Hono } from 'hono'
import type { Id } from '../../../kit/ids.ts'
import { allow } from '../../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { readFields, readForm, typedText } from '../../../platform/http/form.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { idParameter } from '../../../platform/http/parameters.ts'
import { type Again, take } from '../../../platform/http/respond.ts'
import type { Scope } from '../../../platform/scope.ts'
import { holdsSeat } from '../../bodies/permissions.ts'
import { deferItem } from '../actions/defer-item.ts'
import { noteOnItem } from '../actions/note-on-item.ts'
import { takeOffAgenda } from '../actions/take-off-agenda.ts'
import { deferralForm, noteForm } from '../forms.ts'
import { stampOf } from '../live-stage.tsx'
import { agendaItemPath, meetingPath, meetingsPath, phonePath } from '../paths.ts'
import { canConductMeetings, canSeeMeetings } from '../permissions.ts'
import { presenceOf } from '../presence.ts'
import { phoneView, viewField } from '../presence-forms.ts'
import { getAgendaItem } from '../queries/agenda.ts'
import { loadItem } from '../queries/item.ts'
import { getMeeting } from '../queries/meetings.ts'
import { loadStage } from '../queries/stage.ts'
import { shownFindings } from '../shown-findings.ts'
import { ItemPage } from '../views/item-page.tsx'

export const itemPattern = '/sitzungen/:meeting/punkte/:item'

export const itemRoutes = new Hono<Environment>()
  .get(itemPattern, (c) => showItem(c))
  .post(`${itemPattern}/absetzen`, async (c) => {
    const { meetingId, itemId } = await itemToConduct(c)
    return take(c, {
      act: (scope) => takeOffAgenda(scope, itemId),
      to: meetingPath(scopeOf(c).slug, meetingId),
      text: 'Der Punkt ist abgesetzt.',
      show: (again) => showItem(c, again),
    })
  })
  .post(`${itemPattern}/zurueckstellen`, async (c) => {
    const { itemId } = await itemToConduct(c)
    const form = await readForm(c, deferralForm)
    if (!form.ok) return showItem(c, form)
    const { deferral: reason, deferralDueOn: dueOn } = form.values
    const act = (scope: Scope) => deferItem(scope, { itemId, reason, dueOn })
    return stepOnItem(c, act, 'Der Antrag ist zurückgestellt.', form.typed)
  })
  .post(`${itemPattern}/notiz`, async (c) => {
    const { itemId } = await itemToConduct(c)
    const form = await readForm(c, noteForm)
    if (!form.ok) return showItem(c, form)
    const act = (scope: Scope) => noteOnItem(scope, itemId, form.values.note)
    return stepOnItem(c, act, 'Die Notiz ist gespeichert.', form.typed)
  })

export interface ItemAddress {
  readonly meetingId: Id<'meeting'>
  readonly itemId: Id<'agenda-item'>
}

/** The point of the address; a point of another meeting or partnership is not found. */
export async function itemOf(c: RequestContext): Promise<ItemAddress> {
  const scope = scopeOf(c)
  const meeting = await getMeeting(scope, idParameter<'meeting'>(c, 'meeting'))
  const item = await getAgendaItem(scope, meeting.id, idParameter<'agenda-item'>(c, 'item'))
  allow(canSeeMeetings(scope.actor))
  return { meetingId: meeting.id, itemId: item.id }
}

export async function itemToConduct(c: RequestContext): Promise<ItemAddress> {
  const address = await itemOf(c)
  allow(canConductMeetings(scopeOf(c).actor))
  return address
}

export const stepOnItem = async (
  c: RequestContext,
  act: (scope: Scope) => Promise<unknown>,
  text: string,
  typed: NonNullable<Again['typed']> = {},
): Promise<Response> => {
  const { meetingId, itemId } = await itemOf(c)
  return take(c, {
    act,
    to: (await isOnPhone(c))
      ? phonePath(scopeOf(c).slug, meetingId)
      : agendaItemPath(scopeOf(c).slug, meetingId, itemId),
    text,
    show: (again) => showItem(c, again),
    typed,
  })
}

const isOnPhone = async (c: RequestContext): Promise<boolean> =>
  typedText((await readFields(c)).typed, viewField) === phoneView

export async function showItem(c: RequestContext, again?: Again): Promise<Response> {
  const scope = scopeOf(c)
  const { meetingId, itemId } = await itemOf(c)
  const point = await loadItem(scope, meetingId, itemId)
  const stage = point.meeting.state === 'running' ? await loadStage(scope, meetingId) : undefined
  return page(
    c,
    {
      title: point.item.title,
      breadcrumb: [
        { label: 'Start', href: `/${scope.slug}` },
        { label: 'Sitzungen', href: meetingsPath(scope.slug) },
        { label: 'Sitzung', href: meetingPath(scope.slug, meetingId) },
        { label: point.item.reference ?? point.item.title },
      ],
      status: again ? 422 : 200,
      islands: stage ? ['live', 'once'] : ['once'],
    },
    <ItemPage
      slug={scope.slug}
      point={point}
      presence={presenceOf(point.loaded)}
      stage={stage}
      stamp={stage ? stampOf(stage) : ''}
      mayConduct={canConductMeetings(scope.actor)}
      ownSeat={point.loaded.members.find((member) => holdsSeat(scope.actor, member))}
      personId={scope.actor.personId}
      newKeys={() => formKeys(c)}
      typed={again?.typed ?? {}}
      errors={again?.errors ?? []}
      findings={shownFindings(again?.findings ?? [])}
    />,
  )
}
