import { Hono } from 'hono'
import type { Id } from '../../../kit/ids.ts'
import { allow } from '../../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { readForm, type Typed } from '../../../platform/http/form.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { idParameter } from '../../../platform/http/parameters.ts'
import { type Again, take } from '../../../platform/http/respond.ts'
import type { Scope } from '../../../platform/scope.ts'
import { getRules } from '../../bodies/index.ts'
import { addAgendaPoint } from '../actions/add-agenda-point.ts'
import { editItem } from '../actions/edit-item.ts'
import { invitePresenters } from '../actions/invite-presenters.ts'
import { moveItem, orderAgenda } from '../actions/move-item.ts'
import { proposeAgenda } from '../actions/propose-agenda.ts'
import { putOnAgenda } from '../actions/put-on-agenda.ts'
import { setSlots } from '../actions/set-slots.ts'
import { moveForm, newPointForm, orderForm, publicityForm, renameForm, slotsForm } from '../agenda-forms.ts'
import { agendaForm } from '../forms.ts'
import { toldOf } from '../mails/presentation.ts'
import { agendaPath, meetingPath, meetingsPath } from '../paths.ts'
import { canConductMeetings } from '../permissions.ts'
import { getAgendaItem, listAgenda } from '../queries/agenda.ts'
import { getMeeting, listReadyMeasures } from '../queries/meetings.ts'
import { listSlots } from '../queries/slots.ts'
import { checkPresentations } from '../rules/presentation.ts'
import { shownFindings } from '../shown-findings.ts'
import { AgendaPage } from '../views/agenda-page.tsx'

const path = '/sitzungen/:meeting/tagesordnung'

type Act = (scope: Scope, id: Id<'meeting'>) => Promise<unknown>

/** Building the agenda: proposal, order, points, presentations. */
export const agendaRoutes = new Hono<Environment>()
  .get(path, async (c) => {
    const { id, state } = await meetingToPrepare(c)
    return state === 'closed' ? c.redirect(meetingPath(scopeOf(c).slug, id), 303) : show(c)
  })
  .post(`${path}/vorschlag`, (c) => step(c, proposeAgenda, 'Die Tagesordnung ist ergänzt.'))
  .post(`${path}/rang`, async (c) => {
    await meetingToPrepare(c)
    const form = await readForm(c, moveForm)
    if (!form.ok) return show(c, form)
    const { item, direction } = form.values
    const act: Act = async (scope, id) => {
      await getAgendaItem(scope, id, item)
      await moveItem(scope, item, direction)
    }
    return step(c, act, direction === 'up' ? 'Der Punkt kommt früher dran.' : 'Der Punkt kommt später dran.')
  })
  .post(`${path}/reihenfolge`, async (c) => {
    await meetingToPrepare(c)
    const form = await readForm(c, orderForm)
    if (!form.ok) return show(c, form)
    const act: Act = (scope, id) => orderAgenda(scope, id, form.values.order)
    return step(c, act, 'Die Reihenfolge ist gespeichert.')
  })
  .post(`${path}/oeffentlichkeit`, async (c) => {
    await meetingToPrepare(c)
    const form = await readForm(c, publicityForm)
    if (!form.ok) return show(c, form)
    const { item, public: isPublic } = form.values
    const act: Act = async (scope, id) => {
      await getAgendaItem(scope, id, item)
      await editItem(scope, item, { public: isPublic })
    }
    return step(
      c,
      act,
      isPublic ? 'Der Punkt wird öffentlich beraten.' : 'Der Punkt wird nichtöffentlich beraten.',
    )
  })
  .post(`${path}/benennen`, async (c) => {
    await meetingToPrepare(c)
    const form = await readForm(c, renameForm)
    if (!form.ok) return show(c, form)
    const { itemId, title, kind } = form.values
    const act: Act = async (scope, id) => {
      const item = await getAgendaItem(scope, id, itemId)
      await editItem(scope, itemId, { public: item.public, title, kind })
    }
    return step(c, act, 'Der Punkt ist umbenannt.', form.typed)
  })
  .post(`${path}/antraege`, async (c) => {
    await meetingToPrepare(c)
    const form = await readForm(c, agendaForm)
    if (!form.ok) return show(c, form)
    const act: Act = (scope, id) => putOnAgenda(scope, id, form.values.measure)
    return step(c, act, 'Der Antrag steht auf der Tagesordnung.', form.typed)
  })
  .post(`${path}/punkte`, async (c) => {
    await meetingToPrepare(c)
    const form = await readForm(c, newPointForm)
    if (!form.ok) return show(c, form)
    const act: Act = (scope, id) => addAgendaPoint(scope, id, form.values)
    return step(c, act, 'Der Punkt steht auf der Tagesordnung.', form.typed)
  })
  .post(`${path}/vorstellungen`, async (c) => {
    await meetingToPrepare(c)
    const form = await readForm(c, slotsForm)
    if (!form.ok) return show(c, form)
    const act: Act = (scope, id) => setSlots(scope, id, form.values)
    return step(c, act, 'Die Zeiten sind gespeichert.', form.typed)
  })
  .post(`${path}/vorstellungen/einladen`, (c) =>
    step(c, invitePresenters, 'Die Einladungen zur Vorstellung sind unterwegs.'),
  )

