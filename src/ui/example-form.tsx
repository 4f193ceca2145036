import { cents } from '../kit/money.ts'
import {
  Button,
  Checkbox,
  CheckboxGroup,
  CostPlan,
  DayField,
  ErrorSummary,
  EuroField,
  FieldGroup,
  FileField,
  Form,
  HiddenFields,
  NumberField,
  PlanDifference,
  PlanLines,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from './index.ts'

export const ExampleForm = () => (
  <>
    <h2>Formular</h2>
    <ErrorSummary
      errors={[
        { field: 'title', text: 'Bitte geben Sie dem Projekt einen Namen.' },
        { field: 'amount', text: 'Der Betrag liegt über der Grenze von 7.500,00 €.' },
        { field: 'audience', text: 'Bitte wählen Sie mindestens eine Zielgruppe.' },
      ]}
    />
    <Form action="/antrag" token="token" once="once" autosave savedNote="Gespeichert um 14:05">
      <HiddenFields values={{ version: '3' }} />
      <ExampleProject />
      <ExampleOrganisation />
      <div class="actions">
        <Button>Weiter zum Finanzierungsplan</Button>
        <Button kind="tertiary" name="draft" value="ja">
          Entwurf speichern
        </Button>
      </div>
    </Form>
  </>
)

const ExampleProject = () => (
  <FieldGroup legend="Ihr Projekt" hint="Dauert etwa 20 Minuten. Sie können jederzeit unterbrechen.">
    <TextField
      name="title"
      label="Name des Projekts"
      required
      error="Bitte geben Sie dem Projekt einen Namen."
    />
    <TextArea
      name="summary"
      label="Was haben Sie vor?"
      hint="Zwei bis drei Sätze, so wie Sie es Nachbarn erzählen würden."
      value="Ein Fest auf dem Markt."
      limit={500}
      required
    />
    <TextArea name="press" label="Öffentlichkeitsarbeit" recommended limit={300} rows={3} />
    <div class="field-group__row">
      <DayField name="from" label="Beginn" value="2018-05-01" required />
      <DayField name="until" label="Ende" value="31. Juni 2018" required error="Diesen Tag gibt es nicht." />
    </div>
    <NumberField name="people" label="Erwartete Personen" unit="Personen" value="640" />
    <EuroField
      name="amount"
      label="Beantragte Summe"
      value="9.000,00"
      required
      error="Der Betrag liegt über der Grenze von 7.500,00 €."
    />
  </FieldGroup>
)

const ExampleOrganisation = () => (
  <FieldGroup legend="Ihre Organisation">
    <TextField name="organisation" label="Organisation" value="Kino-Club e.V." readOnly />
    <TextField name="email" label="E-Mail" type="email" autocomplete="email" width="medium" required />
    <SelectField
      name="form"
      label="Rechtsform"
      empty="Bitte wählen"
      required
      options={[
        { value: 'ev', label: 'eingetragener Verein' },
        { value: 'kdoer', label: 'Körperschaft des öffentlichen Rechts' },
      ]}
    />
    <RadioGroup
      name="tax"
      label="Sind Sie zum Vorsteuerabzug berechtigt?"
      row
      required
      value="nein"
      options={[
        { value: 'ja', label: 'Ja' },
        { value: 'nein', label: 'Nein' },
      ]}
    />
    <CheckboxGroup
      name="audience"
      label="Für wen ist das Projekt?"
      required
      error="Bitte wählen Sie mindestens eine Zielgruppe."
      values={[]}
      options={[
        { value: 'kinder', label: 'Kinder', hint: 'bis 13 Jahre' },
        { value: 'jugend', label: 'Jugendliche' },
        { value: 'alle', label: 'Alle Menschen der Stadt' },
      ]}
    />
    <FileField
      name="statute"
      label="Satzung"
      hint="PDF oder Bild, höchstens 10 MB"
      accept="application/pdf,image/*"
    />
    <Checkbox name="begun" label="Wir haben mit dem Projekt noch nicht begonnen." required checked />
  </FieldGroup>
)

const costs = [
  { value: 'honorare', label: 'Honorare' },
  { value: 'sachkosten', label: 'Sachkosten' },
]
const sources = [
  { value: 'eigen', label: 'Eigenmittel' },
  { value: 'dritt', label: 'Drittmittel' },
  { value: 'beantragt', label: 'Beantragte Förderung' },
]

export const ExamplePlan = () => (
  <>
    <h2>Kosten- und Finanzierungsplan</h2>
    <Form action="/plan" token="token">
      <CostPlan>
        <PlanLines
          side="expenses"
          title="Ausgaben"
          categories={costs}
          withQuantity
          total={cents(570000)}
          lines={[
            {
              category: 'honorare',
              description: 'Band und Moderation',
              quantity: '8',
              unitPrice: '300,00',
              amount: '2.400,00',
            },
            {
              category: 'sachkosten',
              description: 'Technik und Bühne',
              amount: '3.300,00',
              error: 'Bitte nennen Sie den Einzelpreis.',
            },
          ]}
        />
        <PlanLines
          side="income"
          title="Einnahmen"
          categories={sources}
          total={cents(558000)}
          lines={[
            { category: 'eigen', description: 'Vereinskasse', amount: '450,00' },
            { category: 'beantragt', description: 'Aktions- und Initiativfonds', amount: '5.130,00' },
          ]}
        />
        <PlanDifference expenses={cents(570000)} income={cents(558000)} />
      </CostPlan>
      <div class="actions">
        <Button>Plan speichern</Button>
      </div>
    </Form>
  </>
)
