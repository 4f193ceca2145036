import { formatDay } from '../../../kit/dates.ts'
import { Card, Table } from '../../../ui/index.ts'
import { casePath } from '../../applications/paths.ts'
import type { BodyReport } from '../queries/reports.ts'
import type { ReportKind } from '../vocabulary.ts'

export const reportLabels: Readonly<Record<ReportKind, string>> = {
  micro_grant: 'Kleinprojekt',
  deviation: 'Abweichung vom Votum',
  circulation: 'Umlaufverfahren',
  waiting_list: 'Warteliste',
}

interface ReportsCardProps {
  readonly slug: string
  readonly reports: readonly BodyReport[]
  /** Cases whose papers are closed to the reader. */
  readonly conflicted?: ReadonlySet<string>
}

/** What was decided between the meetings: the body hears of it here, and the minutes say so. */
export const ReportsCard = ({ slug, reports }: ReportsCardProps) =>
  reports.length === 0 ? null : (
    <Card title="Seit der letzten Sitzung entschieden">
      <Table
        caption="Entscheidungen zwischen den Sitzungen"
        captionUnseen
        rows={reports}
        columns={[
          { head: 'Tag', cell: (row) => formatDay(row.happenedOn) },
          { head: 'Art', cell: (row) => reportLabels[row.kind] },
          {
            head: 'Entscheidung',
            cell: (row) =>
              row.measureId ? <a href={casePath(slug, row.measureId, 'beschluss')}>{row.text}</a> : row.text,
            names: true,
          },
        ]}
      />
    </Card>
  )
