import { formatDay, type LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import { Button, Card, Form, StatusTag, TextArea } from '../../../ui/index.ts'
import { casePath } from '../../applications/paths.ts'
import { conditionSentence } from '../condition-texts.ts'
import type { Condition } from '../queries/decisions.ts'
import { placeField } from '../waiting-list-forms.ts'

interface ConditionsProps {
  readonly slug: string
  readonly measureId: Id<'measure'>
  readonly today: LocalDate
  readonly conditions: readonly Condition[]
  readonly may: { readonly fulfil: (checker: Condition['checker']) => boolean }
  readonly newKeys: () => FormKeys
}

/** What the grantee owes besides: until when, who looks, and whether it was seen. */
export const ConditionsCard = (props: ConditionsProps) => (
  <Card title="Auflagen">
    <ul>
      {props.conditions.map((condition) => (
        <li>
          {conditionSentence(condition)} <ConditionTag condition={condition} today={props.today} />
          {condition.fulfilledNote.trim() !== '' && <p>{condition.fulfilledNote}</p>}
          {!condition.fulfilledOn && props.may.fulfil(condition.checker) && (
            <details>
              <summary>
                Erfüllt<span class="unseen">: {condition.text}</span>
              </summary>
              <Form
                action={`${casePath(props.slug, props.measureId, 'beschluss')}/auflagen/${condition.id}`}
                {...props.newKeys()}
              >
                <TextArea
                  name={placeField('note', condition.id)}
                  label="Was gesehen wurde"
                  rows={2}
                  limit={2000}
                />
                <div class="actions">
                  <Button kind="secondary" about={`: ${condition.text}`}>
                    Als erfüllt eintragen
                  </Button>
                </div>
              </Form>
            </details>
          )}
        </li>
      ))}
    </ul>
  </Card>
)

const ConditionTag = ({
  condition: { fulfilledOn, dueOn },
  today,
}: {
  readonly condition: Condition
  readonly today: LocalDate
}) => {
  if (fulfilledOn) return <StatusTag tone="success" word={fulfilledText(fulfilledOn)} />
  const late = dueOn !== null && dueOn < today
  return <StatusTag tone={late ? 'danger' : 'warning'} word={late ? 'überfällig' : 'offen'} />
}

const fulfilledText = (day: LocalDate): string => `erfüllt am ${formatDay(day)}`
