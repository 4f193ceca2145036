import { Hono } from 'hono'
import { allow } from '../../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { readForm } from '../../../platform/http/form.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { idParameter } from '../../../platform/http/parameters.ts'
import { type Again, take } from '../../../platform/http/respond.ts'
import type { Actor, Scope } from '../../../platform/scope.ts'
import { CasePage, caseBreadcrumb, loadCaseFrame, type Measure } from '../../applications/index.ts'
import { casePath } from '../../applications/paths.ts'
import { findCommittee, findRulesOn } from '../../bodies/index.ts'
import { isCoordinationOffice, isLeadOffice } from '../../identity/permissions.ts'
import { getFundingYear } from '../../partnership/index.ts'
import { decideMicroGrant } from '../actions/decide-micro-grant.ts'
import { fulfilCondition } from '../actions/fulfil-condition.ts'
import { putOnAgenda } from '../actions/put-on-agenda.ts'
import { consentForm, scheduleForm } from '../forms.ts'
import { canCheckCondition, canConductMeetings, canSeeMeetings } from '../permissions.ts'
import { listAgendaItemsOf } from '../queries/agenda.ts'
import { listOutcomes } from '../queries/ballots.ts'
import { type Consent, listConditions, listConsents, listDecisions } from '../queries/decisions.ts'
import { listComingMeetings } from '../queries/meetings.ts'
import { listMicroGrantOffices } from '../queries/micro-grant-offices.ts'
import { shownFindings } from '../shown-findings.ts'
import { DecisionTab } from '../views/decision-tab.tsx'
import { fulfilmentForm } from '../waiting-list-forms.ts'

const tab = '/vorhaben/:measure/beschluss'

export const decisionRoutes = new Hono<Environment>()
  .get(tab, (c) => show(c))
  .post(`${tab}/auflagen/:condition`, async (c) => {
    const { measure } = await caseOf(c)
    allow(canConductMeetings(scopeOf(c).actor))
    const id = idParameter<'condition'>(c, 'condition')
    const form = await readForm(c, fulfilmentForm(id))
    if (!form.ok) return show(c, form)
    return step(
      c,
      measure,
      (scope) => fulfilCondition(scope, measure.id, id, form.values.note),
      'Die Auflage ist als erfüllt eingetragen.',
    )
  })
  .post(`${tab}/kleinprojekt`, async (c) => {
    const { measure } = await caseOf(c)
    allow(officesOf(scopeOf(c).actor).length > 0)
    const form = await readForm(c, consentForm)
    if (!form.ok) return show(c, form)
    const { office, amountCents } = form.values
    const act = (scope: Scope) => decideMicroGrant(scope, { measureId: measure.id, office, amountCents })
    return step(c, measure, act, 'Ihre Zustimmung ist eingetragen.', form)
  })
  .post(`${tab}/tagesordnung`, async (c) => {
    const { measure } = await caseOf(c)
    allow(canConductMeetings(scopeOf(c).actor))
    const form = await readForm(c, scheduleForm)
    if (!form.ok) return show(c, form)
    const act = (scope: Scope) => putOnAgenda(scope, form.values.meeting, measure.id)
    return step(c, measure, act, 'Der Antrag steht auf der Tagesordnung.', form)
  })

/** Only where the rules of procedure in force know a written vote. */
async function mayCirculate(scope: Scope): Promise<boolean> {
  const body = await findCommittee(scope)
  const rules = body && (await findRulesOn(scope, body.id, scope.today))
  return rules !== undefined && rules.circulation.allowed !== 'never'
}

async function caseOf(c: RequestContext) {
  const frame = await loadCaseFrame(scopeOf(c), idParameter<'measure'>(c, 'measure'), 'beschluss')
  return { frame, measure: frame.measure }
}

const step = (
  c: RequestContext,
  measure: Measure,
  act: (scope: Scope) => Promise<unknown>,
  text: string,
  { typed }: Again = {},
): Promise<Response> =>
  take(c, {
    act,
    to: casePath(scopeOf(c).slug, measure.id, 'beschluss'),
    text,
    show: (again) => show(c, again),
    ...(typed ? { typed } : {}),
  })

const officesOf = (actor: Actor): Consent['office'][] => [
  ...(isCoordinationOffice(actor) ? (['coordination_office'] as const) : []),
  ...(isLeadOffice(actor) ? (['lead_office'] as const) : []),
]

async function show(c: RequestContext, again?: Again): Promise<Response> {
  const scope = scopeOf(c)
  const { frame, measure } = await caseOf(c)
  const consents = await listConsents(scope, measure.id)
  const micro = await listMicroGrantOffices(scope, officesOf(scope.actor), consents)
  const year = await getFundingYear(scope, measure.fundingYearId)
  const schedule =
    canConductMeetings(scope.actor) && (measure.state === 'admitted' || measure.state === 'deferred')
  const meetings = schedule ? await listComingMeetings(scope) : []
  return page(
    c,
    {
      title: `Beschluss – ${frame.title}`,
      breadcrumb: caseBreadcrumb(frame, scope.actor, 'beschluss'),
      status: again ? 422 : 200,
    },
    <CasePage frame={frame} current="beschluss">
      <DecisionTab
        slug={scope.slug}
        measure={measure}
        today={scope.today}
        committeeLabel={year.committeeLabel}
        decisions={await loadDecisions(scope, measure.id)}
        conditions={await listConditions(scope, measure.id)}
        consents={consents}
        microGrantOffices={micro.deciding}
        items={canSeeMeetings(scope.actor) ? await listAgendaItemsOf(scope, measure.id) : []}
        meetings={meetings.filter((meeting) => meeting.fundingYearId === measure.fundingYearId)}
        may={{
          schedule,
          fulfil: (checker) => canCheckCondition(scope.actor, checker),
          circulate: schedule && (await mayCirculate(scope)),
          openMeetings: canSeeMeetings(scope.actor),
          grant: isLeadOffice(scope.actor),
          consentFor: micro.consentFor,
        }}
        newKeys={() => formKeys(c)}
        typed={again?.typed ?? {}}
        errors={again?.errors ?? []}
        findings={shownFindings(again?.findings ?? [])}
      />
    </CasePage>,
  )
}

/** What was decided, with the votes behind it. */
async function loadDecisions(scope: Scope, measureId: Measure['id']) {
  const decisions = await listDecisions(scope, measureId)
  const outcomes = await listOutcomes(
    scope,
    decisions.flatMap((decision) => decision.ballotId ?? []),
  )
  return decisions.map((decision) => ({
    ...decision,
    outcome: outcomes.find((ballot) => ballot.id === decision.ballotId)?.outcome ?? null,
  }))
}
