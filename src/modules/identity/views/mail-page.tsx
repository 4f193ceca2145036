import { formatMoment } from '../../../kit/dates.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import type { findMail } from '../../../platform/mail/queries.ts'
import { Alert, Button, DescriptionList, Form, PageHead, StatusTag } from '../../../ui/index.ts'
import { mailPath } from '../paths.ts'
import { mailStateLabels, mailStateTones } from '../texts.ts'
import { NoMailServer } from './mail-list.tsx'

interface MailPageProps {
  readonly keys: FormKeys
  readonly mail: NonNullable<Awaited<ReturnType<typeof findMail>>>
  readonly sendsMail: boolean
}

export const MailPage = ({ keys, mail, sendsMail }: MailPageProps) => (
  <>
    <PageHead
      title={mail.subject}
      tag={<StatusTag tone={mailStateTones[mail.state]} word={mailStateLabels[mail.state]} />}
    />
    {mail.state === 'kept' && !sendsMail && <NoMailServer />}
    {mail.lastError !== null && (
      <Alert kind="danger" title="Der Mailserver hat zuletzt geantwortet">
        <p>{mail.lastError}</p>
      </Alert>
    )}
    <DescriptionList
      items={[
        { term: 'An', text: mail.toAddress },
        { term: 'Geschrieben', text: formatMoment(mail.createdAt) },
        { term: 'Gesendet', text: mail.sentAt ? formatMoment(mail.sentAt) : 'noch nicht' },
        { term: 'Versuche', text: String(mail.attempts) },
      ]}
    />
    <h2>Text</h2>
    {shownText(mail)
      .split(/\n\n+/)
      .map((paragraph) => (
        <p>{paragraph}</p>
      ))}
    {sendsMail && (mail.state === 'kept' || mail.state === 'failed') && (
      <Form action={`${mailPath(mail.id)}/noch-einmal`} token={keys.token}>
        <div class="actions">
          <Button>Noch einmal senden</Button>
        </div>
      </Form>
    )}
  </>
)

/** A link that was delivered belongs to its recipient alone: the operator passes on only what could not be sent. */
const shownText = ({ state, text }: MailPageProps['mail']): string =>
  state === 'sent' ? text.replace(/([?&]token=)[^\s&]+/g, '$1…') : text
