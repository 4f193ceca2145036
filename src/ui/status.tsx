import type { Child } from 'hono/jsx'
import { Icon } from './icon.tsx'

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

/** A state as word and colour, never colour alone. */
export const StatusTag = ({ tone, word }: { readonly tone: Tone; readonly word: string }) => (
  <span class={`tag tag--${tone}`}>{word}</span>
)

export interface AlertProps {
  readonly kind: 'success' | 'info' | 'warning' | 'danger'
  readonly title: string
  /** Read aloud at once: the answer to what the person just did. */
  readonly announce?: boolean | undefined
  readonly children?: Child
}

export const Alert = ({ kind, title, announce, children }: AlertProps) => (
  <div
    class={`kern-alert kern-alert--${kind}`}
    role={announce ? (kind === 'danger' ? 'alert' : 'status') : undefined}
  >
    <div class="kern-alert__header">
      <Icon name={kind} />
      <p class="kern-title">{title}</p>
    </div>
    {children && <div class="kern-alert__body">{children}</div>}
  </div>
)

export interface CardProps {
  readonly title?: string | undefined
  readonly href?: string | undefined
  readonly above?: string | undefined
  readonly tag?: Child
  readonly actions?: Child
  readonly level?: 2 | 3 | undefined
  readonly children?: Child
}

export const Card = ({ title, href, above, tag, actions, level = 2, children }: CardProps) => {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section class="card">
      {(above || tag) && (
        <div class="card__top">
          {above && <p class="card__above">{above}</p>}
          {tag}
        </div>
      )}
      {title && <Heading class="card__title">{href ? <a href={href}>{title}</a> : title}</Heading>}
      {children}
      {actions && <div class="actions">{actions}</div>}
    </section>
  )
}

/** Cards beside each other where there is room. */
export const Cards = ({ children }: { readonly children?: Child }) => <div class="cards">{children}</div>

export interface NextStepProps {
  /** The state in one plain sentence. */
  readonly sentence: Child
  readonly who?: string | undefined
  readonly what?: Child
  readonly until?: string | undefined
  /** Set when it is this person's turn: the card stands out. */
  readonly yours?: boolean | undefined
  readonly action?: Child
}

/** The state in a sentence, then who must do what until when, and the one main button. */
export const NextStep = ({ sentence, who, what, until, yours, action }: NextStepProps) => (
  <section class={yours ? 'next next--yours' : 'next'} aria-label="Stand und nächster Schritt">
    <p class="next__sentence">{sentence}</p>
    {(who || what || until) && (
      <dl class="next__facts">
        {who && (
          <div>
            <dt>Am Zug</dt>
            <dd>{who}</dd>
          </div>
        )}
        {what && (
          <div>
            <dt>Zu tun</dt>
            <dd>{what}</dd>
          </div>
        )}
        {until && (
          <div>
            <dt>Bis</dt>
            <dd>{until}</dd>
          </div>
        )}
      </dl>
    )}
    {action && <div class="actions">{action}</div>}
  </section>
)

export interface Tab {
  readonly label: string
  readonly href: string
  readonly current?: boolean | undefined
  readonly count?: number | undefined
}

/** Links between the pages of one record; scrolls sideways on narrow screens. */
export const Tabs = ({
  items,
  label = 'Bereiche',
}: {
  readonly items: readonly Tab[]
  readonly label?: string
}) => (
  <nav class="tabs" aria-label={label}>
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
  </nav>
)

export interface MessageProps {
  readonly author: string
  /** office: from the offices. applicant: from the organisation. internal: seen by the offices only. */
  readonly side: 'office' | 'applicant' | 'internal'
  readonly when: string
  readonly children?: Child
}

const sides: Record<MessageProps['side'], string> = {
  office: 'Amt und Koordinierung',
  applicant: 'Antragstellende',
  internal: 'Interne Notiz – nur für Amt und Koordinierung sichtbar',
}

export const Message = ({ author, side, when, children }: MessageProps) => (
  <article class={`message message--${side}`}>
    <p class="message__head">
      <strong>{author}</strong> · {sides[side]} · {when}
    </p>
    <div class="message__text">{children}</div>
  </article>
)
