import { typedList } from '../../../platform/http/form.ts'
import {
  Button,
  CheckboxGroup,
  FieldGroup,
  Form,
  SelectField,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import type { ContentItem } from '../documents/content-item.ts'
import { leftRoomField, longestText, presenterField, textField } from '../forms.ts'
import { signingLabels } from '../texts.ts'
import type { SigningOffice } from '../vocabulary.ts'
import { Closing, Frame, ItemFacts, ItemResults } from './content-view.tsx'
import { fieldOf, type MinutesPageProps, stepAction } from './minutes-props.ts'

/** The draft with fields where people add something; what happened stands between them and cannot be typed over. */
export const WritingForm = (props: MinutesPageProps) => {
  const { content, record } = props
  const { head } = record
  return (
    <Form action={stepAction(props)} {...props.newKeys()}>
      <h2>Sitzungsleitung, Protokoll, Zeiten</h2>
      <SignerFields {...props} office="chair" />
      <SignerFields {...props} office="clerk" />
      <FieldGroup
        legend="Beginn und Ende"
        hint="Nur ausfüllen, wenn die Uhrzeiten von den unten genannten abweichen."
        row
      >
        <TextField {...fieldOf(props, 'beganAt', head.beganAt)} label="Beginn" width="short" />
        <TextField {...fieldOf(props, 'endedAt', head.endedAt)} label="Ende" width="short" />
      </FieldGroup>
      <Frame content={content} />
      {content.items.map((item) => (
        <ItemFields {...props} item={item} />
      ))}
      <TextArea
        {...fieldOf(props, 'remarks', head.remarks)}
        label="Anmerkungen"
        hint="Was zu keinem Punkt gehört: Gäste, Unterbrechungen, Verschiedenes."
        rows={4}
        limit={longestText}
      />
      <Closing content={{ ...content, remarks: '' }} />
      <div class="actions">
        <Button>Entwurf speichern</Button>
      </div>
    </Form>
  )
}

const SignerFields = (props: MinutesPageProps & { readonly office: SigningOffice }) => {
  const { office, candidates, record } = props
  const [name, personId] =
    office === 'chair'
      ? [record.head.chairName, record.head.chairId]
      : [record.head.clerkName, record.head.clerkId]
  const known = candidates.find((candidate) =>
    candidate.personId ? candidate.personId === personId : candidate.name === name,
  )
  return (
    <FieldGroup legend={signingLabels[office]} row>
      <SelectField
        {...fieldOf(props, office, known?.key ?? '')}
        label="Aus der Liste"
        empty="Niemand aus der Liste"
        options={candidates.map((candidate) => ({
          value: candidate.key,
          label: candidate.personId ? candidate.name : `${candidate.name} (unterschreibt auf Papier)`,
        }))}
      />
      <TextField
        {...fieldOf(props, `${office}Name`, known ? '' : name)}
        label="Oder ein anderer Name"
        hint="Unterschreibt auf Papier."
      />
    </FieldGroup>
  )
}

const ItemFields = (props: MinutesPageProps & { readonly item: ContentItem }) => {
  const { item, record } = props
  const addition = record.additions.find(({ agendaItemId }) => agendaItemId === item.itemId)
  const barred = record.course.items.find((point) => point.item.id === item.itemId)?.conflicts ?? []
  // Where the rules of procedure say that they leave, they did until somebody says otherwise.
  const usual = record.course.loaded.rules.conflictedLeave ? barred.map(({ memberId }) => memberId) : []
  const left = leftRoomField(item.itemId)
  return (
    <section>
      <h2>{item.title}</h2>
      <ItemFacts item={item} />
      <TextField
        {...fieldOf(props, presenterField(item.itemId), addition?.presenter ?? '')}
        label="Vorgestellt von"
      />
      <TextArea
        {...fieldOf(props, textField(item.itemId), item.text)}
        label="Bericht, Vorstellung, Kern der Beratung"
        rows={5}
        limit={longestText}
      />
      {barred.length > 0 && (
        <CheckboxGroup
          name={left}
          label="Wer hat wegen Befangenheit den Raum verlassen?"
          hint="Wer nicht angekreuzt ist, ist im Raum geblieben."
          options={barred.map(({ memberId, memberName }) => ({
            value: memberId,
            label: memberName,
          }))}
          values={left in props.typed ? typedList(props.typed, left) : (addition?.leftRoom ?? usual)}
        />
      )}
      <ItemResults item={item} />
    </section>
  )
}
