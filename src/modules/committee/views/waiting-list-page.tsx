import { formatDay } from '../../../kit/dates.ts'
import { formatEuro } from '../../../kit/money.ts'
import { type FieldError, type Typed, typedText } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Alert,
  Button,
  Card,
  DescriptionList,
  EmptyState,
  ErrorSummary,
  FindingsList,
  Form,
  NumberField,
  PageHead,
  type ShownFinding,
  StatusTag,
  TextArea,
} from '../../../ui/index.ts'
import { casePath } from '../../applications/paths.ts'
import { conditionSentence } from '../condition-texts.ts'
import { waitingPlacePath } from '../paths.ts'
import type { WaitingList, WaitingPlace } from '../queries/waiting-list.ts'
import { placeField } from '../waiting-list-forms.ts'

interface WaitingListPageProps {
  readonly slug: string
  readonly lists: readonly WaitingList[]
  readonly mayServe: boolean
  readonly newKeys: () => FormKeys
  /** The place whose form was refused, with what was typed there. */
  readonly again: {
    readonly place: string
    readonly typed: Typed
    readonly errors: readonly FieldError[]
  } | null
  readonly findings: readonly ShownFinding[]
}

export const WaitingListPage = (props: WaitingListPageProps) => (
  <>
    <PageHead
      title="Warteliste"
      lead="Vom Gremium befürwortet, aber noch nicht bezahlbar. Wird Geld frei, rückt der erste Platz nach."
    />
    <ErrorSummary errors={props.again?.errors ?? []} />
    <FindingsList findings={props.findings} />
    {props.lists.length === 0 && (
      <EmptyState
        title="Niemand wartet"
        text="Wenn ein Antrag eine Mehrheit findet und der Fonds nicht reicht, kann er auf die Warteliste kommen."
      />
    )}
    {props.lists.map((list) => (
      <section>
        <h2>{`${list.fundLabel} ${list.year}`}</h2>
        <NextNote list={list} />
        {list.places.map((place) => (
          <PlaceCard {...props} list={list} place={place} />
        ))}
      </section>
    ))}
  </>
)

const NextNote = ({ list: { next, freeCents } }: { readonly list: WaitingList }) => {
  const free = `Im Fonds sind ${formatEuro(freeCents)} frei.`
  if (next.kind === 'empty') return null
  if (next.kind === 'proposed')
    return (
      <Alert kind="success" title={`„${next.place.title}“ kann nachrücken`}>
        <p>{free}</p>
      </Alert>
    )
  return (
    <p>
      {free} Für Platz 1 fehlen {formatEuro(next.shortByCents)}.
      {next.payable ? ` Bezahlbar wäre „${next.payable.title}“; das Vorziehen muss begründet werden.` : ''}
    </p>
  )
}

type PlaceProps = WaitingListPageProps & { readonly list: WaitingList; readonly place: WaitingPlace }

const PlaceCard = (props: PlaceProps) => {
  const { slug, place, list } = props
  const position = list.places.indexOf(place) + 1
  const isNext = list.next.kind === 'proposed' && list.next.place === place
  return (
    <Card
      level={3}
      above={`Platz ${position}`}
      title={place.title}
      href={casePath(slug, place.measureId, 'beschluss')}
      tag={isNext ? <StatusTag tone="success" word="kann nachrücken" /> : undefined}
    >
      <DescriptionList
        items={[
          { term: 'Antragstellende', text: place.applicantName },
          { term: 'Befürwortet', text: formatEuro(place.amountCents) },
          { term: 'Seit', text: formatDay(place.enteredOn) },
          ...(place.conditions.length === 0
            ? []
            : [{ term: 'Auflagen', text: place.conditions.map(conditionSentence).join(' ') }]),
        ]}
      />
      {props.mayServe && <PlaceForms {...props} position={position} />}
    </Card>
  )
}

type FormProps = PlaceProps & {
  readonly position: number
  readonly fieldOf: (
    part: Parameters<typeof placeField>[0],
    usual?: string,
  ) => {
    readonly name: string
    readonly value: string
    readonly error: string | undefined
  }
}

const PlaceForms = (props: PlaceProps & { readonly position: number }) => {
  const { place, list } = props
  const own = props.again?.place === place.measureId ? props.again : null
  const fieldOf: FormProps['fieldOf'] = (part, usual = '') => {
    const name = placeField(part, place.measureId)
    return {
      name,
      value: own ? typedText(own.typed, name) : usual,
      error: own?.errors.find((error) => error.field === name)?.text,
    }
  }
  return (
    <>
      {place.amountCents <= list.freeCents && <PromotionForm {...props} fieldOf={fieldOf} />}
      <RankForm {...props} fieldOf={fieldOf} />
      <ReturnForm {...props} fieldOf={fieldOf} />
    </>
  )
}

const PromotionForm = ({ slug, place, position, newKeys, fieldOf }: FormProps) => (
  <Form action={waitingPlacePath(slug, place.measureId, 'nachruecken')} {...newKeys()}>
    {position > 1 && (
      <TextArea
        {...fieldOf('promote')}
        label="Warum er vorgezogen wird"
        hint="Das Gremium liest die Begründung in der nächsten Sitzung."
        rows={2}
        limit={2000}
        required
      />
    )}
    <div class="actions">
      <Button kind={position === 1 ? 'primary' : 'secondary'} about={`: ${place.title}`}>
        Nachrücken lassen
      </Button>
    </div>
  </Form>
)

const RankForm = ({ slug, place, position, newKeys, fieldOf }: FormProps) => (
  <details open={fieldOf('rank').error !== undefined || fieldOf('order').error !== undefined}>
    <summary>Anderer Platz</summary>
    <Form action={waitingPlacePath(slug, place.measureId, 'rang')} {...newKeys()}>
      <NumberField {...fieldOf('rank', String(position))} label="Neuer Platz" unit="Platz" required />
      <TextArea {...fieldOf('order')} label="Beschluss des Gremiums" rows={2} limit={2000} required />
      <div class="actions">
        <Button kind="secondary" about={`: ${place.title}`}>
          Reihenfolge ändern
        </Button>
      </div>
    </Form>
  </details>
)

const ReturnForm = ({ slug, place, newKeys, fieldOf }: FormProps) => (
  <details open={fieldOf('return').error !== undefined}>
    <summary>Zurück in die Beratung</summary>
    <p>Zum Beispiel, um über einen kleineren Betrag zu entscheiden. Der Platz wird frei.</p>
    <Form action={waitingPlacePath(slug, place.measureId, 'zurueck')} {...newKeys()}>
      <TextArea
        {...fieldOf('return')}
        label="Worüber neu beraten werden soll"
        rows={2}
        limit={2000}
        required
      />
      <div class="actions">
        <Button kind="secondary" about={`: ${place.title}`}>
          Von der Warteliste nehmen
        </Button>
      </div>
    </Form>
  </details>
)
