import type { FormKeys } from '../../../platform/http/page.tsx'
import { CheckboxGroup, Form, HiddenFields } from '../../../ui/index.ts'
import type { Declaration } from '../declarations.ts'
import { SaveButtons } from './section-form.tsx'

interface DeclarationsProps {
  readonly declarations: readonly Declaration[]
  readonly made: readonly string[]
  readonly keys: FormKeys
  readonly action: string
  readonly savedNote: string
  readonly stamp: string
}

/** What the applicant declares, each with where it is demanded. */
export const DeclarationsSection = ({
  declarations,
  made,
  keys,
  action,
  savedNote,
  stamp,
}: DeclarationsProps) => (
  <Form action={action} token={keys.token} autosave savedNote={savedNote}>
    <HiddenFields values={{ stand: stamp }} />
    <CheckboxGroup
      name="declarations"
      label="Wir erklären"
      required
      options={declarations.map(({ text, source }) => ({ value: text, label: text, hint: source }))}
      values={made}
    />
    <SaveButtons />
  </Form>
)
