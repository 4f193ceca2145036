import type { FieldError, Typed } from '../../../platform/http/form.ts'
import { typedText } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import { Button, ButtonForm, Card, Form, NumberField, TextField } from '../../../ui/index.ts'
import { slotField } from '../agenda-forms.ts'
import { agendaPath } from '../paths.ts'
import type { AgendaItem } from '../queries/agenda.ts'
import type { PresentationSlot } from '../queries/slots.ts'

export interface SlotsCardProps {
  readonly slug: string
  readonly meetingId: AgendaItem['meetingId']
  readonly items: readonly AgendaItem[]
  readonly slots: readonly PresentationSlot[]
  /** Presentations whose time was not told yet, or told otherwise. */
  readonly toTell: number
  readonly newKeys: () => FormKeys
  readonly typed: Typed
  readonly errors: readonly FieldError[]
}

/** When who presents an application, and the invitation to it. */
export const SlotsCard = (props: SlotsCardProps) => {
  const { slug, meetingId, items, slots, toTell, newKeys, typed, errors } = props
  const applications = items.filter(({ measureId }) => measureId !== null)
  if (applications.length === 0) return null
  const errorOf = (name: string) => errors.find((error) => error.field === name)?.text
  return (
    <Card title="Vorstellung der Anträge">
      <p>Ein leeres Feld heißt: Der Antrag wird ohne Vorstellung beraten.</p>
      <Form action={`${agendaPath(slug, meetingId)}/vorstellungen`} {...newKeys()}>
        {applications.map(({ id, title, applicantName }) => (
          <TextField
            name={slotField(id)}
            label={`${title} (${applicantName ?? ''})`}
            hint="Uhrzeit, zum Beispiel 18:20"
            width="short"
            value={
              typedText(typed, slotField(id)) ||
              (slots.find(({ agendaItemId }) => agendaItemId === id)?.startsAt ?? '')
            }
            error={errorOf(slotField(id))}
          />
        ))}
        <NumberField
          name="minutes"
          label="Dauer je Vorstellung"
          unit="Minuten"
          value={typedText(typed, 'minutes') || String(slots[0]?.minutes ?? 10)}
          error={errorOf('minutes')}
          required
        />
        <div class="actions">
          <Button kind="secondary">Zeiten speichern</Button>
        </div>
      </Form>
      {toTell > 0 && (
        <>
          <p>{toTell === 1 ? 'Eine Zeit ist' : `${toTell} Zeiten sind`} noch nicht mitgeteilt.</p>
          <ButtonForm
            action={`${agendaPath(slug, meetingId)}/vorstellungen/einladen`}
            {...newKeys()}
            label="Antragstellende zur Vorstellung einladen"
          />
        </>
      )}
    </Card>
  )
}
