import type { FormKeys } from '../../../platform/http/page.tsx'
import { Button, ErrorSummary, Form, PageHead, TextField } from '../../../ui/index.ts'
import { invitePath } from '../paths.ts'
import { RoleFields, type RoleFieldsProps } from './role-fields.tsx'

export interface InviteProps extends RoleFieldsProps {
  readonly keys: FormKeys
  readonly slug: string
  readonly name: string
  readonly email: string
}

export const Invite = ({ keys, slug, name, email, ...role }: InviteProps) => {
  const errorOf = (name: string) => role.errors.find(({ field }) => field === name)?.text
  return (
    <>
      <PageHead
        title="Person einladen"
        lead="Die Person bekommt eine E-Mail mit einem Link, der eine Woche gilt. Ein Passwort braucht sie nicht."
      />
      <ErrorSummary errors={role.errors} />
      <Form action={invitePath(slug)} token={keys.token} once={keys.once}>
        <TextField name="name" label="Vor- und Nachname" value={name} error={errorOf('name')} required />
        <TextField
          name="email"
          label="E-Mail-Adresse"
          type="email"
          value={email}
          error={errorOf('email')}
          hint="Ist die Adresse schon bekannt, bekommt die Person die Rolle dazu."
          required
        />
        <RoleFields {...role} />
        <div class="actions">
          <Button>Einladen</Button>
        </div>
      </Form>
    </>
  )
}
