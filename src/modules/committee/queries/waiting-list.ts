import type { LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Cents } from '../../../kit/money.ts'
import type { Scope } from '../../../platform/scope.ts'
import { freeCentsOf } from '../../ledger/index.ts'
import { type NextOnList, nextOnList } from '../rules/waiting-list.ts'
import type { ConditionDraft } from '../vocabulary.ts'

export interface WaitingPlace {
  readonly measureId: Id<'measure'>
  readonly fundId: Id<'fund'>
  readonly fundLabel: string
  readonly year: number
  readonly decisionId: Id<'decision'>
  readonly reference: string | null
  readonly title: string
  readonly applicantName: string
  readonly amountCents: Cents
  readonly conditions: readonly ConditionDraft[]
  readonly rank: number
  readonly enteredOn: LocalDate
}

/** Everybody who waits, fund by fund, the first place first; who was withdrawn or taken off waits no more. */
export const listWaitingPlaces = (scope: Scope, fundId?: Id<'fund'>): Promise<WaitingPlace[]> => {
  const all = scope.database
    .selectFrom('waitingListPlaces as place')
    .innerJoin('measures as measure', (join) =>
      join
        .onRef('measure.partnershipId', '=', 'place.partnershipId')
        .onRef('measure.id', '=', 'place.measureId'),
    )
    .innerJoin('organisations as applicant', (join) =>
      join
        .onRef('applicant.partnershipId', '=', 'measure.partnershipId')
        .onRef('applicant.id', '=', 'measure.applicantId'),
    )
    .innerJoin('funds as fund', (join) =>
      join.onRef('fund.partnershipId', '=', 'place.partnershipId').onRef('fund.id', '=', 'place.fundId'),
    )
    .innerJoin('fundingYears as fundingYear', (join) =>
      join
        .onRef('fundingYear.partnershipId', '=', 'fund.partnershipId')
        .onRef('fundingYear.id', '=', 'fund.fundingYearId'),
    )
    .select([
      'place.measureId',
      'place.fundId',
      'fund.label as fundLabel',
      'fundingYear.year',
      'place.decisionId',
      'measure.reference',
      'measure.title',
      'applicant.name as applicantName',
      'place.amountCents',
      'place.conditions',
      'place.rank',
      'place.enteredOn',
    ])
    .where('place.partnershipId', '=', scope.partnershipId)
    .where('measure.state', '=', 'waitlisted')
    .orderBy('fundingYear.year', 'desc')
    .orderBy('fund.position')
    .orderBy('place.rank')
    .limit(300)
  return (fundId ? all.where('place.fundId', '=', fundId) : all).execute()
}

export interface WaitingList {
  readonly fundId: Id<'fund'>
  readonly fundLabel: string
  readonly year: number
  readonly freeCents: Cents
  readonly places: readonly WaitingPlace[]
  readonly next: NextOnList<WaitingPlace>
}

/** The list of each fund that has one, with what is free now and who would be next. */
export async function loadWaitingLists(scope: Scope): Promise<WaitingList[]> {
  const places = await listWaitingPlaces(scope)
  const lists: WaitingList[] = []
  for (const fundId of new Set(places.map((place) => place.fundId))) {
    const ofFund = places.filter((place) => place.fundId === fundId)
    const [first] = ofFund
    if (!first) continue
    const freeCents = await freeCentsOf(scope, fundId)
    const { fundLabel, year } = first
    lists.push({ fundId, fundLabel, year, freeCents, places: ofFund, next: nextOnList(ofFund, freeCents) })
  }
  return lists
}

/** What is proposed to the office now: in each fund the first place, when the money for it is there. */
export const listProposedPlaces = async (scope: Scope): Promise<WaitingPlace[]> =>
  (await loadWaitingLists(scope)).flatMap(({ next }) => (next.kind === 'proposed' ? [next.place] : []))
