import { type Typed, typedText } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Button,
  ButtonLink,
  ErrorSummary,
  EuroField,
  type FieldError,
  FieldGroup,
  FindingsList,
  Form,
  NumberField,
  PageHead,
  SelectField,
  type ShownFinding,
  TextField,
} from '../../../ui/index.ts'
import { decisionModeLabels, financingLabels, fundLabels, settlementLabels } from '../../partnership/index.ts'
import { fundingYearsPath, settingsPath } from '../../partnership/paths.ts'

export interface FundingYearFormProps {
  readonly slug: string
  readonly keys: FormKeys
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly findings: readonly ShownFinding[]
}

export const FundingYearForm = ({ slug, keys, typed, errors, findings }: FundingYearFormProps) => {
  const field: FieldOf = (name, label) => ({
    name,
    label,
    value: typedText(typed, name),
    error: errors.find((error) => error.field === name)?.text,
  })
  return (
    <>
      <PageHead
        title="Förderjahr eröffnen"
        lead="Das Jahr wird an die Förderbedingungen gebunden, die dann gelten, und die Fonds werden mit ihren Mitteln geöffnet. Die Beträge sind danach fest."
      />
      <ErrorSummary errors={errors} />
      <FindingsList findings={findings} />
      <Form action={fundingYearsPath(slug)} {...keys}>
        <NumberField {...field('year', 'Jahr')} required />
        <MoneyFields field={field} />
        <DeviatingFields field={field} />
        <div class="actions">
          <Button>Förderjahr eröffnen</Button>
          <ButtonLink href={settingsPath(slug)} kind="tertiary">
            Abbrechen
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}

type FieldOf = (
  name: string,
  label: string,
) => {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly error: string | undefined
}

const MoneyFields = ({ field }: { readonly field: FieldOf }) => (
  <>
    <FieldGroup legend="Mittel des Jahres" row>
      <EuroField {...field('federalGrant', 'Zuwendung des Bundes')} required />
      <EuroField {...field('ownShare', 'Eigenanteil und Drittmittel')} required />
    </FieldGroup>
    <FieldGroup legend="Aufteilung auf die Fonds">
      {Object.entries(fundLabels).map(([kind, label]) => (
        <EuroField {...field(kind, label)} required />
      ))}
    </FieldGroup>
  </>
)

const choices = [
  ['decisionMode', 'Entscheidung', decisionModeLabels],
  ['settlement', 'Abrechnung', settlementLabels],
  ['financing', 'Finanzierung', financingLabels],
] as const

const DeviatingFields = ({ field }: { readonly field: FieldOf }) => (
  <FieldGroup
    legend="Abweichend von den Förderbedingungen"
    hint="Nur ausfüllen, wo Ihre Partnerschaft etwas anderes beschlossen hat."
  >
    {choices.map(([name, label, labels]) => (
      <SelectField
        {...field(name, label)}
        empty="wie in den Förderbedingungen"
        options={Object.entries(labels).map(([value, label]) => ({ value, label }))}
      />
    ))}
    <TextField
      {...field('committeeLabel', 'Wie der Ausschuss heißt')}
      hint="Zum Beispiel Begleitausschuss oder Bündnis"
    />
  </FieldGroup>
)
