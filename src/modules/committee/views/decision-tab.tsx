import { formatDay, type LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import { type Cents, formatEuro, formatEuroNumber } from '../../../kit/money.ts'
import { type FieldError, type Typed, typedText } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Button,
  ButtonLink,
  Card,
  DescriptionList,
  EmptyState,
  ErrorSummary,
  EuroField,
  FindingsList,
  Form,
  SelectField,
  type ShownFinding,
  StatusTag,
  type Tone,
} from '../../../ui/index.ts'
import type { Measure } from '../../applications/index.ts'
import { casePath } from '../../applications/paths.ts'
import { agendaItemPath, newCirculationPath, waitingListPath } from '../paths.ts'
import type { AgendaItem } from '../queries/agenda.ts'
import type { BallotOutcome } from '../queries/ballots.ts'
import type { Condition, Consent, Decision } from '../queries/decisions.ts'
import type { Meeting } from '../queries/meetings.ts'
import { decisionLabels, resultSentence } from '../result-texts.ts'
import { ConditionsCard } from './conditions-card.tsx'

export interface DecisionTabProps {
  readonly slug: string
  readonly measure: Measure
  readonly today: LocalDate
  /** What the body is called in the year of the case. */
  readonly committeeLabel: string
  readonly decisions: readonly (Decision & { readonly outcome: BallotOutcome | null })[]
  readonly conditions: readonly Condition[]
  readonly consents: readonly Consent[]
  /** Whom the body's rules let decide on micro grants. */
  readonly microGrantOffices: readonly Consent['office'][]
  readonly items: readonly AgendaItem[]
  /** Meetings that the case can be put on. */
  readonly meetings: readonly Meeting[]
  readonly may: {
    readonly schedule: boolean
    /** May this person say that a condition with this checker is met? */
    readonly fulfil: (checker: Condition['checker']) => boolean
    /** The office can put it to a written vote. */
    readonly circulate: boolean
    readonly openMeetings: boolean
    readonly grant: boolean
    /** The offices for which this person can consent and which have not yet. */
    readonly consentFor: readonly Consent['office'][]
  }
  readonly newKeys: () => FormKeys
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly findings: readonly ShownFinding[]
}

const step = ({ slug, measure }: DecisionTabProps, name: string): string =>
  `${casePath(slug, measure.id, 'beschluss')}/${name}`

/** What was decided about the case, with which votes and conditions, and what can be done next. */
export const DecisionTab = (props: DecisionTabProps) => (
  <>
    <ErrorSummary errors={props.errors} />
    <FindingsList findings={props.findings} />
    {props.decisions.length === 0 && (
      <EmptyState
        title="Noch kein Beschluss"
        text="Hier stehen der Beschluss mit Abstimmung und Begründung und die Auflagen."
      />
    )}
    {props.decisions.map((decision) => (
      <DecisionCard decision={decision} {...props} />
    ))}
    {props.conditions.length > 0 && <ConditionsCard {...props} measureId={props.measure.id} />}
    {props.measure.forMicroGrant && props.measure.state === 'admitted' && <MicroGrantCard {...props} />}
    {props.may.schedule && <ScheduleCard {...props} />}
    <Links {...props} />
  </>
)

const tones: Readonly<Record<Decision['kind'], Tone>> = {
  granted: 'success',
  recommended: 'info',
  waitlisted: 'warning',
  deferred: 'warning',
  rejected: 'danger',
}

const deciders: Readonly<Record<Exclude<Decision['decidedBy'], 'committee'>, string>> = {
  lead_office: 'Federführendes Amt',
  coordination_office: 'Koordinierungs- und Fachstelle',
  both_offices: 'Koordinierungs- und Fachstelle und federführendes Amt gemeinsam',
}

type CardProps = DecisionTabProps & { readonly decision: DecisionTabProps['decisions'][number] }

/** "5.000,00 € (beantragt 7.500,00 €)" */
const amountText = (amountCents: Cents, requestedCents: Cents): string =>
  amountCents < requestedCents
    ? `${formatEuro(amountCents)} (beantragt ${formatEuro(requestedCents)})`
    : formatEuro(amountCents)

