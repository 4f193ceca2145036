import { formatDay } from '../../../kit/dates.ts'
import { type Cents, formatEuro } from '../../../kit/money.ts'
import type { FieldError, Typed } from '../../../platform/http/form.ts'
import { typedText } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Alert,
  Button,
  ButtonForm,
  ButtonLink,
  Card,
  Checkbox,
  DescriptionList,
  EmptyState,
  ErrorSummary,
  FindingsList,
  Form,
  RadioGroup,
  type ShownFinding,
  TextArea,
} from '../../../ui/index.ts'
import type { Measure } from '../../applications/index.ts'
import { noticePath } from '../paths.ts'
import type { Notice } from '../queries.ts'
import { precheckLabels } from '../texts.ts'
import { GrantCard } from './grant-card.tsx'

export interface NoticeTabProps {
  readonly slug: string
  readonly measure: Measure
  /** What the body recommended, while the lead office has not decided. */
  readonly recommendedCents: Cents | null
  readonly precheck: PrecheckFacts | undefined
  readonly notice: Notice | undefined
  readonly may: {
    readonly requestPrecheck: boolean
    readonly answerPrecheck: boolean
    readonly grant: boolean
    readonly acknowledge: boolean
  }
  readonly keys: FormKeys
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly findings: readonly ShownFinding[]
}

interface PrecheckFacts {
  readonly requestedOn: Notice['issuedOn']
  readonly answer: 'released' | 'queried' | 'refused' | null
  readonly answeredOn: Notice['issuedOn'] | null
  readonly note: string
}

/** From the federal release to the acknowledged notice. */
export const NoticeTab = (props: NoticeTabProps) => (
  <>
    <ErrorSummary errors={[...props.errors]} />
    <FindingsList findings={[...props.findings]} />
    {(props.measure.federalPrecheck || props.precheck) && <PrecheckCard {...props} />}
    {props.measure.state === 'recommended' && props.may.grant && <GrantCard {...props} />}
    {props.notice ? <NoticeCard {...props} notice={props.notice} /> : <NotYet {...props} />}
  </>
)

const PrecheckCard = (props: NoticeTabProps) => {
  const { slug, measure, precheck, may, keys } = props
  const open = measure.precheck === 'none' || measure.precheck === 'queried'
  const mayAsk = may.requestPrecheck && open && isPrecheckTime(measure)
  return (
    <Card title="Vorprüfung durch die Regiestelle">
      {precheck ? <PrecheckCourse {...precheck} /> : <p>Die Freigabe ist noch nicht beantragt.</p>}
      {mayAsk && (
        <ButtonForm
          action={noticePath(slug, measure.id, 'freigabe-beantragen')}
          {...keys}
          label="Freigabe beantragen"
          kind="primary"
        />
      )}
      {measure.precheck === 'requested' && may.answerPrecheck && <PrecheckReply {...props} />}
    </Card>
  )
}

/** After the recommendation; a micro grant has none: the offices ask before they consent. */
const isPrecheckTime = ({ state, forMicroGrant }: Measure): boolean =>
  state === 'recommended' || (state === 'admitted' && forMicroGrant)

const PrecheckCourse = ({ requestedOn, answer, answeredOn, note }: PrecheckFacts) => (
  <DescriptionList
    items={[
      { term: 'Beantragt am', text: formatDay(requestedOn) },
      {
        term: 'Antwort',
        text:
          answer && answeredOn ? `${precheckLabels[answer]} am ${formatDay(answeredOn)}` : 'steht noch aus',
      },
      ...(note ? [{ term: 'Anmerkung', text: note }] : []),
    ]}
  />
)

const PrecheckReply = ({ slug, measure, keys, typed, errors }: NoticeTabProps) => (
  <Form action={noticePath(slug, measure.id, 'freigabe-antwort')} {...keys}>
    <RadioGroup
      name="answer"
      label="Antwort der Regiestelle"
      value={typedText(typed, 'answer')}
      error={errorOf(errors, 'answer')}
      required
      options={Object.entries(precheckLabels).map(([value, label]) => ({ value, label }))}
    />
    <TextArea
      name="note"
      label="Anmerkung"
      hint="Bei einer Rückfrage und wenn nicht freigegeben wird: was die Regiestelle schreibt."
      value={typedText(typed, 'note')}
      error={errorOf(errors, 'note')}
      rows={3}
      limit={5000}
    />
    <Button>Antwort eintragen</Button>
  </Form>
)

const NoticeCard = (props: NoticeTabProps & { readonly notice: Notice }) => {
  const { slug, measure, notice, may } = props
  return (
    <Card title={`Zuwendungsbescheid ${notice.number}`}>
      <DescriptionList
        items={[
          { term: 'Bewilligt', text: formatEuro(notice.amountCents), numeric: true },
          { term: 'Ausgestellt am', text: formatDay(notice.issuedOn) },
          { term: 'Verwendungsnachweis bis', text: formatDay(notice.proofDueOn) },
          { term: 'Empfang', text: acknowledgementText(notice) },
        ]}
      />
      <div class="actions">
        <ButtonLink href={noticePath(slug, measure.id, 'datei')} kind="secondary">
          Bescheid als PDF
        </ButtonLink>
      </div>
      {!notice.acknowledgedOn && may.acknowledge && <Acknowledgement {...props} />}
    </Card>
  )
}

const acknowledgementText = ({ acknowledgedOn, remedyWaived }: Notice): string =>
  acknowledgedOn
    ? `bestätigt am ${formatDay(acknowledgedOn)}${remedyWaived ? ', auf Rechtsbehelf verzichtet' : ''}`
    : 'noch nicht bestätigt'

const Acknowledgement = ({ slug, measure, keys, errors }: NoticeTabProps) => (
  <Form action={noticePath(slug, measure.id, 'bestaetigen')} {...keys}>
    <Checkbox
      name="read"
      label="Wir haben den Bescheid erhalten und beachten seine Bedingungen."
      value="ja"
      required
      error={errorOf(errors, 'read')}
    />
    <Checkbox
      name="remedyWaived"
      label="Wir verzichten auf einen Rechtsbehelf gegen diesen Bescheid."
      hint="Der Bescheid wird dann sofort bestandskräftig."
      value="ja"
    />
    <Button>Empfang bestätigen</Button>
  </Form>
)

const NotYet = ({ slug, measure, may, keys }: NoticeTabProps) => {
  if (measure.state !== 'granted')
    return (
      <EmptyState
        title="Noch kein Bescheid"
        text="Hier steht der Zuwendungsbescheid, sobald über das Vorhaben entschieden und der Bescheid erstellt ist."
      />
    )
  if (!may.grant)
    return (
      <Alert kind="info" title="Der Bescheid wird vorbereitet">
        <p>Das federführende Amt erstellt den Bescheid. Sie bekommen eine Nachricht, sobald er hier liegt.</p>
      </Alert>
    )
  return (
    <Card title="Bescheid erstellen">
      <p>
        Aus dem Antrag, dem verbindlichen Finanzierungsplan und den Auflagen entsteht der Bescheid als PDF.
        Die Antragstellenden bekommen eine Nachricht.
      </p>
      <ButtonForm
        action={noticePath(slug, measure.id, 'erstellen')}
        {...keys}
        label="Bescheid erstellen und zustellen"
        kind="primary"
      />
    </Card>
  )
}

const errorOf = (errors: readonly FieldError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.text
