import { uploadHint } from '../../../platform/files/texts.ts'
import { typedText } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Button,
  Checkbox,
  DayField,
  ErrorSummary,
  FieldGroup,
  FileField,
  FindingsList,
  Form,
  type Option,
  PageHead,
  SelectField,
  type ShownFinding,
  TextField,
} from '../../../ui/index.ts'
import { bodyPath } from '../paths.ts'
import type { Body } from '../queries/bodies.ts'
import type { Member } from '../queries/members.ts'
import { groupLabels } from '../texts.ts'
import { seatGroups } from '../vocabulary.ts'
import { type Filled, fieldOf } from './field-of.ts'

interface AppointPageProps extends Filled {
  readonly slug: string
  readonly body: Body
  /** Seats that somebody left and nobody took over. */
  readonly freed: readonly Member[]
  /** Whose seat is to be filled, when the page was opened from there. */
  readonly follows: string | undefined
  readonly today: string
  readonly people: readonly Option[]
  readonly organisations: readonly Option[]
  readonly keys: FormKeys
  readonly findings: readonly ShownFinding[]
}

export const AppointPage = (props: AppointPageProps) => (
  <>
    <PageHead
      above={props.body.label}
      title="Mitglied berufen"
      lead="Nach dem Eintragen prüft das Programm die Zusammensetzung und zeigt, was fehlt und woher die Regel stammt."
    />
    <ErrorSummary errors={props.errors} />
    <FindingsList findings={props.findings} />
    <Form
      action={`${bodyPath(props.slug, props.body.id)}/berufen`}
      {...props.keys}
      enctype="multipart/form-data"
    >
      <WhoFields {...props} />
      <AppointmentFields {...props} />
      <DeputyFields {...props} />
      <div class="actions">
        <Button>Mitglied berufen</Button>
      </div>
    </Form>
  </>
)

const WhoFields = (props: AppointPageProps) => {
  const before = props.freed.find(({ id }) => id === props.follows)
  const posted = Object.keys(props.typed).length > 0
  return (
    <>
      <TextField {...fieldOf(props, 'name')} label="Name" required />
      <SelectField
        {...fieldOf(props, 'person')}
        label="Anmeldung"
        hint="Wer sich für diesen Sitz anmeldet; Personen laden Sie unter „Menschen“ ein."
        empty="noch niemand"
        options={props.people}
      />
      <SelectField
        {...fieldOf(props, 'seatGroup', before?.seatGroup)}
        label="Gruppe"
        empty="Bitte wählen"
        required
        options={seatGroups.map((group) => ({ value: group, label: groupLabels[group] }))}
      />
      <Checkbox
        name="voting"
        label="Stimmberechtigt"
        checked={posted ? typedText(props.typed, 'voting') === 'ja' : (before?.voting ?? true)}
      />
      <SelectField
        {...fieldOf(props, 'organisation', before?.organisationId ?? '')}
        label="Organisation"
        hint="Daraus werden Befangenheiten vorgeschlagen."
        empty="keine"
        options={props.organisations}
      />
      <TextField
        {...fieldOf(props, 'delegatedBy', before?.delegatedBy)}
        label="Entsandt von"
        hint="Zum Beispiel der Bereich der Verwaltung, wenn keine Organisation gewählt ist"
      />
    </>
  )
}

const AppointmentFields = (props: AppointPageProps) => (
  <FieldGroup legend="Berufung">
    <DayField {...fieldOf(props, 'appointedOn', props.today)} label="Berufen am" required />
    <TextField
      {...fieldOf(props, 'appointedBy')}
      label="Berufen durch"
      hint="Zum Beispiel das federführende Amt, die Stadtvertretung oder das Gremium selbst"
      recommended
    />
    <DayField
      {...fieldOf(props, 'termUntil')}
      label="Letzter Tag der Amtszeit"
      hint="Bleibt das Feld leer, ist die Amtszeit nicht befristet."
    />
    {props.freed.length > 0 && (
      <SelectField
        {...fieldOf(props, 'follows', props.follows ?? '')}
        label="Nachfolge für"
        empty="niemanden, der Sitz ist neu"
        options={props.freed.map(({ id, name }) => ({ value: id, label: name }))}
      />
    )}
    <FileField
      name="document"
      label="Berufungsschreiben oder Beschluss"
      hint={uploadHint}
      error={props.errors.find(({ field }) => field === 'document')?.text}
    />
  </FieldGroup>
)

const DeputyFields = (props: AppointPageProps) => (
  <FieldGroup legend="Vertretung" hint="Wer vertritt, kann auch später benannt werden.">
    <TextField {...fieldOf(props, 'deputyName')} label="Name der Vertretung" recommended />
    <SelectField
      {...fieldOf(props, 'deputyPerson')}
      label="Anmeldung der Vertretung"
      hint="Wer vertritt, meldet sich selbst an und sieht dieselben Unterlagen."
      empty="noch niemand"
      options={props.people}
    />
  </FieldGroup>
)
