import { Hono } from 'hono'
import type { Finding } from '../../../kit/findings.ts'
import { minus, sumCents } from '../../../kit/money.ts'
import { allow, found, NotFound } from '../../../platform/errors.ts'
import { answerFile } from '../../../platform/files/keep-file.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { type FieldError, readForm, type Typed } from '../../../platform/http/form.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { idParameter } from '../../../platform/http/parameters.ts'
import { caseBreadcrumb } from '../../applications/index.ts'
import { examineReceipt } from '../actions/examine-receipt.ts'
import type { GivenFile } from '../actions/keep-own-file.ts'
import { recordReceipt } from '../actions/record-receipt.ts'
import { removeReceipt } from '../actions/remove-receipt.ts'
import type { ProofCase } from '../calculation.ts'
import { examinationForm, receiptForm } from '../forms.ts'
import { proofPath, receiptPath } from '../paths.ts'
import { canExamine, canSeeReceipts, canWriteProof } from '../permissions.ts'
import { loadProofCase } from '../proof-case.ts'
import { getReceipt } from '../queries/records.ts'
import { linesToChoose } from '../receipt-lines.ts'
import { showFindings } from '../shown-findings.ts'
import { ExaminationPage } from '../views/examination-page.tsx'
import { type LineToChoose, ReceiptForm } from '../views/record-forms.tsx'
import { caseOf, tab, take } from './case-of.ts'
import { keepForNextTry, readGivenFile } from './given-file.ts'

export const receiptRoutes = new Hono<Environment>()
  .get(`${tab}/belege/neu`, (c) => showForm(c))
  .post(`${tab}/belege`, async (c) => {
    const { scope, measure } = await caseOf(c)
    allow(canWriteProof(scope.actor, measure))
    const form = await readForm(c, receiptForm(scope.today))
    const file = await readGivenFile(form)
    const again = { typed: form.typed, given: file.given }
    if (!form.ok) return showForm(c, { ...again, errors: [...form.errors, ...file.errors] })
    if (file.errors.length > 0) return showForm(c, { ...again, errors: file.errors })
    const { line, amount: amountCents, ...values } = form.values
    return take(c, {
      act: (scope) => recordReceipt(scope, measure.id, { ...values, ...line, amountCents, file: file.given }),
      done: 'Der Beleg ist gespeichert.',
      refused: (findings) => showForm(c, { ...again, findings }),
      ...(form.typed.next === 'neu' ? { next: 'belege/neu' } : {}),
    })
  })
  .post(`${tab}/belege/:receipt/entfernen`, async (c) => {
    const { scope, measure } = await caseOf(c)
    allow(canWriteProof(scope.actor, measure))
    const id = idParameter<'receipt'>(c, 'receipt')
    await getReceipt(scope, measure.id, id)
    return take(c, {
      act: (scope) => removeReceipt(scope, measure.id, id),
      done: 'Der Beleg ist entfernt. Seine Nummer wird nicht wieder vergeben.',
      refused: (findings) => showForm(c, { findings }),
    })
  })
  .get(`${tab}/belege/:receipt/datei`, async (c) => {
    const { scope, measure } = await caseOf(c)
    allow(canSeeReceipts(scope.actor, measure))
    const { fileId } = await getReceipt(scope, measure.id, idParameter<'receipt'>(c, 'receipt'))
    return answerFile(c, scope, found(fileId ?? undefined, 'file'))
  })
  .get(`${tab}/belege/:receipt/pruefung`, (c) => showExamination(c))
  .post(`${tab}/belege/:receipt/pruefung`, async (c) => {
    const { scope, measure } = await caseOf(c)
    allow(canExamine(scope.actor, measure))
    const id = idParameter<'receipt'>(c, 'receipt')
    const form = await readForm(c, examinationForm)
    if (!form.ok) return showExamination(c, form)
    const { ineligible: ineligibleCents, note } = form.values
    return take(c, {
      act: (scope) => examineReceipt(scope, measure.id, id, { ineligibleCents, note }),
      done: 'Der Prüfvermerk ist gespeichert.',
      refused: (findings) => showExamination(c, { typed: form.typed, findings }),
    })
  })

interface Again {
  readonly typed?: Typed
  readonly errors?: readonly FieldError[]
  readonly findings?: readonly Finding[]
  readonly given?: GivenFile | undefined
}

async function showForm(c: RequestContext, again?: Again): Promise<Response> {
  const { scope, frame, measure } = await caseOf(c)
  allow(canWriteProof(scope.actor, measure))
  const proof = await loadProofCase(scope, measure)
  if (proof.settlement !== 'receipts') throw new NotFound('list of receipts')
  const title = 'Beleg hinzufügen'
  return page(
    c,
    {
      title: `${title} – ${frame.title}`,
      breadcrumb: [...caseBreadcrumb(frame, scope.actor, 'nachweis'), { label: title }],
      status: again ? 422 : 200,
      islands: ['once'],
    },
    <ReceiptForm
      above={frame.title}
      action={proofPath(scope.slug, measure.id, 'belege')}
      backHref={proofPath(scope.slug, measure.id)}
      today={scope.today}
      lines={choicesOf(proof)}
      keys={formKeys(c)}
      typed={again?.typed ?? {}}
      errors={again?.errors ?? []}
      findings={showFindings(again?.findings ?? [])}
      keptFile={await keepForNextTry(scopeOf(c), again?.given)}
    />,
  )
}

/** Each line with what is left of it. */
const choicesOf = ({ plan, receipts }: ProofCase): LineToChoose[] =>
  linesToChoose(plan).map(({ side, category }) => {
    const planned = plan.filter(
      (line) => line.side === side && (line.incomeKind ?? line.category) === category,
    )
    const used = receipts.filter((receipt) => receipt.side === side && receipt.category === category)
    const plannedCents = sumCents(planned.map((line) => line.amountCents))
    const usedCents = sumCents(used.map((receipt) => receipt.amountCents))
    return { side, category, plannedCents, restCents: minus(plannedCents, usedCents) }
  })

async function showExamination(c: RequestContext, again?: Again): Promise<Response> {
  const { scope, frame, measure } = await caseOf(c)
  allow(canExamine(scope.actor, measure))
  const receipt = await getReceipt(scope, measure.id, idParameter<'receipt'>(c, 'receipt'))
  const title = `Beleg ${receipt.number}`
  return page(
    c,
    {
      title: `${title} – ${frame.title}`,
      breadcrumb: [...caseBreadcrumb(frame, scope.actor, 'nachweis'), { label: title }],
      status: again ? 422 : 200,
      islands: ['once'],
    },
    <ExaminationPage
      above={frame.title}
      action={receiptPath(scope.slug, measure.id, receipt.id, 'pruefung')}
      backHref={proofPath(scope.slug, measure.id)}
      fileHref={receipt.fileId ? receiptPath(scope.slug, measure.id, receipt.id, 'datei') : undefined}
      receipt={receipt}
      keys={formKeys(c)}
      typed={again?.typed}
      errors={again?.errors ?? []}
      findings={showFindings(again?.findings ?? [])}
    />,
  )
}