/** The meeting of the address, for those who prepare meetings. */
export async function meetingToPrepare(c: RequestContext) {
  const meeting = await getMeeting(scopeOf(c), idParameter<'meeting'>(c, 'meeting'))
  allow(canConductMeetings(scopeOf(c).actor))
  return meeting
}

async function step(c: RequestContext, act: Act, text: string, typed?: Typed): Promise<Response> {
  const { id } = await meetingToPrepare(c)
  return take(c, {
    act: (scope) => act(scope, id),
    to: agendaPath(scopeOf(c).slug, id),
    text,
    show: (again) => show(c, again),
    ...(typed ? { typed } : {}),
  })
}

export const meetingCrumbs = (slug: string, id: Id<'meeting'>, label: string) => [
  { label: 'Start', href: `/${slug}` },
  { label: 'Sitzungen', href: meetingsPath(slug) },
  { label: 'Sitzung', href: meetingPath(slug, id) },
  { label },
]

async function show(c: RequestContext, again?: Again): Promise<Response> {
  const scope = scopeOf(c)
  const meeting = await meetingToPrepare(c)
  const items = await listAgenda(scope, meeting.id)
  const slots = await listSlots(scope, meeting.id)
  const rules = await getRules(scope, meeting.rulesId)
  const presented = items.flatMap(({ id, title, requestedCents }) =>
    requestedCents === null
      ? []
      : [
          {
            title,
            requestedCents,
            slotAt: slots.find(({ agendaItemId }) => agendaItemId === id)?.startsAt ?? null,
          },
        ],
  )
  const warnings = checkPresentations(presented, meeting.startsAt, rules)
  return page(
    c,
    {
      title: 'Tagesordnung',
      breadcrumb: meetingCrumbs(scope.slug, meeting.id, 'Tagesordnung'),
      status: again ? 422 : 200,
      wide: true,
      islands: ['reorder'],
    },
    <AgendaPage
      slug={scope.slug}
      meetingId={meeting.id}
      meeting={meeting}
      items={items}
      slots={slots}
      toTell={slots.filter((slot) => slot.invitedFor !== toldOf(meeting, slot.startsAt)).length}
      ready={await listReadyMeasures(scope, meeting.fundingYearId)}
      publicByRules={rules.publicity === 'public'}
      newKeys={() => formKeys(c)}
      typed={again?.typed ?? {}}
      errors={again?.errors ?? []}
      findings={shownFindings([...(again?.findings ?? []), ...warnings])}
    />,
  )
}
