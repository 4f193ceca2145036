import { Hono } from 'hono'
import { allow } from '../../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { readForm } from '../../../platform/http/form.ts'
import { answerLive } from '../../../platform/http/live-stream.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { type Again, take } from '../../../platform/http/respond.ts'
import { callItem } from '../actions/call-item.ts'
import { liveStage, stageWith, stampOf } from '../live-stage.tsx'
import { agendaItemPath, meetingPath, meetingsPath, roomStreamPath, wallStreamPath } from '../paths.ts'
import { canSeeMeetings } from '../permissions.ts'
import { presenceOf } from '../presence.ts'
import { callForm } from '../presence-forms.ts'
import { listAbsences } from '../queries/attendance.ts'
import type { Vote } from '../queries/ballots.ts'
import type { Entitlement } from '../queries/entitlements.ts'
import { listVotesOf, loadStage, type Stage } from '../queries/stage.ts'
import { OwnVote } from '../views/own-vote.tsx'
import { PhonePage } from '../views/phone.tsx'
import { ProjectorPage } from '../views/projector.tsx'
import { type Audience, openBallotOf } from '../views/stage.tsx'
import { meetingOf, meetingPattern, meetingToConduct, seatsFor, showMeeting } from './meeting.tsx'

/** What keeps all screens of a running meeting in step: the telephone, the wall, their streams, and the call of a point. */
export const liveRoutes = new Hono<Environment>()
  .get(`${meetingPattern}/strom`, async (c) => {
    const { id } = await meetingToSee(c)
    return answerLive(c, liveStage(scopeOf(c), id, 'room'))
  })
  .get(`${meetingPattern}/leinwand/strom`, async (c) => {
    const { id } = await meetingToSee(c)
    return answerLive(c, liveStage(scopeOf(c), id, 'wall'))
  })
  .get(`${meetingPattern}/leinwand`, (c) => showWall(c, 'wall'))
  .get(`${meetingPattern}/leinwand/intern`, (c) => showWall(c, 'room'))
  .get(`${meetingPattern}/mitmachen`, (c) => showPhone(c))
  .post(`${meetingPattern}/aufruf`, async (c) => {
    const { id } = await meetingToConduct(c)
    const form = await readForm(c, callForm)
    if (!form.ok) return showMeeting(c, form)
    const { item } = form.values
    return take(c, {
      act: (scope) => callItem(scope, id, item),
      to: item ? agendaItemPath(scopeOf(c).slug, id, item) : meetingPath(scopeOf(c).slug, id),
      text: item ? 'Der Punkt ist aufgerufen.' : 'Kein Punkt ist aufgerufen.',
      show: (again) => showMeeting(c, again),
    })
  })

/** For guests too, or for the members alone when nobody else is in the room. */
async function showWall(c: RequestContext, audience: Audience): Promise<Response> {
  const { id } = await meetingToSee(c)
  const { slug } = scopeOf(c)
  const stage = await loadStage(scopeOf(c), id)
  return page(
    c,
    { title: 'Leinwand', bare: true, islands: ['live'] },
    <ProjectorPage
      stage={stage}
      audience={audience}
      presence={presenceOf(stage.loaded)}
      from={audience === 'wall' ? wallStreamPath(slug, id) : roomStreamPath(slug, id)}
      stamp={stampOf(stage)}
    />,
  )
}

async function meetingToSee(c: RequestContext) {
  const meeting = await meetingOf(c)
  allow(canSeeMeetings(scopeOf(c).actor))
  return meeting
}

export async function showPhone(c: RequestContext, again?: Again): Promise<Response> {
  const scope = scopeOf(c)
  const { id } = await meetingToSee(c)
  const stage = await stageWith(scope, id, c.req.header('x-stand'))
  return page(
    c,
    {
      title: 'Sitzung',
      breadcrumb: [
        { label: 'Sitzungen', href: meetingsPath(scope.slug) },
        { label: 'Sitzung', href: meetingPath(scope.slug, id) },
        { label: 'Mitmachen' },
      ],
      status: again ? 422 : 200,
      islands: ['live', 'once'],
    },
    <PhonePage
      slug={scope.slug}
      stage={stage}
      presence={presenceOf(stage.loaded)}
      stamp={stampOf(stage)}
      seats={seatsFor(scope.actor, stage.loaded.members)}
      absences={await listAbsences(scope, id)}
      vote={await ownVote(c, stage)}
      newKeys={() => formKeys(c)}
      typed={again?.typed ?? {}}
      errors={again?.errors ?? []}
    />,
  )
}

/** The widget of the open ballot, for whoever may vote in it. */
async function ownVote(c: RequestContext, { meeting, item, ballots, entitled }: Stage) {
  const { slug, actor } = scopeOf(c)
  const ballot = openBallotOf({ ballots })
  const { personId } = actor
  const held = entitled.filter((row) => personId !== null && row.personId === personId)
  if (!item || !ballot || held.length === 0) return null
  const votes = await listVotesOf(
    scopeOf(c),
    ballot.id,
    held.map((row) => row.memberId),
  )
  return (
    <OwnVote
      slug={slug}
      point={{ meeting, item }}
      ballot={{ ...ballot, entitled: entitled.map(withVotes(votes)), votes }}
      personId={personId}
      newKeys={() => formKeys(c)}
      onPhone
    />
  )
}

/** Somebody may have voted since the stage was loaded. */
const withVotes =
  (votes: readonly Vote[]) =>
  (seat: Entitlement): Entitlement =>
    votes.some(({ memberId }) => memberId === seat.memberId) ? { ...seat, hasVoted: true } : seat
