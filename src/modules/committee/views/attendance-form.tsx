import { Button, Card, CheckboxGroup, Form, type Option } from '../../../ui/index.ts'
import type { Member } from '../../bodies/index.ts'
import { groupLabels } from '../../bodies/index.ts'
import { type SeatGroup, seatGroups } from '../../bodies/vocabulary.ts'
import { meetingPath } from '../paths.ts'
import type { MeetingPageProps } from './meeting-props.ts'

/** The field of a group: several groups of checkboxes stand on one page, each with its own name. */
export const presentField = (group: SeatGroup): string => `present-${group}`
export const deputiesField = 'present-deputies'

type Props = Pick<MeetingPageProps, 'slug' | 'meeting' | 'loaded' | 'mayConduct' | 'newKeys'>

/** Who is there, ticked by group and sent at once; without the right to tick it is the list to read. */
export const AttendanceForm = ({ slug, meeting, loaded, mayConduct, newKeys }: Props) => {
  const there = new Map(loaded.attendance.map((row) => [row.memberId, row.representedBy]))
  const inPerson = [...there].filter(([, deputy]) => deputy === null).map(([id]) => id)
  const byDeputy = [...there].filter(([, deputy]) => deputy !== null).map(([id]) => id)
  if (!mayConduct || meeting.state !== 'running') return <Present members={loaded.members} there={there} />
  const deputies = loaded.members.filter((member) => member.deputyName)
  return (
    <Card title="Anwesenheit">
      <p>Kommt oder geht jemand, ändern Sie die Häkchen und speichern Sie erneut.</p>
      <Form action={`${meetingPath(slug, meeting.id)}/anwesenheit`} {...newKeys()}>
        {seatGroups.map((group) => {
          const members = loaded.members.filter((member) => member.seatGroup === group)
          return members.length === 0 ? null : (
            <CheckboxGroup
              plain
              name={presentField(group)}
              label={groupLabels[group]}
              values={inPerson}
              options={members.map(optionOf)}
            />
          )
        })}
        {deputies.length > 0 && (
          <CheckboxGroup
            plain
            name={deputiesField}
            label="Vertretungen"
            values={byDeputy}
            options={deputies.map((member) => ({
              value: member.id,
              label: `${member.deputyName} für ${member.name}`,
            }))}
          />
        )}
        <div class="actions">
          <Button kind="secondary">Anwesenheit speichern</Button>
        </div>
      </Form>
    </Card>
  )
}

const optionOf = (member: Member): Option => ({
  value: member.id,
  label: member.voting ? member.name : `${member.name} (beratend)`,
  hint: member.organisationName ?? (member.delegatedBy || undefined),
})

interface PresentProps {
  readonly members: readonly Member[]
  readonly there: ReadonlyMap<string, string | null>
}

const Present = ({ members, there }: PresentProps) => (
  <Card title="Anwesenheit">
    {there.size === 0 ? (
      <p>Die Anwesenheit ist noch nicht eingetragen.</p>
    ) : (
      <ul>
        {members
          .filter((member) => there.has(member.id))
          .map((member) => {
            const deputy = there.get(member.id)
            return <li>{deputy ? `${member.name}, vertreten durch ${deputy}` : member.name}</li>
          })}
      </ul>
    )}
  </Card>
)
