import { formatDay } from '../../../kit/dates.ts'
import { formatEuro, formatEuroNumber } from '../../../kit/money.ts'
import { type FieldError, type Typed, typedText } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Button,
  ButtonLink,
  DescriptionList,
  ErrorSummary,
  EuroField,
  FindingsList,
  Form,
  PageHead,
  type ShownFinding,
  TextArea,
} from '../../../ui/index.ts'
import { paymentKindLabels, sideLabels } from '../page-texts.ts'
import type { Receipt } from '../queries/records.ts'
import { lineLabel } from '../receipt-lines.ts'
import { errorOf } from './proof-page.ts'

interface ExaminationPageProps {
  readonly above: string
  readonly action: string
  readonly backHref: string
  readonly fileHref: string | undefined
  readonly receipt: Receipt
  readonly keys: FormKeys
  readonly typed: Typed | undefined
  readonly errors: readonly FieldError[]
  readonly findings: readonly ShownFinding[]
}

export const ExaminationPage = (props: ExaminationPageProps) => {
  const { above, action, backHref, fileHref, receipt, keys, typed, errors, findings } = props
  return (
    <>
      <PageHead title={`Beleg ${receipt.number} prüfen`} above={above} />
      <ErrorSummary errors={[...errors]} />
      <FindingsList findings={[...findings]} />
      <DescriptionList
        items={[
          { term: 'Betrag', text: formatEuro(receipt.amountCents) },
          { term: sideLabels[receipt.side], text: lineLabel(receipt) },
          { term: 'Wer und wofür', text: `${receipt.party}: ${receipt.purpose}` },
          { term: 'Tag auf dem Beleg', text: formatDay(receipt.documentOn) },
          {
            term: 'Bezahlt',
            text: `${formatDay(receipt.paidOn)}, ${paymentKindLabels[receipt.paymentKind]}`,
          },
          { term: 'Unterlage', text: fileHref ? <a href={fileHref}>Beleg ansehen</a> : 'keine Datei' },
        ]}
      />
      <Form action={action} {...keys}>
        <EuroField
          name="ineligible"
          label="Nicht zuwendungsfähig"
          hint="0,00, wenn der Beleg ganz anerkannt wird."
          value={typed ? typedText(typed, 'ineligible') : formatEuroNumber(receipt.ineligibleCents)}
          error={errorOf(errors, 'ineligible')}
          required
        />
        <TextArea
          name="note"
          label="Begründung"
          hint="Die Antragstellenden lesen sie."
          value={typed ? typedText(typed, 'note') : receipt.examinationNote}
          error={errorOf(errors, 'note')}
          rows={3}
          limit={500}
        />
        <div class="actions">
          <Button>Prüfvermerk speichern</Button>
          <ButtonLink href={backHref} kind="tertiary">
            Zurück zum Nachweis
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}
