import { formatMoment } from '../../../kit/dates.ts'
import type { listMail } from '../../../platform/mail/queries.ts'
import { Alert, EmptyState, PageHead, Pager, StatusTag, Table } from '../../../ui/index.ts'
import { mailPath, mailsPath } from '../paths.ts'
import { mailStateLabels, mailStateTones } from '../texts.ts'

interface MailListProps {
  readonly mails: Awaited<ReturnType<typeof listMail>>['mails']
  readonly number: number
  readonly hasMore: boolean
  readonly sendsMail: boolean
}

export const MailList = ({ mails, number, hasMore, sendsMail }: MailListProps) => (
  <>
    <PageHead title="Ausgehende Post" lead="Jede E-Mail dieser Installation, die neueste zuerst." />
    {!sendsMail && <NoMailServer />}
    {mails.length === 0 ? (
      <EmptyState
        title={number === 1 ? 'Noch keine E-Mail' : 'Hier endet die Liste'}
        text="Eingangsbestätigungen, Beschlüsse, Fristen und Anmelde-Links stehen hier, sobald es sie gibt."
      />
    ) : (
      <Table
        caption="Ausgehende E-Mails, die neueste zuerst"
        captionUnseen
        rows={mails}
        columns={[
          { head: 'Geschrieben', cell: (mail) => formatMoment(mail.createdAt) },
          { head: 'Betreff', cell: (mail) => <a href={mailPath(mail.id)}>{mail.subject}</a>, names: true },
          { head: 'An', cell: (mail) => mail.toAddress },
          {
            head: 'Stand',
            cell: ({ state }) => <StatusTag tone={mailStateTones[state]} word={mailStateLabels[state]} />,
          },
          { head: 'Versuche', cell: (mail) => mail.attempts, numeric: true },
        ]}
      />
    )}
    <Pager
      newer={number > 1 ? `${mailsPath}?seite=${number - 1}` : undefined}
      older={hasMore ? `${mailsPath}?seite=${number + 1}` : undefined}
    />
  </>
)

export const NoMailServer = () => (
  <Alert kind="info" title="Es ist kein Mailserver eingestellt">
    <p>
      Deshalb werden E-Mails hier aufbewahrt und nicht gesendet. Geben Sie den Empfängerinnen und Empfängern
      Wichtiges selbst weiter, zum Beispiel Anmelde-Links, oder stellen Sie mit SMTP_URL einen Mailserver ein.
    </p>
  </Alert>
)
