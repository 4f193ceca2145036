import { formatMoment } from '../../../kit/dates.ts'
import { EmptyState, Timeline } from '../../../ui/index.ts'
import type { HistoryRow } from '../history-queries.ts'
import { historySentence } from '../history-texts.ts'

/** The tab Verlauf: who did what when, newest first. */
export const History = ({ rows }: { readonly rows: readonly HistoryRow[] }) =>
  rows.length === 0 ? (
    <EmptyState title="Noch nichts geschehen" text="Hier steht jeder Schritt mit Person und Zeit." />
  ) : (
    <Timeline
      entries={rows.map(({ at, actorName, verb, facts }) => ({
        when: formatMoment(at),
        who: actorName,
        what: historySentence(verb, facts),
      }))}
    />
  )
