import type { LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { loadBindingPlan, type Measure } from '../../applications/index.ts'
import { listTiedMembers } from '../../bodies/index.ts'
import { groundText } from '../conflict-texts.ts'
import { proposeConflicts } from '../rules/conflicts.ts'

export interface ProposedReason {
  readonly memberId: Id<'member'>
  /** "gehört zur antragstellenden Organisation (Kino-Club)" */
  readonly reason: string
}

type TouchingMeasure = Pick<Measure, 'id' | 'applicantId' | 'applicantName' | 'partnerId' | 'partnerName'>

/** Whom the ties of a day keep out of a case: by the applicant, the partner, or somebody its costs name. */
export async function listProposedConflicts(
  scope: Scope,
  bodyId: Id<'body'>,
  day: LocalDate,
  measure: TouchingMeasure,
): Promise<ProposedReason[]> {
  const members = await listTiedMembers(scope, bodyId, day)
  const plan = await loadBindingPlan(scope, measure.id)
  const { applicantId, applicantName, partnerId, partnerName } = measure
  const proposed = proposeConflicts(members, {
    applicant: { id: applicantId, name: applicantName },
    partners: partnerId ? [{ id: partnerId, name: partnerName ?? '' }] : [],
    costLines: (plan?.lines ?? [])
      .filter(({ side }) => side === 'expense')
      .map(({ description }) => description),
  })
  return proposed.map((conflict) => ({
    memberId: conflict.memberId as Id<'member'>,
    reason: groundText(conflict),
  }))
}
