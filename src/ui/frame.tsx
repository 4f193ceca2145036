import { drawnOnce } from './drawn-once.ts'
import { ButtonForm } from './form.tsx'

export interface NavigationItem {
  readonly label: string
  readonly href: string
  readonly current?: boolean | undefined
  /** How many things wait there; nothing is shown for 0. */
  readonly count?: number | undefined
}

export interface Crumb {
  readonly label: string
  readonly href?: string | undefined
}

/** Who gives the money, as the funding rules demand it to be shown. */
export interface Supporters {
  readonly text: string
  readonly logos: readonly { readonly name: string; readonly src?: string | undefined }[]
}

interface HeaderProps {
  readonly partnership?: { readonly name: string; readonly slug: string } | undefined
  readonly navigation: readonly NavigationItem[]
  readonly person?: { readonly name: string } | undefined
  readonly signOutToken?: string | undefined
  readonly breadcrumb: readonly Crumb[]
}

export const Header = ({ partnership, navigation, person, signOutToken, breadcrumb }: HeaderProps) => (
  <>
    <header>
      <div class="strip">
        <div class="container strip__row">
          <a class="word-mark" href="/">
            <Mark />
            Buntwerk
          </a>
          <span class="strip__claim">Plattform der Partnerschaften für Demokratie</span>
          <div class="strip__person">
            {person ? <span class="strip__name">{person.name}</span> : <a href="/anmelden">Anmelden</a>}
            {person && signOutToken && (
              <ButtonForm action="/abmelden" token={signOutToken} label="Abmelden" kind="tertiary" />
            )}
          </div>
        </div>
      </div>
      {partnership && (
        <div class="container masthead">
          <a href={`/${partnership.slug}`}>{partnership.name}</a>
        </div>
      )}
      {navigation.length > 0 && drawnOnce('navigation', navigation, () => <Navigation items={navigation} />)}
    </header>
    {breadcrumb.length > 0 && <Breadcrumb crumbs={breadcrumb} />}
  </>
)

/** One list of links: a row on wide screens; behind the browser's own opener on narrow ones, without script. */
const Navigation = ({ items }: { items: readonly NavigationItem[] }) => (
  <nav class="navigation" aria-label="Hauptnavigation">
    <div class="container">
      <details>
        <summary>
          <span class="kern-icon kern-icon--dehaze" aria-hidden="true"></span>
          Menü
        </summary>
        <ul>
          {items.map(({ label, href, current, count }) => (
            <li>
              <a href={href} aria-current={current ? 'page' : undefined}>
                {label}
                {count ? <span class="count">{count}</span> : null}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </div>
  </nav>
)

const Breadcrumb = ({ crumbs }: { crumbs: readonly Crumb[] }) => (
  <nav class="breadcrumb container" aria-label="Sie sind hier">
    <ol>
      {crumbs.map(({ label, href }, index) => (
        <li>
          {href ? (
            <a href={href}>{label}</a>
          ) : (
            <span aria-current={index === crumbs.length - 1 ? 'page' : undefined}>{label}</span>
          )}
        </li>
      ))}
    </ol>
  </nav>
)

interface FooterProps {
  readonly slug?: string | undefined
  readonly supporters?: Supporters | undefined
}

export function Footer({ slug, supporters }: FooterProps) {
  const home = slug ? `/${slug}` : ''
  return (
    <footer class="footer">
      <div class="container">
        {supporters && <SupportersNotice {...supporters} />}
        <div class="footer__row">
          <ul class="footer__links">
            <li>
              <a href={`${home}/impressum`}>Impressum</a>
            </li>
            <li>
              <a href={`${home}/datenschutz`}>Datenschutz</a>
            </li>
            <li>
              <a href={`${home}/barrierefreiheit`}>Barrierefreiheit</a>
            </li>
          </ul>
          <p class="footer__mark">
            <Mark /> Buntwerk – freie Software für die Partnerschaften für Demokratie
          </p>
        </div>
      </div>
    </footer>
  )
}

const SupportersNotice = ({ text, logos }: Supporters) => (
  <div class="supporters">
    <p>{text}</p>
    <ul>
      {logos.map(({ name, src }) => (
        <li>
          {src ? <img src={src} alt={name} height="56" /> : <span class="supporters__name">{name}</span>}
        </li>
      ))}
    </ul>
  </div>
)

/** Four pieces of different colour that hold each other. */
const Mark = () => (
  <svg class="mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
    <rect class="mark__1" x="1" y="1" width="13" height="8" rx="2" />
    <rect class="mark__2" x="15" y="1" width="8" height="13" rx="2" />
    <rect class="mark__3" x="10" y="15" width="13" height="8" rx="2" />
    <rect class="mark__4" x="1" y="10" width="8" height="13" rx="2" />
  </svg>
)
