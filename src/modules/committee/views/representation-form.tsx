import { Button, Form, SelectField, TextField } from '../../../ui/index.ts'
import type { Member } from '../../bodies/index.ts'
import { meetingPath } from '../paths.ts'
import { fieldOf } from './item-props.ts'
import type { MeetingPageProps } from './meeting-props.ts'

/** Shown only where the rules of procedure let somebody else than the named deputy take a seat. */
export const RepresentationForm = (props: MeetingPageProps) => {
  const { rules, members } = props.loaded
  const delegated = rules.deputies === 'delegated'
  if (!delegated && !rules.voteTransfer) return null
  return (
    <details>
      <summary>
        {rules.voteTransfer ? 'Vertretung oder Stimmübertragung' : 'Andere Vertretung'} eintragen
      </summary>
      <Form
        action={`${meetingPath(props.slug, props.meeting.id)}/anwesenheit/vertretung`}
        {...props.newKeys()}
      >
        <SelectField
          {...fieldOf(props, 'represented')}
          label="Wer wird vertreten?"
          empty="Bitte wählen"
          required
          options={members.map(optionOf)}
        />
        {delegated && (
          <TextField
            {...fieldOf(props, 'representative')}
            label="Wer vertritt?"
            hint="Der Name der Person, die für diese Sitzung entsandt ist"
          />
        )}
        {rules.voteTransfer && (
          <SelectField
            {...fieldOf(props, 'holder')}
            label="Welches Mitglied führt die Stimme?"
            hint="Es muss selbst da sein und führt höchstens eine fremde Stimme."
            empty="keines"
            options={members.filter((member) => member.voting).map(optionOf)}
          />
        )}
        <div class="actions">
          <Button kind="secondary">Eintragen</Button>
        </div>
      </Form>
    </details>
  )
}

const optionOf = ({ id, name }: Member) => ({ value: id, label: name })
