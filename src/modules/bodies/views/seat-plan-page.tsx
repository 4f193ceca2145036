import type { FormKeys } from '../../../platform/http/page.tsx'
import { Button, DayField, ErrorSummary, FieldGroup, Form, NumberField, PageHead } from '../../../ui/index.ts'
import { plannedSeats } from '../forms.ts'
import { bodyPath } from '../paths.ts'
import type { Body } from '../queries/bodies.ts'
import type { PlannedSeats } from '../rules/composition.ts'
import { groupLabels } from '../texts.ts'
import { seatGroups } from '../vocabulary.ts'
import { type Filled, fieldOf } from './field-of.ts'

interface SeatPlanPageProps extends Filled {
  readonly slug: string
  readonly body: Body
  /** What holds today: a new distribution usually changes one group. */
  readonly plan: readonly PlannedSeats[]
  readonly today: string
  readonly keys: FormKeys
}

export const SeatPlanPage = (props: SeatPlanPageProps) => (
  <>
    <PageHead
      above={props.body.label}
      title="Sitzverteilung"
      lead="Wie viele Sitze jede Gruppe hat. Wo mehr oder weniger Mitglieder berufen sind, steht es auf der Seite des Gremiums. Leere Felder werden nicht geprüft."
    />
    <ErrorSummary errors={props.errors} />
    <Form action={`${bodyPath(props.slug, props.body.id)}/sitze`} {...props.keys}>
      <DayField {...fieldOf(props, 'validFrom', props.today)} label="Gilt ab" required />
      {seatGroups.map((group) => (
        <FieldGroup legend={groupLabels[group]} row>
          {plannedSeats
            .filter((seats) => seats.group === group)
            .map(({ field, voting }) => (
              <NumberField
                {...fieldOf(props, field, String(heldIn(props.plan, group, voting) ?? ''))}
                label={voting ? 'stimmberechtigt' : 'beratend'}
                unit="Sitze"
                plain
              />
            ))}
        </FieldGroup>
      ))}
      <div class="actions">
        <Button>Sitzverteilung eintragen</Button>
      </div>
    </Form>
  </>
)

const heldIn = (plan: readonly PlannedSeats[], group: string, voting: boolean) =>
  plan.find((one) => one.group === group && one.voting === voting)?.seats
