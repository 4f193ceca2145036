import { formatDay, formatMoment } from '../../../kit/dates.ts'
import { Table } from '../../../ui/index.ts'
import { versionPaperPath } from '../paths.ts'
import type { Version } from '../queries/minutes.ts'
import { signingLabels } from '../texts.ts'
import type { MinutesPageProps } from './minutes-props.ts'

export const VersionsTable = (props: MinutesPageProps) => (
  <>
    <Versions {...props} />
    {props.record.course.meeting.minutesFileId && (
      <p>
        <a href={versionPaperPath(props.slug, props.record.course.meeting.id, 0)}>
          Protokoll vom Schließen der Sitzung (PDF)
        </a>
      </p>
    )}
  </>
)

const Versions = ({ slug, record, versions, signatures }: MinutesPageProps) =>
  versions.length === 0 ? null : (
    <section>
      <h2>Fassungen</h2>
      <Table
        caption="Fassungen des Protokolls"
        captionUnseen
        rows={versions}
        columns={[
          { head: 'Fassung', cell: ({ number }: Version) => number, names: true },
          { head: 'Festgehalten', cell: ({ madeAt }: Version) => formatMoment(madeAt) },
          { head: 'Geändert', cell: ({ reason }: Version) => reason || 'erste Fassung' },
          {
            head: 'Unterschriften',
            cell: ({ number }: Version) =>
              signatures
                .filter((signature) => signature.number === number)
                .map(
                  ({ office, name, signedOn, onPaper }) =>
                    `${signingLabels[office]}: ${name}, ${formatDay(signedOn)}${onPaper ? ' (auf Papier)' : ''}`,
                )
                .join('; ') || 'keine',
          },
          {
            head: 'Papier',
            cell: ({ number }: Version) => (
              <a href={versionPaperPath(slug, record.course.meeting.id, number)}>Fassung {number} (PDF)</a>
            ),
          },
        ]}
      />
    </section>
  )
