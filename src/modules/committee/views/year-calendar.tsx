import { formatDay } from '../../../kit/dates.ts'
import { ButtonLink, EmptyState, StatusTag, Table } from '../../../ui/index.ts'
import { calendarPath, meetingPath, yearPath } from '../paths.ts'
import type { Meeting } from '../queries/meetings.ts'
import { meetingStates } from './meeting-states.ts'

export interface DatedMeeting extends Meeting {
  /** The last day to send the invitation; null without a notice period. */
  readonly inviteUntil: string | null
  readonly invitedOn: string | null
}

export interface YearCalendarProps {
  readonly slug: string
  readonly year: number
  /** The years that have meetings, and the running one. */
  readonly years: readonly number[]
  readonly meetings: readonly DatedMeeting[]
}

/** The dates of a year with their deadlines, in the order of the year. */
export const YearCalendar = ({ slug, year, years, meetings }: YearCalendarProps) => (
  <>
    {years.length > 1 && (
      <nav aria-label="Jahre" class="actions">
        {years.map((one) => (
          <a href={yearPath(slug, one)} aria-current={one === year ? 'page' : undefined}>
            {String(one)}
          </a>
        ))}
      </nav>
    )}
    <h2>Termine {String(year)}</h2>
    {meetings.length === 0 ? (
      <EmptyState
        title="Noch keine Sitzung"
        text="Hier stehen die Sitzungen mit Antragsfrist, Tagesordnung und Protokoll."
      />
    ) : (
      <>
        <MeetingTable slug={slug} meetings={meetings} />
        <div class="actions">
          <ButtonLink href={calendarPath(slug, year)} kind="tertiary" icon="calendar-today">
            Alle Termine in den eigenen Kalender übernehmen
          </ButtonLink>
        </div>
      </>
    )}
  </>
)

const MeetingTable = ({ slug, meetings }: Pick<YearCalendarProps, 'slug' | 'meetings'>) => (
  <Table
    caption="Sitzungen"
    captionUnseen
    rows={meetings}
    columns={[
      {
        head: 'Sitzung',
        cell: (meeting) => <a href={meetingPath(slug, meeting.id)}>{formatDay(meeting.meetsOn)}</a>,
      },
      { head: 'Beginn', cell: ({ startsAt, endsAt }) => timeOf(startsAt, endsAt) },
      { head: 'Ort', cell: (meeting) => meeting.place.trim() || 'noch offen' },
      {
        head: 'Antragsfrist',
        cell: (meeting) => (meeting.applicationDeadline ? formatDay(meeting.applicationDeadline) : 'keine'),
      },
      { head: 'Einladung', cell: invitationOf },
      { head: 'Stand', cell: (meeting) => <StatusTag {...meetingStates[meeting.state]} /> },
    ]}
  />
)

const timeOf = (startsAt: string, endsAt: string): string =>
  endsAt === '' ? `${startsAt} Uhr` : `${startsAt} bis ${endsAt} Uhr`

const invitationOf = ({ invitedOn, inviteUntil, state }: DatedMeeting): string => {
  if (invitedOn) return `versandt am ${invitedOn}`
  if (state !== 'prepared') return '–'
  return inviteUntil ? `spätestens am ${inviteUntil}` : 'noch nicht versandt'
}
