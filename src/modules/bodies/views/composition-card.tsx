import { isMoreThan } from '../../../kit/share.ts'
import { Card, Table } from '../../../ui/index.ts'
import type { Body } from '../queries/bodies.ts'
import type { Composition } from '../queries/judge-composition.ts'
import type { PlannedSeats } from '../rules/composition.ts'
import { groupLabels } from '../texts.ts'

interface CompositionProps {
  readonly body: Body
  readonly composition: Composition
  readonly planned: readonly PlannedSeats[]
}

type Group = Composition['groups'][number]

/** The seats by group beside the planned ones, and what they mean for the majority. */
export const CompositionCard = ({ body, composition, planned }: CompositionProps) => {
  const plannedOf = (group: Group, voting: boolean) =>
    planned.find((one) => one.group === group.group && one.voting === voting)?.seats
  const withPlan = (held: number, seats: number | undefined) =>
    seats === undefined ? String(held) : `${held} von ${seats}`
  const rows = composition.groups.filter(
    (group) =>
      group.voting + group.advisory > 0 ||
      plannedOf(group, true) !== undefined ||
      plannedOf(group, false) !== undefined,
  )
  if (rows.length === 0) return null
  return (
    <Card title="Zusammensetzung">
      <p>{majoritySentence(body, composition)}</p>
      <Table
        caption="Sitze nach Gruppen"
        captionUnseen
        rows={rows}
        columns={[
          { head: 'Gruppe', cell: (group: Group) => groupLabels[group.group], names: true },
          {
            head: 'Stimmberechtigt',
            cell: (group: Group) => withPlan(group.voting, plannedOf(group, true)),
            numeric: true,
          },
          {
            head: 'Beratend',
            cell: (group: Group) => withPlan(group.advisory, plannedOf(group, false)),
            numeric: true,
          },
        ]}
      />
    </Card>
  )
}

function majoritySentence({ kind }: Body, { votingSeats, civilVotes }: Composition): string {
  const seats = votingSeats === 1 ? '1 Mitglied ist' : `${votingSeats} Mitglieder sind`
  if (kind !== 'committee') return `${seats} stimmberechtigt.`
  const holds = isMoreThan(civilVotes, votingSeats, [1, 2])
  return `${seats} stimmberechtigt, ${civilVotes} davon gehören zur Zivilgesellschaft: ${holds ? 'Sie hat die Mehrheit der Stimmen.' : 'Das ist keine Mehrheit der Stimmen.'}`
}
