import { ButtonLink, EmptyState, FilterBar, PageHead, Pager, Table, TextField } from '../../../ui/index.ts'
import { newOrganisationPath, organisationPath, organisationsPath } from '../paths.ts'
import type { Part } from '../queries/list-part.ts'
import type { Organisation } from '../queries/organisations.ts'
import { PeopleTabs } from './people-tabs.tsx'

export interface OrganisationListProps {
  readonly slug: string
  readonly part: Part<Pick<Organisation, 'id' | 'name' | 'legalForm' | 'town' | 'email' | 'phone'>>
  readonly name: string
  readonly mayChange: boolean
}

export const OrganisationList = ({ slug, part, name, mayChange }: OrganisationListProps) => (
  <>
    <PageHead
      title="Menschen & Organisationen"
      actions={mayChange && <ButtonLink href={newOrganisationPath(slug)}>Organisation anlegen</ButtonLink>}
    />
    <PeopleTabs slug={slug} current="organisations" />
    <FilterBar action={organisationsPath(slug)} resetHref={name ? organisationsPath(slug) : undefined}>
      <TextField name="name" label="Name enthält" type="search" value={name} />
    </FilterBar>
    {part.rows.length === 0 ? (
      <EmptyState
        title={name ? 'Nichts gefunden' : 'Noch keine Organisation'}
        text="Hier stehen alle, die Anträge stellen oder Mitglieder entsenden."
      />
    ) : (
      <Table
        caption="Organisationen"
        captionUnseen
        rows={part.rows}
        columns={[
          {
            head: 'Name',
            cell: (row) => (mayChange ? <a href={organisationPath(slug, row.id)}>{row.name}</a> : row.name),
          },
          { head: 'Rechtsform', cell: (row) => row.legalForm || '–' },
          { head: 'Ort', cell: (row) => row.town || '–' },
          { head: 'Kontakt', cell: (row) => row.email || row.phone || '–' },
        ]}
      />
    )}
    <Pager older={nextPart(slug, part, name)} olderLabel="Weitere" />
  </>
)

function nextPart(slug: string, { rows, hasMore }: OrganisationListProps['part'], name: string) {
  const last = rows.at(-1)
  if (!hasMore || !last) return undefined
  return `${organisationsPath(slug)}?${new URLSearchParams({ name, nach: last.id })}`
}
