import type { Child } from 'hono/jsx'

export interface TimelineEntry {
  readonly when: string
  readonly what: Child
  readonly who?: string | undefined
  readonly detail?: Child
}

/** What happened to a record, in order. */
export const Timeline = ({ entries }: { readonly entries: readonly TimelineEntry[] }) => (
  <ol class="timeline">
    {entries.map(({ when, what, who, detail }) => (
      <li>
        <p class="timeline__when">
          {when}
          {who ? ` · ${who}` : null}
        </p>
        <p class="timeline__what">{what}</p>
        {detail && <div class="timeline__detail">{detail}</div>}
      </li>
    ))}
  </ol>
)

export interface Phase {
  readonly name: string
  /** "bis 20. Februar 2018" */
  readonly dates?: string | undefined
  readonly state: 'done' | 'current' | 'ahead'
}

const phaseWords: Record<Phase['state'], string> = {
  done: 'abgeschlossen',
  current: 'läuft',
  ahead: 'kommt noch',
}

/** The way of a call, a round or a case, with where it stands. */
export const PhaseList = ({ phases }: { readonly phases: readonly Phase[] }) => (
  <ol class="phases">
    {phases.map(({ name, dates, state }) => (
      <li class={`phase phase--${state}`} aria-current={state === 'current' ? 'step' : undefined}>
        <span class="phase__name">{name}</span>
        <span class="phase__dates">{dates}</span>
        <span class={state === 'current' ? 'phase__dates' : 'unseen'}>{phaseWords[state]}</span>
      </li>
    ))}
  </ol>
)
