import { type Typed, typedText } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Button,
  ButtonLink,
  Checkbox,
  DayField,
  ErrorSummary,
  type FieldError,
  FieldGroup,
  Form,
  NumberField,
  PageHead,
  TextField,
} from '../../../ui/index.ts'
import { localRulesPath, settingsPath } from '../paths.ts'

export interface SettingsFormProps {
  readonly slug: string
  readonly keys: FormKeys
  readonly typed: Typed
  readonly errors: readonly FieldError[]
}

export const LocalRulesForm = ({ slug, keys, typed, errors }: SettingsFormProps) => {
  const field = (name: string, label: string) => ({
    name,
    label,
    value: typedText(typed, name),
    error: errors.find((error) => error.field === name)?.text,
    required: true,
  })
  return (
    <>
      <PageHead
        title="Neue örtliche Regeln"
        lead="Was Ihre Partnerschaft selbst festlegt. Die bisherigen Regeln bleiben für die Tage davor gültig."
      />
      <ErrorSummary errors={errors} />
      <Form action={localRulesPath(slug)} {...keys}>
        <FieldGroup legend="Beschluss" row>
          <DayField {...field('adoptedOn', 'Beschlossen am')} />
          <DayField {...field('validFrom', 'Gültig ab')} />
        </FieldGroup>
        <FieldGroup legend="Fristen">
          <NumberField {...field('acknowledgeDays', 'Empfang des Bescheids bestätigen')} unit="Tage" />
          <NumberField {...field('proofDeadlineDays', 'Nachweis nach dem Ende der Maßnahme')} unit="Tage" />
          <NumberField {...field('repaymentDeadlineDays', 'Rückzahlung nach der Aufforderung')} unit="Tage" />
          <TextField
            {...field('lastDrawdownDay', 'Letzter Tag für Mittelabrufe im Jahr')}
            hint="Tag und Monat, zum Beispiel 30.10."
            width="short"
          />
          <NumberField {...field('retentionYears', 'Belege aufbewahren')} unit="Jahre" />
        </FieldGroup>
        <Checkbox
          name="printRelease"
          label="Drucksachen werden vor dem Druck freigegeben"
          hint="Dann steht die Druckfreigabe durch die Koordinierungs- und Fachstelle als Pflicht im Bescheid."
          checked={typedText(typed, 'printRelease') === 'ja'}
        />
        <div class="actions">
          <Button>Regeln eintragen</Button>
          <ButtonLink href={settingsPath(slug)} kind="tertiary">
            Abbrechen
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}
