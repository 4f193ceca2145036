import { formatEuro } from '../../../kit/money.ts'
import { typedText } from '../../../platform/http/form.ts'
import { Button, ButtonForm, Card, EuroField, Form, TextArea } from '../../../ui/index.ts'
import { noticePath } from '../paths.ts'
import type { NoticeTabProps } from './notice-tab.tsx'

/** The lead office follows the recommendation, grants less, or does not follow it. */
export const GrantCard = (props: NoticeTabProps) => {
  const { slug, measure, recommendedCents, keys } = props
  return (
    <Card title="Entscheidung des federführenden Amts">
      <p>
        Empfohlen sind {formatEuro(recommendedCents ?? measure.requestedCents)}. Mit der Bewilligung wird das
        Geld für das Vorhaben gebunden.
      </p>
      {measure.federalPrecheck && measure.precheck !== 'released' ? (
        <p>Bewilligt werden kann, sobald die Regiestelle das Vorhaben freigegeben hat.</p>
      ) : (
        <ButtonForm
          action={noticePath(slug, measure.id, 'bewilligen')}
          {...keys}
          label="Bewilligen"
          kind="primary"
        />
      )}
      <GrantLess {...props} />
      <DoNotFollow {...props} />
    </Card>
  )
}

const GrantLess = ({ slug, measure, keys, typed, errors }: NoticeTabProps) => (
  <details open={errors.some(({ field }) => field === 'amount' || field === 'deviation')}>
    <summary>Weniger bewilligen als empfohlen</summary>
    <Form action={noticePath(slug, measure.id, 'bewilligen')} token={keys.token} once={keys.once}>
      <EuroField
        name="amount"
        label="Betrag"
        hint="Weniger als empfohlen; der Rest wird im Fonds wieder frei."
        value={typedText(typed, 'amount')}
        error={errorOf(errors, 'amount')}
        required
      />
      <TextArea
        name="deviation"
        label="Begründung der Abweichung"
        hint="Das Gremium und die Antragstellenden lesen sie."
        value={typedText(typed, 'deviation')}
        error={errorOf(errors, 'deviation')}
        required
        limit={2000}
      />
      <Button kind="secondary">Kleineren Betrag bewilligen</Button>
    </Form>
  </details>
)

const DoNotFollow = ({ slug, measure, keys, typed, errors }: NoticeTabProps) => (
  <details open={errors.some(({ field }) => field === 'reason')}>
    <summary>Der Empfehlung nicht folgen</summary>
    <Form action={noticePath(slug, measure.id, 'ablehnen')} token={keys.token} once={keys.once}>
      <TextArea
        name="reason"
        label="Begründung"
        hint="Das Gremium und die Antragstellenden lesen sie."
        value={typedText(typed, 'reason')}
        error={errorOf(errors, 'reason')}
        required
        limit={2000}
      />
      <Button kind="secondary">Ablehnen</Button>
    </Form>
  </details>
)

const errorOf = (errors: NoticeTabProps['errors'], name: string): string | undefined =>
  errors.find((error) => error.field === name)?.text
