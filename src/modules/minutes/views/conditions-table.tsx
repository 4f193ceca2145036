import { formatDay, type LocalDate } from '../../../kit/dates.ts'
import { StatusTag, Table } from '../../../ui/index.ts'
import { casePath } from '../../applications/paths.ts'
import type { OpenCondition } from '../queries/conditions.ts'
import { standingOf } from '../rules/follow-ups.ts'
import { standingText, standingTones } from '../texts.ts'

/** What grantees still have to do; fulfilled ones are noted at the decision of their case. */
export const ConditionsTable = ({
  slug,
  today,
  conditions,
}: {
  readonly slug: string
  readonly today: LocalDate
  readonly conditions: readonly OpenCondition[]
}) => (
  <Table
    caption="Offene Auflagen"
    captionUnseen
    rows={conditions}
    columns={[
      { head: 'Auflage', cell: ({ text }: OpenCondition) => text, names: true },
      { head: 'Wer', cell: ({ applicantName }: OpenCondition) => applicantName },
      { head: 'Bis wann', cell: ({ dueOn }: OpenCondition) => (dueOn ? formatDay(dueOn) : 'ohne Frist') },
      {
        head: 'Vorhaben',
        cell: ({ measureId, title }: OpenCondition) => (
          <a href={casePath(slug, measureId, 'beschluss')}>{title}</a>
        ),
      },
      {
        head: 'Stand',
        cell: ({ dueOn }: OpenCondition) => {
          const standing = standingOf({ dueOn, doneOn: null }, today)
          return <StatusTag tone={standingTones[standing.kind]} word={standingText(standing)} />
        },
      },
    ]}
  />
)
