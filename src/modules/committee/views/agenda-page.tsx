import { formatDay } from '../../../kit/dates.ts'
import { formatEuro } from '../../../kit/money.ts'
import { typedText } from '../../../platform/http/form.ts'
import {
  Button,
  ButtonForm,
  ButtonLink,
  Card,
  Checkbox,
  ErrorSummary,
  FindingsList,
  Form,
  PageHead,
  SelectField,
  type ShownFinding,
  TextField,
} from '../../../ui/index.ts'
import { agendaKindLabels } from '../agenda-texts.ts'
import { agendaPath, invitationPath } from '../paths.ts'
import type { Meeting, ReadyMeasure } from '../queries/meetings.ts'
import { agendaKinds } from '../vocabulary.ts'
import { AgendaOrder } from './agenda-order.tsx'
import { SlotsCard, type SlotsCardProps } from './slots-card.tsx'

export interface AgendaPageProps extends SlotsCardProps {
  readonly meeting: Meeting
  readonly ready: readonly ReadyMeasure[]
  /** Points are public unless said otherwise. */
  readonly publicByRules: boolean
  readonly findings: readonly ShownFinding[]
}

/** The office builds the agenda: proposal, order, further points, presentations. */
export const AgendaPage = (props: AgendaPageProps) => (
  <>
    <PageHead
      above={props.meeting.bodyLabel}
      title={`Tagesordnung für den ${formatDay(props.meeting.meetsOn)}`}
      lead="Was beraten wird, in welcher Reihenfolge, und wer zuhören darf."
      actions={
        <ButtonLink href={invitationPath(props.slug, props.meetingId)} kind="secondary">
          Zur Einladung
        </ButtonLink>
      }
    />
    <ErrorSummary errors={props.errors} />
    <FindingsList findings={props.findings} />
    <AgendaOrder {...props} />
    <Proposal {...props} />
    <ReadyCard {...props} />
    <PointCard {...props} />
    <SlotsCard {...props} />
  </>
)

const Proposal = ({ slug, meetingId, items, ready, newKeys }: AgendaPageProps) => {
  const count = ready.filter(({ state, forMicroGrant }) => state === 'admitted' && !forMicroGrant).length
  return (
    <Card title="Tagesordnung vorschlagen lassen">
      <p>
        Aufgenommen werden die üblichen Punkte, soweit sie fehlen, und{' '}
        {count === 1 ? 'ein entscheidungsreifer Antrag' : `${count} entscheidungsreife Anträge`}. Was schon
        auf der Tagesordnung steht, bleibt.
      </p>
      <ButtonForm
        action={`${agendaPath(slug, meetingId)}/vorschlag`}
        {...newKeys()}
        label="Vorschlag übernehmen"
        kind={items.length === 0 ? 'primary' : 'secondary'}
      />
    </Card>
  )
}

const ReadyCard = ({ slug, meetingId, ready, newKeys, errors }: AgendaPageProps) =>
  ready.length === 0 ? null : (
    <Card title="Einen Antrag aufnehmen">
      <Form action={`${agendaPath(slug, meetingId)}/antraege`} {...newKeys()}>
        <SelectField
          name="measure"
          label="Entscheidungsreifer Antrag"
          empty="Bitte wählen"
          required
          error={errors.find((error) => error.field === 'measure')?.text}
          options={ready.map((measure) => ({ value: measure.id, label: readyLabel(measure) }))}
        />
        <div class="actions">
          <Button kind="secondary">Antrag aufnehmen</Button>
        </div>
      </Form>
    </Card>
  )

const PointCard = ({ slug, meetingId, newKeys, typed, errors, publicByRules }: AgendaPageProps) => (
  <Card title="Einen weiteren Punkt aufnehmen">
    <Form action={`${agendaPath(slug, meetingId)}/punkte`} {...newKeys()}>
      <TextField
        name="title"
        label="Titel des Punktes"
        required
        value={typedText(typed, 'title')}
        error={errors.find((error) => error.field === 'title')?.text}
      />
      <SelectField
        name="kind"
        label="Art des Punktes"
        required
        value={typedText(typed, 'kind') || 'report'}
        error={errors.find((error) => error.field === 'kind')?.text}
        options={agendaKinds
          .filter((kind) => kind !== 'application')
          .map((kind) => ({ value: kind, label: agendaKindLabels[kind] }))}
      />
      <Checkbox
        name="public"
        label="Dieser Punkt wird öffentlich beraten"
        checked={typedText(typed, 'title') === '' ? publicByRules : typedText(typed, 'public') === 'ja'}
      />
      <div class="actions">
        <Button kind="secondary">Punkt aufnehmen</Button>
      </div>
    </Form>
  </Card>
)

export const readyLabel = (measure: ReadyMeasure): string =>
  [
    `${measure.reference ?? ''} ${measure.title}`.trim(),
    measure.applicantName,
    formatEuro(measure.requestedCents),
    ...(measure.state === 'deferred' ? ['zurückgestellt'] : []),
    ...(measure.forMicroGrant ? ['Kleinprojekt'] : []),
  ].join(' · ')
