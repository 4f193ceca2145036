import type { FormKeys } from '../../../platform/http/page.tsx'
import { Button, Form, HiddenFields, PageHead } from '../../../ui/index.ts'
import { signInLinkPath } from '../paths.ts'

export interface RedeemLinkProps {
  readonly keys: FormKeys
  readonly title: string
  readonly token: string
  readonly returnTo: string
}

export const RedeemLink = ({ keys, title, token, returnTo }: RedeemLinkProps) => (
  <>
    <PageHead title={title} lead="Noch ein Klick, dann sind Sie angemeldet. Der Link gilt nur einmal." />
    <Form action={`${signInLinkPath}/einloesen`} token={keys.token}>
      <HiddenFields values={{ token, weiter: returnTo }} />
      <div class="actions">
        <Button>Jetzt anmelden</Button>
      </div>
    </Form>
  </>
)
