import type { Child } from 'hono/jsx'
import { type Crumb, type IslandName, Page } from '../../ui/index.ts'
import type { NavigationEntry, RequestContext } from './environment.ts'
import { takeNotice } from './notice.ts'
import { newFormNumber } from './once.ts'
import { pageToken } from './page-token.ts'

export interface PageOptions {
  readonly title: string
  /** From the partnership's start page to this one, which comes last without an address. */
  readonly breadcrumb?: readonly Crumb[]
  readonly status?: 200 | 400 | 403 | 404 | 409 | 413 | 422 | 500 | 503
  /** Wide pages hold tables; the others a column for reading. */
  readonly wide?: boolean
  /** Nothing but the content: for the wall of a meeting. */
  readonly bare?: boolean
  readonly islands?: readonly IslandName[]
}

/** Answers with a whole page: the partnership's frame, the navigation of the person's roles, and the content. */
export function page(c: RequestContext, options: PageOptions, content: Child): Response | Promise<Response> {
  const partnership = c.get('partnership')
  const person = c.get('person')
  const notice = takeNotice(c)
  const current = currentEntry(c.req.path, c.get('navigation'))
  return c.html(
    <Page
      title={options.title}
      {...(partnership ? { partnership } : {})}
      navigation={c.get('navigation').map((entry) => ({ ...entry, current: entry.href === current }))}
      person={person}
      {...(person ? { signOutToken: pageToken(c) } : {})}
      breadcrumb={[...(options.breadcrumb ?? [])]}
      {...(notice ? { notice } : {})}
      {...(partnership
        ? { supporters: { text: partnership.programmeNotice, logos: partnership.supporters.map(asLogo) } }
        : {})}
      wide={options.wide ?? false}
      bare={options.bare ?? false}
      islands={[...(options.islands ?? [])]}
    >
      {content}
    </Page>,
    options.status ?? 200,
  )
}

/** What each form of the page carries: the token against foreign posts, and its own number against double posts. */
export interface FormKeys {
  readonly token: string
  readonly once: string
}

export const formKeys = (c: RequestContext): FormKeys => ({ token: pageToken(c), once: newFormNumber() })

/** The entry that leads closest to this page: "/stadt" leads to everything, "/stadt/foerderung" to the calls. */
const currentEntry = (path: string, navigation: readonly NavigationEntry[]): string | undefined =>
  navigation
    .map(({ href }) => href)
    .filter((href) => path === href || (path.startsWith(`${href}/`) && href.split('/').length > 2))
    .toSorted((left, right) => right.length - left.length)[0]

const asLogo = ({ name, logo }: { name: string; logo: string | null }) =>
  logo ? { name, src: logo } : { name }
