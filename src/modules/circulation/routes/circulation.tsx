import { Hono } from 'hono'
import type { Id } from '../../../kit/ids.ts'
import { allow } from '../../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { readForm } from '../../../platform/http/form.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { idParameter } from '../../../platform/http/parameters.ts'
import { type Again, take } from '../../../platform/http/respond.ts'
import type { Scope } from '../../../platform/scope.ts'
import { answerCirculation } from '../actions/answer-circulation.ts'
import { callBackCirculation } from '../actions/call-back-circulation.ts'
import { countCirculation } from '../actions/count-circulation.ts'
import { declareSeatConflict } from '../actions/declare-seat-conflict.ts'
import { objectToCirculation } from '../actions/object-to-circulation.ts'
import { recordService } from '../actions/record-service.ts'
import { answerForm, callBackForm, conflictForm, objectionForm, serviceForm } from '../forms.ts'
import { circulationPath, circulationsPath } from '../paths.ts'
import { canConductCirculations, canSeeCirculations } from '../permissions.ts'
import { getCirculation } from '../queries/circulations.ts'
import { loadCirculation } from '../queries/load-circulation.ts'
import { shownFindings } from '../shown-findings.ts'
import { CirculationPage } from '../views/circulation-page.tsx'

const pattern = '/umlauf/:circulation'

/** One written vote: members answer or object; the office serves, enters paper, counts. */
export const circulationPages = new Hono<Environment>()
  .get(pattern, (c) => show(c))
  .post(`${pattern}/stimme`, async (c) => {
    const id = await circulationOf(c)
    const form = await readForm(c, answerForm)
    if (!form.ok) return show(c, form)
    const { member: memberId, capacity, choice } = form.values
    const act = (scope: Scope) => answerCirculation(scope, id, { memberId, capacity, choice })
    return step(c, id, act, 'Die Stimme ist gezählt. Sie kann bis zum Ende der Frist geändert werden.', form)
  })
  .post(`${pattern}/widerspruch`, async (c) => {
    const id = await circulationOf(c)
    const form = await readForm(c, objectionForm)
    if (!form.ok) return show(c, form)
    const { member: memberId, capacity, objection: reason } = form.values
    const act = (scope: Scope) => objectToCirculation(scope, id, { memberId, capacity, reason })
    return step(c, id, act, 'Der Widerspruch ist eingetragen.', form)
  })
  .post(`${pattern}/zustellung`, async (c) => {
    const id = await circulationOf(c)
    allow(canConductCirculations(scopeOf(c).actor))
    const form = await readForm(c, serviceForm)
    if (!form.ok) return show(c, form)
    const { member: memberId, capacity } = form.values
    const act = (scope: Scope) => recordService(scope, id, { memberId, capacity })
    return step(c, id, act, 'Die Zustellung ist eingetragen.', form)
  })
  .post(`${pattern}/befangenheit`, async (c) => {
    const id = await circulationOf(c)
    const form = await readForm(c, conflictForm)
    if (!form.ok) return show(c, form)
    const { conflicted: memberId, conflict: reason } = form.values
    await allowForSeat(c, id, memberId)
    const act = (scope: Scope) => declareSeatConflict(scope, id, { memberId, reason })
    return step(c, id, act, 'Die Befangenheit ist eingetragen.', form)
  })
  .post(`${pattern}/auszaehlen`, async (c) => {
    const id = await circulationOf(c)
    allow(canConductCirculations(scopeOf(c).actor))
    return step(c, id, (scope) => countCirculation(scope, id), 'Das Umlaufverfahren ist ausgezählt.')
  })
  .post(`${pattern}/zuruecknehmen`, async (c) => {
    const id = await circulationOf(c)
    allow(canConductCirculations(scopeOf(c).actor))
    const form = await readForm(c, callBackForm)
    if (!form.ok) return show(c, form)
    const act = (scope: Scope) => callBackCirculation(scope, id, form.values.reason)
    return step(c, id, act, 'Das Umlaufverfahren ist zurückgenommen.', form)
  })

async function circulationOf(c: RequestContext): Promise<Id<'circulation'>> {
  const scope = scopeOf(c)
  const { id } = await getCirculation(scope, idParameter<'circulation'>(c, 'circulation'))
  allow(canSeeCirculations(scope.actor))
  return id
}

/** A member declares for the own seat; the office for everybody. */
async function allowForSeat(c: RequestContext, id: Id<'circulation'>, memberId: Id<'member'>): Promise<void> {
  const scope = scopeOf(c)
  const { services } = await loadCirculation(scope, id)
  const own = services.some(
    (service) =>
      service.memberId === memberId &&
      service.capacity === 'member' &&
      scope.actor.personId !== null &&
      service.personId === scope.actor.personId,
  )
  allow(own || canConductCirculations(scope.actor))
}

const step = (
  c: RequestContext,
  id: Id<'circulation'>,
  act: (scope: Scope) => Promise<unknown>,
  text: string,
  { typed }: Again = {},
): Promise<Response> =>
  take(c, {
    act,
    to: circulationPath(scopeOf(c).slug, id),
    text,
    show: (again) => show(c, again),
    ...(typed ? { typed } : {}),
  })

async function show(c: RequestContext, again?: Again): Promise<Response> {
  const scope = scopeOf(c)
  const id = await circulationOf(c)
  const loaded = await loadCirculation(scope, id)
  return page(
    c,
    {
      title: `${loaded.circulation.title} – Umlaufverfahren`,
      breadcrumb: [
        { label: 'Start', href: `/${scope.slug}` },
        { label: 'Umlaufverfahren', href: circulationsPath(scope.slug) },
        { label: loaded.circulation.number },
      ],
      status: again ? 422 : 200,
    },
    <CirculationPage
      slug={scope.slug}
      today={scope.today}
      loaded={loaded}
      personId={scope.actor.personId}
      mayConduct={canConductCirculations(scope.actor)}
      newKeys={() => formKeys(c)}
      typed={again?.typed ?? {}}
      errors={again?.errors ?? []}
      findings={shownFindings(again?.findings ?? [])}
    />,
  )
}
