import { Button, Card, Form, TextArea } from '../../../ui/index.ts'
import type { CirculationService } from '../queries/circulations.ts'
import { answerLabels } from '../texts.ts'
import { choices } from '../vocabulary.ts'
import { type CirculationPageProps, circulationAction, fieldOf } from './circulation-page.tsx'

/** For each place in which the reader was handed the papers: three large buttons, and the way to object. */
export const AnswerCards = (props: CirculationPageProps) => {
  const { loaded, personId, today } = props
  const own = loaded.services.filter((service) => personId !== null && service.personId === personId)
  if (today > loaded.circulation.endsOn) return null
  return (
    <>
      {own.map((service) => (
        <AnswerCard {...props} service={service} />
      ))}
      {own.length > 0 && loaded.rules.circulation.objectionOf !== 'nobody' && (
        <ObjectionCard {...props} service={own[0] as CirculationService} />
      )}
    </>
  )
}

type OwnProps = CirculationPageProps & { readonly service: CirculationService }

const AnswerCard = (props: OwnProps) => {
  const { service, loaded } = props
  const { memberId, capacity } = service
  const seat = loaded.seats.find((one) => one.memberId === memberId)
  if (seat?.conflict)
    return (
      <Card title="Sie stimmen nicht mit ab">
        <p>Dieser Sitz ist befangen: {seat.conflict}</p>
      </Card>
    )
  const given = loaded.answers.find((answer) => answer.memberId === memberId && answer.capacity === capacity)
  const owner = loaded.answers.some((answer) => answer.memberId === memberId && answer.capacity === 'member')
  return (
    <Card
      title={
        capacity === 'member' ? 'Ihre Stimme' : `Ihre Stimme in Vertretung von ${seat?.memberName ?? ''}`
      }
    >
      {capacity === 'deputy' && owner && <p>Das Mitglied hat selbst geantwortet; diese Antwort zählt.</p>}
      {given ? (
        <>
          <p>
            Sie haben mit <strong>{answerLabels[given.choice]}</strong> gestimmt. Bis zum Ende der Frist
            können Sie Ihre Stimme ändern.
          </p>
          <details>
            <summary>Stimme ändern</summary>
            <ThreeButtons {...props} />
          </details>
        </>
      ) : (
        <ThreeButtons {...props} />
      )}
    </Card>
  )
}

const ThreeButtons = (props: OwnProps) => (
  <Form action={circulationAction(props, 'stimme')} {...props.newKeys()}>
    <input type="hidden" name="member" value={props.service.memberId} />
    <input type="hidden" name="capacity" value={props.service.capacity} />
    {choices.map((choice) => (
      <button type="submit" name="choice" value={choice} class="kern-btn kern-btn--secondary kern-btn--block">
        <span class="kern-label">
          {answerLabels[choice]}
          {props.service.capacity === 'deputy' && <span class="unseen"> als Vertretung</span>}
        </span>
      </button>
    ))}
  </Form>
)

const ObjectionCard = (props: OwnProps) => (
  <Card title="Lieber in einer Sitzung?">
    <details open={props.errors.some((error) => error.field === 'objection')}>
      <summary>Dem Umlaufverfahren widersprechen</summary>
      <p>Dann entscheidet die nächste Sitzung; bisherige Antworten zählen nicht mehr.</p>
      <Form action={circulationAction(props, 'widerspruch')} {...props.newKeys()}>
        <input type="hidden" name="member" value={props.service.memberId} />
        <input type="hidden" name="capacity" value={props.service.capacity} />
        <TextArea
          {...fieldOf(props, 'objection')}
          label="Warum soll eine Sitzung entscheiden?"
          rows={3}
          limit={2000}
          required
        />
        <div class="actions">
          <Button kind="secondary">Widersprechen</Button>
        </div>
      </Form>
    </details>
  </Card>
)
