import { formatEuro } from '../../../kit/money.ts'
import { countOf, joinWords } from '../../../kit/text.ts'
import { ButtonLink, Card, Cards, EmptyState } from '../../../ui/index.ts'
import { callsPath } from '../../applications/paths.ts'
import { alliancePath, projectsPath } from '../paths.ts'
import type { Welcome } from '../queries/welcome.ts'
import { aboutTexts, stepTexts } from '../texts.ts'
import { CallCard } from './call-card.tsx'
import { FundsOfYears } from './funds-of-years.tsx'
import { Mosaic } from './mosaic.tsx'
import { ProjectCard } from './project-card.tsx'
import { Seats } from './seats.tsx'

export interface StartPageProps {
  readonly slug: string
  readonly welcome: Welcome
}

/** What the partnership is, what one can apply for, how it works, and who to ask; every section made of its data. */
export const StartPage = (props: StartPageProps) => (
  <div class="portal">
    <Hero {...props} />
    <OpenCalls {...props} />
    <About {...props} />
    <Steps {...props} />
    <Latest {...props} />
    <FundsOfYears years={props.welcome.years} />
    <Deciders {...props} />
    <Offices {...props} />
  </div>
)

const Hero = ({ slug, welcome: { partnership, municipalities, projects } }: StartPageProps) => (
  <section class="hero">
    <div class="hero__text">
      <p class="hero__above">Partnerschaft für Demokratie</p>
      <h1>{partnership.name.replaceAll(' – ', '\u00a0– ')}</h1>
      <p class="lead">
        {joinWords(municipalities.map(({ name }) => name))}: Geld und Rat für Menschen, die vor Ort etwas für
        die Demokratie tun.
      </p>
      <p class="actions">
        <ButtonLink href={callsPath(slug)}>Förderung finden</ButtonLink>
        <ButtonLink href={projectsPath(slug)} kind="secondary">
          Projekte ansehen
        </ButtonLink>
      </p>
      <ul class="hero__facts">
        <li>
          <strong>{partnership.inhabitants.toLocaleString('de-DE')}</strong> Menschen
        </li>
        {partnership.areaKm2 !== null && (
          <li>
            <strong>{partnership.areaKm2.toLocaleString('de-DE')}</strong> km²
          </li>
        )}
        {projects.count > 0 && (
          <li>
            <strong>{projects.count.toLocaleString('de-DE')}</strong> geförderte Vorhaben
          </li>
        )}
        {projects.count > 0 && (
          <li>
            <strong>{formatEuro(projects.grantedCents)}</strong> bewilligt
          </li>
        )}
      </ul>
    </div>
    <Mosaic />
  </section>
)

const OpenCalls = ({ slug, welcome: { calls, today } }: StartPageProps) => {
  const shown = calls.open.length > 0 ? calls.open : calls.coming
  return (
    <section>
      <h2>{calls.open.length > 0 || shown.length === 0 ? 'Jetzt beantragen' : 'Bald beantragen'}</h2>
      {shown.length > 0 ? (
        <Cards>
          {shown.slice(0, 3).map((call) => (
            <CallCard slug={slug} call={call} today={today} />
          ))}
        </Cards>
      ) : (
        <EmptyState
          title="Zurzeit ist kein Aufruf offen"
          text="Hier stehen die offenen Aufrufe mit Antragsfrist und Sitzungstag. Eine Idee besprechen können Sie jederzeit mit der Koordinierungs- und Fachstelle."
          action={
            <ButtonLink href={callsPath(slug)} kind="secondary">
              Kann ich das beantragen?
            </ButtonLink>
          }
        />
      )}
    </section>
  )
}

const About = ({ welcome }: StartPageProps) => (
  <section>
    <h2>Was ist eine Partnerschaft für Demokratie?</h2>
    {aboutTexts(welcome).map((text) => (
      <p>{text}</p>
    ))}
  </section>
)

const Steps = ({ welcome }: StartPageProps) => (
  <section>
    <h2>Von der Idee zum Projekt in fünf Schritten</h2>
    <ol class="steps">
      {stepTexts(welcome).map(({ title, text, when }) => (
        <li>
          <h3>{title}</h3>
          <p>{text}</p>
          {when && <p class="steps__when">{when}</p>}
        </li>
      ))}
    </ol>
  </section>
)

const Latest = ({ slug, welcome: { latest, projects } }: StartPageProps) => (
  <section>
    <h2>Zuletzt gefördert</h2>
    {latest.length > 0 ? (
      <>
        <Cards>
          {latest.map((project) => (
            <ProjectCard slug={slug} project={project} />
          ))}
        </Cards>
        {projects.count > latest.length && (
          <p>
            <a href={projectsPath(slug)}>
              {countOf(projects.count, 'gefördertes Vorhaben', 'geförderte Vorhaben')} ansehen
            </a>
          </p>
        )}
      </>
    ) : (
      <EmptyState
        title="Noch ist kein Vorhaben bewilligt"
        text="Hier erscheinen die geförderten Vorhaben mit Träger, Ort und bewilligter Summe."
      />
    )}
  </section>
)

const Deciders = ({ slug, welcome: { committee, rules, youthForum } }: StartPageProps) =>
  committee ? (
    <section>
      <h2>Wer entscheidet</h2>
      <p>
        Das Gremium heißt hier {rules?.fundingYear.committeeLabel ?? committee.label}.
        {rules?.terms.civilMajorityRequired
          ? ' Die Zivilgesellschaft und das Jugendforum haben zusammen die Mehrheit der Stimmen.'
          : ''}
      </p>
      <Seats committee={committee} />
      {youthForum && (
        <p>{youthForum.label}: Junge Menschen entscheiden hier selbst über ihr Geld, den Jugendfonds.</p>
      )}
      <p>
        <a href={alliancePath(slug)}>Mitglieder, Sitzungen und Beschlüsse</a>
      </p>
    </section>
  ) : null

const Offices = ({ welcome: { offices } }: StartPageProps) =>
  offices.length === 0 ? null : (
    <section>
      <h2>Wer Ihnen hilft</h2>
      <Cards>
        {offices.toReversed().map((office) => (
          <Card level={3} title={officeTasks[office.kind].title}>
            <p>{officeTasks[office.kind].text}</p>
            <address>
              {[office.name, office.street, `${office.postcode} ${office.town}`.trim()]
                .filter(Boolean)
                .map((line) => (
                  <span>{line}</span>
                ))}
              {office.phone && <a href={`tel:${office.phone.replace(/[^\d+]/g, '')}`}>{office.phone}</a>}
              {office.email && <a href={`mailto:${office.email}`}>{office.email}</a>}
            </address>
          </Card>
        ))}
      </Cards>
    </section>
  )

const officeTasks = {
  coordination_office: {
    title: 'Koordinierungs- und Fachstelle',
    text: 'Berät zu Ideen und Anträgen, begleitet die Vorhaben und das Gremium.',
  },
  lead_office: {
    title: 'Federführendes Amt',
    text: 'Trägt die Verantwortung für das Geld: Bescheide, Auszahlungen, Nachweise.',
  },
} as const
