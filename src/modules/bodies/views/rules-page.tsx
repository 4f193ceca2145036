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
import { rulesSections } from '../rules-texts.ts'
import { RulesForm } from './rules-form.tsx'

export interface RulesPageProps {
  /** Where a new version is sent to. */
  readonly action: string
  readonly bodyLabel: string | undefined
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
        above={props.bodyLabel}
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
      {props.versions.map((version, index) => (
        <Version
          version={version}
          before={props.versions[index + 1]}
          state={stateOf(version, current, props.today)}
        />
      ))}
      {props.mayAdopt && (
        <details open={props.versions.length === 0 || props.errors.length > 0 || props.findings.length > 0}>
          <summary>Neue Fassung eintragen</summary>
          <RulesForm {...props} current={current} />
        </details>
      )}
    </>
  )
}

function stateOf({ adoptedOn }: AdoptedRules, current: AdoptedRules | undefined, today: string) {
  if (adoptedOn > today) return 'gilt noch nicht'
  return adoptedOn === current?.adoptedOn ? 'gilt heute' : 'gilt nicht mehr'
}

interface VersionProps {
  readonly version: AdoptedRules
  /** The version before, to mark what is new. */
  readonly before: AdoptedRules | undefined
  readonly state: string
}

const Version = ({ version, before, state }: VersionProps) => {
  const known = new Set(before ? rulesSections(before).flatMap(({ sentences }) => sentences) : [])
  const { resolution, bodyLabel } = version
  return (
    <Card title={`Fassung vom ${formatDay(version.adoptedOn)}`} above={state}>
      {resolution.trim() !== '' && <p>Beschlossen: {resolution}</p>}
      {bodyLabel.trim() !== '' && <p>Das Gremium nennt sich „{bodyLabel}“.</p>}
      {rulesSections(version).map(({ title, sentences }) => (
        <>
          <h3>{title}</h3>
          <ul>
            {sentences.map((sentence) => (
              <li>
                {sentence}
                {before && !known.has(sentence) && <strong> (neu)</strong>}
              </li>
            ))}
          </ul>
        </>
      ))}
    </Card>
  )
}
