import { Button, Card, DayField, Form, SelectField, TextField } from '../../../ui/index.ts'
import { memberPath } from '../paths.ts'
import { leavingLabels } from '../texts.ts'
import { leavingReasons } from '../vocabulary.ts'
import { fieldOf } from './field-of.ts'
import type { MemberPageProps } from './member-page.tsx'

/** Another deputy takes the place of the present one on the day of the naming. */
export const DeputyForms = (props: MemberPageProps) => (
  <Card title="Vertretung benennen">
    <Form action={`${memberPath(props.slug, props.member.id)}/vertretung`} {...props.newKeys()}>
      <TextField {...fieldOf(props, 'name')} label="Name der Vertretung" required />
      <SelectField
        {...fieldOf(props, 'person')}
        label="Anmeldung der Vertretung"
        hint="Wer vertritt, meldet sich selbst an und sieht dieselben Unterlagen."
        empty="noch niemand"
        options={props.people}
      />
      <DayField {...fieldOf(props, 'namedOn', props.today)} label="Gilt ab" required />
      <div class="actions">
        <Button>Vertretung benennen</Button>
      </div>
    </Form>
    {props.deputies.some(({ leftOn }) => leftOn === null) && (
      <details>
        <summary>Vertretung beenden, ohne neu zu benennen</summary>
        <Form action={`${memberPath(props.slug, props.member.id)}/vertretung/beenden`} {...props.newKeys()}>
          <DayField
            {...fieldOf(props, 'deputyLeftOn', props.today)}
            label="Tag, ab dem niemand mehr vertritt"
            required
          />
          <div class="actions">
            <Button kind="secondary">Vertretung beenden</Button>
          </div>
        </Form>
      </details>
    )}
  </Card>
)

export const TermForm = (props: MemberPageProps) => (
  <Card title="Amtszeit verlängern">
    <Form action={`${memberPath(props.slug, props.member.id)}/amtszeit`} {...props.newKeys()}>
      <DayField
        {...fieldOf(props, 'termUntil')}
        label="Neuer letzter Tag der Amtszeit"
        hint="Bleibt das Feld leer, ist die Amtszeit nicht mehr befristet."
      />
      <DayField {...fieldOf(props, 'prolongedOn', props.today)} label="Beschlossen am" required />
      <TextField {...fieldOf(props, 'prolongedBy')} label="Verlängert durch" recommended />
      <div class="actions">
        <Button kind="secondary">Amtszeit verlängern</Button>
      </div>
    </Form>
  </Card>
)

export const LeavingForm = (props: MemberPageProps) => (
  <Card title="Ausscheiden eintragen">
    <Form action={`${memberPath(props.slug, props.member.id)}/ausscheiden`} {...props.newKeys()}>
      <DayField {...fieldOf(props, 'leftOn', props.today)} label="Tag, ab dem der Sitz frei ist" required />
      <SelectField
        {...fieldOf(props, 'because')}
        label="Grund"
        empty="Bitte wählen"
        required
        options={leavingReasons.map((reason) => ({ value: reason, label: leavingLabels[reason] }))}
      />
      <TextField {...fieldOf(props, 'note')} label="Anmerkung" hint="Zum Beispiel, worauf es beruht" />
      <div class="actions">
        <Button kind="secondary">Ausscheiden eintragen</Button>
      </div>
    </Form>
  </Card>
)
