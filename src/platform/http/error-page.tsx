import { ButtonLink, PageHead } from '../../ui/index.ts'
import { Refusal } from '../errors.ts'
import { PrinterBusy } from '../pdf/printer.ts'
import type { RequestContext } from './environment.ts'
import { page } from './page.tsx'

const sentences = {
  400: {
    title: 'Das konnten wir nicht lesen',
    text: 'Die Anfrage kam unvollständig oder mit Zeichen an, die nicht gespeichert werden können. Gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal.',
  },
  403: {
    title: 'Das dürfen Sie hier nicht',
    text: 'Ihre Anmeldung reicht für diesen Schritt nicht aus, oder das Formular war zu alt. Laden Sie die Seite neu und versuchen Sie es noch einmal. Hilft das nicht, fragen Sie Ihre Koordinierungs- und Fachstelle.',
  },
  404: {
    title: 'Diese Seite gibt es nicht',
    text: 'Die Adresse ist falsch geschrieben, die Seite wurde entfernt, oder sie gehört zu einer anderen Partnerschaft.',
  },
  409: {
    title: 'Der Vorgang ist schon weiter',
    text: 'Jemand war schneller, oder der Schritt ist schon getan. Gehen Sie zurück und laden Sie die Seite neu: Dort steht der heutige Stand.',
  },
  413: {
    title: 'Das ist zu viel auf einmal',
    text: 'Eine Datei darf höchstens 10 MB groß sein. Gehen Sie zurück, verkleinern Sie die Dateien oder schicken Sie sie einzeln.',
  },
  500: {
    title: 'Das hätte nicht passieren dürfen',
    text: 'Bei uns ist ein Fehler aufgetreten. Was Sie vorher gespeichert haben, ist nicht verloren. Versuchen Sie es in einigen Minuten noch einmal.',
  },
  503: {
    title: 'Im Moment nicht erreichbar',
    text: 'Wir sind gerade überlastet, oder die Datenbank antwortet nicht. Versuchen Sie es in einer Minute noch einmal.',
  },
} as const

/** Nobody is forbidden anything who is not known: their cookies are gone, or too old. */
const signedOut = {
  title: 'Sie sind nicht mehr angemeldet',
  text: 'Ihre Anmeldung ist abgelaufen, oder der Browser hat sie gelöscht. Es wurde nichts geändert. Melden Sie sich an; danach kommen Sie auf die Seite zurück, von der Sie kommen.',
}

/** The one place where a thrown error becomes an answer. */
export function answerError(error: Error, c: RequestContext): Response | Promise<Response> {
  const status = statusOf(error)
  if (status >= 500) c.get('log').error({ err: error }, 'request failed')
  return errorPage(c, status)
}

function statusOf(error: Error): keyof typeof sentences {
  if (error instanceof Refusal) return error.status
  if (isUnstorable(error)) return 400
  return isDatabaseAway(error) || error instanceof PrinterBusy ? 503 : 500
}

export function errorPage(c: RequestContext, status: keyof typeof sentences): Response | Promise<Response> {
  const isUnknown = status === 403 && !c.get('person')
  const { title, text } = isUnknown ? signedOut : sentences[status]
  const partnership = c.get('partnership')
  return page(
    c,
    { title, status },
    <>
      <PageHead title={title} lead={text} />
      <div class="actions">
        {isUnknown && <ButtonLink href={signInAndBack(c)}>Anmelden</ButtonLink>}
        <ButtonLink href={partnership ? `/${partnership.slug}` : '/'} kind="secondary">
          Zur Startseite
        </ButtonLink>
      </div>
      <p class="source">
        Fehler {status} · Vorgangsnummer <code>{c.get('requestId')}</code>
      </p>
    </>,
  )
}

/** Back to the page with the form, when it was one of ours. */
function signInAndBack(c: RequestContext): string {
  const from = URL.parse(c.req.header('referer') ?? '')
  const ours = [new URL(c.req.url).origin, c.get('host').edges.publicUrl]
  const leadsBack = from && ours.includes(from.origin) && !from.pathname.startsWith('/anmelden')
  return leadsBack ? `/anmelden?weiter=${encodeURIComponent(from.pathname + from.search)}` : '/anmelden'
}

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '')

/** PostgreSQL says: a character that no text can hold (SQLSTATE 22021, 22P05). */
const isUnstorable = (error: Error): boolean => ['22021', '22P05'].includes(codeOf(error))

/** The socket is closed or gone, or PostgreSQL says that it is shutting down, starting up or unreachable. */
function isDatabaseAway(error: Error): boolean {
  const code = codeOf(error)
  const atTheSocket = 'syscall' in error && ['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE'].includes(code)
  return (
    (atTheSocket && error.syscall !== 'open') ||
    ['57P01', '57P02', '57P03', '08006', '08003', '08001'].includes(code) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(error.message)
  )
}
