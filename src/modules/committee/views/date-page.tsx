import { formatDay } from '../../../kit/dates.ts'
import type { FieldError, Typed } from '../../../platform/http/form.ts'
import { typedText } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Button,
  DayField,
  ErrorSummary,
  FindingsList,
  Form,
  PageHead,
  type ShownFinding,
  TextField,
} from '../../../ui/index.ts'
import { meetingDatePath } from '../paths.ts'
import type { Meeting } from '../queries/meetings.ts'

export interface DatePageProps {
  readonly slug: string
  readonly meeting: Meeting
  readonly wasInvited: boolean
  readonly keys: FormKeys
  readonly typed: Typed | undefined
  readonly errors: readonly FieldError[]
  readonly findings: readonly ShownFinding[]
}

/** Another day, time or place for a meeting that is being prepared. */
export const DatePage = ({ slug, meeting, wasInvited, keys, typed, errors, findings }: DatePageProps) => {
  const field = (name: string, now: string) => ({
    name,
    value: typed ? typedText(typed, name) : now,
    error: errors.find((error) => error.field === name)?.text,
  })
  return (
    <>
      <PageHead
        above={meeting.bodyLabel}
        title={`Termin der Sitzung am ${formatDay(meeting.meetsOn)}`}
        lead={
          wasInvited
            ? 'Die Einladung ist schon versandt. Versenden Sie sie nach der Änderung noch einmal.'
            : 'Die Einladung ist noch nicht versandt.'
        }
      />
      <ErrorSummary errors={errors} />
      <FindingsList findings={findings} />
      <Form action={meetingDatePath(slug, meeting.id)} {...keys}>
        <DayField {...field('meetsOn', meeting.meetsOn)} label="Tag der Sitzung" required />
        <TextField {...field('startsAt', meeting.startsAt)} label="Beginn" width="short" required />
        <TextField {...field('endsAt', meeting.endsAt)} label="Voraussichtliches Ende" width="short" />
        <TextField {...field('place', meeting.place)} label="Ort" recommended />
        <DayField
          {...field('applicationDeadline', '')}
          label="Antragsfrist"
          hint={`Zurzeit ${meeting.applicationDeadline ? formatDay(meeting.applicationDeadline) : 'keine'}. Bleibt das Feld leer, gilt die Frist der Geschäftsordnung für den neuen Tag.`}
        />
        <div class="actions">
          <Button>Termin speichern</Button>
        </div>
      </Form>
    </>
  )
}
