import { countOf } from '../../../kit/text.ts'
import { Card, Cards, EmptyState } from '../../../ui/index.ts'
import type { listPartnerships } from '../../partnership/index.ts'
import { Mosaic } from './mosaic.tsx'

export interface PlatformPageProps {
  readonly partnerships: Awaited<ReturnType<typeof listPartnerships>>
}

/** The start page above all partnerships. */
export const PlatformPage = ({ partnerships }: PlatformPageProps) => (
  <div class="portal">
    <section class="hero">
      <div class="hero__text">
        <p class="hero__above">Buntwerk</p>
        <h1>Demokratie vor Ort fördern</h1>
        <p class="lead">
          Hier arbeiten die Partnerschaften für Demokratie: vom Aufruf über Antrag und Abstimmung bis zum
          Nachweis, offen und nachvollziehbar.
        </p>
      </div>
      <Mosaic />
    </section>
    <section>
      <h2>{partnerships.length === 1 ? 'Ihre Partnerschaft' : 'Partnerschaften'}</h2>
      {partnerships.length === 0 ? (
        <EmptyState
          title="Noch ist keine Partnerschaft eingerichtet"
          text="Hier erscheint jede Partnerschaft für Demokratie, die auf dieser Plattform arbeitet."
        />
      ) : (
        <Cards>
          {partnerships.map(({ slug, name, inhabitants, themes }) => (
            <Card level={3} title={name} href={`/${slug}`}>
              <p>{countOf(inhabitants, 'Mensch', 'Menschen')} im Fördergebiet</p>
              {themes.length > 0 && <p>{themes.join(' · ')}</p>}
            </Card>
          ))}
        </Cards>
      )}
    </section>
  </div>
)
