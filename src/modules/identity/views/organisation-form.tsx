import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Button,
  Checkbox,
  ErrorSummary,
  type FieldError,
  FieldGroup,
  Form,
  PageHead,
  SelectField,
  TextField,
} from '../../../ui/index.ts'
import { legalForms } from '../vocabulary.ts'

/** What stands in the fields: as kept, or as typed when something was wrong. */
export interface OrganisationFields {
  readonly name: string
  readonly rechtsform: string
  readonly gemeinnuetzig: string
  readonly registernummer: string
  readonly strasse: string
  readonly plz: string
  readonly ort: string
  readonly telefon: string
  readonly email: string
  readonly kontoinhaber: string
  readonly iban: string
  readonly bic: string
  readonly vorsteuer: string
}

export interface OrganisationFormProps {
  readonly keys: FormKeys
  readonly action: string
  readonly title: string
  readonly lead: string
  readonly fields: OrganisationFields
  readonly errors: readonly FieldError[]
}

export const OrganisationForm = ({ keys, action, title, lead, fields, errors }: OrganisationFormProps) => {
  const of = (name: keyof OrganisationFields) => ({
    name,
    value: fields[name],
    error: errors.find(({ field }) => field === name)?.text,
  })
  return (
    <>
      <PageHead title={title} lead={lead} />
      <ErrorSummary errors={errors} />
      <Form action={action} token={keys.token} once={keys.once}>
        <FieldGroup legend="Organisation">
          <TextField {...of('name')} label="Name" autocomplete="organization" required />
          <SelectField
            {...of('rechtsform')}
            label="Rechtsform"
            empty="Bitte wählen"
            options={[...new Set([...legalForms, fields.rechtsform])].filter(Boolean).map(asOption)}
            hint="Gruppen ohne eigene Rechtsform wählen „keine“."
          />
          <TextField
            {...of('registernummer')}
            label="Registernummer"
            width="medium"
            hint="Zum Beispiel VR 1234."
          />
          <Tick {...of('gemeinnuetzig')} label="Die Organisation ist gemeinnützig (§§ 51 ff. AO)." />
          <Tick {...of('vorsteuer')} label="Die Organisation ist zum Vorsteuerabzug berechtigt." />
        </FieldGroup>
        <FieldGroup legend="Anschrift und Kontakt">
          <TextField {...of('strasse')} label="Straße und Hausnummer" autocomplete="street-address" />
          <TextField {...of('plz')} label="Postleitzahl" autocomplete="postal-code" width="short" />
          <TextField {...of('ort')} label="Ort" autocomplete="address-level2" />
          <TextField {...of('telefon')} label="Telefon" type="tel" autocomplete="tel" width="medium" />
          <TextField {...of('email')} label="E-Mail-Adresse" type="email" autocomplete="email" />
        </FieldGroup>
        <BankFields of={of} />
        <div class="actions">
          <Button>Speichern</Button>
        </div>
      </Form>
    </>
  )
}

type FieldOf = (name: keyof OrganisationFields) => {
  readonly name: string
  readonly value: string
  readonly error: string | undefined
}

const BankFields = ({ of }: { readonly of: FieldOf }) => (
  <FieldGroup
    legend="Bankverbindung"
    hint="Auf dieses Konto wird ausgezahlt. Sehen können es nur Ihre Organisation, die Ämter und die Prüfung."
  >
    <TextField {...of('kontoinhaber')} label="Kontoinhaberin oder Kontoinhaber" />
    <TextField {...of('iban')} label="IBAN" hint="Mit oder ohne Leerzeichen." />
    <TextField {...of('bic')} label="BIC" width="medium" hint="Bei deutschen Konten nicht nötig." />
  </FieldGroup>
)

const asOption = (form: string) => ({
  value: form,
  label: form === 'keine' ? 'keine eigene Rechtsform' : form,
})

const Tick = ({
  name,
  value,
  error,
  label,
}: {
  name: string
  value: string
  error: string | undefined
  label: string
}) => <Checkbox name={name} label={label} checked={value === 'ja'} error={error} />
