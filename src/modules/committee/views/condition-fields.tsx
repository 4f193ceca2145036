import { DayField, SelectField, TextArea } from '../../../ui/index.ts'
import { type ConditionNumber, conditionField } from '../condition-form.ts'
import { checkerLabels } from '../condition-texts.ts'
import { conditionCheckers } from '../vocabulary.ts'

interface ConditionFieldsProps {
  /** Name, value and error of a field. */
  readonly fieldOf: (name: string) => {
    readonly name: string
    readonly value: string
    readonly error: string | undefined
  }
}

/** Up to three conditions of a motion, each with its day and who looks; the second and third are folded away. */
export const ConditionFields = ({ fieldOf }: ConditionFieldsProps) => (
  <>
    <OneCondition fieldOf={fieldOf} number={1} />
    <details open={isFilled(fieldOf, 2) || isFilled(fieldOf, 3)}>
      <summary>Weitere Auflagen</summary>
      <OneCondition fieldOf={fieldOf} number={2} />
      <OneCondition fieldOf={fieldOf} number={3} />
    </details>
  </>
)

const isFilled = (fieldOf: ConditionFieldsProps['fieldOf'], number: ConditionNumber): boolean =>
  [conditionField(number), conditionField(number, 'DueOn'), conditionField(number, 'Checker')]
    .map(fieldOf)
    .some(({ value, error }) => value.trim() !== '' || error !== undefined)

const OneCondition = ({ fieldOf, number }: ConditionFieldsProps & { readonly number: ConditionNumber }) => (
  <>
    <TextArea
      {...fieldOf(conditionField(number))}
      label={number === 1 ? 'Auflage' : `${number}. Auflage`}
      rows={2}
      limit={2000}
    />
    <DayField {...fieldOf(conditionField(number, 'DueOn'))} label={`Auflage ${number} zu erfüllen bis`} />
    <SelectField
      {...fieldOf(conditionField(number, 'Checker'))}
      label={`Auflage ${number} prüft`}
      options={[
        { value: '', label: 'nicht festgelegt' },
        ...conditionCheckers.map((value) => ({ value, label: checkerLabels[value] })),
      ]}
    />
  </>
)
