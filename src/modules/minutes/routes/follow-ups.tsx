import { Hono } from 'hono'
import { allow } from '../../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { readForm } from '../../../platform/http/form.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { idParameter } from '../../../platform/http/parameters.ts'
import { type Again, take } from '../../../platform/http/respond.ts'
import type { Scope } from '../../../platform/scope.ts'
import { getMeeting } from '../../committee/index.ts'
import { meetingsPath } from '../../committee/paths.ts'
import { assignFollowUp, finishFollowUp } from '../actions/follow-ups.ts'
import { finishForm, followUpForm } from '../forms.ts'
import { followUpsPath, minutesPath } from '../paths.ts'
import { canFinish, canKeepMinutes, canReadMinutes } from '../permissions.ts'
import { listCandidates } from '../queries/candidates.ts'
import { listAllOpenConditions } from '../queries/conditions.ts'
import { getFollowUp, listDoneFollowUps, listOpenFollowUps } from '../queries/follow-ups.ts'
import { loadRecord } from '../queries/record.ts'
import { shownFindings } from '../shown-findings.ts'
import { FollowUpsPage } from '../views/follow-ups-page.tsx'
import { showMinutes } from './load-page.tsx'

export const followUpRoutes = new Hono<Environment>()
  .get('/beschlusskontrolle', (c) => show(c))
  .post('/sitzungen/:meeting/protokoll/aufgaben', async (c) => {
    const scope = scopeOf(c)
    const { id } = await getMeeting(scope, idParameter<'meeting'>(c, 'meeting'))
    allow(canKeepMinutes(scope.actor))
    const form = await readForm(c, followUpForm)
    if (!form.ok) return showMinutes(c, form)
    const { task: text, who, whoName, taskItem: agendaItemId, dueOn = null } = form.values
    const known = (await listCandidates(scope, await loadRecord(scope, id))).find(({ key }) => key === who)
    const responsible = known?.name ?? whoName
    const responsibleId = known?.personId ?? null
    const act = (scope: Scope) =>
      assignFollowUp(scope, id, { text, agendaItemId, responsible, responsibleId, dueOn })
    return take(c, {
      act,
      to: minutesPath(scope.slug, id),
      text: 'Die Aufgabe ist festgehalten.',
      show: (again) => showMinutes(c, again),
      typed: form.typed,
    })
  })
  .post('/beschlusskontrolle/:task/erledigt', async (c) => {
    const scope = scopeOf(c)
    const task = await getFollowUp(scope, idParameter<'follow-up'>(c, 'task'))
    allow(canFinish(scope.actor, task))
    const form = await readForm(c, finishForm(task.id))
    if (!form.ok) return show(c, form)
    return take(c, {
      act: (scope) => finishFollowUp(scope, task.id, form.values),
      to: followUpsPath(scope.slug),
      text: 'Die Aufgabe ist erledigt.',
      show: (again) => show(c, again),
      typed: form.typed,
    })
  })

async function show(c: RequestContext, again?: Again): Promise<Response> {
  const scope = scopeOf(c)
  allow(canReadMinutes(scope.actor))
  return page(
    c,
    {
      title: 'Beschlusskontrolle',
      breadcrumb: [
        { label: 'Start', href: `/${scope.slug}` },
        { label: 'Sitzungen', href: meetingsPath(scope.slug) },
        { label: 'Beschlusskontrolle' },
      ],
      status: again ? 422 : 200,
      wide: true,
    },
    <FollowUpsPage
      slug={scope.slug}
      today={scope.today}
      open={await listOpenFollowUps(scope)}
      done={await listDoneFollowUps(scope)}
      conditions={await listAllOpenConditions(scope)}
      finishing={{ may: (task) => canFinish(scope.actor, task), newKeys: () => formKeys(c) }}
      newKeys={() => formKeys(c)}
      typed={again?.typed ?? {}}
      errors={again?.errors ?? []}
      findings={shownFindings(again?.findings ?? [])}
    />,
  )
}
