import type { Queries } from '../../database/queries.ts'
import type { LocalDate } from '../../kit/dates.ts'
import type { Id, PartnershipId } from '../../kit/ids.ts'
import type { Cents } from '../../kit/money.ts'
import { found } from '../../platform/errors.ts'
import type { Scope } from '../../platform/scope.ts'
import { assembleTerms, type ProgrammeTerms, type TermRow, termsForYear } from './rules/programme-terms.ts'
import type { DecisionMode, FinancingKind, Generation, SettlementKind } from './vocabulary.ts'

export interface FundingYear {
  readonly id: Id<'funding-year'>
  readonly year: number
  readonly generation: Generation
  readonly decisionMode: DecisionMode
  readonly settlement: SettlementKind
  readonly financing: FinancingKind
  readonly committeeLabel: string
  readonly federalGrantCents: Cents
  readonly ownShareCents: Cents
}

/** What the partnership set itself (domain 4.2), as of a day. */
export interface LocalRules {
  readonly adoptedOn: LocalDate
  readonly proofDeadlineDays: number
  readonly repaymentDeadlineDays: number
  /** "MM-DD" of each funding year. */
  readonly lastDrawdownDay: string
  readonly retentionYears: number
  /** Days to confirm the receipt of a notice. */
  readonly acknowledgeDays: number
  /** Printed matter is released by the coordination office before the print. */
  readonly printRelease: boolean
}

export const findPartnership = (across: Queries, slug: string) =>
  across
    .selectFrom('partnerships')
    .select(['id', 'slug', 'name', 'inhabitants', 'areaKm2', 'themes', 'programmeNotice'])
    .where('slug', '=', slug)
    .executeTakeFirst()

/** The partnership of the scope, as its public pages and settings tell it. */
export const getPartnership = async (scope: Scope) =>
  found(
    await scope.database
      .selectFrom('partnerships')
      .select(['name', 'slug', 'inhabitants', 'areaKm2', 'themes', 'programmeNotice', 'foundedAt'])
      .where('id', '=', scope.partnershipId)
      .executeTakeFirst(),
    'partnership',
  )

/** Every partnership of the platform by name. */
export const listPartnerships = (across: Queries) =>
  across
    .selectFrom('partnerships')
    .select(['id', 'slug', 'name', 'inhabitants', 'themes'])
    .orderBy('name')
    .limit(1000)
    .execute()

export const listSupporters = (database: Queries, partnershipId: PartnershipId) =>
  database
    .selectFrom('supporters')
    .select(['name', 'logo'])
    .where('partnershipId', '=', partnershipId)
    .orderBy('position')
    .limit(20)
    .execute()

export const listMunicipalities = (scope: Scope) =>
  scope.database
    .selectFrom('municipalities')
    .select(['id', 'name', 'kind', 'state'])
    .where('partnershipId', '=', scope.partnershipId)
    .orderBy('position')
    .limit(200)
    .execute()

export const listOffices = (scope: Scope) =>
  scope.database
    .selectFrom('offices')
    .select(['kind', 'name', 'street', 'postcode', 'town', 'phone', 'email'])
    .where('partnershipId', '=', scope.partnershipId)
    .orderBy('kind', 'desc')
    .execute()

export type Office = Awaited<ReturnType<typeof listOffices>>[number]

export const getOffice = async (scope: Scope, kind: 'lead_office' | 'coordination_office') =>
  found(
    (await listOffices(scope)).find((office) => office.kind === kind),
    'office',
  )

const fundingYears = (scope: Scope) =>
  scope.database
    .selectFrom('fundingYears')
    .select([
      'id',
      'year',
      'generation',
      'decisionMode',
      'settlement',
      'financing',
      'committeeLabel',
      'federalGrantCents',
      'ownShareCents',
    ])
    .where('partnershipId', '=', scope.partnershipId)

