import { formatDayShort, type LocalDate } from '../../../kit/dates.ts'
import { Cards, EmptyState, PageHead, Table } from '../../../ui/index.ts'
import { callPath } from '../../applications/paths.ts'
import type { PublicCalls } from '../queries/calls.ts'
import type { RulesOfYear } from '../queries/welcome.ts'
import { conditionTexts } from '../texts.ts'
import { CallCard } from './call-card.tsx'

export interface CallsPageProps {
  readonly slug: string
  readonly calls: PublicCalls
  readonly rules: RulesOfYear | undefined
  readonly today: LocalDate
}

export const CallsPage = (props: CallsPageProps) => (
  <>
    <PageHead
      title="Förderung"
      lead="Ein Aufruf nennt den Fonds, den letzten Tag für Anträge und den Tag der Entscheidung."
    />
    <OpenCalls {...props} />
    {props.rules && <Guide rules={props.rules} />}
    <PastCalls {...props} />
  </>
)

const OpenCalls = ({ slug, calls, today }: CallsPageProps) => (
  <>
    <section>
      <h2>Offene Aufrufe</h2>
      {calls.open.length > 0 ? (
        <Cards>
          {calls.open.map((call) => (
            <CallCard slug={slug} call={call} today={today} />
          ))}
        </Cards>
      ) : (
        <EmptyState
          title="Zurzeit ist kein Aufruf offen"
          text="Sobald ein Aufruf veröffentlicht ist, steht er hier mit Antragsfrist und Sitzungstag."
        />
      )}
    </section>
    {calls.coming.length > 0 && (
      <section>
        <h2>Kommende Aufrufe</h2>
        <Cards>
          {calls.coming.map((call) => (
            <CallCard slug={slug} call={call} today={today} />
          ))}
        </Cards>
      </section>
    )}
  </>
)

export const Guide = ({ rules }: { readonly rules: RulesOfYear }) => (
  <section>
    <h2>Kann ich das beantragen?</h2>
    <p>So ist es {rules.fundingYear.year}. Im Zweifel fragen Sie die Koordinierungs- und Fachstelle.</p>
    <ul class="checks">
      {conditionTexts(rules).map((text) => (
        <li>{text}</li>
      ))}
    </ul>
    {rules.terms.exclusions.length > 0 && (
      <>
        <h3>Nicht gefördert werden</h3>
        <ul class="columns">
          {rules.terms.exclusions.map(({ label }) => (
            <li>{label}</li>
          ))}
        </ul>
      </>
    )}
  </section>
)

const PastCalls = ({ slug, calls }: CallsPageProps) =>
  calls.past.length === 0 ? null : (
    <section>
      <h2>Frühere Aufrufe</h2>
      <Table
        caption="Frühere Aufrufe, die neuesten zuerst"
        captionUnseen
        rows={calls.past}
        columns={[
          { head: 'Aufruf', cell: (call) => <a href={callPath(slug, call.id)}>{call.title}</a>, names: true },
          { head: 'Fonds', cell: (call) => `${call.fundLabel} ${call.year}` },
          { head: 'Antrag bis', cell: (call) => formatDayShort(call.deadline) },
          { head: 'Sitzung am', cell: (call) => formatDayShort(call.meetingDay) },
        ]}
      />
    </section>
  )
