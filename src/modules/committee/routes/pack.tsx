import { Hono } from 'hono'
import { allow, found } from '../../../platform/errors.ts'
import { answerFile } from '../../../platform/files/keep-file.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { idParameter } from '../../../platform/http/parameters.ts'
import { take } from '../../../platform/http/respond.ts'
import { requestPack } from '../actions/request-pack.ts'
import { meetingPackPath } from '../paths.ts'
import { canSeeMeetings } from '../permissions.ts'
import { listAgenda } from '../queries/agenda.ts'
import { getMeeting } from '../queries/meetings.ts'
import { closedItemsOf, contentKeyOf, listPacks, type MeetingPack } from '../queries/packs.ts'
import { PackPage, progressText } from '../views/pack-page.tsx'
import { meetingCrumbs } from './agenda.tsx'

const path = '/sitzungen/:meeting/unterlagen'

/** The papers of a meeting as one file. Which one a reader gets is judged anew at each request. */
export const packRoutes = new Hono<Environment>()
  .get(path, (c) => show(c))
  .post(path, async (c) => {
    const { meeting, closed } = await packsOf(c)
    return take(c, {
      act: (scope) => requestPack(scope, meeting.id, closed),
      to: meetingPackPath(scopeOf(c).slug, meeting.id),
      text: 'Die Unterlagen werden zusammengestellt.',
      show: () => show(c),
    })
  })
  .get(`${path}/stand`, async (c) => {
    const { packs } = await packsOf(c)
    const [newest] = packs
    const { done, total } = newest ?? { done: 0, total: 0 }
    c.header('cache-control', 'private, no-store')
    return c.json({
      done,
      total,
      text: progressText({ done, total }),
      finished: newest === undefined || !isComing(newest),
    })
  })
  .get(`${path}/datei`, async (c) => {
    const { packs } = await packsOf(c)
    const ready = packs.find(({ state }) => state === 'ready')
    return answerFile(c, scopeOf(c), found(ready?.fileId ?? undefined, 'meeting pack'))
  })

const isComing = ({ state }: MeetingPack): boolean => state === 'waiting' || state === 'printing'

/** The packs for what the reader may see of this meeting today. */
async function packsOf(c: RequestContext) {
  const scope = scopeOf(c)
  const meeting = await getMeeting(scope, idParameter<'meeting'>(c, 'meeting'))
  allow(canSeeMeetings(scope.actor))
  const items = await listAgenda(scope, meeting.id)
  const closed = await closedItemsOf(scope, items, scope.actor)
  return { meeting, items, closed, packs: await listPacks(scope, meeting.id, closed) }
}

async function show(c: RequestContext): Promise<Response> {
  const scope = scopeOf(c)
  const { meeting, items, closed, packs } = await packsOf(c)
  const contentKey = await contentKeyOf(scope, meeting, items)
  const [newest] = packs
  const ready = packs.find(({ state }) => state === 'ready')
  return page(
    c,
    {
      title: 'Unterlagen',
      breadcrumb: meetingCrumbs(scope.slug, meeting.id, 'Unterlagen'),
      islands: ['progress'],
    },
    <PackPage
      slug={scope.slug}
      meeting={meeting}
      points={items.length}
      coming={newest && isComing(newest) ? newest : undefined}
      ready={ready}
      failed={newest?.state === 'failed'}
      upToDate={ready?.contentKey === contentKey}
      closedTitles={items.filter(({ id }) => closed.includes(id)).map(({ title }) => title)}
      newKeys={() => formKeys(c)}
    />,
  )
}
