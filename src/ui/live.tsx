import type { Child } from 'hono/jsx'

export interface LiveProps {
  /** Where the stream of events comes from; nothing when there is nothing to follow. */
  readonly from?: string | undefined
  /** The state in which this page was drawn: when the stream tells another one, the own parts are fetched anew. */
  readonly stamp: string
  /** So many milliseconds those who all fetch at once may take their turns. */
  readonly spreadMs?: number | undefined
  readonly children?: Child
}

/** A page that keeps itself up to date; the page must ask for the island "live". Without script it says how to reload. */
export const Live = ({ from, stamp, spreadMs = 0, children }: LiveProps) => (
  <div class="live" data-live={from} data-live-stamp={stamp} data-live-spread={String(spreadMs)}>
    {from && (
      <>
        <p class="unseen" role="status" data-live-spoken></p>
        <p class="live__lost" role="status" data-live-lost></p>
        <noscript>
          <p class="live__manual">
            Diese Seite erneuert sich nicht von selbst. <a href="">Seite neu laden</a>
          </p>
        </noscript>
      </>
    )}
    {children}
  </div>
)

/** A part that is the same for everybody: the stream brings it along. */
export const LivePart = ({ name, children }: { readonly name: string; readonly children?: Child }) => (
  <div data-live-part={name}>{children}</div>
)

/** A part that is each person's own: fetched with the page when the stamp has changed. */
export const LiveOwn = ({ name, children }: { readonly name: string; readonly children?: Child }) => (
  <div data-live-own={name}>{children}</div>
)

/** What one event of the stream tells. */
export interface LiveNews {
  readonly parts: Readonly<Record<string, string>>
  readonly stamp: string
  /** What a screen reader says when it changes; short, and not with every vote. */
  readonly spoken: string
}
