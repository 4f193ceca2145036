import { formatDay } from '../../../kit/dates.ts'
import { type FieldError, type Typed, typedText } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Button,
  Card,
  DayField,
  EmptyState,
  ErrorSummary,
  FindingsList,
  Form,
  PageHead,
  type ShownFinding,
  TextArea,
} from '../../../ui/index.ts'
import { criterionField } from '../criteria-form.ts'
import { criteriaPath } from '../paths.ts'
import type { CriteriaCatalogue } from '../queries/criteria.ts'

interface CriteriaPageProps {
  readonly slug: string
  readonly catalogues: readonly CriteriaCatalogue[]
  readonly mayAdopt: boolean
  readonly keys: FormKeys
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly findings: readonly ShownFinding[]
}

export const CriteriaPage = (props: CriteriaPageProps) => (
  <>
    <PageHead
      title="Kriterien der Auswahl"
      lead="Wonach das Gremium Anträge beurteilt. Eine Ablehnung kann zu jedem Kriterium begründet werden."
    />
    <ErrorSummary errors={props.errors} />
    <FindingsList findings={props.findings} />
    {props.catalogues.length === 0 && (
      <EmptyState
        title="Noch keine Kriterien"
        text="Wenn das Gremium Kriterien beschließt, stehen sie hier mit dem Tag des Beschlusses."
      />
    )}
    {props.catalogues.map(({ adoptedOn, criteria }) => (
      <Card title={`Beschlossen am ${formatDay(adoptedOn)}`}>
        <ol>
          {criteria.map((criterion) => (
            <li>{criterion}</li>
          ))}
        </ol>
      </Card>
    ))}
    {props.mayAdopt && <AdoptionCard {...props} />}
  </>
)

const AdoptionCard = ({ slug, keys, typed, errors }: CriteriaPageProps) => {
  const errorOf = (name: string) => errors.find((error) => error.field === name)?.text
  return (
    <Card title="Beschlossene Kriterien eintragen">
      <Form action={criteriaPath(slug)} {...keys}>
        <DayField
          name="adoptedOn"
          label="Tag des Beschlusses"
          value={typedText(typed, 'adoptedOn')}
          error={errorOf('adoptedOn')}
          required
        />
        <TextArea
          name="criteria"
          label="Kriterien"
          hint="Je Zeile ein Kriterium"
          value={typedText(typed, 'criteria')}
          error={errorOf('criteria')}
          rows={8}
          limit={3000}
          required
        />
        <div class="actions">
          <Button>Kriterien eintragen</Button>
        </div>
      </Form>
    </Card>
  )
}

interface CriteriaFieldsProps {
  readonly criteria: readonly string[]
  readonly fieldOf: (name: string) => {
    readonly name: string
    readonly value: string
    readonly error: string | undefined
  }
}

/** One reason per criterion, folded away: most decisions need none. */
export const CriteriaFields = ({ criteria, fieldOf }: CriteriaFieldsProps) =>
  criteria.length === 0 ? null : (
    <details>
      <summary>Ablehnung je Kriterium begründen</summary>
      {criteria.map((criterion, index) => (
        <TextArea {...fieldOf(criterionField(index))} label={criterion} rows={2} limit={2000} />
      ))}
    </details>
  )
