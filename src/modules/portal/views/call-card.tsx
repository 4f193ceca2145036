import { daysBetween, formatDay, type LocalDate } from '../../../kit/dates.ts'
import { formatEuro } from '../../../kit/money.ts'
import { ButtonLink, Card, StatusTag } from '../../../ui/index.ts'
import type { Call } from '../../applications/index.ts'
import { callPath } from '../../applications/paths.ts'
import { daysLeftText } from '../texts.ts'

export interface CallCardProps {
  readonly slug: string
  readonly call: Call
  readonly today: LocalDate
}

/** An open or coming call with the pair of days that matters. */
export const CallCard = ({ slug, call, today }: CallCardProps) => (
  <Card
    above={`${call.fundLabel} ${call.year}`}
    tag={<CallTag call={call} today={today} />}
    title={call.title}
    href={callPath(slug, call.id)}
    level={3}
    actions={
      <ButtonLink href={callPath(slug, call.id)} kind="secondary" about={call.title}>
        Aufruf ansehen
      </ButtonLink>
    }
  >
    <CallDays call={call} />
    {call.capCents !== null && <p>Bis zu {formatEuro(call.capCents)} je Vorhaben</p>}
  </Card>
)

export const CallTag = ({ call, today }: Pick<CallCardProps, 'call' | 'today'>) => {
  if (call.opensOn > today) return <StatusTag tone="info" word={`öffnet am ${formatDay(call.opensOn)}`} />
  const isOver = call.deadline < today || (call.closedOn !== null && call.closedOn <= today)
  if (isOver) return <StatusTag tone="neutral" word="beendet" />
  const days = daysBetween(today, call.deadline)
  return <StatusTag tone={days <= 7 ? 'warning' : 'success'} word={daysLeftText(days)} />
}

/** Application deadline and day of the decision, side by side: the pair that everything hangs on. */
export const CallDays = ({ call }: Pick<CallCardProps, 'call'>) => (
  <dl class="pair">
    <div>
      <dt>Antrag bis</dt>
      <dd>
        <time datetime={call.deadline}>{formatDay(call.deadline)}</time>
      </dd>
    </div>
    <div>
      <dt>{call.forMicroGrants ? 'Entscheidung spätestens' : 'Sitzung am'}</dt>
      <dd>
        <time datetime={call.meetingDay}>{formatDay(call.meetingDay)}</time>
      </dd>
    </div>
  </dl>
)
