import { formatEuro } from '../../../kit/money.ts'
import {
  Alert,
  Button,
  ButtonForm,
  ButtonLink,
  Card,
  DayField,
  DescriptionList,
  ErrorSummary,
  FindingsList,
  Form,
  Live,
  LiveOwn,
  LivePart,
  PageHead,
  TextArea,
} from '../../../ui/index.ts'
import { casePath } from '../../applications/paths.ts'
import { meetingPath, roomStreamPath } from '../paths.ts'
import type { Stage } from '../queries/stage.ts'
import { ItemTag } from './agenda-table.tsx'
import { BallotSection } from './ballot-section.tsx'
import { ConflictsCard } from './conflicts-card.tsx'
import { fieldOf, type ItemPageProps, isBarred, itemAction } from './item-props.ts'
import { PresenceBar } from './presence-bar.tsx'
import { openBallotOf, StageCard } from './stage.tsx'

export const ItemPage = (props: ItemPageProps) => {
  const { point, slug, stage } = props
  const { meeting, item, measure } = point
  return (
    <>
      <PageHead
        above={item.reference ? `Antrag ${item.reference}` : 'Punkt der Tagesordnung'}
        title={item.title}
        tag={<ItemTag {...point} />}
        lead={measure?.applicantName}
      />
      <ErrorSummary errors={props.errors} />
      <FindingsList findings={props.findings} />
      {stage ? <Running {...props} stage={stage} /> : <Content {...props} />}
      <div class="actions">
        <ButtonLink href={meetingPath(slug, meeting.id)} kind="tertiary" icon="arrow-back">
          Zur Tagesordnung
        </ButtonLink>
        {props.mayConduct && meeting.state !== 'closed' && item.state === 'open' && !isVoting(props) && (
          <ButtonForm
            action={itemAction(props, 'absetzen')}
            {...props.newKeys()}
            label="Von der Tagesordnung nehmen"
            kind="tertiary"
          />
        )}
      </div>
    </>
  )
}

const isVoting = ({ point }: ItemPageProps): boolean =>
  point.ballots.some((ballot) => ballot.state === 'open')

/** Keeps itself in step while the meeting runs; the point that is on shows what everybody sees. */
const Running = (props: ItemPageProps & { readonly stage: Stage }) => {
  const { point, presence, slug, stage, stamp } = props
  const isOn = stage.item?.id === point.item.id
  return (
    <Live from={roomStreamPath(slug, point.meeting.id)} stamp={stamp}>
      <LiveOwn name="presence">
        <PresenceBar presence={presence} />
        {props.mayConduct && <CallButtons {...props} isOn={isOn} />}
      </LiveOwn>
      {isOn && (
        <LivePart name="stage">
          <StageCard stage={stage} audience="room" />
        </LivePart>
      )}
      {/* What came back with mistakes stays until it is sent again. */}
      {props.errors.length + props.findings.length > 0 ? (
        <Content {...props} />
      ) : (
        <LiveOwn name="content">
          <Content {...props} />
        </LiveOwn>
      )}
    </Live>
  )
}

/** The point is called for all screens; after it comes the next. */
const CallButtons = (props: ItemPageProps & { readonly stage: Stage; readonly isOn: boolean }) => {
  const { slug, stage, point, isOn, newKeys } = props
  const call = `${meetingPath(slug, point.meeting.id)}/aufruf`
  const { next } = stage
  if (openBallotOf(stage)) return null
  return (
    <div class="actions">
      {!isOn && (
        <ButtonForm
          action={call}
          {...newKeys()}
          values={{ item: point.item.id }}
          label="Diesen Punkt aufrufen"
          kind="secondary"
        />
      )}
      {isOn && next && (
        <ButtonForm
          action={call}
          {...newKeys()}
          values={{ item: next.id }}
          label="Nächster Punkt"
          about={`: ${next.title}`}
          kind={point.item.state === 'open' ? 'tertiary' : 'primary'}
        />
      )}
    </div>
  )
}

/** While the vote is open it comes first: on a telephone nobody should have to look for it. */
const Content = (props: ItemPageProps) => {
  const { measure } = props.point
  const voting = isVoting(props)
  return (
    <>
      {isBarred(props) && (
        <Alert kind="info" title="Sie sind bei diesem Punkt befangen">
          <p>Sie nehmen an Beratung und Abstimmung nicht teil; die Unterlagen sind für Sie geschlossen.</p>
        </Alert>
      )}
      {voting && <BallotSection {...props} />}
      {measure && <CaseCard {...props} />}
      {!voting && <BallotSection {...props} />}
      {measure && <ConflictsCard {...props} />}
      {measure && canDefer(props) && <DeferralCard {...props} />}
      <NoteCard {...props} />
    </>
  )
}

const CaseCard = (props: ItemPageProps) => {
  const { measure } = props.point
  if (!measure) return null
  return (
    <Card
      title="Antrag"
      actions={
        isBarred(props) ? undefined : (
          <ButtonLink href={casePath(props.slug, measure.id, 'antrag')} kind="secondary">
            Antrag lesen
          </ButtonLink>
        )
      }
    >
      <DescriptionList
        items={[
          {
            term: 'Antragstellende',
            text: measure.partnerName
              ? `${measure.applicantName} mit ${measure.partnerName}`
              : measure.applicantName,
          },
          { term: 'Fonds', text: measure.fundLabel },
          { term: 'Beantragt', text: formatEuro(measure.requestedCents) },
        ]}
      />
    </Card>
  )
}

const canDefer = ({ mayConduct, point }: ItemPageProps): boolean =>
  mayConduct &&
  point.meeting.state === 'running' &&
  point.item.state === 'open' &&
  point.ballots.every((ballot) => ballot.state !== 'open')

const DeferralCard = (props: ItemPageProps) => (
  <Card title="Zurückstellen">
    <p>Der Antrag kann nachgebessert werden und kommt auf eine weitere Sitzung.</p>
    <Form action={itemAction(props, 'zurueckstellen')} {...props.newKeys()}>
      <TextArea {...fieldOf(props, 'deferral')} label="Was fehlt noch?" rows={3} limit={2000} required />
      <DayField {...fieldOf(props, 'deferralDueOn')} label="Nachzureichen bis" />
      <div class="actions">
        <Button kind="secondary">Antrag zurückstellen</Button>
      </div>
    </Form>
  </Card>
)

/** What the minutes say of the point besides the vote. */
const NoteCard = (props: ItemPageProps) => {
  const { mayConduct, point } = props
  if (!mayConduct || point.meeting.state === 'closed')
    return point.item.note.trim() === '' ? null : (
      <Card title="Notiz für das Protokoll">
        {point.item.note.split('\n').map((line) => (
          <p>{line}</p>
        ))}
      </Card>
    )
  return (
    <Card title="Notiz für das Protokoll">
      <Form action={itemAction(props, 'notiz')} {...props.newKeys()}>
        <TextArea
          {...fieldOf(props, 'note', point.item.note)}
          label="Vorstellung, Bericht, Kern der Beratung"
          rows={4}
          limit={5000}
        />
        <div class="actions">
          <Button kind="secondary">Notiz speichern</Button>
        </div>
      </Form>
    </Card>
  )
}
