import { Hono } from 'hono'
import { formatDayShort, type LocalDate, yearOf } from '../../../kit/dates.ts'
import { parseId } from '../../../kit/ids.ts'
import { allow, found } from '../../../platform/errors.ts'
import { csvAnswer, csvEuro } from '../../../platform/http/csv.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { type FieldError, readForm, type Typed } from '../../../platform/http/form.ts'
import { answerOnce } from '../../../platform/http/once.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { idParameter } from '../../../platform/http/parameters.ts'
import { answerOrShow } from '../../../platform/http/refused.ts'
import { listFundingYears } from '../../partnership/index.ts'
import { newFundingYearPath } from '../../partnership/paths.ts'
import { changeLimit } from '../actions/change-limit.ts'
import { journalFilter, limitForm } from '../forms.ts'
import { journalPageSize, listJournal, listWholeJournal } from '../journal-queries.ts'
import { fundsPath, journalPath } from '../paths.ts'
import {
  canChangeLimit,
  canOpenFundingYear,
  canSeeFederalDrawdowns,
  canSeeFunds,
  canSeeJournal,
} from '../permissions.ts'
import { getFund, listFunds } from '../queries.ts'
import { showFindings } from '../shown-findings.ts'
import { FundsPage, NoFundingYear } from '../views/funds-page.tsx'
import { JournalPage } from '../views/journal-page.tsx'
import { entryKinds } from '../vocabulary.ts'

export const fundRoutes = new Hono<Environment>()
  .get('/mittel', async (c) => {
    const scope = scopeOf(c)
    allow(canSeeFunds(scope.actor))
    const years = await listFundingYears(scope)
    const wanted = Number(c.req.query('jahr'))
    const fundingYear = years.find(({ year }) => year === wanted) ?? currentOf(years, scope.today)
    const breadcrumb = [{ label: 'Start', href: `/${scope.slug}` }, { label: 'Mittel' }]
    if (!fundingYear) {
      const action = canOpenFundingYear(scope.actor) ? newFundingYearPath(scope.slug) : undefined
      return page(c, { title: 'Mittel', breadcrumb }, <NoFundingYear action={action} />)
    }
    return page(
      c,
      { title: `Mittel ${fundingYear.year}`, breadcrumb, wide: true },
      <FundsPage
        slug={scope.slug}
        years={years}
        fundingYear={fundingYear}
        funds={await listFunds(scope, fundingYear.id)}
        maySeeJournal={canSeeJournal(scope.actor)}
        maySeeFederal={canSeeFederalDrawdowns(scope.actor)}
      />,
    )
  })
  .get('/mittel/:fund', (c) => journalPage(c))
  .post('/mittel/:fund/betrag', async (c) => {
    const { fund } = await fundOf(c)
    allow(canChangeLimit(scopeOf(c).actor))
    const form = await readForm(c, limitForm)
    if (!form.ok) return journalPage(c, form)
    const { limit: limitCents, reason } = form.values
    const change = () =>
      answerOnce(
        c,
        async (scope) => {
          await changeLimit(scope, { fundId: fund.id, limitCents, reason })
          return journalPath(scope.slug, fund.id)
        },
        { kind: 'success', text: 'Der Betrag des Fonds ist geändert.' },
      )
    return answerOrShow(change, (findings) =>
      journalPage(c, {
        typed: form.typed,
        errors: showFindings(findings).map(({ field, text }) => ({ field: field ?? 'limit', text })),
      }),
    )
  })
  .get('/mittel/:fund/csv', async (c) => {
    const scope = scopeOf(c)
    const { fund, year } = await fundOf(c)
    allow(canSeeJournal(scope.actor))
    const rows = await listWholeJournal(scope, fund.id, journalFilter(c.req.query()))
    return csvAnswer(c, `journal-${year}-${fund.kind}.csv`, columns, rows)
  })

interface TypedLimit {
  readonly typed: Typed
  readonly errors: readonly FieldError[]
}

async function journalPage(c: RequestContext, limit: TypedLimit = { typed: {}, errors: [] }) {
  const scope = scopeOf(c)
  const { fund, year } = await fundOf(c)
  allow(canSeeJournal(scope.actor))
  const filter = journalFilter(c.req.query())
  const before = parseId<'journal-entry'>(c.req.query('vor'))
  const rows = await listJournal(scope, fund.id, filter, before)
  const shown = rows.slice(0, journalPageSize)
  return page(
    c,
    {
      title: `${fund.label} ${year}`,
      wide: true,
      status: limit.errors.length > 0 ? 422 : 200,
      breadcrumb: [
        { label: 'Start', href: `/${scope.slug}` },
        { label: 'Mittel', href: fundsPath(scope.slug, year) },
        { label: fund.label },
      ],
    },
    <JournalPage
      slug={scope.slug}
      year={year}
      fund={fund}
      filter={filter}
      rows={shown}
      olderThan={rows.length > journalPageSize ? shown.at(-1)?.id : undefined}
      isFirstPage={!before}
      limitForm={canChangeLimit(scope.actor) ? { keys: formKeys(c), ...limit } : undefined}
    />,
  )
}

/** The newest year that has begun, or else the first that is open. */
const currentOf = <Year extends { readonly year: number }>(years: readonly Year[], today: LocalDate) =>
  years.find(({ year }) => year <= yearOf(today)) ?? years.at(-1)

const columns: Parameters<typeof csvAnswer<Awaited<ReturnType<typeof listWholeJournal>>[number]>>[2] = [
  { head: 'Gebucht am', value: ({ bookedOn }) => formatDayShort(bookedOn) },
  { head: 'Buchung', value: ({ kind }) => entryKinds[kind].label },
  { head: 'Aktenzeichen', value: ({ reference }) => reference },
  { head: 'Vorhaben', value: ({ title }) => title },
  { head: 'Grund', value: ({ reason }) => reason },
  { head: 'Betrag in Euro', value: ({ amountCents }) => csvEuro(amountCents) },
]

async function fundOf(c: RequestContext) {
  const scope = scopeOf(c)
  const { id, fundingYearId, year } = await getFund(scope, idParameter<'fund'>(c, 'fund'))
  const funds = await listFunds(scope, fundingYearId)
  return { fund: found(funds.find((fund) => fund.id === id)), year }
}
