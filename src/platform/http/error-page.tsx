import { ButtonLink, PageHead } from '../../ui/index.ts'
import { Refusal } from '../errors.ts'
import type { RequestContext } from './environment.ts'
import { page } from './page.tsx'

const sentences = {
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
  500: {
    title: 'Das hätte nicht passieren dürfen',
    text: 'Bei uns ist ein Fehler aufgetreten. Was Sie vorher gespeichert haben, ist nicht verloren. Versuchen Sie es in einigen Minuten noch einmal.',
  },
  503: {
    title: 'Im Moment nicht erreichbar',
    text: 'Die Datenbank antwortet gerade nicht. Versuchen Sie es in einer Minute noch einmal.',
  },
} as const

/** The one place where a thrown error becomes an answer. */
export function answerError(error: Error, c: RequestContext): Response | Promise<Response> {
  const status = error instanceof Refusal ? error.status : isDatabaseAway(error) ? 503 : 500
  if (status >= 500) c.get('log').error({ err: error }, 'request failed')
  return errorPage(c, status)
}

export function errorPage(c: RequestContext, status: keyof typeof sentences): Response | Promise<Response> {
  const { title, text } = sentences[status]
  const partnership = c.get('partnership')
  return page(
    c,
    { title, status },
    <>
      <PageHead title={title} lead={text} />
      <div class="actions">
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

const connectionErrors = new Set([
  'ECONNREFUSED',
  'ENOENT',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P03',
  '08006',
  '08003',
])

function isDatabaseAway(error: Error): boolean {
  const code = (error as { code?: string }).code
  return (
    (code !== undefined && connectionErrors.has(code)) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(error.message)
  )
}
