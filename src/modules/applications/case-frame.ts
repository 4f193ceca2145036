import { formatDay, type LocalDate } from '../../kit/dates.ts'
import type { Id } from '../../kit/ids.ts'
import { allow } from '../../platform/errors.ts'
import type { Actor, Scope } from '../../platform/scope.ts'
import {
  actsFor,
  isCommitteeMember,
  isCoordinationOffice,
  isLeadOffice,
  readsAll,
} from '../identity/permissions.ts'
import { stateSentence, stepButton, stepTabs, tabLabels } from './case-texts.ts'
import { type CaseTab, casePath, caseTabs } from './paths.ts'
import { canSeeCase, canSeeTab } from './permissions.ts'
import { getMeasure, type Measure } from './queries.ts'
import { type NextStepCode, nextStep } from './rules/lifecycle.ts'
import { statusWord } from './rules/status-words.ts'
import { type CaseFacts, loadCaseFacts } from './situation.ts'
import { nextStepText, turnLabels } from './texts.ts'
import type { ApplicationState, Turn } from './vocabulary.ts'

/** What stands above every tab of a case: the state, whose turn it is until when, and the tabs of this reader. */
export interface CaseFrame {
  readonly slug: string
  readonly measure: Measure
  /** "Vorhaben 2018-007", or "Entwurf" before a number was given. */
  readonly above: string
  readonly title: string
  readonly status: {
    readonly tone: 'neutral' | 'info' | 'success' | 'warning' | 'danger'
    readonly word: string
  }
  readonly sentence: string
  readonly step: CaseStep | null
  readonly tabs: readonly { readonly tab: CaseTab; readonly label: string; readonly href: string }[]
}

export interface CaseStep {
  readonly code: NextStepCode
  readonly who: string
  readonly what: string
  readonly until: LocalDate | null
  /** It is this reader's turn. */
  readonly yours: boolean
  /** Where the step is done, and the word on its button. */
  readonly tab: CaseTab
  readonly href: string
  readonly button: string
}

/** Loads the case for a tab's page: 404 when there is none, 403 when this reader may not see it (or not this tab). */
export async function loadCaseFrame(scope: Scope, id: Id<'measure'>, tab?: CaseTab): Promise<CaseFrame> {
  const measure = await getMeasure(scope, id)
  allow(canSeeCase(scope.actor, measure))
  if (tab) allow(canSeeTab(scope.actor, measure, tab))
  return caseFrame(scope, measure, await loadCaseFacts(scope, measure))
}

export function caseFrame(scope: Scope, measure: Measure, facts: CaseFacts): CaseFrame {
  const { actor, slug } = scope
  return {
    slug,
    measure,
    above: measure.reference ? `Vorhaben ${measure.reference}` : 'Entwurf eines Antrags',
    title: measure.title.trim() || 'Vorhaben ohne Titel',
    status: { tone: tones[measure.state], word: statusOf(actor, measure, facts) },
    sentence: stateSentence(measure, facts),
    step: stepOf(scope, measure, facts),
    tabs: caseTabs
      .filter((tab) => canSeeTab(actor, measure, tab))
      .map((tab) => ({ tab, label: tabLabels[tab], href: casePath(slug, measure.id, tab) })),
  }
}

/** Where /vorhaben/:measure leads: to the tab of the next step, or the first one when the reader cannot open that. */
export const currentTab = (frame: CaseFrame): CaseTab =>
  frame.tabs.find(({ tab }) => tab === frame.step?.tab)?.tab ?? 'antrag'

function statusOf(actor: Actor, measure: Measure, facts: CaseFacts): string {
  const audience = !readsAll(actor) && actsFor(actor, measure.applicantId) ? 'applicant' : 'office'
  const scheduledOn = measure.state === 'scheduled' ? measure.dueOn : null
  const word = statusWord(measure.state, audience, {
    ...(scheduledOn ? { meetingDay: scheduledOn } : {}),
    measureOver: facts.measureOver,
  })
  return word ?? measure.state
}

function stepOf({ actor, slug }: Scope, measure: Measure, facts: CaseFacts): CaseStep | null {
  const { who, what } = nextStep(measure.state, {
    microGrant: measure.forMicroGrant,
    federalPrecheck: measure.federalPrecheck,
    precheck: measure.precheck,
    measureOver: facts.measureOver,
    drawdown: measure.drawdown,
  })
  if (who === 'nobody') return null
  const tab = stepTabs[what]
  return {
    code: what,
    who: whoIn(who, measure, facts),
    what: nextStepText(what),
    // A running case is due with its proof; no office has a day for a drawdown.
    until: what.endsWith('-drawdown') ? null : measure.dueOn,
    yours: isTurnOf(actor, who, measure),
    tab,
    href: casePath(slug, measure.id, tab),
    button: stepButton[what],
  }
}

function whoIn(turn: Turn, measure: Measure, facts: CaseFacts): string {
  if (turn === 'applicant') return measure.applicantName
  return turn === 'committee' ? facts.committeeLabel : turnLabels[turn]
}

const isTurnOf = (actor: Actor, turn: Turn, measure: Measure): boolean =>
  (turn === 'applicant' && actsFor(actor, measure.applicantId)) ||
  (turn === 'coordination_office' && isCoordinationOffice(actor)) ||
  (turn === 'lead_office' && isLeadOffice(actor)) ||
  (turn === 'committee' && isCommitteeMember(actor))

export const untilText = (day: LocalDate | null): string | undefined => (day ? formatDay(day) : undefined)

const tones: Readonly<Record<ApplicationState, CaseFrame['status']['tone']>> = {
  draft: 'neutral',
  submitted: 'info',
  returned: 'warning',
  admitted: 'info',
  scheduled: 'info',
  circulating: 'info',
  deferred: 'warning',
  waitlisted: 'warning',
  rejected: 'danger',
  withdrawn: 'neutral',
  recommended: 'info',
  granted: 'success',
  noticed: 'info',
  running: 'success',
  proof_submitted: 'info',
  proof_returned: 'warning',
  repayment_open: 'warning',
  closed: 'neutral',
}
/** The colour beside a state's word in lists. */
export const toneOf = (state: ApplicationState): CaseFrame['status']['tone'] => tones[state]
