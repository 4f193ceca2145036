import { formatDay } from '../../../kit/dates.ts'
import { formatEuro } from '../../../kit/money.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Button,
  ButtonLink,
  Card,
  Cards,
  DescriptionList,
  EmptyState,
  ErrorSummary,
  type FieldError,
  Form,
  HiddenFields,
  PageHead,
  RadioGroup,
} from '../../../ui/index.ts'
import type { Call } from '../call-queries.ts'
import { sectionsOf } from '../form-sections.ts'
import { beginPath, callsPath, myCasesPath } from '../paths.ts'
import { asLines } from './application-content.tsx'

interface BeginPageProps {
  readonly slug: string
  readonly call: Call | undefined
  readonly isOpen: boolean
  readonly openCalls: readonly Call[]
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
  readonly keys: FormKeys
  readonly errors: readonly FieldError[]
}

/** Before the first question: what is needed, how long it takes, and for whom. */
export const BeginPage = (props: BeginPageProps) =>
  props.call ? <BeginForCall {...props} call={props.call} /> : <ChooseCall {...props} />

const ChooseCall = ({ slug, openCalls }: BeginPageProps) => (
  <>
    <PageHead title="Neuer Antrag" lead="Wählen Sie den Aufruf, zu dem Ihr Vorhaben passt." />
    {openCalls.length === 0 ? (
      <EmptyState
        title="Zurzeit ist kein Aufruf offen"
        text="Sobald ein Aufruf beginnt, können Sie hier einen Antrag stellen."
        action={<ButtonLink href={callsPath(slug)}>Zu den Aufrufen und Fristen</ButtonLink>}
      />
    ) : (
      <Cards>
        {openCalls.map((call) => (
          <Card
            title={call.title}
            above={`${call.fundLabel} ${call.year}`}
            actions={
              <ButtonLink href={beginPath(slug, call.id)} kind="secondary" about={`für ${call.title}`}>
                Antrag vorbereiten
              </ButtonLink>
            }
          >
            <p>Anträge bis {formatDay(call.deadline)}</p>
          </Card>
        ))}
      </Cards>
    )}
  </>
)

const BeginForCall = (props: BeginPageProps & { call: Call }) => {
  const { call, errors } = props
  return (
    <>
      <PageHead above={`${call.fundLabel} ${call.year}`} title={`Antrag: ${call.title}`} />
      <ErrorSummary errors={errors} />
      <DescriptionList
        items={[
          { term: 'Frist', text: formatDay(call.deadline) },
          { term: 'Sitzung', text: formatDay(call.meetingDay) },
          ...(call.capCents === null ? [] : [{ term: 'Höchstbetrag', text: formatEuro(call.capCents) }]),
          {
            term: 'Dauer',
            text: call.forMicroGrants ? 'etwa 20 Minuten' : 'etwa 60 bis 90 Minuten, auch in Etappen',
          },
        ]}
      />
      <h2>Das brauchen Sie</h2>
      <ul>
        <li>
          Angaben zu:{' '}
          {sectionsOf({ forMicroGrant: call.forMicroGrants })
            .map(({ title }) => title)
            .join(', ')}
        </li>
        <li>Anschrift und Bankverbindung Ihrer Organisation</li>
        <li>den Nachweis der Gemeinnützigkeit, oder einen gemeinnützigen Partner</li>
        <li>Angebote oder eine Schätzung der Kosten</li>
      </ul>
      {call.hints.trim() !== '' && (
        <>
          <h2>Hinweise</h2>
          <p>{asLines(call.hints)}</p>
        </>
      )}
      <BeginOrWhyNot {...props} />
    </>
  )
}

const BeginOrWhyNot = (props: BeginPageProps & { call: Call }) => {
  const { slug, call, isOpen, organisations } = props
  return !isOpen ? (
    <EmptyState
      title="Dieser Aufruf ist nicht offen"
      text={`Anträge sind vom ${formatDay(call.opensOn)} bis zum ${formatDay(call.deadline)} möglich.`}
      action={<ButtonLink href={callsPath(slug)}>Zu den offenen Aufrufen</ButtonLink>}
    />
  ) : organisations.length === 0 ? (
    <EmptyState
      title="Ihre Anmeldung gehört noch zu keiner Organisation"
      text="Bitte wenden Sie sich an die Koordinierungs- und Fachstelle: Sie trägt Ihre Organisation ein und berät Sie auch zu Ihrer Idee."
      action={<ButtonLink href={`/${slug}`}>Zur Startseite mit den Ansprechpersonen</ButtonLink>}
    />
  ) : (
    <BeginForm {...props} />
  )
}

const BeginForm = ({ slug, call, organisations, keys, errors }: BeginPageProps & { call: Call }) => {
  const [only] = organisations
  return (
    <Form action={myCasesPath(slug)} {...keys}>
      <HiddenFields
        values={{ aufruf: call.id, ...(organisations.length === 1 && only ? { organisation: only.id } : {}) }}
      />
      {organisations.length === 1 && only ? (
        <p class="kern-body">Sie stellen den Antrag für: {only.name}</p>
      ) : (
        <RadioGroup
          name="organisation"
          label="Für welche Organisation stellen Sie den Antrag?"
          required
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          error={errors.find(({ field }) => field === 'organisation')?.text}
        />
      )}
      <p class="kern-body">
        Alles wird gespeichert, während Sie schreiben. Sie können jederzeit unterbrechen.
      </p>
      <div class="actions">
        <Button>Antrag beginnen</Button>
      </div>
    </Form>
  )
}
