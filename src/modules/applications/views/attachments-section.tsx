import { uploadHint } from '../../../platform/files/texts.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Button,
  ButtonForm,
  EmptyState,
  ErrorSummary,
  type FieldError,
  FileField,
  Form,
} from '../../../ui/index.ts'
import type { Attachment } from '../application-queries.ts'

interface AttachmentsProps {
  readonly attachments: readonly Attachment[]
  readonly href: (attachment: Attachment) => string
  readonly keys: FormKeys
  readonly errors: readonly FieldError[]
  readonly action: string
  readonly readOnly: boolean
}

/** The papers: listed with their size, added several at once, and taken off again while writing. */
export const AttachmentsSection = ({
  attachments,
  href,
  keys,
  errors,
  action,
  readOnly,
}: AttachmentsProps) => (
  <>
    <ErrorSummary errors={errors} />
    {attachments.length === 0 ? (
      <EmptyState
        title="Noch keine Anlagen"
        text="Hier stehen Ihre Papiere, zum Beispiel Freistellungsbescheid, Angebote oder ein ausführliches Konzept. Anlagen sind empfohlen, nicht Pflicht."
      />
    ) : (
      <ul>
        {attachments.map((attachment) => (
          <li>
            <a href={href(attachment)}>{attachment.name}</a> ({fileSize(attachment.byteCount)})
            {!readOnly && (
              <ButtonForm
                action={`${href(attachment)}/entfernen`}
                token={keys.token}
                label="Entfernen"
                about={attachment.name}
                kind="tertiary"
              />
            )}
          </li>
        ))}
      </ul>
    )}
    {!readOnly && (
      <Form action={action} token={keys.token} once={keys.once} enctype="multipart/form-data">
        <FileField
          name="files"
          label="Dateien hinzufügen"
          hint={uploadHint}
          error={errors.find(({ field }) => field === 'files')?.text}
          multiple
        />
        <div class="actions">
          <Button kind="secondary">Hochladen</Button>
        </div>
      </Form>
    )}
  </>
)

export const fileSize = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('de-DE')} KB`
    : `${(bytes / 1024 / 1024).toLocaleString('de-DE', { maximumFractionDigits: 1 })} MB`
