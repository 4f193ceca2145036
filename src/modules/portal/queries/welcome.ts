import { yearOf } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import { type Cents, sumCents } from '../../../kit/money.ts'
import type { Scope } from '../../../platform/scope.ts'
import { findCommitteeSummary } from '../../bodies/index.ts'
import { listComingMeetings } from '../../committee/index.ts'
import { listAllotments } from '../../ledger/index.ts'
import {
  type FundingYear,
  getPartnership,
  type LocalRules,
  listFundingYears,
  listLocalRules,
  listMunicipalities,
  listOffices,
  loadTerms,
  type ProgrammeTerms,
} from '../../partnership/index.ts'
import { nextMeetingDay } from './alliance.ts'
import { loadPublicCalls } from './calls.ts'
import { countProjects, listProjects } from './projects.ts'

/** The year whose rules the public reads, with what the programme and the partnership set for it. */
export interface RulesOfYear {
  readonly fundingYear: FundingYear
  readonly terms: ProgrammeTerms
  readonly localRules: LocalRules | undefined
}

export interface YearOfFunds {
  readonly year: number
  readonly totalCents: Cents
  readonly funds: readonly { readonly label: string; readonly amountCents: Cents }[]
}

export type Welcome = Awaited<ReturnType<typeof loadWelcome>>

/** Everything the start page tells of the partnership. */
export async function loadWelcome(scope: Scope) {
  const latest = await listProjects(scope, {}, undefined, latestCount)
  const rules = await findRulesOfYear(scope)
  return {
    partnership: await getPartnership(scope),
    municipalities: await listMunicipalities(scope),
    offices: await listOffices(scope),
    years: fundsByYear(await listAllotments(scope), rules?.fundingYear.year),
    rules,
    committee: await findCommitteeSummary(scope),
    youthForum: await findYouthForum(scope),
    nextMeetingOn: nextMeetingDay(await listComingMeetings(scope), scope.today),
    calls: await loadPublicCalls(scope),
    latest: latest.slice(0, latestCount),
    projects: await countAllProjects(scope),
    today: scope.today,
  }
}

const latestCount = 6

type Count = Awaited<ReturnType<typeof countProjects>>
const counted = new WeakMap<Scope['database'], { readonly count: Count; readonly until: number }>()
const keptMilliseconds = 10_000

/** Counting walks over every funded measure, for each visitor: a number that is ten seconds old is as good. */
async function countAllProjects(scope: Scope): Promise<Count> {
  const kept = counted.get(scope.database)
  if (kept && performance.now() < kept.until) return kept.count
  const count = await countProjects(scope, {})
  counted.set(scope.database, { count, until: performance.now() + keptMilliseconds })
  return count
}

/** The rules of one year, or of this year: the newest that has begun, or else the first that is open. */
export async function findRulesOfYear(
  scope: Scope,
  id?: Id<'funding-year'>,
): Promise<RulesOfYear | undefined> {
  const years = await listFundingYears(scope)
  const fundingYear = id
    ? years.find((year) => year.id === id)
    : (years.find(({ year }) => year <= yearOf(scope.today)) ?? years.at(-1))
  if (!fundingYear) return undefined
  const localRules = (await listLocalRules(scope)).find(({ validFrom }) => validFrom <= scope.today)
  return { fundingYear, terms: await loadTerms(scope, fundingYear.generation), localRules }
}

const findYouthForum = (scope: Scope) =>
  scope.database
    .selectFrom('bodies')
    .select('label')
    .where('partnershipId', '=', scope.partnershipId)
    .where('kind', '=', 'youth_forum')
    .executeTakeFirst()

/** The year that runs comes first, then the others, newest first. */
function fundsByYear(
  allotments: Awaited<ReturnType<typeof listAllotments>>,
  running: number | undefined,
): YearOfFunds[] {
  const years = [...new Set(allotments.map(({ year }) => year))]
  const inOrder = [...years.filter((year) => year === running), ...years.filter((year) => year !== running)]
  return inOrder.map((year) => {
    const funds = allotments.filter((fund) => fund.year === year && fund.amountCents > 0)
    return { year, funds, totalCents: sumCents(funds.map(({ amountCents }) => amountCents)) }
  })
}
