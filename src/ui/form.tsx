import type { Child } from 'hono/jsx'
import { formatSource, type Source, type Weight } from '../kit/findings.ts'
import { fieldId } from './field-id.ts'
import { Icon, type IconName } from './icon.tsx'

export interface FormProps {
  readonly action: string
  readonly token: string
  /** The key that makes the server accept this form once. */
  readonly once?: string | undefined
  readonly enctype?: 'multipart/form-data' | undefined
  /** Saves while typing; the page must ask for the island "autosave". */
  readonly autosave?: boolean | undefined
  /** "Zuletzt gespeichert um 14:05", shown until the island has something newer to say. */
  readonly savedNote?: string | undefined
  readonly children?: Child
}

/** A POST form. The browser's own checks are off: our messages are friendlier, and a draft may be saved incomplete. */
export const Form = ({ action, token, once, enctype, autosave, savedNote, children }: FormProps) => (
  <form
    method="post"
    action={action}
    enctype={enctype}
    class="form"
    novalidate
    data-autosave={autosave ? '' : undefined}
  >
    <input type="hidden" name="_token" value={token} />
    {once && <input type="hidden" name="_once" value={once} />}
    {children}
    {autosave && (
      <p class="autosave" role="status" data-autosave-status>
        {savedNote}
      </p>
    )}
  </form>
)

export type ButtonKind = 'primary' | 'secondary' | 'tertiary'

export interface ButtonProps {
  readonly kind?: ButtonKind | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
  /** What a screen reader hears in addition, such as the record's name when many buttons say the same. */
  readonly about?: string | undefined
  readonly icon?: IconName | undefined
  readonly children?: Child
}

export const Button = ({ kind = 'primary', name, value, about, icon, children }: ButtonProps) => (
  <button type="submit" name={name} value={value} class={`kern-btn kern-btn--${kind}`}>
    {icon && <Icon name={icon} />}
    <span class="kern-label">
      {children}
      {about && <span class="unseen"> {about}</span>}
    </span>
  </button>
)

/** A link that looks like a button: it leads somewhere and changes nothing. */
export const ButtonLink = ({
  href,
  kind = 'primary',
  about,
  icon,
  children,
}: ButtonProps & { readonly href: string }) => (
  <a href={href} class={`kern-btn kern-btn--${kind}`}>
    {icon && <Icon name={icon} />}
    <span class="kern-label">
      {children}
      {about && <span class="unseen"> {about}</span>}
    </span>
  </a>
)

export interface ButtonFormProps {
  readonly action: string
  readonly token: string
  readonly once?: string | undefined
  readonly label: string
  readonly kind?: ButtonKind | undefined
  readonly about?: string | undefined
  readonly values?: Readonly<Record<string, string>> | undefined
}

/** One button that changes something, as a POST form of its own. */
export const ButtonForm = ({
  action,
  token,
  once,
  label,
  kind = 'secondary',
  about,
  values,
}: ButtonFormProps) => (
  <form method="post" action={action} class="button-form">
    <input type="hidden" name="_token" value={token} />
    {once && <input type="hidden" name="_once" value={once} />}
    {values &&
      Object.entries(values).map(([name, value]) => <input type="hidden" name={name} value={value} />)}
    <Button kind={kind} about={about}>
      {label}
    </Button>
  </form>
)

export interface FieldError {
  readonly field: string
  readonly text: string
}

/** All errors of a form, on top of it; takes the focus when the page opens, each line leads to its field. */
export const ErrorSummary = ({ errors }: { readonly errors: readonly FieldError[] }) =>
  errors.length === 0 ? null : (
    <div class="kern-alert kern-alert--danger error-summary" role="alert" tabindex={-1} autofocus>
      <div class="kern-alert__header">
        <Icon name="danger" />
        <h2 class="kern-title">
          {errors.length === 1
            ? 'Bitte prüfen Sie eine Angabe'
            : `Bitte prüfen Sie ${errors.length.toLocaleString('de-DE')} Angaben`}
        </h2>
      </div>
      <div class="kern-alert__body">
        <ul>
          {errors.map(({ field, text }) => (
            <li>
              <a href={`#${fieldId(field)}`}>{text}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )

export interface ShownFinding {
  readonly weight: Weight
  readonly text: string
  /** Where the rule is written. */
  readonly source?: Source | string | undefined
  readonly field?: string | undefined
}

const weights: Record<Weight, { readonly icon: IconName; readonly word: string }> = {
  refusal: { icon: 'danger', word: 'Nicht möglich' },
  warning: { icon: 'warning', word: 'Bitte prüfen' },
  hint: { icon: 'info', word: 'Hinweis' },
}

/** What the rules found, all at once, the heaviest first, each with its source. */
export const FindingsList = ({ findings }: { readonly findings: readonly ShownFinding[] }) =>
  findings.length === 0 ? null : (
    <ul class="findings">
      {(['refusal', 'warning', 'hint'] as const).flatMap((weight) =>
        findings.filter((finding) => finding.weight === weight).map(FindingLine),
      )}
    </ul>
  )

const FindingLine = ({ weight, text, source, field }: ShownFinding) => (
  <li class={`finding finding--${weight}`}>
    <Icon name={weights[weight].icon} />
    <div>
      <p>
        <strong>{weights[weight].word}:</strong> {field ? <a href={`#${fieldId(field)}`}>{text}</a> : text}
      </p>
      {source && <p class="source">{typeof source === 'string' ? source : formatSource(source)}</p>}
    </div>
  </li>
)
