import { formatDay } from '../../../kit/dates.ts'
import type { FieldError, Typed } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Card,
  EmptyState,
  ErrorSummary,
  FindingsList,
  PageHead,
  type ShownFinding,
} from '../../../ui/index.ts'
import type { AdoptedRules } from '../queries/rules-of-procedure.ts'
import { rulesSentences } from '../rules-texts.ts'
import { RulesForm } from './rules-form.tsx'

export interface RulesPageProps {
  readonly slug: string
  /** Newest first. */
  readonly versions: readonly AdoptedRules[]
  readonly today: string
  readonly mayAdopt: boolean
  readonly keys: FormKeys
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly findings: readonly ShownFinding[]
}

export const RulesPage = (props: RulesPageProps) => {
  const current = props.versions.find((version) => version.adoptedOn <= props.today)
  return (
    <>
      <PageHead
        title="Geschäftsordnung"
        lead="Was sich das Gremium selbst für seine Sitzungen gegeben hat. Eine Sitzung gilt immer nach der Fassung, die bei ihrer Eröffnung in Kraft war."
      />
      <ErrorSummary errors={props.errors} />
      <FindingsList findings={props.findings} />
      {props.versions.length === 0 && (
        <EmptyState
          title="Noch keine Geschäftsordnung"
          text="Hier stehen die Regeln, sobald das Gremium sie beschlossen hat und ein Amt sie einträgt."
        />
      )}
      {props.versions.map((version) => (
        <Card
          title={`Fassung vom ${formatDay(version.adoptedOn)}`}
          above={version === current ? 'gilt heute' : undefined}
        >
          <ul>
            {rulesSentences(version).map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </Card>
      ))}
      {props.mayAdopt && <RulesForm {...props} current={current} />}
    </>
  )
}
