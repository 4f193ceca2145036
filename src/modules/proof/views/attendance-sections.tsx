import { formatDayShort } from '../../../kit/dates.ts'
import { countOf } from '../../../kit/text.ts'
import { ButtonForm, ButtonLink, type Column, EmptyState, Table } from '../../../ui/index.ts'
import { hoursText, listKindLabels } from '../page-texts.ts'
import { attendancePath, feePath, proofPath } from '../paths.ts'
import type { AttendanceDay } from '../queries/records.ts'
import type { ProofPage } from './proof-page.ts'

export const AttendanceSection = (props: ProofPage) => {
  const { slug, measure, proof, may } = props
  const { attendance } = proof
  const total = attendance.reduce((sum, day) => sum + day.participants, 0)
  const young = attendance.reduce((sum, day) => sum + day.underSixteen, 0)
  const add = (
    <ButtonLink href={proofPath(slug, measure.id, 'teilnahme/neu')} kind="secondary">
      Liste hinzufügen
    </ButtonLink>
  )
  return (
    <section>
      <h2>Teilnahme</h2>
      {attendance.length === 0 ? (
        <EmptyState
          title="Noch keine Liste"
          text="Für jeden Tag eine Liste: wie viele da waren und, wenn Sie mögen, ein Foto der Liste."
          action={may.write ? add : undefined}
        />
      ) : (
        <Table
          caption="Teilnehmendenlisten"
          captionUnseen
          rows={attendance}
          columns={attendanceColumns(props)}
          footer={[
            '',
            countOf(attendance.length, 'Liste', 'Listen'),
            '',
            total.toLocaleString('de-DE'),
            young.toLocaleString('de-DE'),
            '',
          ]}
        />
      )}
      {may.write && attendance.length > 0 && <div class="actions">{add}</div>}
    </section>
  )
}

const attendanceColumns = (props: ProofPage): Column<AttendanceDay>[] => [
  { head: 'Tag', cell: (day) => formatDayShort(day.heldOn) },
  { head: 'Veranstaltung', cell: (day) => day.event, names: true },
  { head: 'Liste', cell: (day) => listKindLabels[day.listKind] },
  { head: 'Teilnehmende', cell: (day) => day.participants.toLocaleString('de-DE'), numeric: true },
  {
    head: 'davon unter 16',
    cell: (day) => day.underSixteen.toLocaleString('de-DE'),
    numeric: true,
  },
  {
    head: 'Unterlage',
    cell: (day) => (
      <Paper
        {...props}
        fileHref={day.fileId ? attendancePath(props.slug, props.measure.id, day.id, 'datei') : undefined}
        removal={attendancePath(props.slug, props.measure.id, day.id, 'entfernen')}
        about={`zur Liste vom ${formatDayShort(day.heldOn)}, ${day.event}`}
      />
    ),
  },
]

export const FeesSection = (props: ProofPage) => {
  const { slug, measure, proof, may } = props
  const add = (
    <ButtonLink href={proofPath(slug, measure.id, 'honorare/neu')} kind="secondary">
      Honorar hinzufügen
    </ButtonLink>
  )
  return (
    <section>
      <h2>Honorare</h2>
      {proof.fees.length === 0 ? (
        <EmptyState
          title="Noch kein Honorar"
          text="Ein Eintrag je Person und Tag, mit Vertrag und Rechnung. Abgerechnet wird nach der Honorarpauschale."
          action={may.write ? add : undefined}
        />
      ) : (
        <Table
          caption="Honorare je Person und Tag"
          captionUnseen
          rows={proof.fees}
          columns={[
            { head: 'Tag', cell: (fee) => formatDayShort(fee.heldOn) },
            { head: 'Wer', cell: (fee) => fee.party, names: true },
            { head: 'Wofür', cell: (fee) => fee.content },
            { head: 'Dauer', cell: (fee) => hoursText(fee.hoursHundredths), numeric: true },
            {
              head: 'Unterlage',
              cell: (fee) => (
                <Paper
                  {...props}
                  fileHref={fee.fileId ? feePath(slug, measure.id, fee.id, 'datei') : undefined}
                  removal={feePath(slug, measure.id, fee.id, 'entfernen')}
                  about={`zum Honorar von ${fee.party} am ${formatDayShort(fee.heldOn)}`}
                />
              ),
            },
          ]}
        />
      )}
      {may.write && proof.fees.length > 0 && <div class="actions">{add}</div>}
    </section>
  )
}

type PaperProps = ProofPage & {
  readonly fileHref: string | undefined
  readonly removal: string
  readonly about: string
}

const Paper = ({ fileHref, removal, about, may, keys }: PaperProps) => (
  <div class="actions">
    {fileHref && (
      <a href={fileHref}>
        Ansehen<span class="unseen"> {about}</span>
      </a>
    )}
    {may.write && <ButtonForm action={removal} {...keys} kind="tertiary" label="Entfernen" about={about} />}
  </div>
)
