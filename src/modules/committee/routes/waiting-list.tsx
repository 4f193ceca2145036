import { Hono } from 'hono'
import { allow } from '../../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { readForm } from '../../../platform/http/form.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { idParameter } from '../../../platform/http/parameters.ts'
import { type Again, take } from '../../../platform/http/respond.ts'
import type { Scope } from '../../../platform/scope.ts'
import { getMeasure } from '../../applications/index.ts'
import { putOnWaitingList } from '../actions/put-on-waiting-list.ts'
import {
  moveOnWaitingList,
  promoteFromWaitingList,
  takeFromWaitingList,
} from '../actions/serve-waiting-list.ts'
import { waitingListPath } from '../paths.ts'
import { canConductMeetings, canSeeMeetings } from '../permissions.ts'
import { loadWaitingLists } from '../queries/waiting-list.ts'
import { shownFindings } from '../shown-findings.ts'
import { WaitingListPage } from '../views/waiting-list-page.tsx'
import { promotionForm, rankForm, returnForm } from '../waiting-list-forms.ts'
import { itemPattern, itemToConduct, stepOnItem } from './item.tsx'

const pattern = '/warteliste/:measure'

/** Whom the body favoured and the fund cannot pay yet. */
export const waitingListRoutes = new Hono<Environment>()
  .post(`${itemPattern}/warteliste`, async (c) => {
    const { itemId } = await itemToConduct(c)
    return stepOnItem(c, (scope) => putOnWaitingList(scope, itemId), 'Der Antrag steht auf der Warteliste.')
  })
  .get('/warteliste', (c) => show(c))
  .post(`${pattern}/nachruecken`, async (c) => {
    const id = await placeToServe(c)
    const form = await readForm(c, promotionForm(id))
    if (!form.ok) return show(c, form)
    const act = (scope: Scope) => promoteFromWaitingList(scope, id, form.values.reason)
    return step(c, act, 'Der Antrag ist nachgerückt.', form)
  })
  .post(`${pattern}/rang`, async (c) => {
    const id = await placeToServe(c)
    const form = await readForm(c, rankForm(id))
    if (!form.ok) return show(c, form)
    const { rank, reason } = form.values
    const act = (scope: Scope) => moveOnWaitingList(scope, id, rank, reason)
    return step(c, act, 'Die Reihenfolge ist geändert.', form)
  })
  .post(`${pattern}/zurueck`, async (c) => {
    const id = await placeToServe(c)
    const form = await readForm(c, returnForm(id))
    if (!form.ok) return show(c, form)
    const act = (scope: Scope) => takeFromWaitingList(scope, id, form.values.reason)
    return step(c, act, 'Der Antrag kann wieder auf eine Tagesordnung.', form)
  })

async function placeToServe(c: RequestContext) {
  const scope = scopeOf(c)
  const { id } = await getMeasure(scope, idParameter<'measure'>(c, 'measure'))
  allow(canConductMeetings(scope.actor))
  return id
}

const step = (
  c: RequestContext,
  act: (scope: Scope) => Promise<unknown>,
  text: string,
  { typed }: Again,
): Promise<Response> =>
  take(c, {
    act,
    to: waitingListPath(scopeOf(c).slug),
    text,
    show: (again) => show(c, again),
    ...(typed ? { typed } : {}),
  })

async function show(c: RequestContext, again?: Again): Promise<Response> {
  const scope = scopeOf(c)
  allow(canSeeMeetings(scope.actor))
  const place = c.req.param('measure')
  return page(
    c,
    {
      title: 'Warteliste',
      breadcrumb: [{ label: 'Start', href: `/${scope.slug}` }, { label: 'Warteliste' }],
      status: again ? 422 : 200,
    },
    <WaitingListPage
      slug={scope.slug}
      lists={await loadWaitingLists(scope)}
      mayServe={canConductMeetings(scope.actor)}
      newKeys={() => formKeys(c)}
      again={again && place ? { place, typed: again.typed ?? {}, errors: again.errors ?? [] } : null}
      findings={shownFindings(again?.findings ?? [])}
    />,
  )
}
