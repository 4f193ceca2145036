import { formatDay } from '../../../kit/dates.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Button,
  ButtonForm,
  Card,
  EmptyState,
  ErrorSummary,
  FindingsList,
  Form,
  type Option,
  PageHead,
  SelectField,
  type ShownFinding,
  Table,
  TextField,
} from '../../../ui/index.ts'
import { tiesPath } from '../paths.ts'
import type { Member } from '../queries/members.ts'
import type { Tie } from '../queries/ties.ts'
import { tieLabels } from '../tie-form.ts'
import { type Filled, fieldOf } from './field-of.ts'

export interface TiesPageProps extends Filled {
  readonly slug: string
  readonly member: Member
  readonly ties: readonly Tie[]
  readonly organisations: readonly Option[]
  readonly mayState: boolean
  readonly newKeys: () => FormKeys
  readonly findings: readonly ShownFinding[]
}

/** What a member is tied to: seen by the member, the offices and the auditor only. */
export const TiesPage = (props: TiesPageProps) => (
  <>
    <PageHead
      above={props.member.name}
      title="Verbindungen"
      lead="Wer mit einer Organisation verbunden ist, gibt das einmal an. Bei jedem Antrag, den es betrifft, wird dann Befangenheit vorgeschlagen. Lesen können das nur das Mitglied, die Ämter und die Prüfung."
    />
    <ErrorSummary errors={props.errors} />
    <FindingsList findings={props.findings} />
    {props.member.organisationName && (
      <p>Der Sitz gehört zu {props.member.organisationName}; das zählt auch ohne Angabe.</p>
    )}
    {props.ties.length === 0 ? (
      <EmptyState title="Keine weiteren Verbindungen" text="Hier stehen sie, sobald sie angegeben sind." />
    ) : (
      <Table caption="Verbindungen" captionUnseen rows={props.ties} columns={columnsOf(props)} />
    )}
    {props.mayState && props.member.leftOn === null && <StateTie {...props} />}
  </>
)

const columnsOf = (props: TiesPageProps) => [
  { head: 'Organisation', cell: (tie: Tie) => tie.name, names: true },
  {
    head: 'Verbindung',
    cell: (tie: Tie) =>
      tie.note.trim() === '' ? tieLabels[tie.kind] : `${tieLabels[tie.kind]}: ${tie.note}`,
  },
  { head: 'Angegeben am', cell: (tie: Tie) => formatDay(tie.statedOn) },
  ...(props.mayState
    ? [
        {
          head: 'Beenden',
          cell: (tie: Tie) => (
            <ButtonForm
              action={`${tiesPath(props.slug, props.member.id)}/${tie.id}/beenden`}
              {...props.newKeys()}
              label="Beenden"
              about={tie.name}
              kind="tertiary"
            />
          ),
        },
      ]
    : []),
]

const StateTie = (props: TiesPageProps) => (
  <Card title="Verbindung angeben">
    <Form action={tiesPath(props.slug, props.member.id)} {...props.newKeys()}>
      <SelectField
        {...fieldOf(props, 'organisation')}
        label="Organisation"
        empty="steht nicht in der Liste"
        options={props.organisations}
      />
      <TextField
        {...fieldOf(props, 'name')}
        label="Name der Organisation oder Firma"
        hint="Nur wenn sie nicht in der Liste steht"
      />
      <SelectField
        {...fieldOf(props, 'kind')}
        label="Wie verbunden?"
        empty="Bitte wählen"
        required
        options={Object.entries(tieLabels).map(([value, label]) => ({ value, label }))}
      />
      <TextField {...fieldOf(props, 'note')} label="Anmerkung" recommended />
      <div class="actions">
        <Button>Angeben</Button>
      </div>
    </Form>
  </Card>
)
