import { Button, CheckboxGroup, Form, type Option } from '../../../ui/index.ts'
import type { Member } from '../../bodies/index.ts'
import { groupLabels } from '../../bodies/index.ts'
import { type SeatGroup, seatGroups } from '../../bodies/vocabulary.ts'
import { meetingPath } from '../paths.ts'
import type { MeetingPageProps } from './meeting-props.ts'

/** The field of a group: several groups of checkboxes stand on one page, each with its own name. */
export const presentField = (group: SeatGroup): string => `present-${group}`
export const deputiesField = 'present-deputies'

type Props = Pick<MeetingPageProps, 'slug' | 'meeting' | 'loaded' | 'newKeys'>

/** Who is there at the beginning, ticked by group and sent at once; later changes are one button each. */
export const AttendanceForm = ({ slug, meeting, loaded, newKeys }: Props) => {
  const there = loaded.attendance
  const inPerson = there.filter((seat) => seat.representedBy === null).map((seat) => seat.memberId)
  const byDeputy = there.filter((seat) => seat.representedBy !== null).map((seat) => seat.memberId)
  const deputies = loaded.members.filter((member) => member.deputyName)
  return (
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
  )
}

const optionOf = (member: Member): Option => ({
  value: member.id,
  label: member.voting ? member.name : `${member.name} (beratend)`,
  hint: member.organisationName ?? (member.delegatedBy || undefined),
})
