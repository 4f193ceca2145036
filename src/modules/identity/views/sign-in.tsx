import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Alert,
  Button,
  Card,
  ErrorSummary,
  type FieldError,
  Form,
  HiddenFields,
  PageHead,
  TextField,
} from '../../../ui/index.ts'
import { signInLinkPath, signInPath } from '../paths.ts'
import type { ExampleSignIn } from '../queries/people.ts'
import { platformRoleLabels, roleLabels } from '../vocabulary.ts'

export interface SignInProps {
  readonly keys: FormKeys
  readonly email: string
  readonly returnTo: string
  readonly errors: readonly FieldError[]
  /** What no field is to blame for: a link that is spent. */
  readonly refusal?: string | undefined
  readonly examples: readonly ExampleSignIn[]
}

/** One address, two ways: the second button sends the same form to another place. */
export const SignInView = ({ keys, email, returnTo, errors, refusal, examples }: SignInProps) => (
  <>
    <PageHead
      title="Anmelden"
      lead="Für Antragstellende, Mitglieder und Ämter. Alles Öffentliche sehen Sie auch ohne Anmeldung."
    />
    <ErrorSummary errors={errors} />
    {refusal && <Alert kind="warning" title={refusal} announce />}
    <Form action={signInPath} token={keys.token}>
      <HiddenFields values={{ weiter: returnTo }} />
      <TextField
        name="email"
        label="E-Mail-Adresse"
        type="email"
        autocomplete="username"
        value={email}
        error={errors.find(({ field }) => field === 'email')?.text}
        required
      />
      <TextField
        name="passwort"
        label="Passwort"
        type="password"
        autocomplete="current-password"
        error={errors.find(({ field }) => field === 'passwort')?.text}
        hint="Für die Anmeldung mit einem Link brauchen Sie kein Passwort."
        plain
      />
      <div class="actions">
        <Button>Anmelden</Button>
        <button type="submit" formaction={signInLinkPath} class="kern-btn kern-btn--secondary">
          <span class="kern-label">Anmelde-Link per E-Mail schicken</span>
        </button>
      </div>
    </Form>
    {examples.length > 0 && <Examples examples={examples} />}
  </>
)

const Examples = ({ examples }: { readonly examples: readonly ExampleSignIn[] }) => (
  <Card title="Beispiel-Anmeldungen">
    <p>
      Diese Personen gehören zur Beispiel-Partnerschaft. Ihr Passwort steht in der Ausgabe des ersten Starts.
    </p>
    <ul>
      {examples.map(({ email, role }) => (
        <li>
          <code>{email}</code>
          {role && ` – ${{ ...roleLabels, ...platformRoleLabels }[role]}`}
        </li>
      ))}
    </ul>
  </Card>
)
