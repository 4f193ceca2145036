import { formatDay } from '../../../kit/dates.ts'
import { type FieldError, type Typed, typedText } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Button,
  Card,
  Checkbox,
  DayField,
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
import { committeePath } from '../paths.ts'
import type { Member } from '../queries/members.ts'
import { groupLabels } from '../texts.ts'
import { seatGroups } from '../vocabulary.ts'

export interface CommitteePageProps {
  readonly slug: string
  readonly label: string | undefined
  readonly members: readonly Member[]
  readonly former: readonly Member[]
  readonly today: string
  readonly people: readonly Option[]
  readonly organisations: readonly Option[]
  readonly mayOrganise: boolean
  readonly newKeys: () => FormKeys
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly findings: readonly ShownFinding[]
}

export const CommitteePage = (props: CommitteePageProps) => (
  <>
    <PageHead
      title={props.label ?? 'Gremium'}
      lead="Wer mitentscheidet, von wem entsandt und seit wann. Die Zivilgesellschaft braucht die Mehrheit der Stimmen."
    />
    <ErrorSummary errors={props.errors} />
    <FindingsList findings={props.findings} />
    {props.label === undefined ? <SetUp {...props} /> : <Roster {...props} />}
  </>
)

const fieldOf = ({ typed, errors }: CommitteePageProps, name: string, usual = '') => ({
  name,
  value: name in typed ? typedText(typed, name) : usual,
  error: errors.find((error) => error.field === name)?.text,
})

const SetUp = (props: CommitteePageProps) => (
  <>
    <EmptyState
      title="Das Gremium ist noch nicht eingerichtet"
      text="Hier stehen seine Mitglieder, sobald es eingerichtet ist."
    />
    {props.mayOrganise && (
      <Card title="Gremium einrichten">
        <Form action={`${committeePath(props.slug)}/einrichten`} {...props.newKeys()}>
          <TextField
            {...fieldOf(props, 'label', 'Begleitausschuss')}
            label="Wie heißt das Gremium?"
            hint="Zum Beispiel Begleitausschuss oder Bündnis"
            required
          />
          <div class="actions">
            <Button>Einrichten</Button>
          </div>
        </Form>
      </Card>
    )}
  </>
)

const Roster = (props: CommitteePageProps) => (
  <>
    <h2>Mitglieder</h2>
    {props.members.length === 0 ? (
      <EmptyState
        title="Noch keine Mitglieder"
        text="Hier stehen die Mitglieder nach der Reihenfolge ihrer Sitze."
      />
    ) : (
      <Table
        caption="Mitglieder"
        captionUnseen
        rows={props.members}
        columns={[
          ...memberColumns,
          ...(props.mayOrganise
            ? [{ head: 'Ausscheiden', cell: (member: Member) => <Dismiss {...props} member={member} /> }]
            : []),
        ]}
      />
    )}
    {props.former.length > 0 && (
      <details>
        <summary>Frühere Mitglieder</summary>
        <Table
          caption="Frühere Mitglieder"
          captionUnseen
          rows={props.former}
          columns={[
            ...memberColumns,
            { head: 'Ausgeschieden', cell: (member) => (member.leftOn ? formatDay(member.leftOn) : '–') },
          ]}
        />
      </details>
    )}
    {props.mayOrganise && <Appoint {...props} />}
  </>
)

const memberColumns = [
  { head: 'Name', cell: (member: Member) => member.name, names: true },
  { head: 'Gruppe', cell: (member: Member) => groupLabels[member.seatGroup] },
  { head: 'Stimme', cell: (member: Member) => (member.voting ? 'stimmberechtigt' : 'beratend') },
  { head: 'Entsandt von', cell: (member: Member) => member.organisationName ?? (member.delegatedBy || '–') },
  { head: 'Vertretung', cell: (member: Member) => member.deputyName ?? '–' },
  { head: 'Berufen am', cell: (member: Member) => formatDay(member.appointedOn) },
]

export const leftField = (memberId: string): string => `leftOn-${memberId}`

const Dismiss = (props: CommitteePageProps & { readonly member: Member }) => (
  <details>
    <summary>Ausscheiden eintragen</summary>
    <Form action={`${committeePath(props.slug)}/${props.member.id}/entlassen`} {...props.newKeys()}>
      <DayField
        {...fieldOf(props, leftField(props.member.id), props.today)}
        label={`Tag, ab dem der Sitz von ${props.member.name} frei ist`}
        required
      />
      <div class="actions">
        <Button kind="secondary">Eintragen</Button>
      </div>
    </Form>
  </details>
)

const Appoint = (props: CommitteePageProps) => (
  <Card title="Mitglied berufen">
    <Form action={committeePath(props.slug)} {...props.newKeys()}>
      <TextField {...fieldOf(props, 'name')} label="Name" required />
      <SelectField
        {...fieldOf(props, 'person')}
        label="Anmeldung"
        hint="Wer sich für diesen Sitz anmeldet; Personen laden Sie unter „Menschen“ ein."
        empty="noch niemand"
        options={props.people}
      />
      <SelectField
        {...fieldOf(props, 'seatGroup')}
        label="Gruppe"
        empty="Bitte wählen"
        required
        options={seatGroups.map((group) => ({ value: group, label: groupLabels[group] }))}
      />
      <Checkbox
        name="voting"
        label="Stimmberechtigt"
        checked={Object.keys(props.typed).length === 0 || typedText(props.typed, 'voting') === 'ja'}
      />
      <SelectField
        {...fieldOf(props, 'organisation')}
        label="Organisation"
        hint="Daraus werden Befangenheiten vorgeschlagen."
        empty="keine"
        options={props.organisations}
      />
      <TextField
        {...fieldOf(props, 'delegatedBy')}
        label="Entsandt von"
        hint="Zum Beispiel das Amt, wenn keine Organisation gewählt ist"
      />
      <TextField {...fieldOf(props, 'deputyName')} label="Vertretung" recommended />
      <DayField {...fieldOf(props, 'appointedOn', props.today)} label="Berufen am" required />
      <div class="actions">
        <Button>Mitglied berufen</Button>
      </div>
    </Form>
  </Card>
)
