import { sql } from 'kysely'
import type { LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Cents } from '../../../kit/money.ts'
import { found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { isPublic } from '../../applications/index.ts'
import { type ApplicationState, applicationStates } from '../../applications/vocabulary.ts'
import { sumOfCents } from '../../ledger/index.ts'

/** A funded measure as everybody may see it: no person, no bank data, no receipt. */
export interface Project {
  readonly id: Id<'measure'>
  readonly reference: string | null
  readonly title: string
  readonly place: string
  readonly state: ApplicationState
  readonly beginsOn: LocalDate | null
  readonly endsOn: LocalDate | null
  readonly decidedOn: LocalDate
  readonly cancelledOn: LocalDate | null
  readonly grantedCents: Cents
  readonly year: number
  readonly fundLabel: string
  readonly carrierName: string
  readonly carrierLegalForm: string
  readonly partnerName: string | null
  readonly partnerLegalForm: string | null
}

export interface ProjectFilter {
  readonly year?: number | undefined
  readonly text?: string | undefined
}

/** The last row of the page before: the list goes on below it. */
export interface ProjectCursor {
  readonly decidedOn: LocalDate
  readonly id: Id<'measure'>
}

export const projectPageSize = 25
const projectFileSize = 50_000

/** One page of funded measures, the latest decision first, with one row more when others follow. */
export const listProjects = (
  scope: Scope,
  filter: ProjectFilter,
  after?: ProjectCursor,
  size = projectPageSize,
): Promise<Project[]> => {
  const query = projects(scope, filter)
    .orderBy('measure.decidedOn', 'desc')
    .orderBy('measure.id', 'desc')
    .limit(size + 1)
  return asProjects(after ? query.where(isAfter(after)) : query)
}

export const listAllProjects = (scope: Scope, filter: ProjectFilter): Promise<Project[]> =>
  asProjects(
    projects(scope, filter)
      .orderBy('measure.decidedOn', 'desc')
      .orderBy('measure.id', 'desc')
      .limit(projectFileSize),
  )

export const getProject = async (scope: Scope, id: Id<'measure'>): Promise<Project> =>
  found((await asProjects(projects(scope, {}).where('measure.id', '=', id)))[0], 'project')

/** How many measures the filter finds, and what was granted to them. */
export const countProjects = (
  scope: Scope,
  filter: ProjectFilter,
): Promise<{ count: number; grantedCents: Cents }> =>
  projects(scope, filter)
    .clearSelect()
    .select((row) => [
      row.fn.countAll<number>().as('count'),
      sumOfCents(row.ref('measure.grantedCents').$notNull()).as('grantedCents'),
    ])
    .executeTakeFirstOrThrow()

/** What came of a closed measure: people reached; undefined until the proof is accepted. */
export const findResult = (scope: Scope, id: Id<'measure'>) =>
  scope.database
    .selectFrom('statements as statement')
    .innerJoin('proofs as proof', (join) =>
      join
        .onRef('proof.partnershipId', '=', 'statement.partnershipId')
        .onRef('proof.measureId', '=', 'statement.measureId'),
    )
    .select([
      'proof.participants',
      'statement.eligibleCents',
      'statement.grantNeededCents',
      'statement.acceptedOn',
    ])
    .where('statement.partnershipId', '=', scope.partnershipId)
    .where('statement.measureId', '=', id)
    .executeTakeFirst()

/** The legal form of an applicant who is no organisation: not named in public. */
export const singlePerson = 'Einzelperson'
const publicStates = applicationStates.filter(isPublic)

function projects(scope: Scope, { year, text }: ProjectFilter) {
  let query = publicMeasures(scope)
  if (year !== undefined) query = query.where('fundingYear.year', '=', year)
  const words = text?.trim()
  if (!words) return query
  const part = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  return query.where((row) =>
    row.or([
      row('measure.title', 'ilike', part),
      row('measure.place', 'ilike', part),
      // A single person who applies is not found by name either.
      row.and([row('carrier.name', 'ilike', part), row('carrier.legalForm', '<>', singlePerson)]),
    ]),
  )
}

const publicMeasures = (scope: Scope) =>
  scope.database
    .selectFrom('measures as measure')
    .innerJoin('organisations as carrier', (join) =>
      join
        .onRef('carrier.partnershipId', '=', 'measure.partnershipId')
        .onRef('carrier.id', '=', 'measure.applicantId'),
    )
    .leftJoin('organisations as partner', (join) =>
      join
        .onRef('partner.partnershipId', '=', 'measure.partnershipId')
        .onRef('partner.id', '=', 'measure.partnerId'),
    )
    .innerJoin('fundingYears as fundingYear', (join) =>
      join
        .onRef('fundingYear.partnershipId', '=', 'measure.partnershipId')
        .onRef('fundingYear.id', '=', 'measure.fundingYearId'),
    )
    .innerJoin('funds as fund', (join) =>
      join.onRef('fund.partnershipId', '=', 'measure.partnershipId').onRef('fund.id', '=', 'measure.fundId'),
    )
    .select([
      'measure.id',
      'measure.reference',
      'measure.title',
      'measure.place',
      'measure.state',
      'measure.beginsOn',
      'measure.endsOn',
      'measure.decidedOn',
      'measure.cancelledOn',
      'measure.grantedCents',
      'fundingYear.year',
      'fund.label as fundLabel',
      'carrier.name as carrierName',
      'carrier.legalForm as carrierLegalForm',
      'partner.name as partnerName',
      'partner.legalForm as partnerLegalForm',
    ])
    .where('measure.partnershipId', '=', scope.partnershipId)
    .where('measure.grantedCents', 'is not', null)
    .where('measure.decidedOn', 'is not', null)
    .where('measure.state', 'in', publicStates)

const isAfter = ({ decidedOn, id }: ProjectCursor) =>
  sql<boolean>`(measure.decided_on, measure.id) < (${decidedOn}, ${id})`

/** The database knows by the query that both are there; the types do not. */
const asProjects = async (query: { execute: () => Promise<unknown[]> }): Promise<Project[]> =>
  ((await query.execute()) as Project[]).map(withoutPerson)

/** Who applies as a single person is not named in public. */
const withoutPerson = (project: Project): Project => ({
  ...project,
  ...(project.carrierLegalForm === singlePerson ? { carrierName: singlePerson, carrierLegalForm: '' } : {}),
  ...(project.partnerLegalForm === singlePerson ? { partnerName: singlePerson } : {}),
})
