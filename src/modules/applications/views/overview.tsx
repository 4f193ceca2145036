import { formatMoment } from '../../../kit/dates.ts'
import type { Finding } from '../../../kit/findings.ts'
import { countOf } from '../../../kit/text.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Alert,
  Button,
  ButtonLink,
  FindingsList,
  Form,
  type ShownFinding,
  StatusTag,
  Table,
  TextArea,
} from '../../../ui/index.ts'
import type { Application, Attachment, Submission } from '../application-queries.ts'
import { sectionOfField, sectionsOf } from '../form-sections.ts'
import { casePath, receiptPath, sectionPath } from '../paths.ts'
import type { ApplicationFindingCode } from '../texts.ts'
import { findingText } from '../texts.ts'
import { ApplicationContent } from './application-content.tsx'

export interface OverviewProps {
  readonly slug: string
  readonly application: Application
  readonly submissions: readonly Submission[]
  readonly findings: readonly Finding[]
  /** The findings are the answer to a try at submitting. */
  readonly wasRefused: boolean
  readonly keys: FormKeys
  readonly mayEdit: boolean
  readonly maySubmit: boolean
  readonly mayWithdraw: boolean
  readonly withBankData: boolean
  readonly noteToApplicant: string
  readonly attachmentHref: (attachment: Attachment) => string
}

/** The tab Antrag: what is complete, what stands against submitting, the preview, and the binding button. */
export const Overview = (props: OverviewProps) => (
  <>
    {props.application.measure.state === 'returned' && props.noteToApplicant !== '' && (
      <Alert kind="warning" title="Bitte korrigieren">
        <p>{props.noteToApplicant}</p>
      </Alert>
    )}
    {props.wasRefused && (
      <>
        <Alert kind="danger" title="Der Antrag ist nicht eingereicht. Das steht noch dagegen:" announce />
        <FindingsList findings={props.findings.map(shownFinding)} />
      </>
    )}
    {props.mayEdit && <Completeness {...props} />}
    {props.mayEdit && !props.wasRefused && <OpenPoints {...props} />}
    {props.maySubmit && <SubmitForm {...props} />}
    <Receipts {...props} />
    <h2>{props.mayEdit ? 'Vorschau: So liest der Ausschuss Ihren Antrag' : 'Der Antrag'}</h2>
    <ApplicationContent {...props} />
    {props.mayWithdraw && <WithdrawForm {...props} />}
  </>
)

interface SectionRow {
  readonly title: string
  readonly href: string
  readonly open: number
  /** Given back for correction. */
  readonly reopened: boolean
}

function Completeness({ slug, application: { measure, reopenedFields }, findings }: OverviewProps) {
  const reopened = new Set((reopenedFields ?? []).map((field) => sectionOfField(measure, field)))
  const rows = sectionsOf(measure).map(
    (section): SectionRow => ({
      title: section.title,
      href: sectionPath(slug, measure.id, section.slug),
      open: findings.filter(({ field }) => sectionOfField(measure, field) === section.slug).length,
      reopened: reopened.has(section.slug),
    }),
  )
  const next = rows.find((row) => row.reopened) ?? rows.find(({ open }) => open > 0) ?? rows[0]
  return (
    <>
      <Table
        caption="Abschnitte des Antrags"
        columns={[
          { head: 'Abschnitt', cell: ({ title, href }) => <a href={href}>{title}</a> },
          {
            head: 'Stand',
            cell: SectionTag,
          },
        ]}
        rows={rows}
      />
      <div class="actions">
        <ButtonLink href={next?.href ?? ''} kind="secondary">
          {next?.reopened ? 'Zur Korrektur' : 'Weiterschreiben'}
        </ButtonLink>
      </div>
    </>
  )
}

const SectionTag = ({ open, reopened }: SectionRow) => {
  if (open > 0) return <StatusTag tone="warning" word={countOf(open, 'Angabe offen', 'Angaben offen')} />
  return reopened ? (
    <StatusTag tone="warning" word="Bitte korrigieren" />
  ) : (
    <StatusTag tone="success" word="Vollständig" />
  )
}

/** A fresh draft has many gaps, which the table of sections counts; the sentences open when they are wanted. */
const OpenPoints = ({ findings }: OverviewProps) => (
  <>
    <h2>Was noch zu tun ist</h2>
    {findings.length === 0 ? (
      <Alert kind="success" title="Der Antrag ist vollständig und kann eingereicht werden." />
    ) : (
      <details open={findings.length <= 5}>
        <summary>{countOf(findings.length, 'Punkt ist offen', 'Punkte sind offen')}</summary>
        <FindingsList findings={findings.map(shownFinding)} />
      </details>
    )}
  </>
)

export const shownFinding = (finding: Finding): ShownFinding => ({
  weight: finding.weight,
  text: findingText(finding as Finding<ApplicationFindingCode>),
  source: finding.source,
})

const SubmitForm = ({ slug, application: { measure }, keys, findings }: OverviewProps) => (
  <Form action={`${casePath(slug, measure.id)}/einreichen`} {...keys}>
    <p class="kern-body">
      Mit dem Einreichen wird der Antrag verbindlich. Danach können Sie ihn nur noch ändern, wenn er zur
      Korrektur zurückgegeben wird.
    </p>
    <div class="actions">
      <Button kind={findings.some(({ weight }) => weight === 'refusal') ? 'secondary' : 'primary'}>
        Verbindlich einreichen
      </Button>
    </div>
  </Form>
)

const Receipts = ({ slug, application: { measure }, submissions }: OverviewProps) =>
  submissions.length === 0 ? null : (
    <>
      <h2>Eingangsbestätigung</h2>
      <ul>
        {submissions.map(({ id, number, submittedAt }) => (
          <li>
            <a href={receiptPath(slug, measure.id, id)}>
              Bestätigung als PDF{number > 1 ? ` (${number}. Fassung)` : ''}
            </a>
            , eingereicht am {formatMoment(submittedAt)}
          </li>
        ))}
      </ul>
    </>
  )

const WithdrawForm = ({ slug, application: { measure }, keys }: OverviewProps) => (
  <details>
    <summary>Antrag zurückziehen</summary>
    <Form action={`${casePath(slug, measure.id)}/zurueckziehen`} {...keys}>
      <TextArea name="reason" label="Grund" hint="Der Antrag wird danach nicht weiter behandelt." rows={3} />
      <div class="actions">
        <Button kind="secondary">Antrag zurückziehen</Button>
      </div>
    </Form>
  </details>
)
