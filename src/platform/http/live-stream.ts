import type { Follower, Snapshot } from '../live/feed.ts'
import type { LiveView } from '../live/open-live.ts'
import type { RequestContext } from './environment.ts'

/** Shorter than what proxies wait for before they cut a silent connection. */
const patienceMs = 20_000
/** A stream ends after some minutes; the browser opens the next one, and is asked again whether it may. */
const lifeMs = 5 * 60_000

/**
 * Server-sent events: each tells the whole of what is to be seen now and bears its id, so whoever comes back with
 * Last-Event-ID gets the newest if it is another one, from whichever process answers. Who does not ask for a stream gets
 * what is to be seen now, once.
 */
export async function answerLive(c: RequestContext, view: LiveView): Promise<Response> {
  const { live } = c.get('host').edges
  if (!c.req.header('accept')?.includes('text/event-stream'))
    return c.body(await view.load(), 200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  const follower = live.follow(view, c.req.header('last-event-id') ?? undefined)
  return c.body(streamOf(follower), 200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
}

function streamOf(follower: Follower): ReadableStream<Uint8Array> {
  // Not all at the same moment: those who came together do not come back together.
  const until = performance.now() + lifeMs * (0.75 + Math.random() / 2)
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => controller.enqueue(retrySoon),
      async pull(controller) {
        const told = await follower.next(patienceMs)
        if (told.kind !== 'end')
          controller.enqueue(told.kind === 'news' ? frameOf(told.snapshot) : signOfLife)
        if (told.kind !== 'end' && performance.now() < until) return
        follower.leave()
        controller.close()
      },
      cancel: () => follower.leave(),
    },
    { highWaterMark: 1 },
  )
}

const encoder = new TextEncoder()
const retrySoon = encoder.encode('retry: 1000\n\n')
const signOfLife = encoder.encode(':\n\n')

/** The same for everybody, so it is written once. */
const frames = new WeakMap<Snapshot, Uint8Array>()
function frameOf(snapshot: Snapshot): Uint8Array {
  const known = frames.get(snapshot)
  if (known) return known
  const lines = snapshot.data.split('\n').map((line) => `data: ${line}\n`)
  const frame = encoder.encode(`id: ${snapshot.id}\nevent: stand\n${lines.join('')}\n`)
  frames.set(snapshot, frame)
  return frame
}
