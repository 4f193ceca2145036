import { friendlyFormatIBAN } from 'ibantools'
import { formatDay, formatMoment, formatPeriod } from '../../../kit/dates.ts'
import { formatEuro } from '../../../kit/money.ts'
import { type DescriptionItem, DescriptionList, Table } from '../../../ui/index.ts'
import { planSentence } from '../../../ui/plan-sentence.ts'
import { fullName } from '../../identity/vocabulary.ts'
import type { Application, Attachment } from '../application-queries.ts'
import { sectionsOf } from '../form-sections.ts'
import { columnFields } from '../form-shape.ts'
import { type PlanLine, planTotals } from '../rules/financing-plan.ts'
import { fileSize } from './attachments-section.tsx'

interface ContentProps {
  readonly application: Application
  readonly withBankData: boolean
  readonly attachmentHref: (attachment: Attachment) => string
}

/** The application to read: as the committee sees it, and for offices and applicant with the bank data. */
export const ApplicationContent = ({ application, withBankData, attachmentHref }: ContentProps) => (
  <div>
    <h2>Organisation</h2>
    <DescriptionList items={organisationItems(application, withBankData)} />
    {sectionsOf(application.measure)
      .filter(({ kind, slug }) => kind === 'fields' && slug !== 'organisation')
      .map((section) => (
        <>
          <h2>{section.title}</h2>
          {section.slug === 'vorhaben' && <DescriptionList items={measureItems(application)} />}
          <DescriptionList
            items={section.fields
              .filter(({ name }) => !columnFields.has(name))
              .map(({ name, label }) => ({ term: label, text: answerText(application.answers[name]) }))}
          />
        </>
      ))}
    <h2>Kosten- und Finanzierungsplan</h2>
    <PlanTables lines={application.plan?.lines ?? []} />
    <h2>Anlagen</h2>
    {application.attachments.length === 0 ? (
      <p>Keine Anlagen.</p>
    ) : (
      <ul>
        {application.attachments.map((attachment) => (
          <li>
            <a href={attachmentHref(attachment)}>{attachment.name}</a> ({fileSize(attachment.byteCount)}, vom{' '}
            {formatMoment(attachment.attachedAt)})
          </li>
        ))}
      </ul>
    )}
    <h2>Erklärungen</h2>
    <ul>
      {[application.answers.declarations ?? []].flat().map((text) => (
        <li>{text}</li>
      ))}
    </ul>
  </div>
)

/** The plan to read: both sides with their sums, and whether they are equal. */
export function PlanTables({ lines }: { readonly lines: readonly PlanLine[] }) {
  if (lines.length === 0) return <p>Noch kein Plan.</p>
  const { expenseCents, incomeCents } = planTotals(lines)
  const columns = [
    { head: 'Art', cell: (line: PlanLine) => line.category },
    { head: 'Bezeichnung', cell: (line: PlanLine) => line.description },
    { head: 'Menge', cell: quantityText, numeric: true },
    { head: 'Betrag', cell: (line: PlanLine) => formatEuro(line.amountCents), numeric: true },
  ]
  return (
    <>
      <Table
        caption="Ausgaben"
        columns={columns}
        rows={lines.filter(({ side }) => side === 'expense')}
        footer={['Summe', '', '', formatEuro(expenseCents)]}
      />
      <Table
        caption="Einnahmen"
        columns={columns}
        rows={lines.filter(({ side }) => side === 'income')}
        footer={['Summe', '', '', formatEuro(incomeCents)]}
      />
      <p>{planSentence(expenseCents, incomeCents)}.</p>
    </>
  )
}

const quantityText = ({ quantity, unit, unitPriceCents }: PlanLine): string =>
  quantity === undefined
    ? ''
    : [
        quantity.toLocaleString('de-DE'),
        unit,
        unitPriceCents === undefined ? '' : `× ${formatEuro(unitPriceCents)}`,
      ]
        .filter(Boolean)
        .join(' ')

function organisationItems(
  { organisation, partner, answers }: Application,
  withBankData: boolean,
): DescriptionItem[] {
  const { charitable, street, postcode, town, accountHolder, iban, bic } = organisation
  return [
    { term: 'Name', text: fullName(organisation) },
    { term: 'Gemeinnützig', text: charitable ? 'Ja' : 'Nein' },
    { term: 'Anschrift', text: [street, `${postcode} ${town}`.trim()].filter(Boolean).join(', ') || notSaid },
    ...(partner ? [{ term: 'Gemeinnütziger Partner', text: partner.name }] : []),
    { term: 'Vertretungsberechtigt', text: answerText(answers.signatory) },
    { term: 'Ansprechperson', text: answerText(answers.contactName) },
    ...(withBankData
      ? [
          { term: 'Telefon', text: answerText(answers.contactPhone) },
          { term: 'E-Mail', text: answerText(answers.contactEmail) },
          {
            term: 'Bankverbindung',
            text: [accountHolder, friendlyFormatIBAN(iban), bic].filter(Boolean).join(', ') || notSaid,
          },
        ]
      : []),
  ]
}

const measureItems = ({ measure, call }: Application): DescriptionItem[] => [
  { term: 'Titel', text: answerText(measure.title) },
  { term: 'Ort', text: answerText(measure.place) },
  {
    term: 'Zeitraum',
    text:
      measure.beginsOn && measure.endsOn
        ? formatPeriod(measure.beginsOn, measure.endsOn)
        : measure.beginsOn
          ? `ab ${formatDay(measure.beginsOn)}`
          : notSaid,
  },
  { term: 'Beantragt', text: `${formatEuro(measure.requestedCents)} (${call.fundLabel} ${call.year})` },
]

const notSaid = 'keine Angabe'

/** Line breaks stay as they were typed. */
export const asLines = (text: string) =>
  text.split('\n').map((line, index) => (
    <>
      {index > 0 && <br />}
      {line}
    </>
  ))

function answerText(answer: string | readonly string[] | undefined) {
  const text = typeof answer === 'object' ? answer.join(', ') : (answer ?? '')
  return text.trim() === '' ? notSaid : asLines(text)
}
