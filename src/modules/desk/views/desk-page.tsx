import { formatDay, formatDayWithWeekday, type LocalDate } from '../../../kit/dates.ts'
import {
  Card,
  DescriptionList,
  EmptyState,
  FourNumbers,
  PageHead,
  StatusTag,
  Table,
} from '../../../ui/index.ts'
import { meetingPath, meetingsPath } from '../../committee/paths.ts'
import { fourNumbersOf } from '../../ledger/index.ts'
import { journalPath } from '../../ledger/paths.ts'
import { followUpsPath } from '../../minutes/paths.ts'
import type { Overview } from '../load-overview.ts'
import type { WorkGroup } from '../load-work.ts'
import type { OpenMeeting } from '../queries/coming-days.ts'
import { WorkTable } from './work-table.tsx'

interface DeskProps {
  readonly slug: string
  readonly today: LocalDate
  readonly groups: readonly WorkGroup[]
  readonly overview: Overview
}

export const DeskPage = ({ slug, today, groups, overview }: DeskProps) => {
  const mine = groups.filter((group) => group.mine)
  const others = groups.filter((group) => !group.mine)
  return (
    <>
      <PageHead title="Heute" lead={formatDayWithWeekday(today)} />
      <ActionFund slug={slug} fund={overview.actionFund} />
      <ComingDays days={overview.days} />
      <BodyNotices notices={overview.notices} />
      {groups.length === 0 && overview.meetings.length === 0 && overview.notices.length === 0 && (
        <EmptyState
          title="Heute wartet nichts auf Sie"
          text="Sobald ein Antrag, ein Mittelabruf oder ein Nachweis auf Ihr Amt wartet, steht er hier, der älteste zuerst."
        />
      )}
      {mine.length > 0 && <h2>Sie sind am Zug</h2>}
      {mine.map((group) => (
        <WorkTable slug={slug} group={group} />
      ))}
      <Meetings slug={slug} meetings={overview.meetings} />
      <FollowUps slug={slug} followUps={overview.followUps} />
      {others.length > 0 && <h2>Andere sind am Zug</h2>}
      {others.map((group) => (
        <WorkTable slug={slug} group={group} />
      ))}
    </>
  )
}

const ActionFund = ({ slug, fund }: { readonly slug: string; readonly fund: Overview['actionFund'] }) =>
  fund && (
    <section aria-label={`${fund.fund.label} ${fund.year}`}>
      <p>
        <a href={journalPath(slug, fund.fund.id)}>
          {fund.fund.label} {fund.year}
        </a>
      </p>
      <FourNumbers {...fourNumbersOf(fund.figures)} />
    </section>
  )

const ComingDays = ({ days }: { readonly days: Overview['days'] }) =>
  days.length === 0 ? null : (
    <Card title="Nächste Fristen">
      <DescriptionList
        items={days.map(({ day, text, href }) => ({ term: formatDay(day), text: <a href={href}>{text}</a> }))}
      />
    </Card>
  )

const BodyNotices = ({ notices }: { readonly notices: Overview['notices'] }) =>
  notices.length === 0 ? null : (
    <Card title="Gremien im Blick">
      <ul>
        {notices.map(({ text, href }) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </Card>
  )

const FollowUps = ({
  slug,
  followUps,
}: {
  readonly slug: string
  readonly followUps: Overview['followUps']
}) =>
  followUps.length === 0 ? null : (
    <Card title="Aufgaben aus Sitzungen" href={followUpsPath(slug)}>
      <ul>
        {followUps.map(({ text, responsible, dueOn }) => (
          <li>
            {text}: {responsible}
            {dueOn && `, bis ${formatDay(dueOn)}`}
          </li>
        ))}
      </ul>
    </Card>
  )

const Meetings = ({
  slug,
  meetings,
}: {
  readonly slug: string
  readonly meetings: readonly OpenMeeting[]
}) =>
  meetings.length === 0 ? null : (
    <section>
      <h3>
        Sitzungen vorbereiten und leiten <span class="count">{meetings.length}</span>
      </h3>
      <Table
        caption="Sitzungen, die nächste zuerst"
        captionUnseen
        rows={meetings}
        columns={[
          {
            head: 'Sitzung',
            cell: (row) => (
              <a href={meetingPath(slug, row.id)}>{`${row.label}, ${formatDay(row.meetsOn)}`}</a>
            ),
          },
          { head: 'Ort', cell: (row) => [`${row.startsAt} Uhr`, row.place].filter(Boolean).join(', ') },
          { head: 'Punkte', cell: (row) => row.points, numeric: true },
          {
            head: 'Stand',
            cell: ({ state }) => (
              <StatusTag
                tone={state === 'running' ? 'success' : 'info'}
                word={state === 'running' ? 'läuft' : 'in Vorbereitung'}
              />
            ),
          },
        ]}
      />
      <p>
        <a href={meetingsPath(slug)}>Alle Sitzungen</a>
      </p>
    </section>
  )
