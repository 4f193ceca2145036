import type { FieldError, Typed } from '../../../platform/http/form.ts'
import { typedText } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Button,
  ButtonLink,
  Card,
  DayField,
  ErrorSummary,
  FieldGroup,
  FindingsList,
  Form,
  PageHead,
  type ShownFinding,
  TextField,
} from '../../../ui/index.ts'
import { committeePath, rulesOfProcedurePath } from '../../bodies/paths.ts'
import { plannedDays } from '../agenda-forms.ts'
import {
  circulationsPath,
  criteriaPath,
  followUpsPath,
  meetingsPath,
  planPath,
  waitingListPath,
} from '../paths.ts'
import { YearCalendar, type YearCalendarProps } from './year-calendar.tsx'

export { meetingStates } from './meeting-states.ts'

export interface MeetingsPageProps extends YearCalendarProps {
  readonly mayCall: boolean
  readonly newKeys: () => FormKeys
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly findings: readonly ShownFinding[]
}

export const MeetingsPage = (props: MeetingsPageProps) => (
  <>
    <PageHead
      title="Sitzungen"
      lead="Wann das Gremium entscheidet, und bis wann Anträge dafür vorliegen müssen."
      actions={
        <>
          <ButtonLink href={committeePath(props.slug)} kind="secondary">
            Mitglieder
          </ButtonLink>
          <ButtonLink href={rulesOfProcedurePath(props.slug)} kind="secondary">
            Geschäftsordnung
          </ButtonLink>
          <ButtonLink href={followUpsPath(props.slug)} kind="secondary">
            Beschlusskontrolle
          </ButtonLink>
          <ButtonLink href={circulationsPath(props.slug)} kind="secondary">
            Umlaufverfahren
          </ButtonLink>
          <ButtonLink href={waitingListPath(props.slug)} kind="secondary">
            Warteliste
          </ButtonLink>
          <ButtonLink href={criteriaPath(props.slug)} kind="secondary">
            Kriterien
          </ButtonLink>
        </>
      }
    />
    <ErrorSummary errors={props.errors} />
    <FindingsList findings={props.findings} />
    <YearCalendar {...props} />
    {props.mayCall && (
      <>
        <NewMeeting {...props} />
        <YearPlan {...props} />
      </>
    )}
  </>
)

type FormProps = Pick<MeetingsPageProps, 'slug' | 'newKeys' | 'typed' | 'errors'>

const fieldOf =
  ({ typed, errors }: FormProps) =>
  (name: string) => ({
    name,
    value: typedText(typed, name),
    error: errors.find((error) => error.field === name)?.text,
  })

const NewMeeting = (props: FormProps) => {
  const field = fieldOf(props)
  return (
    <Card title="Eine Sitzung anlegen">
      <Form action={meetingsPath(props.slug)} {...props.newKeys()}>
        <DayField {...field('meetsOn')} label="Tag der Sitzung" required />
        <TextField
          {...field('startsAt')}
          value={typedText(props.typed, 'startsAt') || '18:00'}
          label="Beginn"
          width="short"
          required
        />
        <TextField {...field('endsAt')} label="Voraussichtliches Ende" width="short" />
        <TextField {...field('place')} label="Ort" recommended />
        <DayField
          {...field('applicationDeadline')}
          label="Antragsfrist"
          hint="Bleibt das Feld leer, gilt die Frist der Geschäftsordnung."
        />
        <div class="actions">
          <Button>Sitzung anlegen</Button>
        </div>
      </Form>
    </Card>
  )
}

/** The names differ from those of the single date, since both forms stand on one page. */
const YearPlan = (props: FormProps) => {
  const field = fieldOf(props)
  return (
    <Card title="Termine des Jahres anlegen">
      <p>Mehrere Sitzungen zur selben Zeit am selben Ort. Leere Felder bleiben unberücksichtigt.</p>
      <Form action={planPath(props.slug)} {...props.newKeys()}>
        <FieldGroup legend="Tage" row>
          {plannedDays.map((name, index) => (
            <DayField {...field(name)} label={`${index + 1}. Sitzung`} />
          ))}
        </FieldGroup>
        <TextField
          {...field('planStartsAt')}
          value={typedText(props.typed, 'planStartsAt') || '18:00'}
          label="Beginn jeder Sitzung"
          width="short"
          required
        />
        <TextField {...field('planEndsAt')} label="Voraussichtliches Ende jeder Sitzung" width="short" />
        <TextField {...field('planPlace')} label="Ort aller Sitzungen" recommended />
        <p>Die Antragsfristen ergeben sich aus der Geschäftsordnung, die am Tag der Sitzung gilt.</p>
        <div class="actions">
          <Button kind="secondary">Termine anlegen</Button>
        </div>
      </Form>
    </Card>
  )
}
