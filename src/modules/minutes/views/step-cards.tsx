import { formatDay } from '../../../kit/dates.ts'
import {
  Button,
  ButtonForm,
  Card,
  DayField,
  Form,
  SelectField,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { canTake } from '../rules/steps.ts'
import { signingLabels } from '../texts.ts'
import type { SigningOffice } from '../vocabulary.ts'
import { fieldOf, type MinutesPageProps, missingSignatures, stepAction } from './minutes-props.ts'

/** The steps that are possible now, each as a card with its one form. */
export const StepCards = (props: MinutesPageProps) => {
  const { state } = props.record.head
  const { mayKeep } = props
  const mine = missingSignatures(props).filter((office) => props.signsAs.includes(office))
  return (
    <>
      {mayKeep && canTake('lay_before', state) && props.record.course.meeting.state === 'closed' && (
        <LayingCard {...props} />
      )}
      {canTake('sign', state) && mine.map((office) => <SigningCard {...props} office={office} />)}
      {mayKeep && canTake('sign', state) && <PaperCard {...props} />}
      {mayKeep && canTake('distribute', state) && <DistributionCard {...props} />}
      {mayKeep && canTake('approve', state) && <ApprovalCard {...props} />}
      {mayKeep && canTake('correct', state) && <CorrectionCard {...props} />}
    </>
  )
}

const LayingCard = (props: MinutesPageProps) => (
  <Card title="Zur Unterschrift vorlegen">
    <p>
      Der gespeicherte Text wird zu Fassung {props.versions.length + 1} und ändert sich nicht mehr.
      Sitzungsleitung und Protokoll erhalten eine E-Mail. Speichern Sie vorher Ihre Änderungen.
    </p>
    <Form action={stepAction(props, 'vorlegen')} {...props.newKeys()}>
      {props.versions.length > 0 && (
        <TextArea
          {...fieldOf(props, 'reason')}
          label="Was hat sich gegenüber der letzten Fassung geändert, und warum?"
          rows={3}
          limit={2000}
          required
        />
      )}
      <div class="actions">
        <Button>Zur Unterschrift vorlegen</Button>
      </div>
    </Form>
  </Card>
)

const SigningCard = (props: MinutesPageProps & { readonly office: SigningOffice }) => {
  const { office, record } = props
  const name = office === 'chair' ? record.head.chairName : record.head.clerkName
  return (
    <Card title={`Unterschreiben als ${signingLabels[office]}`}>
      <p>
        Sie bestätigen Fassung {props.versions[0]?.number}. Name, Tag und Uhrzeit Ihrer Bestätigung werden
        festgehalten.
      </p>
      <Form action={stepAction(props, 'unterschrift')} {...props.newKeys()}>
        <input type="hidden" name="office" value={office} />
        <TextField
          {...fieldOf(props, 'typed')}
          label="Ihr voller Name zur Bestätigung"
          hint={name}
          required
        />
        <div class="actions">
          <Button>Protokoll unterschreiben</Button>
        </div>
      </Form>
    </Card>
  )
}

const PaperCard = (props: MinutesPageProps) => (
  <Card title="Unterschrift auf Papier eintragen">
    <p>
      Für Personen ohne Anmeldung: Drucken Sie den Entwurf, lassen Sie ihn unterschreiben und tragen Sie es
      hier ein.
    </p>
    <Form action={stepAction(props, 'papier')} {...props.newKeys()}>
      <SelectField
        {...fieldOf(props, 'office')}
        label="Unterschrift"
        empty="Bitte wählen"
        required
        options={missingSignatures(props).map((office) => ({ value: office, label: signingLabels[office] }))}
      />
      <TextField {...fieldOf(props, 'typed')} label="Name auf dem Papier" required />
      <DayField {...fieldOf(props, 'onPaperOn')} label="Unterschrieben am" required />
      <div class="actions">
        <Button kind="secondary">Unterschrift eintragen</Button>
      </div>
    </Form>
    <ButtonForm
      action={stepAction(props, 'zuruecknehmen')}
      {...props.newKeys()}
      label="Zurück in den Entwurf"
      kind="tertiary"
    />
  </Card>
)

const DistributionCard = (props: MinutesPageProps) => (
  <Card title="An die Mitglieder versenden">
    <p>
      Alle Mitglieder mit hinterlegter E-Mail-Adresse erhalten die Ergebnisse und einen Knopf zum Protokoll.
    </p>
    <Form action={stepAction(props, 'versenden')} {...props.newKeys()}>
      <DayField
        {...fieldOf(props, 'objectionsUntil')}
        label="Letzter Tag für Einwendungen"
        hint="Ohne Tag sind Einwendungen bis zur Genehmigung möglich."
        from={props.today}
      />
      <div class="actions">
        <Button>Protokoll versenden</Button>
      </div>
    </Form>
  </Card>
)

const ApprovalCard = (props: MinutesPageProps) => (
  <Card title="Genehmigung eintragen">
    {props.laterMeetings.length === 0 ? (
      <p>Das Protokoll wird in einer späteren Sitzung genehmigt. Noch ist keine eröffnet.</p>
    ) : (
      <Form action={stepAction(props, 'genehmigen')} {...props.newKeys()}>
        <SelectField
          {...fieldOf(props, 'approvedIn')}
          label="Genehmigt in der Sitzung am"
          empty="Bitte wählen"
          required
          options={props.laterMeetings.map(({ id, meetsOn }) => ({ value: id, label: formatDay(meetsOn) }))}
        />
        <div class="actions">
          <Button>Genehmigung eintragen</Button>
        </div>
      </Form>
    )}
  </Card>
)

const CorrectionCard = (props: MinutesPageProps) => (
  <Card title="Berichtigen">
    <p>
      Das Protokoll wird wieder zum Entwurf. Die geänderte Fassung wird neu unterschrieben und versandt; die
      bisherige bleibt lesbar.
    </p>
    <ButtonForm
      action={stepAction(props, 'berichtigen')}
      {...props.newKeys()}
      label="Protokoll berichtigen"
      kind="tertiary"
    />
  </Card>
)
