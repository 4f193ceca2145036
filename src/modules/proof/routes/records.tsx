import { Hono } from 'hono'
import type { FC } from 'hono/jsx'
import type { Id } from '../../../kit/ids.ts'
import { allow, found } from '../../../platform/errors.ts'
import { answerFile } from '../../../platform/files/keep-file.ts'
import type { Environment, RequestContext } from '../../../platform/http/environment.ts'
import { type FieldError, readForm, type Typed } from '../../../platform/http/form.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { idParameter } from '../../../platform/http/parameters.ts'
import type { Scope } from '../../../platform/scope.ts'
import { caseBreadcrumb } from '../../applications/index.ts'
import { recordAttendanceDay, removeAttendanceDay } from '../actions/attendance-days.ts'
import { recordFee, removeFee } from '../actions/fees.ts'
import type { GivenFile } from '../actions/keep-own-file.ts'
import { attendanceForm, feeForm } from '../forms.ts'
import { proofPath } from '../paths.ts'
import { canSeeReceipts, canWriteProof } from '../permissions.ts'
import { getAttendanceDay, getFee } from '../queries/records.ts'
import { AttendanceForm, FeeForm, type RecordFormProps } from '../views/record-forms.tsx'
import { caseOf, tab, take } from './case-of.ts'
import { keepForNextTry, readGivenFile } from './given-file.ts'

/** Attendance lists and fees: what lump sums are proven with. */
export const recordRoutes = new Hono<Environment>()
  .get(`${tab}/teilnahme/neu`, (c) => showForm(c, attendance))
  .post(`${tab}/teilnahme`, async (c) => {
    const { scope, measure } = await caseOf(c)
    allow(canWriteProof(scope.actor, measure))
    const form = await readForm(c, attendanceForm(scope.today))
    const file = await readGivenFile(form)
    const errors = [...(form.ok ? [] : form.errors), ...file.errors]
    if (!form.ok || errors.length > 0)
      return showForm(c, attendance, { typed: form.typed, errors, given: file.given })
    const draft = { ...form.values, file: file.given }
    return keep(c, attendance, form.typed, (scope) => recordAttendanceDay(scope, measure.id, draft))
  })
  .post(`${tab}/teilnahme/:record/entfernen`, (c) =>
    remove(c, getAttendanceDay, removeAttendanceDay, 'Die Liste ist entfernt.'),
  )
  .get(`${tab}/teilnahme/:record/datei`, (c) => fileOf(c, getAttendanceDay))
  .get(`${tab}/honorare/neu`, (c) => showForm(c, fees))
  .post(`${tab}/honorare`, async (c) => {
    const { scope, measure } = await caseOf(c)
    allow(canWriteProof(scope.actor, measure))
    const form = await readForm(c, feeForm(scope.today))
    const file = await readGivenFile(form)
    const errors = [...(form.ok ? [] : form.errors), ...file.errors]
    if (!form.ok || errors.length > 0)
      return showForm(c, fees, { typed: form.typed, errors, given: file.given })
    const { hours: hoursHundredths, ...values } = form.values
    const draft = { ...values, hoursHundredths, file: file.given }
    return keep(c, fees, form.typed, (scope) => recordFee(scope, measure.id, draft))
  })
  .post(`${tab}/honorare/:record/entfernen`, (c) => remove(c, getFee, removeFee, 'Das Honorar ist entfernt.'))
  .get(`${tab}/honorare/:record/datei`, (c) => fileOf(c, getFee))

interface Kind {
  readonly title: string
  readonly path: 'teilnahme' | 'honorare'
  readonly done: string
  readonly View: FC<RecordFormProps>
}

const attendance: Kind = {
  title: 'Liste hinzufügen',
  path: 'teilnahme',
  done: 'Die Liste ist gespeichert.',
  View: AttendanceForm,
}
const fees: Kind = {
  title: 'Honorar hinzufügen',
  path: 'honorare',
  done: 'Das Honorar ist gespeichert.',
  View: FeeForm,
}

const keep = (
  c: RequestContext,
  kind: Kind,
  typed: Typed,
  act: (scope: Scope) => Promise<unknown>,
): Promise<Response> =>
  take(c, {
    act,
    done: kind.done,
    refused: () => showForm(c, kind, { typed, errors: [] }),
    ...(typed.next === 'neu' ? { next: `${kind.path}/neu` } : {}),
  })

type Find<Noun extends string> = (
  scope: Scope,
  measureId: Id<'measure'>,
  id: Id<Noun>,
) => Promise<{ readonly fileId: Id<'file'> | null }>

async function remove<Noun extends string>(
  c: RequestContext,
  find: Find<Noun>,
  act: (scope: Scope, measureId: Id<'measure'>, id: Id<Noun>) => Promise<void>,
  done: string,
): Promise<Response> {
  const { scope, measure } = await caseOf(c)
  allow(canWriteProof(scope.actor, measure))
  const id = idParameter<Noun>(c, 'record')
  await find(scope, measure.id, id)
  return take(c, {
    act: (scope) => act(scope, measure.id, id),
    done,
    refused: () => c.redirect(proofPath(scope.slug, measure.id), 303),
  })
}

async function fileOf<Noun extends string>(c: RequestContext, find: Find<Noun>): Promise<Response> {
  const { scope, measure } = await caseOf(c)
  allow(canSeeReceipts(scope.actor, measure))
  const { fileId } = await find(scope, measure.id, idParameter<Noun>(c, 'record'))
  return answerFile(c, scope, found(fileId ?? undefined, 'file'))
}

interface Again {
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly given?: GivenFile | undefined
}

async function showForm(c: RequestContext, { title, path, View }: Kind, again?: Again): Promise<Response> {
  const { scope, frame, measure } = await caseOf(c)
  allow(canWriteProof(scope.actor, measure))
  return page(
    c,
    {
      title: `${title} – ${frame.title}`,
      breadcrumb: [...caseBreadcrumb(frame, scope.actor, 'nachweis'), { label: title }],
      status: again ? 422 : 200,
      islands: ['once'],
    },
    <View
      above={frame.title}
      action={proofPath(scope.slug, measure.id, path)}
      backHref={proofPath(scope.slug, measure.id)}
      today={scope.today}
      keys={formKeys(c)}
      typed={again?.typed ?? {}}
      errors={again?.errors ?? []}
      findings={[]}
      keptFile={await keepForNextTry(scope, again?.given)}
    />,
  )
}
