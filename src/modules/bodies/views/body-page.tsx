import { formatDay, type LocalDate } from '../../../kit/dates.ts'
import {
  Alert,
  ButtonLink,
  DayField,
  EmptyState,
  FilterBar,
  FindingsList,
  PageHead,
  type ShownFinding,
  Table,
} from '../../../ui/index.ts'
import { bodyPath, memberPath, rulesOfProcedurePath, statisticsPath, tiesPath } from '../paths.ts'
import type { Body } from '../queries/bodies.ts'
import type { Composition } from '../queries/judge-composition.ts'
import type { HeldSeat, Member } from '../queries/members.ts'
import type { PlannedSeats } from '../rules/composition.ts'
import { groupLabels, kindLabels, leavingLabels } from '../texts.ts'
import { CompositionCard } from './composition-card.tsx'

interface BodyPageProps {
  readonly slug: string
  readonly body: Body
  /** The day that the roster is shown of. */
  readonly day: LocalDate
  readonly dayIsUnclear: boolean
  readonly today: LocalDate
  readonly members: readonly Member[]
  readonly former: readonly Member[]
  readonly composition: Composition
  readonly planned: readonly PlannedSeats[]
  readonly ownSeats: readonly HeldSeat[]
  readonly mayOrganise: boolean
  readonly findings: readonly ShownFinding[]
}

/** Who sat where on a day, and whether the body was composed as it should be. */
export const BodyPage = (props: BodyPageProps) => (
  <>
    <PageHead
      above={kindLabels[props.body.kind]}
      title={props.body.label}
      lead="Wer mitentscheidet, von wem entsandt und seit wann."
      actions={<Actions {...props} />}
    />
    <AsOf {...props} />
    <OwnSeats {...props} />
    <FindingsList findings={props.findings} />
    <CompositionCard {...props} />
    <h2>Mitglieder</h2>
    {props.members.length === 0 ? (
      <EmptyState
        title="Keine Mitglieder an diesem Tag"
        text="Hier stehen die Mitglieder nach der Reihenfolge ihrer Sitze."
      />
    ) : (
      <Table caption="Mitglieder" captionUnseen rows={props.members} columns={memberColumns(props)} />
    )}
    <Former {...props} />
  </>
)

const Actions = ({ slug, body, mayOrganise }: BodyPageProps) => (
  <>
    {mayOrganise && <ButtonLink href={`${bodyPath(slug, body.id)}/berufen`}>Mitglied berufen</ButtonLink>}
    {mayOrganise && (
      <ButtonLink href={`${bodyPath(slug, body.id)}/sitze`} kind="secondary">
        Sitzverteilung
      </ButtonLink>
    )}
    <ButtonLink
      href={rulesOfProcedurePath(slug, body.kind === 'committee' ? undefined : body.id)}
      kind="secondary"
    >
      Geschäftsordnung
    </ButtonLink>
    <ButtonLink href={statisticsPath(slug, body.id)} kind="secondary">
      Statistik
    </ButtonLink>
  </>
)

const AsOf = ({ slug, body, day, dayIsUnclear, today }: BodyPageProps) => (
  <>
    <FilterBar
      action={bodyPath(slug, body.id)}
      resetHref={day === today ? undefined : bodyPath(slug, body.id)}
    >
      <DayField
        name="tag"
        label="Stand vom"
        value={day}
        plain
        error={dayIsUnclear ? 'Diesen Tag gibt es nicht. Gezeigt wird der Stand von heute.' : undefined}
      />
    </FilterBar>
    {day !== today && (
      <Alert
        kind="info"
        title={`Sie sehen den Stand vom ${formatDay(day)}. Was danach eingetragen wurde, ändert ihn nur, wenn es für diesen Tag gilt.`}
      />
    )}
  </>
)

const OwnSeats = ({ slug, ownSeats, members }: BodyPageProps) => {
  const nameOf = ({ memberId }: HeldSeat) => members.find(({ id }) => id === memberId)?.name ?? ''
  return (
    <>
      {ownSeats.map((seat) => (
        <p>
          {seat.as === 'member'
            ? 'Sie haben hier einen eigenen Sitz.'
            : `Sie vertreten hier ${nameOf(seat)}.`}{' '}
          {seat.as === 'member' && <a href={tiesPath(slug, seat.memberId)}>Meine Verbindungen angeben</a>}
        </p>
      ))}
    </>
  )
}

const memberColumns = ({ slug, day }: BodyPageProps) => [
  {
    head: 'Name',
    cell: (member: Member) => <a href={memberPath(slug, member.id)}>{member.name}</a>,
    names: true,
  },
  { head: 'Gruppe', cell: (member: Member) => groupLabels[member.seatGroup] },
  { head: 'Stimme', cell: (member: Member) => (member.voting ? 'stimmberechtigt' : 'beratend') },
  { head: 'Entsandt von', cell: (member: Member) => member.organisationName ?? (member.delegatedBy || '–') },
  { head: 'Vertretung', cell: (member: Member) => member.deputyName ?? '–' },
  { head: 'Berufen am', cell: (member: Member) => formatDay(member.appointedOn) },
  { head: 'Amtszeit bis', cell: (member: Member) => termText(member, day) },
]

/** The seat goes on when the term has ended, until somebody enters that it was left. */
export function termText({ termUntil }: Pick<Member, 'termUntil'>, day: LocalDate): string {
  if (termUntil === null) return 'unbefristet'
  return termUntil < day ? `${formatDay(termUntil)} (abgelaufen)` : formatDay(termUntil)
}

const Former = ({ slug, former }: BodyPageProps) =>
  former.length === 0 ? null : (
    <details>
      <summary>Frühere Mitglieder</summary>
      <Table
        caption="Frühere Mitglieder"
        captionUnseen
        rows={former}
        columns={[
          {
            head: 'Name',
            cell: (member) => <a href={memberPath(slug, member.id)}>{member.name}</a>,
            names: true,
          },
          { head: 'Gruppe', cell: (member) => groupLabels[member.seatGroup] },
          { head: 'Berufen am', cell: (member) => formatDay(member.appointedOn) },
          { head: 'Sitz frei ab', cell: (member) => (member.leftOn ? formatDay(member.leftOn) : '–') },
          { head: 'Grund', cell: (member) => (member.leftBecause ? leavingLabels[member.leftBecause] : '–') },
        ]}
      />
    </details>
  )
