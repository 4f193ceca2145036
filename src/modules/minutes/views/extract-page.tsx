import { formatDay, formatMoment } from '../../../kit/dates.ts'
import {
  Button,
  ButtonForm,
  ButtonLink,
  Card,
  Checkbox,
  CheckboxGroup,
  ErrorSummary,
  FindingsList,
  Form,
  PageHead,
  type ShownFinding,
  StatusTag,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import type { Meeting } from '../../committee/index.ts'
import type { ContentItem } from '../documents/content-item.ts'
import { longestText, publicResultField, publicTextField, publicTitleField, shownField } from '../forms.ts'
import { extractPath, minutesPath, publicMinutesPath } from '../paths.ts'
import type { Confirmation, Extract } from '../queries/extract.ts'
import { gateTexts } from '../texts.ts'
import { type ExtractItem, type ExtractState, gateQuestions } from '../vocabulary.ts'
import { type FormState, fieldOf } from './minutes-props.ts'

export interface ExtractPageProps extends FormState {
  readonly slug: string
  readonly meeting: Meeting
  /** The text as stored, or as proposed before anything was stored. */
  readonly draft: { readonly introduction: string; readonly items: readonly ExtractItem[] }
  readonly extract: Extract | undefined
  readonly confirmations: readonly Confirmation[]
  /** The points as the members read them, to write from. */
  readonly points: readonly ContentItem[]
  /** What the gate says to the stored text. */
  readonly gate: readonly ShownFinding[]
}

const words: Readonly<
  Record<ExtractState, { readonly word: string; readonly tone: 'neutral' | 'success' | 'warning' }>
> = {
  draft: { word: 'Nicht veröffentlicht', tone: 'neutral' },
  published: { word: 'Veröffentlicht', tone: 'success' },
  withdrawn: { word: 'Zurückgenommen', tone: 'warning' },
}

export const ExtractPage = (props: ExtractPageProps) => {
  const { extract, meeting, slug } = props
  const state = extract?.state ?? 'draft'
  return (
    <>
      <PageHead
        above={meeting.bodyLabel}
        title={`Öffentlicher Auszug vom ${formatDay(meeting.meetsOn)}`}
        tag={<StatusTag {...words[state]} />}
        lead="Was alle lesen können. Ohne Ihre Bestätigung geht nichts hinaus."
      />
      <ErrorSummary errors={props.errors} />
      <FindingsList findings={props.findings} />
      <div class="actions">
        <ButtonLink href={minutesPath(slug, meeting.id)} kind="tertiary" icon="arrow-back">
          Zum Protokoll
        </ButtonLink>
      </div>
      {state === 'published' ? <Published {...props} /> : <Writing {...props} />}
    </>
  )
}

const Published = (props: ExtractPageProps) => {
  const { slug, meeting, extract } = props
  return (
    <>
      <p>
        Veröffentlicht am {extract?.publishedAt ? formatMoment(extract.publishedAt) : ''} aus Fassung{' '}
        {extract?.number}. <a href={publicMinutesPath(slug, meeting.id)}>So lesen es alle</a>
      </p>
      <Confirmations {...props} />
      <Card title="Zurücknehmen">
        <p>
          Der Auszug ist sofort nicht mehr zu lesen. Für eine neue Veröffentlichung wird alles neu bestätigt.
        </p>
        <Form action={`${extractPath(slug, meeting.id)}/zuruecknehmen`} {...props.newKeys()}>
          <TextArea {...fieldOf(props, 'reason')} label="Warum?" rows={3} limit={2000} required />
          <div class="actions">
            <Button kind="secondary">Auszug zurücknehmen</Button>
          </div>
        </Form>
      </Card>
    </>
  )
}

const Writing = (props: ExtractPageProps) => (
  <>
    {props.extract?.state === 'withdrawn' && <p>Zurückgenommen: {props.extract.withdrawnBecause}</p>}
    <Form action={extractPath(props.slug, props.meeting.id)} {...props.newKeys()}>
      <TextArea
        {...fieldOf(props, 'introduction', props.draft.introduction)}
        label="Einleitung"
        rows={3}
        limit={2000}
      />
      {props.draft.items.map((item, index) => (
        <ItemFields {...props} item={item} number={index + 1} />
      ))}
      <div class="actions">
        <Button kind={props.extract ? 'secondary' : 'primary'}>Auszug speichern</Button>
      </div>
    </Form>
    {props.extract && <Gate {...props} />}
  </>
)

const ItemFields = (props: ExtractPageProps & { readonly item: ExtractItem; readonly number: number }) => {
  const { item, number } = props
  const point = props.points.find(({ itemId }) => itemId === item.itemId)
  const shown = shownField(item.itemId)
  return (
    <section>
      <h2>{point?.title ?? `TOP ${number}`}</h2>
      {!point?.isPublic && <p>Nichtöffentlicher Punkt: Er bleibt weg.</p>}
      <Checkbox
        name={shown}
        label={`TOP ${number} zeigen`}
        checked={'introduction' in props.typed ? props.typed[shown] === 'ja' : item.shown}
      />
      <TextField {...fieldOf(props, publicTitleField(item.itemId), item.title)} label="Titel für alle" />
      <TextArea
        {...fieldOf(props, publicTextField(item.itemId), item.text)}
        label="Text für alle"
        hint={point?.text ? `Im Protokoll steht: ${point.text}` : undefined}
        rows={3}
        limit={longestText}
      />
      <TextArea
        {...fieldOf(props, publicResultField(item.itemId), item.result)}
        label="Ergebnis für alle"
        rows={2}
        limit={longestText}
      />
    </section>
  )
}

const Gate = (props: ExtractPageProps) => {
  const { extract, slug, meeting, confirmations, gate } = props
  const confirmed = confirmations.map(({ question }) => question)
  const open = gateQuestions.filter((question) => !confirmed.includes(question))
  const blocked = gate.some(({ weight }) => weight === 'refusal')
  return (
    <section>
      <h2>Freigabe</h2>
      <FindingsList findings={gate} />
      <Confirmations {...props} />
      {open.length > 0 && (
        <Form action={`${extractPath(slug, meeting.id)}/bestaetigen`} {...props.newKeys()}>
          <input type="hidden" name="writtenAt" value={extract?.writtenAt.toISOString() ?? ''} />
          <CheckboxGroup
            name="question"
            label="Ich habe den gespeicherten Text geprüft"
            error={props.errors.find(({ field }) => field === 'question')?.text}
            options={open.map((question) => ({ value: question, ...gateTexts[question] }))}
            values={[]}
          />
          <div class="actions">
            <Button kind="secondary">Prüfung bestätigen</Button>
          </div>
        </Form>
      )}
      {!blocked && (
        <ButtonForm
          action={`${extractPath(slug, meeting.id)}/veroeffentlichen`}
          {...props.newKeys()}
          label="Auszug veröffentlichen"
          kind="primary"
        />
      )}
    </section>
  )
}

const Confirmations = ({ confirmations }: ExtractPageProps) =>
  confirmations.length === 0 ? null : (
    <ul>
      {confirmations.map(({ question, name, confirmedAt }) => (
        <li>
          {gateTexts[question].label}: {name}, {formatMoment(confirmedAt)}
        </li>
      ))}
    </ul>
  )
