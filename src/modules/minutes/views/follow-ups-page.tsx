import { EmptyState, ErrorSummary, FindingsList, PageHead } from '../../../ui/index.ts'
import type { OpenCondition } from '../queries/conditions.ts'
import type { FollowUp } from '../queries/follow-ups.ts'
import { ConditionsTable } from './conditions-table.tsx'
import { FollowUpsTable, type FollowUpsTableProps } from './follow-ups-table.tsx'
import type { FormState } from './minutes-props.ts'

export interface FollowUpsPageProps extends FormState, Omit<FollowUpsTableProps, 'followUps'> {
  readonly open: readonly FollowUp[]
  readonly done: readonly FollowUp[]
  readonly conditions: readonly OpenCondition[]
}

export const FollowUpsPage = ({
  slug,
  today,
  open,
  done,
  conditions,
  finishing,
  errors,
  findings,
}: FollowUpsPageProps) => (
  <>
    <PageHead
      title="Beschlusskontrolle"
      lead="Wer führt aus, was in den Sitzungen vereinbart wurde, und bis wann."
    />
    <ErrorSummary errors={errors} />
    <FindingsList findings={findings} />
    <h2>Offen</h2>
    {open.length === 0 ? (
      <EmptyState
        title="Keine Aufgabe ist offen"
        text="Aufgaben werden beim Protokoll einer Sitzung festgehalten und stehen hier, bis sie erledigt sind."
      />
    ) : (
      <FollowUpsTable slug={slug} today={today} followUps={open} {...(finishing ? { finishing } : {})} />
    )}
    {conditions.length > 0 && (
      <>
        <h2>Offene Auflagen</h2>
        <ConditionsTable slug={slug} today={today} conditions={conditions} />
      </>
    )}
    {done.length > 0 && (
      <>
        <h2>Erledigt</h2>
        <FollowUpsTable slug={slug} today={today} followUps={done} />
      </>
    )}
  </>
)
