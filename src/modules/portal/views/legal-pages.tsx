import { PageHead } from '../../../ui/index.ts'
import type { Office } from '../../partnership/index.ts'

type Responsible = Pick<Office, 'name' | 'street' | 'town' | 'phone' | 'email'> & {
  readonly postcode?: string
}

/** Who answers for the pages: the lead office, or above all partnerships the operator, as far as their data are entered. */
export interface LegalPageProps {
  readonly name: string
  readonly leadOffice: Responsible | undefined
  readonly coordinationOffice: Responsible | undefined
  readonly retentionYears: number | undefined
}

export const Imprint = ({ name, leadOffice, coordinationOffice }: LegalPageProps) => (
  <>
    <PageHead title="Impressum" lead={`Angaben nach § 5 des Digitale-Dienste-Gesetzes für ${name}.`} />
    <section>
      <h2>Verantwortlich</h2>
      {leadOffice ? <OfficeAddress office={leadOffice} /> : <p>{notEntered}</p>}
    </section>
    {coordinationOffice && (
      <section>
        <h2>Ansprechstelle für Inhalte und Förderung</h2>
        <OfficeAddress office={coordinationOffice} />
      </section>
    )}
    <Software />
  </>
)

export const Privacy = ({ name, leadOffice, retentionYears }: LegalPageProps) => (
  <>
    <PageHead title="Datenschutz" lead={`Was ${name} mit Ihren Daten macht, und was nicht.`} />
    <section>
      <h2>Verantwortlich</h2>
      {leadOffice ? <OfficeAddress office={leadOffice} /> : <p>{notEntered}</p>}
    </section>
    <section>
      <h2>Wenn Sie nur lesen</h2>
      <p>
        Die Seiten laden nichts von fremden Servern, zählen keine Besuche und enthalten keine Werbung. Der
        Server schreibt für jede Anfrage eine Zeile mit Zeit, Adresse der Seite und Ergebnis ins Protokoll,
        ohne Ihren Namen.
      </p>
      <p>
        Öffnen Sie ein Formular, wird ein Cookie gesetzt (bw_visitor), das Sie vor gefälschten Formularen
        schützt. Ein zweites (bw_notice) trägt eine Minute lang die Bestätigung nach dem Absenden. Beide sind
        technisch nötig und werden nicht ausgewertet.
      </p>
    </section>
    <section>
      <h2>Wenn Sie sich anmelden und etwas beantragen</h2>
      <p>
        Gespeichert werden Name, E-Mail-Adresse, Ihre Anmeldungen und Ihre Rolle; dazu alles, was Sie in
        Anträge, Nachweise und Nachrichten schreiben oder hochladen. Ein Cookie hält Sie angemeldet, bis Sie
        sich abmelden. Jeder Schritt wird mit Zeit und Person festgehalten, damit die Verwendung öffentlicher
        Mittel geprüft werden kann.
      </p>
      <p>
        Lesen können das die Ämter der Partnerschaft und die Prüfung; das Gremium sieht Inhalt und Kosten
        eines Antrags, aber keine Bankdaten. Öffentlich werden nur bewilligte Vorhaben: Titel, Träger, Ort,
        Zeitraum, Summe und Ergebniszahlen. Personen, Belege und Bankdaten werden nie veröffentlicht.
      </p>
      <p>
        {retentionYears === undefined
          ? 'Förderakten werden so lange aufbewahrt, wie das Zuwendungsrecht es verlangt.'
          : `Förderakten werden nach den örtlichen Regeln ${retentionYears} Jahre aufbewahrt.`}
      </p>
    </section>
    <Rights />
  </>
)

const Rights = () => (
  <section>
    <h2>Ihre Rechte</h2>
    <p>
      Sie können Auskunft über Ihre Daten verlangen, Fehler berichtigen lassen, der Verarbeitung widersprechen
      und die Löschung verlangen, soweit keine Aufbewahrungspflicht besteht. Schreiben Sie dazu an die
      verantwortliche Stelle. Beschweren können Sie sich bei der Datenschutzaufsicht Ihres Landes.
    </p>
  </section>
)

export const Accessibility = ({ name, leadOffice, coordinationOffice }: LegalPageProps) => {
  const contact = coordinationOffice?.email || leadOffice?.email
  return (
    <>
      <PageHead title="Barrierefreiheit" lead={`Erklärung zur Barrierefreiheit für ${name}.`} />
      <section>
        <h2>Stand</h2>
        <p>
          Wir bauen die Seiten so, dass sie den Anforderungen der BITV 2.0 und der WCAG 2.2 in Stufe AA
          entsprechen sollen: mit Tastatur und Vorleseprogramm bedienbar, auf 320 Pixel Breite lesbar, ohne
          Skript benutzbar. Die Seiten werden bei jeder Änderung automatisch geprüft.
        </p>
        <p>
          Eine unabhängige Prüfung durch Menschen mit Behinderung hat noch nicht stattgefunden. Wir können
          deshalb nicht versprechen, dass alles barrierefrei ist. Hochgeladene Dateien von Antragstellenden
          prüfen wir nicht darauf.
        </p>
      </section>
      <section>
        <h2>Etwas geht nicht?</h2>
        <p>
          {contact ? (
            <>
              Schreiben Sie an <a href={`mailto:${contact}`}>{contact}</a>. Wir antworten und helfen auf
              anderem Weg.
            </>
          ) : (
            notEntered
          )}
        </p>
        <p>
          Bekommen Sie keine Antwort, können Sie sich an die Schlichtungsstelle oder die Durchsetzungsstelle
          für digitale Barrierefreiheit Ihres Landes wenden.
        </p>
      </section>
    </>
  )
}

const OfficeAddress = ({ office }: { readonly office: Responsible }) => (
  <address>
    {[office.name, office.street, `${office.postcode ?? ''} ${office.town}`.trim()]
      .filter(Boolean)
      .map((line) => (
        <span>{line}</span>
      ))}
    {office.phone && <span>Telefon {office.phone}</span>}
    {office.email && <a href={`mailto:${office.email}`}>{office.email}</a>}
  </address>
)

const notEntered =
  'Die Angaben der verantwortlichen Stelle sind noch nicht eingetragen. Die Betreiberin dieser Seite muss sie ergänzen, bevor die Seite öffentlich wird.'

const Software = () => (
  <section>
    <h2>Software</h2>
    <p>Diese Seiten laufen mit Buntwerk, freier Software unter der EUPL 1.2.</p>
  </section>
)
