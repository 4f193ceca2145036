import { Card, Cards, PageHead } from '../../../ui/index.ts'
import { organisationPath } from '../paths.ts'
import type { Organisation } from '../queries/organisations.ts'

export interface OwnOrganisationsProps {
  readonly slug: string
  readonly organisations: readonly Pick<Organisation, 'id' | 'name' | 'town'>[]
}

export const OwnOrganisations = ({ slug, organisations }: OwnOrganisationsProps) => (
  <>
    <PageHead title="Meine Organisationen" lead="Sie stellen Anträge für mehrere Organisationen." />
    <Cards>
      {organisations.map(({ id, name, town }) => (
        <Card title={name} href={organisationPath(slug, id)}>
          {town && <p>{town}</p>}
        </Card>
      ))}
    </Cards>
  </>
)
