import { formatDay, formatDayWithWeekday } from '../../../kit/dates.ts'
import { countOf } from '../../../kit/text.ts'
import { EmptyState, PageHead, Table } from '../../../ui/index.ts'
import { type CommitteeSummary, groupLabels } from '../../bodies/index.ts'
import { publicMinutesPath } from '../../minutes/paths.ts'
import { projectPath } from '../paths.ts'
import type { Alliance, PublicSeat } from '../queries/alliance.ts'
import { countedText, decisionText } from '../texts.ts'
import { Seats } from './seats.tsx'

export interface AlliancePageProps {
  readonly slug: string
  readonly label: string
  readonly committee: CommitteeSummary
  readonly alliance: Alliance
}

export const AlliancePage = (props: AlliancePageProps) => (
  <>
    <PageHead
      title={props.label}
      lead="Wer über die Förderung entscheidet, wann getagt wird und was beschlossen wurde."
    />
    <section>
      <h2>Mitglieder</h2>
      <Seats committee={props.committee} />
      <Members seats={props.alliance.seats} />
      <p>Genannt sind die entsendenden Stellen. Namen der Mitglieder veröffentlichen wir hier nicht.</p>
    </section>
    <ComingMeetings {...props} />
    <ClosedMeetings {...props} />
  </>
)

const Members = ({ seats }: { readonly seats: readonly PublicSeat[] }) => {
  const voting = seats.filter((seat) => seat.voting)
  const advisory = seats.filter((seat) => !seat.voting)
  const groups = [...new Set(voting.map(({ group }) => group))]
  return (
    <dl class="members">
      {groups.map((group) => {
        const ofGroup = voting.filter((seat) => seat.group === group)
        return (
          <div>
            <dt>
              {groupLabels[group]} ({countOf(ofGroup.length, 'Stimme', 'Stimmen')})
            </dt>
            {senders(ofGroup).map((text) => (
              <dd>{text}</dd>
            ))}
          </div>
        )
      })}
      {advisory.length > 0 && (
        <div>
          <dt>Beratend</dt>
          {senders(advisory).map((text) => (
            <dd>{text}</dd>
          ))}
        </div>
      )}
    </dl>
  )
}

/** Who sends, each once; seats without a named sender are counted. */
const senders = (seats: readonly PublicSeat[]): string[] => {
  const named = [...new Set(seats.flatMap(({ sentBy }) => sentBy || []))]
  const unnamed = seats.filter(({ sentBy }) => !sentBy).length
  if (unnamed === 0) return named
  return named.length === 0
    ? [countOf(unnamed, 'Mitglied', 'Mitglieder')]
    : [...named, countOf(unnamed, 'weiteres Mitglied', 'weitere Mitglieder')]
}

const ComingMeetings = ({ alliance: { coming } }: AlliancePageProps) => (
  <section>
    <h2>Nächste Sitzungen</h2>
    {coming.length === 0 ? (
      <EmptyState
        title="Noch ist keine Sitzung angesetzt"
        text="Hier stehen Tag, Uhrzeit und Ort der nächsten Sitzungen und bis wann Anträge dafür eingehen müssen."
      />
    ) : (
      <Table
        caption="Nächste Sitzungen"
        captionUnseen
        rows={coming}
        columns={[
          { head: 'Tag', cell: ({ meetsOn }) => formatDayWithWeekday(meetsOn), names: true },
          { head: 'Beginn', cell: ({ startsAt }) => `${startsAt} Uhr` },
          { head: 'Ort', cell: ({ place }) => place },
          {
            head: 'Anträge bis',
            cell: ({ applicationDeadline }) => applicationDeadline && formatDay(applicationDeadline),
          },
        ]}
      />
    )}
  </section>
)

const ClosedMeetings = ({ slug, alliance: { closed } }: AlliancePageProps) => (
  <section>
    <h2>Beschlüsse</h2>
    {closed.length === 0 ? (
      <EmptyState
        title="Noch ist keine Sitzung abgeschlossen"
        text="Nach jeder Sitzung steht hier, welche Vorhaben wie viel Geld erhalten und wie abgestimmt wurde."
      />
    ) : (
      closed.map(({ id, meetsOn, decisions, hasMinutes }) => {
        const counted = countedText(decisions)
        return (
          <section>
            <h3>Sitzung am {formatDay(meetsOn)}</h3>
            <ul>
              {decisions.map((decision) => {
                const text = decisionText(decision)
                return text && decision.measure ? (
                  <li>
                    <a href={projectPath(slug, decision.measure.id)}>{text}</a>
                  </li>
                ) : null
              })}
              {counted && <li>{counted}</li>}
              {decisions.length === 0 && <li>In dieser Sitzung wurde über keinen Antrag beschlossen.</li>}
            </ul>
            {hasMinutes && (
              <p>
                <a href={publicMinutesPath(slug, id)}>Auszug aus dem Protokoll vom {formatDay(meetsOn)}</a>
              </p>
            )}
          </section>
        )
      })
    )}
  </section>
)

export const NoCommittee = ({ label }: { readonly label: string }) => (
  <>
    <PageHead title={label} />
    <EmptyState
      title="Das Gremium ist noch nicht eingerichtet"
      text="Hier stehen seine Mitglieder nach Gruppen, die Sitzungen und die Beschlüsse."
    />
  </>
)
