import { typedText } from '../../../platform/http/form.ts'
import {
  Button,
  ButtonLink,
  DayField,
  ErrorSummary,
  Form,
  PageHead,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { councilConsentPath, fundingYearPath } from '../paths.ts'
import type { SettingsFormProps } from './local-rules-form.tsx'

export const CouncilConsentForm = ({
  slug,
  year,
  keys,
  typed,
  errors,
}: SettingsFormProps & { readonly year: number }) => {
  const field = (name: string, label: string) => ({
    name,
    label,
    value: typedText(typed, name),
    error: errors.find((error) => error.field === name)?.text,
  })
  return (
    <>
      <PageHead
        title={`Zustimmung zum Mittelabruf ${year}`}
        lead="Der Beschluss wird einmal eingetragen und dient als Nachweis. Ab seinem Tag dürfen Bundesmittel abgerufen werden."
      />
      <ErrorSummary errors={errors} />
      <Form action={councilConsentPath(slug, year)} {...keys}>
        <TextField {...field('body', 'Gremium')} hint="Zum Beispiel Stadtvertretung oder Kreistag" required />
        <DayField {...field('consentedOn', 'Beschlossen am')} required />
        <TextArea
          {...field('resolution', 'Beschlussnummer oder Wortlaut')}
          recommended
          limit={2000}
          rows={4}
        />
        <div class="actions">
          <Button>Beschluss eintragen</Button>
          <ButtonLink href={fundingYearPath(slug, year)} kind="tertiary">
            Abbrechen
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}
