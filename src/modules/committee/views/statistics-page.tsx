import { formatDay } from '../../../kit/dates.ts'
import { countOf } from '../../../kit/text.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  ButtonForm,
  Card,
  EmptyState,
  FilterBar,
  FindingsList,
  PageHead,
  SelectField,
  type ShownFinding,
  Table,
} from '../../../ui/index.ts'
import { type Body, groupLabels } from '../../bodies/index.ts'
import { memberPath, statisticsPath } from '../../bodies/paths.ts'
import type { BodyStatistics, MemberStatistics } from '../queries/member-statistics.ts'

interface StatisticsPageProps {
  readonly slug: string
  readonly body: Body
  readonly year: number
  readonly thisYear: number
  readonly statistics: BodyStatistics
  readonly mayOrganise: boolean
  readonly newKeys: () => FormKeys
  readonly findings: readonly ShownFinding[]
}

export const StatisticsPage = (props: StatisticsPageProps) => (
  <>
    <PageHead
      above={props.body.label}
      title="Statistik"
      lead="Wer da war und wer abgestimmt hat. Geheime Abstimmungen und gezählte Hände sagen nichts über einzelne und stehen nicht hier."
    />
    <FilterBar action={statisticsPath(props.slug, props.body.id)}>
      <SelectField
        name="jahr"
        label="Jahr"
        value={String(props.year)}
        plain
        options={yearsUntil(props.thisYear)}
      />
    </FilterBar>
    <FindingsList findings={props.findings} />
    <EndingSeats {...props} />
    <EndingTerms {...props} />
    <Attendance {...props} />
  </>
)

const yearsUntil = (last: number) =>
  Array.from({ length: 10 }, (_, back) => String(last - back)).map((year) => ({ value: year, label: year }))

const Attendance = ({ slug, year, statistics }: StatisticsPageProps) => (
  <>
    <h2>Anwesenheit und Stimmen {year}</h2>
    {statistics.members.length === 0 ? (
      <EmptyState title="Noch keine Mitglieder" text="Hier stehen die Mitglieder mit ihren Sitzungen." />
    ) : (
      <>
        <p>
          {countOf(statistics.meetings, 'geschlossene Sitzung', 'geschlossene Sitzungen')} in diesem Jahr.
        </p>
        <Table
          caption={`Anwesenheit und Stimmen ${year}`}
          captionUnseen
          rows={statistics.members}
          columns={[nameColumn(slug), ...attendanceColumns, ...voteColumns]}
        />
      </>
    )}
  </>
)

const nameColumn = (slug: string) => ({
  head: 'Name',
  cell: ({ member }: MemberStatistics) => <a href={memberPath(slug, member.id)}>{member.name}</a>,
  names: true,
})

const attendanceColumns = [
  { head: 'Gruppe', cell: ({ member }: MemberStatistics) => groupLabels[member.seatGroup] },
  { head: 'Selbst da', cell: ({ attendance }: MemberStatistics) => attendance.in_person, numeric: true },
  { head: 'Vertreten', cell: ({ attendance }: MemberStatistics) => attendance.represented, numeric: true },
  { head: 'Entschuldigt', cell: ({ attendance }: MemberStatistics) => attendance.excused, numeric: true },
  { head: 'Unentschuldigt', cell: ({ attendance }: MemberStatistics) => attendance.unexcused, numeric: true },
]

const voteColumns = [
  {
    head: 'Abgestimmt',
    cell: ({ member, ballots, votes }: MemberStatistics) =>
      member.voting ? `${votes} von ${ballots}` : 'beratend',
    numeric: true,
  },
]

/** The body has set itself that missed meetings end a seat: the office enters it with one button. */
const EndingSeats = ({ slug, statistics, mayOrganise, newKeys }: StatisticsPageProps) => {
  const ending = statistics.members.filter(({ absences }) =>
    absences.some(({ code }) => code === 'absences-end-seat'),
  )
  if (!mayOrganise || ending.length === 0) return null
  return (
    <Card title="Sitze, die durch Fehlen enden">
      <ul>
        {ending.map(({ member }) => (
          <li>
            {member.name}{' '}
            <ButtonForm
              action={`${memberPath(slug, member.id)}/ausscheiden/fehlen`}
              {...newKeys()}
              label="Ausscheiden eintragen"
              about={member.name}
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}

const EndingTerms = ({ slug, statistics }: StatisticsPageProps) => {
  const ending = statistics.members.filter(({ term }) => term === 'ends_soon' || term === 'ended')
  if (ending.length === 0) return null
  return (
    <Card title="Amtszeiten, die enden">
      <ul>
        {ending.map(({ member, term }) => (
          <li>
            <a href={memberPath(slug, member.id)}>{member.name}</a>:{' '}
            {member.termUntil && formatDay(member.termUntil)}
            {term === 'ended'
              ? ' (abgelaufen; der Sitz bleibt besetzt, bis das Ausscheiden eingetragen ist)'
              : ''}
          </li>
        ))}
      </ul>
    </Card>
  )
}
