import { createHash } from 'node:crypto'
import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Id } from '../../kit/ids.ts'
import type { Live, LiveView } from '../../platform/live/open-live.ts'
import type { Scope } from '../../platform/scope.ts'
import type { LiveNews } from '../../ui/index.ts'
import { meetingTopic } from './live-topic.ts'
import { presenceOf } from './presence.ts'
import { loadStage, type Stage } from './queries/stage.ts'
import { WallPresence } from './views/projector.tsx'
import { type Audience, StageCard, spokenStage } from './views/stage.tsx'

/** The stream of a meeting for one audience: loaded once for all who look at it in this way. */
export const liveStage = (scope: Scope, meetingId: Id<'meeting'>, audience: Audience): LiveView => ({
  topic: meetingTopic(scope.partnershipId, meetingId),
  name: audience,
  load: async () => {
    const stage = await loadStage(scope, meetingId)
    keep(scope, stage)
    return JSON.stringify(await newsOf(stage, audience))
  },
})

/** What this process has drawn last, by meeting; it lives and dies with the streams. */
const drawnLast = new WeakMap<Live, Map<Id<'meeting'>, Stage>>()
const mostKept = 50

function keep({ edges: { live } }: Scope, stage: Stage): void {
  const kept = drawnLast.get(live) ?? new Map<Id<'meeting'>, Stage>()
  drawnLast.set(live, kept)
  kept.delete(stage.meeting.id)
  kept.set(stage.meeting.id, stage)
  const [oldest] = kept.keys()
  if (oldest && kept.size > mostKept) kept.delete(oldest)
}

/**
 * What all telephones ask for at once when they were told of a change: the stage with just this stamp, loaded once for
 * all of them. Whoever names none, or another one, gets it loaded anew.
 */
export async function stageWith(scope: Scope, meetingId: Id<'meeting'>, stamp?: string): Promise<Stage> {
  const kept = stamp ? drawnLast.get(scope.edges.live)?.get(meetingId) : undefined
  return kept && stampOf(kept) === stamp ? kept : loadStage(scope, meetingId)
}

async function newsOf(stage: Stage, audience: Audience): Promise<LiveNews> {
  const presence = presenceOf(stage.loaded)
  return {
    parts: {
      presence: await drawn(<WallPresence stage={stage} presence={presence} />),
      stage: await drawn(<StageCard stage={stage} audience={audience} />),
    },
    stamp: stampOf(stage),
    spoken: spokenStage(stage, audience),
  }
}

const drawn = async (part: Child): Promise<string> => (await html`${part}`).toString()

/**
 * Changes with everything that changes what a person may do or sees of the own, and not with the votes of others: then
 * all would fetch their part of the page with every vote.
 */
export function stampOf({ meeting, agenda, loaded, item, ballots }: Stage): string {
  const { members, attendance, voting } = loaded
  const facts = [
    meeting.state,
    item?.id,
    agenda.map(({ id, state, title }) => [id, state, title]),
    ballots.map(({ id, state }) => [id, state]),
    members.map(({ id }) => id),
    attendance.map(({ memberId, representedBy }) => [memberId, representedBy]),
    voting.conflictedIds,
  ]
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 12)
}
