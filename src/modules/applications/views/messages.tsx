import { formatMoment } from '../../../kit/dates.ts'
import { type Typed, typedText } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Button,
  EmptyState,
  ErrorSummary,
  type FieldError,
  Form,
  HiddenFields,
  Message,
  TextArea,
} from '../../../ui/index.ts'
import type { MessageRow } from '../history-queries.ts'
import { asLines } from './application-content.tsx'

interface MessagesProps {
  readonly action: string
  readonly keys: () => FormKeys
  readonly talk: readonly MessageRow[]
  /** Undefined for readers who may not see the offices' own notes. */
  readonly internal: readonly MessageRow[] | undefined
  readonly mayWrite: boolean
  readonly mayWriteInternally: boolean
  readonly typed: Typed
  readonly errors: readonly FieldError[]
}

/** Two threads that cannot be mistaken: the talk with the applicant, and the offices' own notes. */
export function Messages(props: MessagesProps) {
  const { talk, internal, mayWrite, mayWriteInternally, errors } = props
  return (
    <>
      <ErrorSummary errors={errors} />
      <h2>{internal ? 'Gespräch mit den Antragstellenden' : 'Gespräch mit Amt und Koordinierung'}</h2>
      {talk.length === 0 ? (
        <EmptyState
          title="Noch keine Nachricht"
          text="Fragen und Antworten zu diesem Vorhaben stehen hier und kommen zugleich per E-Mail."
        />
      ) : (
        talk.map(asMessage)
      )}
      {mayWrite && (
        <WriteForm {...props} audience="applicant" label="Ihre Nachricht" button="Nachricht senden" />
      )}
      {internal && (
        <>
          <h2>Interne Notizen</h2>
          {internal.length === 0 ? (
            <EmptyState
              title="Keine Notizen"
              text="Was hier steht, lesen nur Amt, Koordinierung und Prüfung."
            />
          ) : (
            internal.map(asMessage)
          )}
          {mayWriteInternally && (
            <WriteForm {...props} audience="offices" label="Interne Notiz" button="Notiz speichern" />
          )}
        </>
      )}
    </>
  )
}

const asMessage = ({ audience, side, authorName, body, writtenAt }: MessageRow) => (
  <Message
    author={authorName}
    side={audience === 'offices' ? 'internal' : side}
    when={formatMoment(writtenAt)}
  >
    <p>{asLines(body)}</p>
  </Message>
)

interface WriteFormProps extends MessagesProps {
  readonly audience: 'applicant' | 'offices'
  readonly label: string
  readonly button: string
}

/** Each form has its own field name, so that an error leads to the right one. */
function WriteForm({ action, keys, audience, label, button, typed, errors }: WriteFormProps) {
  const isThis = (typedText(typed, 'audience') || 'applicant') === audience
  const name = audience === 'offices' ? 'note' : 'body'
  return (
    <Form action={action} {...keys()}>
      <HiddenFields values={{ audience }} />
      <TextArea
        name={name}
        label={label}
        value={isThis ? typedText(typed, name) : ''}
        error={isThis ? errors[0]?.text : undefined}
        rows={4}
        required
      />
      <div class="actions">
        <Button kind={audience === 'offices' ? 'secondary' : 'primary'}>{button}</Button>
      </div>
    </Form>
  )
}
