import { formatMoment } from '../../../kit/dates.ts'
import {
  Button,
  ButtonForm,
  Card,
  Form,
  RadioGroup,
  SelectField,
  StatusTag,
  Table,
  TextField,
} from '../../../ui/index.ts'
import type { CirculationSeat, CirculationService } from '../queries/circulations.ts'
import { countingAnswers } from '../rules/answers.ts'
import { answerLabels } from '../texts.ts'
import { choices } from '../vocabulary.ts'
import { type CirculationPageProps, circulationAction, fieldOf } from './circulation-page.tsx'

/** Who was served and who answered; how, is shown once it is over. */
export const SeatsTable = (props: CirculationPageProps) => {
  const { loaded, mayConduct } = props
  const { circulation, seats, services } = loaded
  const running = circulation.state === 'running'
  return (
    <Card title="Wer gefragt ist">
      <Table
        caption="Sitze mit Stimme"
        captionUnseen
        rows={seats}
        columns={[
          { head: 'Mitglied', cell: (row) => row.memberName, names: true },
          { head: 'Unterlagen', cell: (row) => <Served {...props} seat={row} /> },
          { head: 'Antwort', cell: (row) => <AnswerOf {...props} seat={row} /> },
        ]}
      />
      {running && mayConduct && <PaperForm {...props} services={services} />}
      {running && mayConduct && <ConflictForm {...props} />}
    </Card>
  )
}

type SeatProps = CirculationPageProps & { readonly seat: CirculationSeat }

const Served = (props: SeatProps) => {
  const { loaded, seat, mayConduct } = props
  if (seat.conflict) return <>nicht zugestellt (befangen)</>
  return (
    <ul>
      {loaded.services
        .filter((service) => service.memberId === seat.memberId)
        .map((service) => (
          <li>
            {service.capacity === 'deputy' ? `${service.name} (Vertretung): ` : ''}
            {service.servedAt ? (
              `${service.servedBy === 'mail' ? 'per E-Mail' : 'übergeben'} ${formatMoment(service.servedAt)}`
            ) : (
              <StatusTag tone="warning" word="noch nicht zugestellt" />
            )}
            {!service.servedAt && mayConduct && loaded.circulation.state === 'running' && (
              <ButtonForm
                action={circulationAction(props, 'zustellung')}
                {...props.newKeys()}
                label="Übergeben"
                about={`an ${service.name}`}
                values={{ member: service.memberId, capacity: service.capacity }}
              />
            )}
          </li>
        ))}
    </ul>
  )
}

const AnswerOf = ({ loaded, seat }: SeatProps) => {
  if (seat.conflict) return <>befangen: {seat.conflict}</>
  const answer = countingAnswers(loaded.answers).find((one) => one.memberId === seat.memberId)
  if (!answer) return <StatusTag tone="neutral" word="keine Antwort" />
  const by = answer.capacity === 'deputy' ? ' (Vertretung)' : ''
  if (loaded.circulation.state === 'running')
    return <StatusTag tone="success" word={`hat geantwortet${by}`} />
  return <>{`${answerLabels[answer.choice]}${by}`}</>
}

/** An answer on paper, entered by the office for who has no sign-in. */
const PaperForm = (props: CirculationPageProps & { readonly services: readonly CirculationService[] }) => (
  <details
    open={
      fieldOf(props, 'member').error !== undefined ||
      fieldOf(props, 'capacity').error !== undefined ||
      fieldOf(props, 'choice').error !== undefined
    }
  >
    <summary>Antwort auf Papier eintragen</summary>
    <Form action={circulationAction(props, 'stimme')} {...props.newKeys()}>
      <SelectField
        {...fieldOf(props, 'member')}
        label="Mitglied"
        required
        options={props.loaded.seats
          .filter((seat) => seat.conflict === null)
          .map((seat) => ({ value: seat.memberId, label: seat.memberName }))}
      />
      <RadioGroup
        {...fieldOf(props, 'capacity')}
        label="Geantwortet hat"
        row
        required
        options={[
          { value: 'member', label: 'das Mitglied' },
          { value: 'deputy', label: 'die Vertretung' },
        ]}
      />
      <RadioGroup
        {...fieldOf(props, 'choice')}
        label="Antwort"
        row
        required
        options={choices.map((value) => ({ value, label: answerLabels[value] }))}
      />
      <div class="actions">
        <Button kind="secondary">Antwort speichern</Button>
      </div>
    </Form>
  </details>
)

const ConflictForm = (props: CirculationPageProps) => (
  <details
    open={fieldOf(props, 'conflicted').error !== undefined || fieldOf(props, 'conflict').error !== undefined}
  >
    <summary>Befangenheit eintragen</summary>
    <Form action={circulationAction(props, 'befangenheit')} {...props.newKeys()}>
      <SelectField
        {...fieldOf(props, 'conflicted')}
        label="Befangenes Mitglied"
        required
        options={props.loaded.seats
          .filter((seat) => seat.conflict === null)
          .map((seat) => ({ value: seat.memberId, label: seat.memberName }))}
      />
      <TextField {...fieldOf(props, 'conflict')} label="Grund" required />
      <div class="actions">
        <Button kind="secondary">Befangenheit eintragen</Button>
      </div>
    </Form>
  </details>
)
