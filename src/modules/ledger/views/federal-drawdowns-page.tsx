import { formatDay } from '../../../kit/dates.ts'
import { type Cents, formatEuro, minus } from '../../../kit/money.ts'
import { type Typed, typedText } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Alert,
  Button,
  DayField,
  DescriptionList,
  EmptyState,
  ErrorSummary,
  EuroField,
  type FieldError,
  FindingsList,
  Form,
  PageHead,
  type ShownFinding,
  Table,
} from '../../../ui/index.ts'
import type { FundingYear } from '../../partnership/index.ts'
import { federalDrawdownsPath } from '../paths.ts'
import type { listFederalDrawdowns } from '../queries.ts'

export interface FederalDrawdownsPageProps {
  readonly slug: string
  readonly fundingYear: FundingYear
  readonly drawdowns: Awaited<ReturnType<typeof listFederalDrawdowns>>
  readonly drawnCents: Cents
  /** Where the terms ask for the council's consent: the sentence about it. */
  readonly consent: { readonly given: boolean; readonly text: string } | undefined
  /** Given to those who may call money. */
  readonly form:
    | {
        readonly keys: FormKeys
        readonly typed: Typed
        readonly errors: readonly FieldError[]
        readonly findings: readonly ShownFinding[]
      }
    | undefined
}

export const FederalDrawdownsPage = (props: FederalDrawdownsPageProps) => {
  const { fundingYear, drawnCents, consent } = props
  return (
    <>
      <PageHead
        title={`Abrufe beim Bund ${fundingYear.year}`}
        lead="Was die Kommune von der Zuwendung des Bundes abgerufen hat."
      />
      {props.form && <ErrorSummary errors={props.form.errors} />}
      {props.form && <FindingsList findings={props.form.findings} />}
      {consent && <Alert kind={consent.given ? 'success' : 'warning'} title={consent.text} />}
      <DescriptionList
        items={[
          { term: 'Zuwendung des Bundes', text: formatEuro(fundingYear.federalGrantCents), numeric: true },
          { term: 'Abgerufen', text: formatEuro(drawnCents), numeric: true },
          {
            term: 'Noch abrufbar',
            text: formatEuro(minus(fundingYear.federalGrantCents, drawnCents)),
            numeric: true,
          },
        ]}
      />
      <Drawdowns {...props} />
      {props.form && <NewDrawdown {...props} form={props.form} />}
    </>
  )
}

const Drawdowns = ({ drawdowns, fundingYear }: FederalDrawdownsPageProps) => (
  <section>
    <h2>Bisherige Abrufe</h2>
    {drawdowns.length === 0 ? (
      <EmptyState
        title="Noch nichts abgerufen"
        text="Hier erscheint jeder Mittelabruf mit Tag, Betrag und der Person, die ihn gestellt hat."
      />
    ) : (
      <Table
        caption={`Mittelabrufe ${fundingYear.year}, die neuesten zuerst`}
        captionUnseen
        rows={drawdowns}
        columns={[
          { head: 'Tag', cell: ({ requestedOn }) => formatDay(requestedOn), names: true },
          { head: 'Gestellt von', cell: ({ requestedBy }) => requestedBy },
          { head: 'Betrag', cell: ({ amountCents }) => formatEuro(amountCents), numeric: true },
        ]}
      />
    )}
  </section>
)

const NewDrawdown = ({
  slug,
  fundingYear,
  form,
}: FederalDrawdownsPageProps & { readonly form: NonNullable<FederalDrawdownsPageProps['form']> }) => {
  const field = (name: string, label: string) => ({
    name,
    label,
    value: typedText(form.typed, name),
    error: form.errors.find((error) => error.field === name)?.text,
    required: true,
  })
  return (
    <section>
      <h2>Mittel abrufen</h2>
      <Form action={federalDrawdownsPath(slug, fundingYear.year)} {...form.keys}>
        <EuroField {...field('amount', 'Betrag')} />
        <DayField {...field('requestedOn', 'Tag des Abrufs')} />
        <div class="actions">
          <Button>Mittel abrufen</Button>
        </div>
      </Form>
    </section>
  )
}
