import { formatDayShort } from '../../../kit/dates.ts'
import { formatEuro } from '../../../kit/money.ts'
import { ButtonForm, ButtonLink, type Column, EmptyState, FindingsList, Table } from '../../../ui/index.ts'
import { paymentKindLabels, sideLabels } from '../page-texts.ts'
import { proofPath, receiptPath } from '../paths.ts'
import type { Receipt } from '../queries/records.ts'
import { lineLabel } from '../receipt-lines.ts'
import type { ProofPage } from './proof-page.ts'

export const ReceiptsSection = (props: ProofPage) => {
  const { slug, measure, proof, may } = props
  const add = (
    <ButtonLink
      href={proofPath(slug, measure.id, 'belege/neu')}
      kind={proof.receipts.length === 0 ? 'primary' : 'secondary'}
    >
      Beleg hinzufügen
    </ButtonLink>
  )
  return (
    <section>
      <h2>Belege</h2>
      {proof.receipts.length === 0 ? (
        <EmptyState
          title="Noch kein Beleg"
          text="Hier steht die Belegliste nach dem Tag der Zahlung. Fotografieren Sie den Beleg, dann tragen Sie Betrag, Tag und Position ein."
          action={may.write ? add : undefined}
        />
      ) : (
        <Table
          caption="Belege nach dem Tag der Zahlung"
          captionUnseen
          rows={proof.receipts}
          columns={receiptColumns(props)}
        />
      )}
      {may.write && proof.receipts.length > 0 && <div class="actions">{add}</div>}
    </section>
  )
}

const receiptColumns = (props: ProofPage): Column<Receipt>[] => [
  { head: 'Nr.', cell: (receipt) => receipt.number },
  { head: 'Bezahlt', cell: (receipt) => formatDayShort(receipt.paidOn) },
  { head: 'Wer', cell: (receipt) => receipt.party, names: true },
  { head: 'Wofür', cell: (receipt) => <Purpose {...props} receipt={receipt} /> },
  {
    head: 'Position',
    cell: (receipt) => (
      <>
        {lineLabel(receipt)}
        {receipt.side === 'income' && ` (${sideLabels.income})`}
      </>
    ),
  },
  { head: 'Betrag', cell: (receipt) => <Amount receipt={receipt} />, numeric: true },
  { head: 'Beleg', cell: (receipt) => <Paper {...props} receipt={receipt} /> },
]

type RowProps = ProofPage & { readonly receipt: Receipt }

const Purpose = ({ receipt, receiptNotes }: RowProps) => (
  <div>
    {receipt.purpose}
    <br />
    Beleg vom {formatDayShort(receipt.documentOn)}, {paymentKindLabels[receipt.paymentKind]}
    <FindingsList findings={[...(receiptNotes.get(receipt.id) ?? [])]} />
  </div>
)

const Amount = ({ receipt: { amountCents, ineligibleCents, examinationNote } }: { receipt: Receipt }) => (
  <>
    {formatEuro(amountCents)}
    {ineligibleCents > 0 && (
      <>
        <br />
        davon {formatEuro(ineligibleCents)} nicht anerkannt
      </>
    )}
    {examinationNote && (
      <>
        <br />
        {examinationNote}
      </>
    )}
  </>
)

const Paper = ({ slug, measure, may, keys, receipt }: RowProps) => {
  const about = `zu Beleg ${receipt.number}, ${receipt.party}`
  return (
    <div class="actions">
      {receipt.fileId && (
        <a href={receiptPath(slug, measure.id, receipt.id, 'datei')}>
          Ansehen<span class="unseen"> {about}</span>
        </a>
      )}
      {may.examine && (
        <a href={receiptPath(slug, measure.id, receipt.id, 'pruefung')}>
          Prüfen<span class="unseen"> {about}</span>
        </a>
      )}
      {may.write && (
        <ButtonForm
          action={receiptPath(slug, measure.id, receipt.id, 'entfernen')}
          {...keys}
          kind="tertiary"
          label="Entfernen"
          about={about}
        />
      )}
    </div>
  )
}