/** Newest first. */
export const listFundingYears = (scope: Scope): Promise<FundingYear[]> =>
  fundingYears(scope).orderBy('year', 'desc').limit(50).execute()

export const findFundingYearOf = (scope: Scope, year: number): Promise<FundingYear | undefined> =>
  fundingYears(scope).where('year', '=', year).executeTakeFirst()

export const getFundingYear = async (scope: Scope, id: Id<'funding-year'>): Promise<FundingYear> =>
  found(await fundingYears(scope).where('id', '=', id).executeTakeFirst(), 'funding year')

/** Holds the year until the transaction ends, so that two drawdowns of it follow each other. */
export const lockFundingYear = async (scope: Scope, id: Id<'funding-year'>): Promise<FundingYear> =>
  found(await fundingYears(scope).where('id', '=', id).forUpdate().executeTakeFirst(), 'funding year')

/** The terms of a generation; throws when the rows have a gap. */
export async function loadTerms(scope: Scope, generation: string): Promise<ProgrammeTerms> {
  const rows = await scope.database
    .selectFrom('programmeTerms')
    .selectAll()
    .where('generation', '=', generation)
    .execute()
  return assembleTerms(rows as unknown as TermRow[])
}

/** The terms that cover a year; undefined when the programme has none for it (yet). */
export async function findTermsOfYear(scope: Scope, year: number): Promise<ProgrammeTerms | undefined> {
  const rows = await scope.database
    .selectFrom('programmeTerms')
    .selectAll()
    .where('yearFrom', '<=', year)
    .where('yearUntil', '>=', year)
    .execute()
  return rows.length === 0 ? undefined : termsForYear(rows as unknown as TermRow[], year)
}

/** The terms that cover a year; a year without terms stops the work. */
export async function loadTermsOfYear(scope: Scope, year: number): Promise<ProgrammeTerms> {
  const terms = await findTermsOfYear(scope, year)
  if (!terms) throw new Error(`no programme terms cover the year ${year}`)
  return terms
}

/** First and last year that any terms cover. */
export const yearsWithTerms = async (scope: Scope): Promise<{ from: number; until: number }> => {
  const row = await scope.database
    .selectFrom('programmeTerms')
    .select(({ fn }) => [fn.min('yearFrom').as('from'), fn.max('yearUntil').as('until')])
    .executeTakeFirstOrThrow()
  return { from: row.from ?? 0, until: row.until ?? 0 }
}

/** The newest local rules that were in force on the day; a partnership without any cannot grant. */
export const localRulesOn = async (scope: Scope, day: LocalDate): Promise<LocalRules> =>
  found(
    await scope.database
      .selectFrom('localRules')
      .select([
        'adoptedOn',
        'proofDeadlineDays',
        'repaymentDeadlineDays',
        'lastDrawdownDay',
        'retentionYears',
        'acknowledgeDays',
        'printRelease',
      ])
      .where('partnershipId', '=', scope.partnershipId)
      .where('validFrom', '<=', day)
      .orderBy('validFrom', 'desc')
      .executeTakeFirst(),
    'local rules',
  )

/** All rules the partnership ever adopted, newest first. */
export const listLocalRules = (scope: Scope) =>
  scope.database
    .selectFrom('localRules')
    .select([
      'id',
      'adoptedOn',
      'validFrom',
      'proofDeadlineDays',
      'repaymentDeadlineDays',
      'lastDrawdownDay',
      'retentionYears',
      'acknowledgeDays',
      'printRelease',
    ])
    .where('partnershipId', '=', scope.partnershipId)
    .orderBy('validFrom', 'desc')
    .limit(100)
    .execute()

export const findCouncilConsent = (scope: Scope, fundingYearId: Id<'funding-year'>) =>
  scope.database
    .selectFrom('councilConsents')
    .select(['body', 'consentedOn', 'resolution'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('fundingYearId', '=', fundingYearId)
    .executeTakeFirst()
