import {
  ButtonLink,
  Checkbox,
  EmptyState,
  FilterBar,
  PageHead,
  Pager,
  SelectField,
  Table,
  TextField,
} from '../../../ui/index.ts'
import { invitePath, peoplePath, personPath } from '../paths.ts'
import type { HeldRole } from '../queries/held-roles.ts'
import type { Part } from '../queries/list-part.ts'
import type { PersonRow } from '../queries/people.ts'
import { type Role, roleLabels, roleNames } from '../vocabulary.ts'
import { PeopleTabs } from './people-tabs.tsx'
import { periodWords } from './period-words.ts'

export interface PeopleFilter {
  readonly name: string
  readonly role: Role | undefined
  readonly withFormer: boolean
}

export interface PeopleListProps {
  readonly slug: string
  readonly part: Part<PersonRow>
  readonly filter: PeopleFilter
  readonly mayInvite: boolean
}

export const PeopleList = ({ slug, part, filter, mayInvite }: PeopleListProps) => (
  <>
    <PageHead
      title="Menschen & Organisationen"
      actions={mayInvite && <ButtonLink href={invitePath(slug)}>Person einladen</ButtonLink>}
    />
    <PeopleTabs slug={slug} current="people" />
    <Filter slug={slug} filter={filter} />
    {part.rows.length === 0 ? (
      <EmptyState
        title="Niemand gefunden"
        text="Hier stehen alle, die in dieser Partnerschaft eine Rolle haben, mit der Zeit, in der sie gilt."
      />
    ) : (
      <Table
        caption="Menschen"
        captionUnseen
        rows={part.rows}
        columns={[
          { head: 'Name', cell: (person) => <a href={personPath(slug, person.id)}>{person.name}</a> },
          { head: 'E-Mail-Adresse', cell: (person) => person.email },
          { head: 'Rollen', cell: (person) => <RoleLines roles={person.roles} /> },
        ]}
      />
    )}
    <Pager older={nextPart(slug, part, filter)} olderLabel="Weitere" />
  </>
)

const Filter = ({ slug, filter }: Pick<PeopleListProps, 'slug' | 'filter'>) => {
  const isFiltered = filter.name !== '' || filter.role !== undefined || filter.withFormer
  return (
    <FilterBar action={peoplePath(slug)} resetHref={isFiltered ? peoplePath(slug) : undefined}>
      <TextField name="name" label="Name oder E-Mail-Adresse enthält" type="search" value={filter.name} />
      <SelectField
        name="rolle"
        label="Rolle"
        empty="alle"
        value={filter.role}
        options={roleNames.map((role) => ({ value: role, label: roleLabels[role] }))}
      />
      <Checkbox name="fruehere" label="auch frühere" checked={filter.withFormer} />
    </FilterBar>
  )
}

const RoleLines = ({ roles }: { readonly roles: readonly HeldRole[] }) => (
  <ul>
    {roles.map((held) => (
      <li>
        {roleLabels[held.role]}
        {held.organisationName && ` (${held.organisationName})`}, {periodWords(held)}
      </li>
    ))}
  </ul>
)

function nextPart(
  slug: string,
  { rows, hasMore }: Part<PersonRow>,
  filter: PeopleFilter,
): string | undefined {
  const last = rows.at(-1)
  if (!hasMore || !last) return undefined
  const query = new URLSearchParams({ name: filter.name, rolle: filter.role ?? '', nach: last.id })
  if (filter.withFormer) query.set('fruehere', 'ja')
  return `${peoplePath(slug)}?${query}`
}
