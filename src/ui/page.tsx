import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { assetAddress } from './assets.ts'
import type { IslandName } from './browser/build.ts'
import { drawnOnce } from './drawn-once.ts'
import { type Crumb, Footer, Header, type NavigationItem, type Supporters } from './frame.tsx'
import { Alert } from './status.tsx'

export interface PageProps {
  readonly title: string
  readonly partnership?: { readonly name: string; readonly slug: string } | undefined
  readonly navigation: readonly NavigationItem[]
  readonly person?: { readonly name: string } | undefined
  /** The page's form token, for the button "Abmelden". */
  readonly signOutToken?: string | undefined
  readonly breadcrumb: readonly Crumb[]
  readonly notice?: Notice | undefined
  readonly supporters?: Supporters | undefined
  /** Uses more of a large screen: lists with many columns, checklist beside content. */
  readonly wide?: boolean | undefined
  /** Nothing but the content: for the wall of a meeting. */
  readonly bare?: boolean | undefined
  readonly islands?: readonly IslandName[] | undefined
  readonly children?: Child
}

export interface Notice {
  readonly kind: 'success' | 'info' | 'warning' | 'danger'
  readonly text: string
}

/** The whole HTML document, with doctype: answer with `c.html(<Page …>)`. */
export const Page = (props: PageProps) => (
  <>
    {raw('<!doctype html>')}
    <html lang="de">
      <Head title={`${props.title} – ${props.partnership?.name ?? 'Buntwerk'}`} islands={props.islands} />
      <body class={props.bare ? 'bare wide' : props.wide ? 'wide' : undefined}>
        <a class="skip" href="#inhalt">
          Zum Inhalt springen
        </a>
        {!props.bare && <Header {...props} />}
        <main id="inhalt" class="container" tabindex={-1}>
          {props.notice && <Alert kind={props.notice.kind} title={props.notice.text} announce />}
          {props.children}
        </main>
        {!props.bare &&
          drawnOnce('footer', [props.partnership?.slug, props.supporters], () => (
            <Footer slug={props.partnership?.slug} supporters={props.supporters} />
          ))}
      </body>
    </html>
  </>
)

const Head = ({ title, islands }: { title: string; islands: PageProps['islands'] }) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
    <meta name="theme-color" content="#131525" media="(prefers-color-scheme: dark)" />
    <meta name="format-detection" content="telephone=no" />
    <title>{title}</title>
    {drawnOnce('head', islands, () => (
      <Assets islands={islands} />
    ))}
  </head>
)

const Assets = ({ islands }: { islands: PageProps['islands'] }) => (
  <>
    <link rel="stylesheet" href={assetAddress('site.css')} />
    <link
      rel="preload"
      href={assetAddress('noto-sans-regular.woff2')}
      as="font"
      type="font/woff2"
      crossorigin=""
    />
    <link
      rel="preload"
      href={assetAddress('noto-sans-bold.woff2')}
      as="font"
      type="font/woff2"
      crossorigin=""
    />
    <link rel="icon" href={assetAddress('mark.svg')} type="image/svg+xml" />
    {islands?.map((name) => (
      <script type="module" src={assetAddress(`${name}.ts`)}></script>
    ))}
  </>
)

export interface PageHeadProps {
  readonly title: string
  /** A short line above the title: the kind of record and its number, such as "Antrag 2018-014". */
  readonly above?: string | undefined
  readonly lead?: Child
  /** The record's state, as a `StatusTag`. */
  readonly tag?: Child
  readonly actions?: Child
}

/** The one h1 of a page with what belongs to it. */
export const PageHead = ({ title, above, lead, tag, actions }: PageHeadProps) => (
  <div class="page-head">
    <div class="page-head__text">
      {above && <p class="page-head__above">{above}</p>}
      <h1>{title}</h1>
      {tag && <p class="page-head__tag">{tag}</p>}
      {lead && <p class="lead">{lead}</p>}
    </div>
    {actions && <div class="actions">{actions}</div>}
  </div>
)
