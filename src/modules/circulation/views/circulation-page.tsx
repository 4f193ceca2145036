import { formatDay, formatMoment, type LocalDate } from '../../../kit/dates.ts'
import type { PersonId } from '../../../kit/ids.ts'
import { type FieldError, type Typed, typedText } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Alert,
  Button,
  ButtonForm,
  ButtonLink,
  Card,
  DescriptionList,
  ErrorSummary,
  FindingsList,
  Form,
  PageHead,
  type ShownFinding,
  StatusTag,
  TextArea,
} from '../../../ui/index.ts'
import { casePath } from '../../applications/paths.ts'
import { consequenceSentence, resultSentence } from '../../committee/index.ts'
import { motionSentence } from '../mails/texts.ts'
import { circulationPath, circulationsPath } from '../paths.ts'
import type { LoadedCirculation } from '../queries/load-circulation.ts'
import { circulationStateLabels, stateTones } from '../texts.ts'
import { AnswerCards } from './answer-cards.tsx'
import { SeatsTable } from './seats-table.tsx'

export interface CirculationPageProps {
  readonly slug: string
  readonly today: LocalDate
  readonly loaded: LoadedCirculation
  readonly personId: PersonId | null
  readonly mayConduct: boolean
  readonly newKeys: () => FormKeys
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly findings: readonly ShownFinding[]
}

export const circulationAction = ({ slug, loaded }: CirculationPageProps, step: string): string =>
  `${circulationPath(slug, loaded.circulation.id)}/${step}`

export const fieldOf = ({ typed, errors }: CirculationPageProps, name: string) => ({
  name,
  value: typedText(typed, name),
  error: errors.find((error) => error.field === name)?.text,
})

export const CirculationPage = (props: CirculationPageProps) => {
  const { slug, loaded, mayConduct } = props
  const { circulation } = loaded
  const running = circulation.state === 'running'
  return (
    <>
      <PageHead
        above={`Umlaufverfahren ${circulation.number} · ${circulation.bodyLabel}`}
        title={circulation.title}
        tag={
          <StatusTag tone={stateTones[circulation.state]} word={circulationStateLabels[circulation.state]} />
        }
      />
      <ErrorSummary errors={props.errors} />
      <FindingsList findings={props.findings} />
      <Result {...props} />
      {running && <AnswerCards {...props} />}
      <MatterCard {...props} />
      <SeatsTable {...props} />
      {running && mayConduct && <ConductCard {...props} />}
      <div class="actions">
        <ButtonLink href={circulationsPath(slug)} kind="tertiary" icon="arrow-back">
          Alle Umlaufverfahren
        </ButtonLink>
      </div>
    </>
  )
}

const Result = ({ loaded: { circulation, judged } }: CirculationPageProps) => {
  const { outcome } = circulation
  if (!outcome)
    return (
      <p>
        {judged.entitled - judged.outstanding} von {judged.entitled} Sitzen haben geantwortet. Antworten
        zählen bis zum {formatDay(circulation.endsOn)} einschließlich.
      </p>
    )
  if (outcome.kind === 'ended')
    return (
      <Alert kind="warning" title="Ohne Beschluss beendet">
        <p>{outcome.because}</p>
      </Alert>
    )
  const { vote } = outcome
  const lost = vote.result.kind === 'rejected' || vote.result.kind === 'motion_lost'
  const consequence =
    vote.result.kind === 'refused_by_fund'
      ? 'Im Fonds fehlt dafür zurzeit Geld; der Antrag steht auf der Warteliste.'
      : consequenceSentence(vote)
  return (
    <Alert kind={lost ? 'warning' : 'success'} title={resultSentence(vote)}>
      {consequence && <p>{consequence}</p>}
    </Alert>
  )
}

const MatterCard = (props: CirculationPageProps) => {
  const { slug, loaded, personId } = props
  const { circulation, objections, services } = loaded
  const { measureId } = circulation
  // Only who was handed the papers, or reads all anyway, is led to them; the case itself refuses the others.
  const mayRead =
    props.mayConduct || services.some((service) => personId !== null && service.personId === personId)
  return (
    <Card
      title="Worum es geht"
      actions={
        measureId && mayRead ? (
          <ButtonLink href={casePath(slug, measureId, 'antrag')} kind="secondary">
            Antrag lesen
          </ButtonLink>
        ) : undefined
      }
    >
      <DescriptionList
        items={[
          { term: 'Beschlussvorschlag', text: motionSentence(circulation) },
          ...(circulation.urgency.trim() === ''
            ? []
            : [{ term: 'Warum ohne Sitzung', text: circulation.urgency }]),
          ...(circulation.opinion.trim() === ''
            ? []
            : [{ term: 'Stellungnahme der Ämter', text: circulation.opinion }]),
          { term: 'Versandt', text: formatMoment(circulation.openedAt) },
          ...objections.map(({ memberName, reason }) => ({
            term: `Widerspruch von ${memberName}`,
            text: reason,
          })),
        ]}
      />
    </Card>
  )
}

const ConductCard = (props: CirculationPageProps) => {
  const { loaded, today } = props
  const over = today > loaded.circulation.endsOn || loaded.judged.outstanding === 0
  return (
    <Card title="Umlaufverfahren beenden">
      {over ? (
        <ButtonForm
          action={circulationAction(props, 'auszaehlen')}
          {...props.newKeys()}
          label="Jetzt auszählen"
          kind="primary"
        />
      ) : (
        <p>Gezählt wird am Morgen nach der Frist, oder sobald alle geantwortet haben.</p>
      )}
      <details open={fieldOf(props, 'reason').error !== undefined}>
        <summary>Zurücknehmen</summary>
        <Form action={circulationAction(props, 'zuruecknehmen')} {...props.newKeys()}>
          <TextArea {...fieldOf(props, 'reason')} label="Begründung" rows={2} limit={2000} required />
          <div class="actions">
            <Button kind="secondary">Umlaufverfahren zurücknehmen</Button>
          </div>
        </Form>
      </details>
    </Card>
  )
}
