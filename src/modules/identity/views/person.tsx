import type { FormKeys } from '../../../platform/http/page.tsx'
import { Button, ButtonForm, Card, Cards, DayField, ErrorSummary, Form, PageHead } from '../../../ui/index.ts'
import { lastDayField } from '../forms.ts'
import { invitationPath, newRolePath, roleEndPath } from '../paths.ts'
import type { HeldRole } from '../queries/held-roles.ts'
import type { PersonRow } from '../queries/people.ts'
import { roleLabels } from '../vocabulary.ts'
import { periodWords } from './period-words.ts'
import { RoleFields, type RoleFieldsProps } from './role-fields.tsx'

export interface PersonProps extends RoleFieldsProps {
  readonly slug: string
  readonly newKeys: () => FormKeys
  readonly person: PersonRow
  readonly today: string
  /** The auditor reads only. */
  readonly mayChange: boolean
  /** Ids of the roles that this office may end. */
  readonly endable: ReadonlySet<string>
}

export const PersonView = ({ slug, newKeys, person, today, mayChange, endable, ...role }: PersonProps) => (
  <>
    <PageHead
      title={person.name}
      lead={person.email}
      actions={
        mayChange && (
          <ButtonForm
            action={invitationPath(slug, person.id)}
            {...newKeys()}
            label="Anmelde-Link schicken"
            about={`an ${person.name}`}
          />
        )
      }
    />
    <ErrorSummary errors={role.errors} />
    <h2>Rollen</h2>
    <Cards>
      {person.roles.map((held) => (
        <Card title={roleLabels[held.role]} above={held.organisationName ?? undefined} level={3}>
          <p>{periodWords(held)}</p>
          {endable.has(held.id) && (
            <EndForm
              slug={slug}
              keys={newKeys()}
              held={held}
              today={today}
              error={role.errors.find(({ field }) => field === lastDayField(held.id))?.text}
            />
          )}
        </Card>
      ))}
    </Cards>
    {mayChange && (
      <>
        <h2>Rolle geben</h2>
        <Form action={newRolePath(slug, person.id)} {...newKeys()}>
          <RoleFields {...role} />
          <div class="actions">
            <Button>Rolle geben</Button>
          </div>
        </Form>
      </>
    )}
  </>
)

interface EndFormProps {
  readonly slug: string
  readonly keys: FormKeys
  readonly held: HeldRole
  readonly today: string
  readonly error: string | undefined
}

const EndForm = ({ slug, keys, held, today, error }: EndFormProps) => (
  <Form action={roleEndPath(slug, held.id)} {...keys}>
    <DayField name={lastDayField(held.id)} label="Letzter Tag" value={today} error={error} />
    <div class="actions">
      <Button kind="secondary" about={roleLabels[held.role]}>
        Rolle beenden
      </Button>
    </div>
  </Form>
)
