import { typedText } from '../../../platform/http/form.ts'
import {
  Button,
  ButtonLink,
  ErrorSummary,
  FieldGroup,
  Form,
  NumberField,
  PageHead,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { officeKinds, officeLabels } from '../office-texts.ts'
import { masterDataPath, settingsPath } from '../paths.ts'
import type { SettingsFormProps } from './local-rules-form.tsx'

/** Name, municipalities, offices and supporters of the partnership. */
export const MasterDataForm = ({ slug, keys, typed, errors }: SettingsFormProps) => {
  const field = (name: string, label: string) => ({
    name,
    label,
    value: typedText(typed, name),
    error: errors.find((error) => error.field === name)?.text,
  })
  return (
    <>
      <PageHead
        title="Stammdaten ändern"
        lead="Was hier steht, zeigen die öffentlichen Seiten und alle neuen Schreiben. Schreiben, die es schon gibt, bleiben, wie sie sind."
      />
      <ErrorSummary errors={errors} />
      <Form action={masterDataPath(slug)} {...keys}>
        <TextField {...field('name', 'Name der Partnerschaft')} required />
        <TextArea
          {...field('municipalities', 'Kommunen')}
          hint="Eine je Zeile: Name, Art, Land. Zum Beispiel „Lübtheen, Stadt, Mecklenburg-Vorpommern“."
          rows={4}
          required
        />
        <NumberField {...field('inhabitants', 'Menschen im Fördergebiet')} required />
        <TextArea {...field('programmeNotice', 'Förderhinweis')} rows={3} required />
        {officeKinds.map((kind) => (
          <FieldGroup legend={officeLabels[kind]}>
            <TextField {...field(`${kind}.name`, 'Name')} required />
            <TextField {...field(`${kind}.street`, 'Straße und Hausnummer')} />
            <TextField {...field(`${kind}.postcode`, 'Postleitzahl')} width="short" />
            <TextField {...field(`${kind}.town`, 'Ort')} />
            <TextField {...field(`${kind}.phone`, 'Telefon')} type="tel" />
            <TextField {...field(`${kind}.email`, 'E-Mail')} type="email" />
          </FieldGroup>
        ))}
        <TextArea
          {...field('supporters', 'Unterstützt von')}
          hint="Ein Name je Zeile; sie stehen am Fuß jeder Seite."
          rows={4}
        />
        <div class="actions">
          <Button>Stammdaten speichern</Button>
          <ButtonLink href={settingsPath(slug)} kind="tertiary">
            Abbrechen
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}
