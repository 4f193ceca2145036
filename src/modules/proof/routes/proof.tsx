import { Hono } from 'hono'
import type { Finding } from '../../../kit/findings.ts'
import { allow, found } from '../../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { type FieldError, readForm, type Typed } from '../../../platform/http/form.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import type { Actor } from '../../../platform/scope.ts'
import { EmptyState } from '../../../ui/index.ts'
import { type CaseFrame, CasePage, caseBreadcrumb, type Measure } from '../../applications/index.ts'
import { acceptProof } from '../actions/accept-proof.ts'
import { recordFinalPayment } from '../actions/record-final-payment.ts'
import { recordRepayment } from '../actions/record-repayment.ts'
import { returnProof } from '../actions/return-proof.ts'
import { submitProof } from '../actions/submit-proof.ts'
import { acceptanceForm, finalPaymentForm, repaymentForm, returnForm, submissionForm } from '../forms.ts'
import {
  canAcceptProof,
  canExamine,
  canRecordFinalPayment,
  canRecordRepayment,
  canSeeWaitingProofs,
  canWriteProof,
  hasProof,
} from '../permissions.ts'
import { loadProofPage } from '../proof-page.ts'
import { findStatement } from '../queries/proofs.ts'
import { listWaitingProofs, type WaitingKind } from '../queries/waiting-proofs.ts'
import { showFindings } from '../shown-findings.ts'
import { ProofTab } from '../views/proof-tab.tsx'
import { WaitingProofs } from '../views/waiting-proofs.tsx'
import { caseOf, tab, take } from './case-of.ts'

export const proofTabRoutes = new Hono<Environment>()
  .get('/nachweise', async (c) => {
    const scope = scopeOf(c)
    allow(canSeeWaitingProofs(scope.actor))
    const kinds: readonly WaitingKind[] = ['submitted', 'due', 'payment', 'repayment']
    const lists = []
    for (const kind of kinds) lists.push({ kind, proofs: await listWaitingProofs(scope, kind) })
    return page(
      c,
      {
        title: 'Nachweise',
        breadcrumb: [{ label: 'Start', href: `/${scope.slug}` }, { label: 'Nachweise' }],
        wide: true,
      },
      <WaitingProofs slug={scope.slug} today={scope.today} lists={lists} />,
    )
  })
  .get(tab, (c) => show(c))
  .post(`${tab}/einreichen`, async (c) => {
    const measure = await measureFor(c, canWriteProof)
    const form = await readForm(c, submissionForm)
    if (!form.ok) return show(c, form)
    return take(c, {
      act: (scope) => submitProof(scope, measure.id, form.values),
      done: 'Der Verwendungsnachweis ist eingereicht. Sie hören von uns, wenn er geprüft ist.',
      refused: (findings) => show(c, { typed: form.typed, findings }),
    })
  })
  .post(`${tab}/zurueckgeben`, async (c) => {
    const measure = await measureFor(c, canExamine)
    const form = await readForm(c, returnForm(scopeOf(c).today))
    if (!form.ok) return show(c, form)
    return take(c, {
      act: (scope) => returnProof(scope, measure.id, form.values),
      done: 'Der Nachweis ist zurückgegeben. Die Antragstellenden haben eine Nachricht erhalten.',
      refused: (findings) => show(c, { typed: form.typed, findings }),
    })
  })
  .post(`${tab}/annehmen`, async (c) => {
    const measure = await measureFor(c, canAcceptProof)
    const form = await readForm(c, acceptanceForm)
    if (!form.ok) return show(c, form)
    return take(c, {
      act: (scope) => acceptProof(scope, measure.id, form.values),
      done: 'Der Nachweis ist angenommen und abgerechnet.',
      refused: (findings) => show(c, { typed: form.typed, findings }),
    })
  })
  .post(`${tab}/rueckzahlung`, async (c) => {
    const measure = await measureFor(c, canRecordRepayment)
    const form = await readForm(c, repaymentForm(scopeOf(c).today, measure.decidedOn))
    if (!form.ok) return show(c, form)
    return take(c, {
      act: (scope) => recordRepayment(scope, measure.id, form.values),
      done: 'Die Rückzahlung ist eingetragen, das Vorhaben ist abgeschlossen.',
      refused: (findings) => show(c, { typed: form.typed, findings }),
    })
  })
  .post(`${tab}/schlusszahlung`, async (c) => {
    const measure = await measureFor(c, canRecordFinalPayment)
    const { acceptedOn } = found(await findStatement(scopeOf(c), measure.id), 'statement')
    const form = await readForm(c, finalPaymentForm(scopeOf(c).today, acceptedOn))
    if (!form.ok) return show(c, form)
    return take(c, {
      act: (scope) => recordFinalPayment(scope, measure.id, form.values),
      done: 'Die Schlusszahlung ist eingetragen.',
      refused: (findings) => show(c, { typed: form.typed, findings }),
    })
  })

async function measureFor(
  c: RequestContext,
  may: (actor: Actor, measure: Measure) => boolean,
): Promise<Measure> {
  const { scope, measure } = await caseOf(c)
  allow(may(scope.actor, measure))
  return measure
}

interface Again {
  readonly typed?: Typed
  readonly errors?: readonly FieldError[]
  readonly findings?: readonly Finding[]
}

async function show(c: RequestContext, again?: Again): Promise<Response> {
  const { scope, frame } = await caseOf(c)
  return page(
    c,
    {
      title: `Nachweis – ${frame.title}`,
      breadcrumb: caseBreadcrumb(frame, scope.actor, 'nachweis'),
      status: again ? 422 : 200,
      wide: true,
      islands: ['once'],
    },
    <CasePage frame={frame} current="nachweis">
      {hasProof(frame.measure.state) ? await content(c, frame, again) : <NotYet />}
    </CasePage>,
  )
}

const content = async (c: RequestContext, { measure }: CaseFrame, again?: Again) => (
  <ProofTab
    {...(await loadProofPage(scopeOf(c), measure))}
    keys={formKeys(c)}
    typed={again?.typed ?? {}}
    errors={again?.errors ?? []}
    findings={showFindings(again?.findings ?? [])}
  />
)

const NotYet = () => (
  <EmptyState
    title="Noch kein Nachweis"
    text="Sobald das Vorhaben läuft, werden hier Belege, Teilnahme und Sachbericht gesammelt und abgerechnet."
  />
)
