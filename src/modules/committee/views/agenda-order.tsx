import { formatEuro } from '../../../kit/money.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import { ButtonForm, EmptyState, StatusTag } from '../../../ui/index.ts'
import { agendaKindLabels, publicityLabel } from '../agenda-texts.ts'
import { agendaItemPath, agendaPath } from '../paths.ts'
import type { AgendaItem } from '../queries/agenda.ts'

export interface AgendaOrderProps {
  readonly slug: string
  readonly meetingId: AgendaItem['meetingId']
  readonly items: readonly AgendaItem[]
  readonly newKeys: () => FormKeys
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
      </div>
      <div class="agenda__buttons">
        <PointButtons {...props} />
      </div>
    </li>
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
