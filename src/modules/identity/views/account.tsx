import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Button,
  DescriptionList,
  EmptyState,
  ErrorSummary,
  type FieldError,
  Form,
  PageHead,
  Table,
  TextField,
} from '../../../ui/index.ts'
import { mailsPath, passwordPath } from '../paths.ts'
import type { RoleSomewhere } from '../queries/held-roles.ts'
import { type PlatformRole, platformRoleLabels, roleLabels, shortestPassword } from '../vocabulary.ts'
import { periodWords } from './period-words.ts'

export interface AccountProps {
  readonly keys: FormKeys
  readonly person: { readonly name: string; readonly email: string }
  readonly roles: readonly RoleSomewhere[]
  readonly above: readonly PlatformRole[]
  /** Without one the person came by link so far. */
  readonly hasPassword: boolean
  readonly errors: readonly FieldError[]
}

export const AccountView = ({ keys, person, roles, above, hasPassword, errors }: AccountProps) => (
  <>
    <PageHead title="Mein Konto" />
    <ErrorSummary errors={errors} />
    <DescriptionList
      items={[
        { term: 'Name', text: person.name },
        { term: 'E-Mail-Adresse', text: person.email },
        ...above.map((role) => ({
          term: 'Aufgabe',
          text: <a href={workOf[role]}>{platformRoleLabels[role]}</a>,
        })),
      ]}
    />
    <h2>Meine Rollen</h2>
    {roles.length > 0 ? <Roles roles={roles} /> : <NoRoles above={above} />}
    <PasswordForm keys={keys} hasPassword={hasPassword} errors={errors} />
  </>
)

/** Where the work above the partnerships is: the programme office chooses one of them first. */
const workOf: Readonly<Record<PlatformRole, string>> = { operator: mailsPath, programme_office: '/' }

const NoRoles = ({ above }: Pick<AccountProps, 'above'>) =>
  above.includes('programme_office') ? (
    <p>
      Sie arbeiten in allen Partnerschaften. <a href="/">Zu den Partnerschaften</a>
    </p>
  ) : (
    <EmptyState
      title="Noch keine Rolle"
      text="Hier stehen Ihre Aufgaben in den Partnerschaften. Eine Rolle gibt Ihnen das Amt oder die Koordinierungs- und Fachstelle Ihrer Partnerschaft."
    />
  )

const Roles = ({ roles }: { readonly roles: readonly RoleSomewhere[] }) => (
  <Table
    caption="Meine Rollen"
    captionUnseen
    rows={roles}
    columns={[
      {
        head: 'Partnerschaft',
        cell: (role) => <a href={`/${role.slug}`}>{role.partnershipName}</a>,
      },
      { head: 'Rolle', cell: (role) => roleLabels[role.role] },
      { head: 'Organisation', cell: (role) => role.organisationName ?? '–' },
      { head: 'Zeit', cell: periodWords },
    ]}
  />
)

const PasswordForm = ({
  keys,
  hasPassword,
  errors,
}: Pick<AccountProps, 'keys' | 'hasPassword' | 'errors'>) => (
  <>
    <h2>{hasPassword ? 'Passwort ändern' : 'Passwort festlegen'}</h2>
    {!hasPassword && (
      <p>
        Sie melden sich bisher mit einem Link per E-Mail an. Das geht weiterhin; mit einem Passwort geht es
        auch ohne E-Mail.
      </p>
    )}
    <Form action={passwordPath} token={keys.token}>
      {hasPassword && (
        <TextField
          name="bisher"
          label="Bisheriges Passwort"
          type="password"
          autocomplete="current-password"
          error={errors.find(({ field }) => field === 'bisher')?.text}
          required
        />
      )}
      <TextField
        name="neu"
        label="Neues Passwort"
        type="password"
        autocomplete="new-password"
        hint={`Mindestens ${shortestPassword} Zeichen. Gut sind mehrere Wörter, die nichts miteinander zu tun haben.`}
        error={errors.find(({ field }) => field === 'neu')?.text}
        required
      />
      <div class="actions">
        <Button kind="secondary">{hasPassword ? 'Passwort ändern' : 'Passwort festlegen'}</Button>
      </div>
    </Form>
  </>
)