const DecisionCard = ({ decision, committeeLabel, measure }: CardProps) => (
  <Card
    title={`Beschluss vom ${formatDay(decision.decidedOn)}`}
    tag={<StatusTag tone={tones[decision.kind]} word={decisionLabels[decision.kind]} />}
  >
    <DescriptionList
      items={[
        {
          term: 'Entschieden von',
          text: decision.decidedBy === 'committee' ? committeeLabel : deciders[decision.decidedBy],
        },
        ...(decision.amountCents === null
          ? []
          : [{ term: 'Betrag', text: amountText(decision.amountCents, measure.requestedCents) }]),
        ...(decision.outcome ? [{ term: 'Abstimmung', text: resultSentence(decision.outcome) }] : []),
        ...(decision.reason.trim() === '' ? [] : [{ term: 'Begründung', text: decision.reason }]),
        ...decision.criteria.map(({ criterion, reason }) => ({ term: criterion, text: reason })),
        ...(decision.source.trim() === '' ? [] : [{ term: 'Grundlage', text: decision.source }]),
      ]}
    />
  </Card>
)

const offices: Readonly<Record<Consent['office'], string>> = {
  lead_office: 'Federführendes Amt',
  coordination_office: 'Koordinierungs- und Fachstelle',
}

/** Two people consent, of both offices or of the one that the body delegated to; the second consent grants. */
const MicroGrantCard = (props: DecisionTabProps) => {
  const { consents, measure, may, typed, errors, microGrantOffices } = props
  const alone = microGrantOffices.length === 1 ? microGrantOffices[0] : undefined
  const usual = consents[0]?.amountCents ?? measure.requestedCents
  return (
    <Card title="Kleinprojekt">
      <p>
        {alone
          ? `Über ein Kleinprojekt entscheidet ohne Sitzung: ${offices[alone]}. Zwei Personen stimmen zu.`
          : 'Über ein Kleinprojekt entscheiden Koordinierungs- und Fachstelle und federführendes Amt gemeinsam, ohne Sitzung.'}{' '}
        Mit der zweiten Zustimmung ist es bewilligt.
      </p>
      <DescriptionList
        items={microGrantOffices.flatMap((office) =>
          (alone ? [0, 1] : [0]).map((place) => ({
            term: alone ? `${offices[office]}, ${place + 1}. Person` : offices[office],
            text: consentText(consents.filter((consent) => consent.office === office)[place]),
          })),
        )}
      />
      {may.consentFor.map((office) => (
        <Form action={step(props, 'kleinprojekt')} {...props.newKeys()}>
          <input type="hidden" name="office" value={office} />
          <EuroField
            name={`amount-${office}`}
            label={`Betrag, dem Sie für „${offices[office]}“ zustimmen`}
            value={
              `amount-${office}` in typed ? typedText(typed, `amount-${office}`) : formatEuroNumber(usual)
            }
            error={errors.find((error) => error.field === `amount-${office}`)?.text}
            required
          />
          <div class="actions">
            <Button>Zustimmen</Button>
          </div>
        </Form>
      ))}
    </Card>
  )
}

const consentText = (consent: Consent | undefined): string =>
  consent
    ? `${formatEuro(consent.amountCents)} zugestimmt am ${formatDay(consent.consentedOn)}${consent.name ? ` (${consent.name})` : ''}`
    : 'hat noch nicht zugestimmt'

const ScheduleCard = (props: DecisionTabProps) => (
  <Card title="Auf eine Tagesordnung setzen">
    {props.meetings.length === 0 ? (
      <p>Es ist noch keine Sitzung angelegt, auf die der Antrag kommen kann.</p>
    ) : (
      <Form action={step(props, 'tagesordnung')} {...props.newKeys()}>
        <SelectField
          name="meeting"
          label="Sitzung"
          required
          value={typedText(props.typed, 'meeting')}
          error={props.errors.find((error) => error.field === 'meeting')?.text}
          options={props.meetings.map((meeting) => ({
            value: meeting.id,
            label: formatDay(meeting.meetsOn),
          }))}
        />
        <div class="actions">
          <Button>Antrag aufnehmen</Button>
        </div>
      </Form>
    )}
  </Card>
)

const Links = ({ slug, items, measure, may }: DecisionTabProps) => (
  <div class="actions">
    {may.circulate && (
      <ButtonLink href={newCirculationPath(slug, measure.id)} kind="secondary">
        Im Umlaufverfahren entscheiden
      </ButtonLink>
    )}
    {may.openMeetings && measure.state === 'waitlisted' && (
      <ButtonLink href={waitingListPath(slug)}>Zur Warteliste</ButtonLink>
    )}
    {may.openMeetings &&
      items.slice(0, 1).map((item: { id: Id<'agenda-item'>; meetingId: Id<'meeting'> }) => (
        <ButtonLink href={agendaItemPath(slug, item.meetingId, item.id)} kind="secondary">
          Zum Punkt der Sitzung
        </ButtonLink>
      ))}
    {may.grant && measure.state === 'recommended' && (
      <ButtonLink href={casePath(slug, measure.id, 'bescheid')}>Über die Bewilligung entscheiden</ButtonLink>
    )}
  </div>
)
