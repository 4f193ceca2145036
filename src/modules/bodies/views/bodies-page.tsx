import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Button,
  Card,
  EmptyState,
  ErrorSummary,
  FindingsList,
  Form,
  PageHead,
  SelectField,
  type ShownFinding,
  Table,
  TextField,
} from '../../../ui/index.ts'
import { bodiesPath, bodyPath } from '../paths.ts'
import type { Body } from '../queries/bodies.ts'
import { kindLabels } from '../texts.ts'
import { bodyKinds } from '../vocabulary.ts'
import { type Filled, fieldOf } from './field-of.ts'

interface BodiesPageProps extends Filled {
  readonly slug: string
  readonly bodies: readonly (Body & { readonly voting: number; readonly advisory: number })[]
  readonly mayOrganise: boolean
  readonly keys: FormKeys
  readonly findings: readonly ShownFinding[]
}

export const BodiesPage = (props: BodiesPageProps) => (
  <>
    <PageHead
      title="Gremien"
      lead="Wer in der Partnerschaft mitentscheidet und mitarbeitet: der Ausschuss oder das Bündnis, das Jugendforum, Arbeitsgruppen und die kommunale Vertretung, wo sie beschließt."
    />
    <ErrorSummary errors={props.errors} />
    <FindingsList findings={props.findings} />
    {props.bodies.length === 0 ? (
      <EmptyState
        title="Noch kein Gremium ist eingerichtet"
        text="Hier stehen die Gremien mit ihren Mitgliedern, sobald ein Amt sie einrichtet."
      />
    ) : (
      <Table
        caption="Gremien"
        captionUnseen
        rows={props.bodies}
        columns={[
          {
            head: 'Name',
            cell: ({ id, label }) => <a href={bodyPath(props.slug, id)}>{label}</a>,
            names: true,
          },
          { head: 'Art', cell: ({ kind }) => kindLabels[kind] },
          { head: 'Stimmberechtigt', cell: ({ voting }) => voting, numeric: true },
          { head: 'Beratend', cell: ({ advisory }) => advisory, numeric: true },
        ]}
      />
    )}
    {props.mayOrganise && <SetUp {...props} />}
  </>
)

const SetUp = (props: BodiesPageProps) => (
  <Card title="Gremium einrichten">
    <Form action={bodiesPath(props.slug)} {...props.keys}>
      <SelectField
        {...fieldOf(props, 'kind', props.bodies.length === 0 ? 'committee' : '')}
        label="Was für ein Gremium ist es?"
        hint="Ausschuss oder Bündnis und Jugendforum gibt es je einmal."
        empty="Bitte wählen"
        required
        options={bodyKinds.map((kind) => ({ value: kind, label: kindLabels[kind] }))}
      />
      <TextField
        {...fieldOf(props, 'label')}
        label="Wie heißt das Gremium?"
        hint="Zum Beispiel Begleitausschuss, Bündnis, Jugendforum oder Arbeitsgruppe Weltkindertag"
        required
      />
      <div class="actions">
        <Button>Einrichten</Button>
      </div>
    </Form>
  </Card>
)
