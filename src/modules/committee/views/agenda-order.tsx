import { formatEuro } from '../../../kit/money.ts'
import { type FieldError, type Typed, typedText } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Button,
  ButtonForm,
  EmptyState,
  Form,
  HiddenFields,
  SelectField,
  StatusTag,
  TextField,
} from '../../../ui/index.ts'
import { kindField, titleField } from '../agenda-forms.ts'
import { agendaKindLabels, publicityLabel } from '../agenda-texts.ts'
import { agendaItemPath, agendaPath } from '../paths.ts'
import type { AgendaItem } from '../queries/agenda.ts'
import { agendaKinds } from '../vocabulary.ts'

export interface AgendaOrderProps {
  readonly slug: string
  readonly meetingId: AgendaItem['meetingId']
  readonly items: readonly AgendaItem[]
  readonly newKeys: () => FormKeys
  readonly typed: Typed
  readonly errors: readonly FieldError[]
}

/** The points in their order: moved by buttons, or by dragging where the browser runs our script. */
export const AgendaOrder = (props: AgendaOrderProps) => {
  const { slug, meetingId, items, newKeys } = props
  if (items.length === 0)
    return (
      <EmptyState
        title="Die Tagesordnung ist noch leer"
        text="Lassen Sie sich eine Tagesordnung vorschlagen, oder nehmen Sie die Punkte einzeln auf."
      />
    )
  const { token, once } = newKeys()
  return (
    <>
      <form method="post" action={`${agendaPath(slug, meetingId)}/reihenfolge`} data-reorder-form>
        <input type="hidden" name="_token" value={token} />
        <input type="hidden" name="_once" value={once} />
        <input type="hidden" name="order" value={items.map(({ id }) => id).join(' ')} />
      </form>
      <ol class="agenda" data-reorder>
        {items.map((item, index) => (
          <AgendaPoint
            {...props}
            item={item}
            number={index + 1}
            isFirst={index === 0}
            isLast={index === items.length - 1}
          />
        ))}
      </ol>
    </>
  )
}

interface PointProps extends AgendaOrderProps {
  readonly item: AgendaItem
  readonly number: number
  readonly isFirst: boolean
  readonly isLast: boolean
}

const AgendaPoint = (props: PointProps) => {
  const { slug, meetingId, item, number } = props
  return (
    <li class="agenda__point" data-item={item.id}>
      <div class="agenda__text">
        <p class="agenda__title">
          <span class="agenda__number">TOP {String(number)}</span>{' '}
          <a href={agendaItemPath(slug, meetingId, item.id)}>{item.title}</a>
        </p>
        <p class="agenda__facts">{factsOf(item)}</p>
        <StatusTag tone={item.public ? 'info' : 'neutral'} word={publicityLabel(item.public)} />
        {item.measureId === null && item.state === 'open' && <Rename {...props} />}
      </div>
      <div class="agenda__buttons">
        <PointButtons {...props} />
      </div>
    </li>
  )
}

/** A point without an application may be named anew; open while its title is to be corrected. */
const Rename = ({ slug, meetingId, item, number, newKeys, typed, errors }: PointProps) => {
  const error = errors.find(({ field }) => field === titleField(item.id))?.text
  return (
    <details open={error !== undefined}>
      <summary>
        Umbenennen<span class="unseen"> TOP {String(number)}</span>
      </summary>
      <Form action={`${agendaPath(slug, meetingId)}/benennen`} {...newKeys()}>
        <HiddenFields values={{ item: item.id }} />
        <TextField
          name={titleField(item.id)}
          label="Neuer Titel"
          required
          value={error === undefined ? item.title : typedText(typed, titleField(item.id))}
          error={error}
        />
        <SelectField
          name={kindField(item.id)}
          label="Art"
          required
          value={item.kind}
          options={agendaKinds
            .filter((kind) => kind !== 'application')
            .map((kind) => ({ value: kind, label: agendaKindLabels[kind] }))}
        />
        <div class="actions">
          <Button kind="secondary">Titel speichern</Button>
        </div>
      </Form>
    </details>
  )
}

const PointButtons = ({ slug, meetingId, item, number, isFirst, isLast, newKeys }: PointProps) => {
  const button = (label: string, action: string, values: Readonly<Record<string, string>> = {}) => (
    <ButtonForm
      action={action}
      {...newKeys()}
      values={values}
      label={label}
      kind="tertiary"
      about={`TOP ${number}: ${item.title}`}
    />
  )
  const rank = `${agendaPath(slug, meetingId)}/rang`
  const publicity = `${agendaPath(slug, meetingId)}/oeffentlichkeit`
  return (
    <>
      {!isFirst && button('Nach oben', rank, { item: item.id, direction: 'up' })}
      {!isLast && button('Nach unten', rank, { item: item.id, direction: 'down' })}
      {item.public
        ? button('Nichtöffentlich beraten', publicity, { item: item.id, public: 'nein' })
        : button('Öffentlich beraten', publicity, { item: item.id, public: 'ja' })}
      {item.state === 'open' && button('Absetzen', `${agendaItemPath(slug, meetingId, item.id)}/absetzen`)}
    </>
  )
}

const factsOf = (item: AgendaItem): string =>
  [
    agendaKindLabels[item.kind],
    ...(item.reference ? [item.reference] : []),
    ...(item.applicantName ? [item.applicantName] : []),
    ...(item.requestedCents === null ? [] : [`beantragt ${formatEuro(item.requestedCents)}`]),
  ].join(' · ')
